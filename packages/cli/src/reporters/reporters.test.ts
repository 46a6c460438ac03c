import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlRenderer, Parser } from 'commonmark';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { CLEAN, rostrum, rostrumIn, WITH_TYPO, WITHOUT_DATE } from '../fake-io.ts';
import { reporters } from './index.ts';

/** Two files with a finding each, and one with a name and words that every syntax has to escape. */
const awkward = WITH_TYPO.replaceAll('AALTO', 'O’NEIL & SON').replace('I have two announcements.', 'It is “5 < 6”, 100 % & more.');
const files = { 'a.txt': WITH_TYPO, 'b & "c", 1%.txt': awkward, 'clean.txt': CLEAN, 'd.txt': WITHOUT_DATE };

async function report(name: string): Promise<string> {
  const { stdout, code } = await rostrum(['check', '--format', name, 'a.txt', 'b & "c", 1%.txt', 'clean.txt', 'd.txt'], { files });
  expect(code).toBe(1);
  return stdout;
}

function elements(xml: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => void found.push({ name, attributes }));
  parser.write(xml).close();
  return found;
}

describe('reports', () => {
  test('concise: a line each', async () => {
    expect(await report('concise')).toMatch(/^a\.txt:16:1: error label-typo The label “DEFENSE MINSITER AALTO”.*\n/);
  });

  test('agent: a line each with its fix, capped', async () => {
    expect(await report('agent')).toMatch(/^a\.txt:16:1 label-typo .* \| safe fix: Change the label to “DEFENSE MINISTER AALTO”\n/);
    const many = { 'many.txt': CLEAN + Array.from({ length: 150 }, () => 'REPORTER: Yes (laughter)no.\n\n').join('') };
    const { stdout } = await rostrum(['check', '--format', 'agent', 'many.txt'], { files: many });
    expect(stdout.split('\n')).toHaveLength(102);
    expect(stdout).toMatch(/\nand \d+ more\n$/);
  });

  test('stylish: a place of many digits stands apart from the severity', async () => {
    const long = CLEAN.replace('It opened today.', `It opened today. ${'And so on. '.repeat(10_000)}(laughter`);
    expect((await rostrum(['check', 'long.txt'], { files: { 'long.txt': long } })).stdout).toMatch(/^ {2}12:110042 error +“\(laughter”/m);
  });

  test('jsonl: an object a line', async () => {
    const rows = (await report('jsonl')).trim().split('\n').map((line) => JSON.parse(line) as { path: string; rule: string; line: number });
    expect(rows.map(({ path, rule }) => [path, rule])).toContainEqual(['b & "c", 1%.txt', 'label-typo']);
    expect(rows[0]).toMatchObject({ path: 'a.txt', rule: 'label-typo', line: 16 });
  });

  test('github: workflow commands, escaped', async () => {
    const lines = (await report('github')).trim().split('\n');
    expect(lines[0]).toMatch(/^::error file=a\.txt,line=16,endLine=16,col=1,endColumn=23,title=label-typo::The label/);
    expect(lines.find((line) => line.includes('file=b'))).toContain('file=b & "c"%2C 1%25.txt,');
  });

  test('gitlab: fingerprints are unique and do not hold the line', async () => {
    const entries = JSON.parse(await report('gitlab')) as { fingerprint: string; severity: string; location: { path: string; lines: { begin: number } } }[];
    expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(entries.length);
    expect(entries[0]).toMatchObject({ severity: 'major', location: { path: 'a.txt', lines: { begin: 16 } } });
    const moved = await rostrum(['check', '--format', 'gitlab', 'a.txt'], { files: { 'a.txt': WITH_TYPO.replace('MODERATOR', '\n\nMODERATOR') } });
    expect((JSON.parse(moved.stdout) as typeof entries)[0]?.fingerprint).toBe(entries[0]?.fingerprint);
  });

  test.each(['github', 'gitlab', 'sarif'])('%s: names a file as the repository does, however it was named', async (name) => {
    const given = { 'press/a.txt': WITH_TYPO };
    const [plain, dotted] = [await rostrum(['check', '--format', name, 'press/a.txt'], { files: given }), await rostrum(['check', '--format', name, './press//a.txt'], { files: given })];
    expect(dotted.stdout).toBe(plain.stdout);
  });

  test('junit and checkstyle: well-formed, one element a finding', async () => {
    const junit = elements(await report('junit'));
    expect(junit.filter(({ name }) => name === 'testsuite').map(({ attributes }) => attributes['name'])).toEqual(Object.keys(files));
    expect(junit.filter(({ name }) => name === 'failure').length).toBeGreaterThanOrEqual(3);
    const checkstyle = elements(await report('checkstyle'));
    expect(checkstyle.find(({ name }) => name === 'error')?.attributes).toMatchObject({ line: '16', column: '1', severity: 'error', source: 'rostrum.label-typo' });
  });

  test('junit: an error for a file that cannot be read, and for a configuration', async () => {
    const { code, stdout } = await rostrum(['check', '--format', 'junit', 'none & 1.txt', 'bad.txt', 'clean.txt', 'b/a.txt'], {
      files: { ...files, 'bad.txt': Buffer.from('\u00e9', 'latin1'), 'b/rostrum.config.json': '{"rules": 1}', 'b/a.txt': CLEAN },
    });
    const found = elements(stdout);
    expect(found.filter(({ name }) => name === 'testsuite').map(({ attributes }) => [attributes['name'], attributes['errors']])).toEqual([['clean.txt', '0'], ['none & 1.txt', '1'], ['bad.txt', '1'], ['rostrum', '1']]);
    expect(found.filter(({ name }) => name === 'error').map(({ attributes }) => attributes['message'])).toEqual([expect.stringMatching(/^none & 1\.txt: does not exist/), expect.stringMatching(/^bad\.txt: is not UTF-8/), expect.stringMatching(/^b\/rostrum\.config\.json:1:/)]);
    expect(code).toBe(2);
  });

  test('markdown: a table that the text of a message cannot break', async () => {
    const text = await report('markdown');
    expect(text.split('\n').slice(0, 3)).toEqual(['### Rostrum', '', '2 errors, 3 warnings and 0 notes in 4 files.']);
    const { stdout: one } = await rostrum(['check', '--format', 'markdown', 'a.txt'], { files: { 'a.txt': WITH_TYPO } });
    expect(one).toMatch(/^### Rostrum\n\n1 error, 0 warnings and 0 notes in 1 file\.\n/);
    for (const row of text.split('\n').filter((line) => line.startsWith('| '))) expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
  });

  test('markdown: names and words come out as they are', async () => {
    const name = 'a|b & &amp; <i>*x*_y_~~z~~[q](r)`s`.txt';
    const { stdout } = await rostrum(['check', '--format', 'markdown', name], { files: { [name]: WITH_TYPO.replaceAll('AALTO', 'O&LT') } });
    const [, , place, , message] = stdout.split('\n').find((line) => line.startsWith('| ❌'))?.split(/(?<!\\)\|/) ?? [];
    const shown = (text = '') => new HtmlRenderer().render(new Parser().parse(text.trim())).trim().replace(/^<p>|<\/p>$/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    expect(shown(place)).toBe(`${name}:16:1`);
    expect(shown(message)).toContain('“DEFENSE MINSITER O&LT”');
  });

  test.each(reporters)('$name: a run without files or findings is whole', async ({ name }) => {
    const { stdout, code } = await rostrum(['check', '--format', name, 'a.txt'], { files: { 'a.txt': CLEAN } });
    expect(code).toBe(0);
    if (['json', 'gitlab', 'sarif'].includes(name)) expect(() => void JSON.parse(stdout)).not.toThrow();
    if (['junit', 'checkstyle'].includes(name)) expect(elements(stdout).length).toBeGreaterThan(0);
    if (['concise', 'github', 'jsonl', 'agent', 'stylish'].includes(name)) expect(stdout).toBe('');
  });

  test('several at once, each to its own place', async () => {
    const { stdout, read } = await rostrum(['check', '--format', 'concise', '--format', 'sarif=out.sarif', '--format', 'junit=out.xml', 'a.txt'], { files });
    expect(stdout).toMatch(/^a\.txt:16:1: error/);
    expect(JSON.parse(read('out.sarif'))).toMatchObject({ version: '2.1.0' });
    expect(elements(read('out.xml')).length).toBeGreaterThan(2);
  });

  test('of two runs at once that write one report, each writes the whole, and touches nothing else', async () => {
    const { folder } = await rostrum(['check', 'clean.txt'], { files });
    mkdirSync(folder, { recursive: true });
    for (const [path, text] of Object.entries({ ...files, 'out.json.tmp': 'mine' })) writeFileSync(join(folder, path), text);
    const runs = await Promise.all(['a.txt', 'd.txt'].map((path) => rostrumIn(folder, ['check', '--format', 'json=out.json', path])));
    expect(runs.map(({ code }) => code)).toEqual([1, 0]);
    expect(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'))).toHaveLength(1);
    expect(readdirSync(folder).sort()).toEqual([...Object.keys(files), 'out.json', 'out.json.tmp'].sort());
    expect(readFileSync(join(folder, 'out.json.tmp'), 'utf8')).toBe('mine');
  });

  test('a report that cannot be written is a fault', async () => {
    const { code, stderr } = await rostrum(['check', '--format', 'json=no/such/folder.json', 'clean.txt'], { files });
    expect(stderr).toContain('no/such/folder.json: the report was not written');
    expect(code).toBe(2);
  });

  test.each([['--format', 'json='], ['--output-file', '']])('a report needs the name of its file: %s %s', async (...argv) => {
    const { code, stdout, stderr } = await rostrum(['check', ...argv, 'clean.txt'], { files });
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringMatching(/Name the file|is empty/)]);
  });

  test('two reports cannot share standard output', async () => {
    const { code, stderr } = await rostrum(['check', '--format', 'json', '--format', 'sarif', 'clean.txt'], { files });
    expect([code, stderr]).toEqual([2, expect.stringContaining('write --format NAME=FILE for the others')]);
  });
});
