import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ARTICLE, CLEAN, rostrum, rostrumIn, WITH_TYPO, WITHOUT_DATE } from '../fake-io.ts';

function paths(stdout: string): string[] {
  return (JSON.parse(stdout) as { path: string }[]).map(({ path }) => path);
}

describe('configuration', () => {
  test('the nearest one holds, and --rule wins over it', async () => {
    const files = { 'rostrum.config.json': '{"rules": {"missing-date": "error"}}', 'a.txt': WITHOUT_DATE, 'b/rostrum.config.jsonc': '// none\n{}', 'b/a.txt': WITHOUT_DATE };
    expect((await rostrum(['check', 'a.txt'], { files })).code).toBe(1);
    expect((await rostrum(['check', 'b/a.txt'], { files })).code).toBe(0);
    expect((await rostrum(['check', 'a.txt', '--rule', 'missing-date:info'], { files })).code).toBe(0);
  });

  test('--config names one for all files', async () => {
    const files = { 'strict.json': '{"rules": {"missing-date": "error"}}', 'b/rostrum.config.json': '{"rules": {"missing-date": "off"}}', 'b/a.txt': WITHOUT_DATE };
    expect((await rostrum(['check', '--config', 'strict.json', 'b/a.txt'], { files })).code).toBe(1);
    expect(await rostrum(['check', '--config', 'other.json', 'b/a.txt'], { files })).toMatchObject({ code: 2, stderr: expect.stringContaining('--config other.json: this file does not exist.') });
  });

  test('standard input takes the configuration of its name', async () => {
    const files = { 'press/rostrum.config.json': '{"rules": {"missing-date": "error"}}' };
    expect((await rostrum(['check', '-', '--stdin-filename', 'press/a.txt'], { files, stdin: [WITHOUT_DATE] })).code).toBe(1);
    expect((await rostrum(['check', '-'], { files, stdin: [WITHOUT_DATE] })).code).toBe(0);
  });

  test('a fault is told once, with its place; the files are not checked and the others are', async () => {
    const files = { 'b/rostrum.config.json': '{\n  "rules": { "label-tpyo": "off" }\n}', 'b/a.txt': WITH_TYPO, 'b/c.txt': WITH_TYPO, 'd.txt': CLEAN };
    const { code, stdout, stderr } = await rostrum(['check', '--format', 'json', 'b/a.txt', 'b/c.txt', 'd.txt'], { files });
    expect(code).toBe(2);
    expect(stderr.match(/b\/rostrum\.config\.json:2:14: There is no rule “label-tpyo”\. Did you mean label-typo\?/g)).toHaveLength(1);
    expect(paths(stdout)).toEqual(['d.txt']);
  });

  test('a configuration that is not UTF-8 is named', async () => {
    const files = { 'rostrum.config.json': Buffer.from('{"style": "\u00e9"}', 'latin1'), 'a.txt': CLEAN };
    expect(await rostrum(['check', 'a.txt'], { files })).toMatchObject({ code: 2, stderr: expect.stringContaining('rostrum.config.json cannot be read: it is not UTF-8') });
  });

  test('files and ignore say what a folder gives; what is named is always checked', async () => {
    const files = { 'rostrum.config.json': '{"files": ["press/**"], "ignore": ["drafts"]}', 'press/a.txt': ARTICLE, 'press/drafts/b.txt': CLEAN, 'c.transcript': CLEAN, 'd.txt': CLEAN };
    const found = await rostrum(['check', '--format', 'json'], { files });
    expect(found).toMatchObject({ code: 1, stdout: expect.stringContaining('not-a-transcript') });
    expect(paths(found.stdout)).toEqual(['press/a.txt']);
    expect(paths((await rostrum(['check', '--format', 'json', '--all-text'], { files })).stdout)).toEqual(['c.transcript', 'd.txt', 'press/a.txt']);
    expect(paths((await rostrum(['check', '--format', 'json', 'press/drafts/b.txt'], { files })).stdout)).toEqual(['press/drafts/b.txt']);
  });

  test('a configuration below the folder speaks for its files', async () => {
    const files = { 'a.transcript': CLEAN, 'b/rostrum.config.json': '{"files": ["*.txt"]}', 'b/c.txt': CLEAN, 'b/d.transcript': CLEAN };
    expect(paths((await rostrum(['check', '--format', 'json'], { files })).stdout)).toEqual(['a.transcript', 'b/c.txt']);
  });
});

describe('--diff', () => {
  test('prints what --fix would change, and writes nothing', async () => {
    const { code, stdout, read } = await rostrum(['check', '--diff', 'a.txt', 'b.txt'], { files: { 'a.txt': WITH_TYPO, 'b.txt': CLEAN } });
    expect(code).toBe(1);
    expect(stdout).toContain('--- a/a.txt\n+++ b/a.txt\n@@ -13,4 +13,4 @@');
    expect(stdout).toContain('-DEFENSE MINSITER AALTO: For all.\n+DEFENSE MINISTER AALTO: For all.\n');
    expect(stdout).not.toContain('b.txt');
    expect(read('a.txt')).toBe(WITH_TYPO);
  });

  test('prints nothing and exits with 0 where nothing would change', async () => {
    expect(await rostrum(['check', '--diff', 'a.txt'], { files: { 'a.txt': WITHOUT_DATE } })).toMatchObject({ code: 0, stdout: '' });
  });

  test('works on standard input', async () => {
    expect((await rostrum(['check', '--diff', '-'], { stdin: [WITH_TYPO] })).stdout).toContain('+DEFENSE MINISTER AALTO: For all.');
  });
});

describe('the baseline', () => {
  test('makes an archive green on day one, and reports what is new', async () => {
    const first = await rostrum(['check', '--suppress-all', 'a.txt', 'b/c.txt', 'd.txt'], { files: { 'a.txt': WITH_TYPO, 'b/c.txt': WITHOUT_DATE, 'd.txt': CLEAN } });
    expect(first).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('Wrote rostrum-suppressions.json: 2 problems will not be reported any more.') });
    expect(JSON.parse(first.read('rostrum-suppressions.json'))).toEqual({
      version: 1,
      files: { 'a.txt': { 'label-typo': [expect.any(String)] }, 'b/c.txt': { 'missing-date': [expect.any(String)] } },
    });
    const again = await rostrumIn(first.folder, ['check', 'a.txt', 'b/c.txt']);
    expect(again).toMatchObject({ code: 0, stdout: '' });
    writeFileSync(join(first.folder, 'a.txt'), `${WITH_TYPO}\nDEFENSE MINSITER AALTO: For every ship.\n`);
    const { code, stdout } = await rostrumIn(first.folder, ['check', 'a.txt', '--format', 'json']);
    expect(code).toBe(1);
    expect(stdout.match(/label-typo"/g)).toHaveLength(1);
  });

  test('knows what is about the whole file whatever its first line says', async () => {
    const rules = ['missing-date', 'missing-place', 'missing-title'].flatMap((rule) => ['--rule', `${rule}:error`]);
    const { folder } = await rostrum(['check', '--suppress-all', 'a.txt', ...rules], { files: { 'a.txt': CLEAN.slice(CLEAN.indexOf('MODERATOR')) } });
    for (const first of ['MODERATOR: Good evening.', 'MODERATOR: Good evening to all of you.', '---\nlanguage: en\n---\nMODERATOR: Good evening.']) {
      writeFileSync(join(folder, 'a.txt'), CLEAN.slice(CLEAN.indexOf('MODERATOR')).replace(/.*/, first));
      expect(await rostrumIn(folder, ['check', 'a.txt', ...rules])).toMatchObject({ code: 0, stdout: '' });
    }
  });

  test('takes no text that has no name', async () => {
    const { folder, code, stderr } = await rostrum(['check', '-', '--suppress-all'], { stdin: [WITH_TYPO] });
    expect([code, stderr]).toEqual([2, expect.stringContaining('--stdin-filename')]);
    expect(existsSync(join(folder, 'rostrum-suppressions.json'))).toBe(false);
    expect((await rostrum(['check', '-', '--suppress-all', '--stdin-filename', 'a.txt'], { stdin: [WITH_TYPO] })).read('rostrum-suppressions.json')).toContain('"a.txt"');
  });

  test('says what is stale and exits with 1; --prune-suppressions removes it', async () => {
    const { folder, read } = await rostrum(['check', '--suppress-all', 'a.txt', 'b.txt'], { files: { 'a.txt': WITH_TYPO, 'b.txt': WITH_TYPO } });
    writeFileSync(join(folder, 'a.txt'), CLEAN);
    expect(await rostrumIn(folder, ['check', 'a.txt', 'b.txt'])).toMatchObject({ code: 1, stderr: expect.stringContaining('1 suppression of the baseline has nothing to silence any more: add --prune-suppressions.') });
    expect((await rostrumIn(folder, ['check', 'a.txt', '--rule', 'label-typo:off'])).code).toBe(0);
    expect((await rostrumIn(folder, ['check', '--prune-suppressions', 'a.txt', 'b.txt'])).code).toBe(0);
    expect(Object.keys(JSON.parse(read('rostrum-suppressions.json')).files)).toEqual(['b.txt']);
  });

  test('keeps what it knows of files that were not checked, and drops files that are gone', async () => {
    const { folder, read } = await rostrum(['check', '--suppress-all', 'a.txt', 'b.txt'], { files: { 'a.txt': WITH_TYPO, 'b.txt': WITH_TYPO } });
    writeFileSync(join(folder, 'c.txt'), WITHOUT_DATE);
    const { files } = JSON.parse(read('rostrum-suppressions.json'));
    writeFileSync(join(folder, 'rostrum-suppressions.json'), JSON.stringify({ version: 1, files: { ...files, 'gone.txt': { 'label-typo': ['0'] } } }));
    await rostrumIn(folder, ['check', '--suppress-all', 'c.txt']);
    expect(Object.keys(JSON.parse(read('rostrum-suppressions.json')).files)).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  test('stands beside the configuration', async () => {
    const { read } = await rostrum(['check', '--suppress-all', 'b/c/a.txt'], { files: { 'b/rostrum.config.json': '{}', 'b/c/a.txt': WITH_TYPO } });
    expect(Object.keys(JSON.parse(read('b/rostrum-suppressions.json')).files)).toEqual(['c/a.txt']);
  });

  test('keeps repairs off what it knows', async () => {
    const { folder } = await rostrum(['check', '--suppress-all', 'a.txt'], { files: { 'a.txt': WITH_TYPO } });
    await rostrumIn(folder, ['check', '--fix', 'a.txt']);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(WITH_TYPO);
  });

  test.each([['{"version": 1', 'is not valid JSON'], ['{"files": {}}', 'is not of the form that --suppress-all writes']])('a broken one is named: %s', async (text, message) => {
    const files = { 'rostrum-suppressions.json': text, 'a.txt': CLEAN };
    expect(await rostrum(['check', 'a.txt'], { files })).toMatchObject({ code: 2, stderr: expect.stringContaining(`rostrum-suppressions.json: ${message}`) });
  });
});

describe('files together', () => {
  const long = CLEAN.replace('I have two announcements.', `I have two announcements. ${'The port is open to all ships again. '.repeat(15)}`.trim());
  const twice = { 'a.txt': long, 'b.txt': long };

  test('rules that compare files report in one of them, behind the others', async () => {
    const { code, stdout } = await rostrum(['check', '--format', 'json', 'a.txt', 'b.txt', '--rule', 'misfiled-or-duplicate:error'], { files: twice });
    const report = JSON.parse(stdout) as { path: string; problems: { rule: string; line: number }[] }[];
    expect(report.flatMap(({ path, problems }) => problems.map(({ rule }) => `${path} ${rule}`))).toEqual([expect.stringMatching(/^[ab]\.txt misfiled-or-duplicate$/)]);
    expect(code).toBe(1);
  });

  test('one file alone has nothing to be compared with, and the rule can be off', async () => {
    expect((await rostrum(['check', '--format', 'json', 'a.txt'], { files: twice })).stdout).not.toContain('misfiled');
    expect((await rostrum(['check', '--format', 'json', 'a.txt', 'b.txt', '--rule', 'misfiled-or-duplicate:off'], { files: twice })).stdout).not.toContain('misfiled');
  });

  test('a comment with a reason silences them', async () => {
    const silenced = long.replace('MODERATOR: Good', '<!-- rostrum-disable-file misfiled-or-duplicate -- kept in both folders -->\nMODERATOR: Good');
    const { stdout } = await rostrum(['check', '--format', 'json', 'a.txt', 'b.txt'], { files: { 'a.txt': silenced, 'b.txt': silenced } });
    expect(stdout).not.toContain('misfiled');
    expect(stdout).not.toContain('unused-directive');
  });
});

test('a folder whose files the configuration passes over is not said to have none', async () => {
  const files = { 'rostrum.config.json': '{ "files": ["press/**"] }', 'a.transcript': CLEAN };
  const { code, stderr } = await rostrum(['check'], { files });
  expect(stderr).toContain('.: the “files” and “ignore” of the configuration choose none of its files. “rostrum config --print FILE” shows what they say of one.');
  expect(code).toBe(2);
});
