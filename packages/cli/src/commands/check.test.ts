import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ARTICLE, CLEAN, rostrum, rostrumIn, WITH_TYPO, WITHOUT_DATE } from '../fake-io.ts';

function report(stdout: string): { path: string; problems: Record<string, unknown>[] }[] {
  return JSON.parse(stdout) as { path: string; problems: Record<string, unknown>[] }[];
}

describe('exit status', () => {
  test.each([
    ['0 for a clean file', CLEAN, [], 0],
    ['1 for an error', WITH_TYPO, [], 1],
    ['0 for a warning', WITHOUT_DATE, [], 0],
    ['1 for a warning at the fail level', WITHOUT_DATE, ['--fail-level', 'warning'], 1],
    ['1 for more warnings than allowed', WITHOUT_DATE, ['--max-warnings', '0'], 1],
    ['0 for as many warnings as allowed', WITHOUT_DATE, ['--max-warnings', '1'], 0],
    ['0 when the rule is off', WITH_TYPO, ['--rule', 'label-typo:off'], 0],
    ['0 when the rule only warns', WITH_TYPO, ['--rule', 'label-typo:warning'], 0],
    ['1 when the rule is an error', WITHOUT_DATE, ['--rule', 'missing-date:error', '--rule', 'label-typo:off'], 1],
    ['1 for what is no transcript', ARTICLE, [], 1],
    ['1 for an empty file', '', [], 1],
  ])('is %s', async (_, text, options, code) => {
    expect((await rostrum(['check', 'a.txt', ...options], { files: { 'a.txt': text } })).code).toBe(code);
  });

  test('is 2 for a file that is missing, and the others are still reported', async () => {
    const outcome = await rostrum(['check', 'missing.txt', 'a.txt'], { files: { 'a.txt': WITH_TYPO } });
    expect(outcome.code).toBe(2);
    expect(outcome.stdout).toContain('label-typo');
    expect(outcome.stderr).toContain('missing.txt: does not exist. Check the spelling of the path.');
  });

  test.each([
    ['EACCES', 'permission denied'],
    ['EISDIR', 'is a folder'],
    ['EIO', 'cannot be read: EIO'],
  ])('is 2 for a file that cannot be read (%s)', async (error, message) => {
    const outcome = await rostrum(['check', 'a.txt', 'b.txt'], { files: { 'a.txt': CLEAN, 'b.txt': CLEAN }, unreadable: { 'a.txt': error } });
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain(`a.txt: `);
    expect(outcome.stderr).toContain(message);
    expect(outcome.stderr).toContain('1 file checked');
  });

  test('is 2 for text that is not UTF-8', async () => {
    const outcome = await rostrum(['check', 'a.txt'], { files: { 'a.txt': Buffer.from('MODERATOR: It\u0092s open.', 'latin1') } });
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain('a.txt: is not UTF-8, first at line 1: it looks like Windows-1252.');
  });
});

describe('selection of files', () => {
  test('a folder gives its transcripts, sorted, and nothing from node_modules', async () => {
    const files = { 'z.transcript': CLEAN, 'b/a.transcript': CLEAN, 'b/notes.txt': CLEAN, 'node_modules/x/y.transcript': CLEAN };
    const { stdout } = await rostrum(['check', '--format', 'json', '.'], { files });
    expect(report(stdout).map(({ path }) => path)).toEqual(['b/a.transcript', 'z.transcript']);
  });

  test('no path means this folder', async () => {
    const { code, stdout } = await rostrum(['check', '--format', 'json'], { files: { 'a.transcript': CLEAN } });
    expect({ code, paths: report(stdout).map(({ path }) => path) }).toEqual({ code: 0, paths: ['a.transcript'] });
  });

  test('a folder without transcripts is not silently green', async () => {
    const outcome = await rostrum(['check', 'in'], { files: { 'in/a.txt': CLEAN, 'in/b.md': ARTICLE } });
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain('in: no .transcript file in this folder, but 2 .txt or .md. Add --all-text');
  });

  test('--all-text takes the transcripts among other texts and counts the rest on standard error', async () => {
    const files = { 'a.txt': WITH_TYPO, 'b.md': ARTICLE, 'c.txt': ARTICLE, 'd.transcript': CLEAN };
    const outcome = await rostrum(['check', '--all-text', '--format', 'json'], { files });
    expect(report(outcome.stdout).map(({ path }) => path)).toEqual(['a.txt', 'd.transcript']);
    expect(outcome.stderr).toContain('Passed over 2 other texts that are no transcripts.');
    expect(outcome.code).toBe(1);
  });

  test('--all-text with nothing but other texts is not silently green', async () => {
    const outcome = await rostrum(['check', '--all-text'], { files: { 'b.md': ARTICLE } });
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain('No file was checked.');
  });

  test('a .transcript file in a folder is checked whatever it holds', async () => {
    const { stdout } = await rostrum(['check'], { files: { 'a.transcript': ARTICLE } });
    expect(stdout).toContain('not-a-transcript');
  });

  test('a pattern that the shell left alone is followed', async () => {
    const { stdout } = await rostrum(['check', '--format', 'json', '**/*.txt'], { files: { 'a/b.txt': CLEAN, 'c.txt': ARTICLE } });
    expect(report(stdout).map(({ path }) => path)).toEqual(['a/b.txt', 'c.txt']);
  });

  test('a pattern without a match is not silently green', async () => {
    expect(await rostrum(['check', '*.txt'])).toMatchObject({ code: 2, stderr: expect.stringContaining('*.txt: no file matches this pattern.') });
  });

  test('a file that is named twice is checked once', async () => {
    const { stdout } = await rostrum(['check', '--format', 'json', 'a.transcript', '.', './a.transcript'], { files: { 'a.transcript': CLEAN } });
    expect(report(stdout)).toHaveLength(1);
  });

  test('links that lead nowhere or in a circle are named, a link to a folder is not followed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rostrum-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'in/a.transcript'), CLEAN);
    symlinkSync('../in', join(folder, 'in/again'));
    symlinkSync('nowhere', join(folder, 'in/dangling.transcript'));
    symlinkSync('loop.transcript', join(folder, 'in/loop.transcript'));
    for (const paths of [['in'], ['in/a.transcript', 'in/dangling.transcript', 'in/loop.transcript']]) {
      const { code, stdout, stderr } = await rostrumIn(folder, ['check', '--format', 'json', ...paths]);
      expect(report(stdout).map(({ path }) => path)).toEqual(['in/a.transcript']);
      expect(stderr).toContain('in/dangling.transcript: is a link to a file that does not exist.');
      expect(stderr).toContain('in/loop.transcript: is a link that leads back to itself.');
      expect(code).toBe(2);
    }
  });

  test('standard input is checked under the name it is given', async () => {
    const bytes = Buffer.from(WITH_TYPO);
    const stdin = [bytes.subarray(0, 50), bytes.subarray(50)];
    const { code, stdout } = await rostrum(['check', '-', '--stdin-filename', 'press/a.txt', '--format', 'json'], { stdin });
    expect(report(stdout)).toMatchObject([{ path: 'press/a.txt', problems: [{ rule: 'label-typo' }] }]);
    expect(code).toBe(1);
  });
});

describe('--format json', () => {
  test('has the promised shape', async () => {
    const { stdout, stderr } = await rostrum(['check', '--format', 'json', 'a.txt', 'b.txt'], { files: { 'a.txt': WITH_TYPO, 'b.txt': CLEAN } });
    const start = WITH_TYPO.indexOf('DEFENSE MINSITER AALTO');
    expect(report(stdout)).toEqual([
      {
        path: 'a.txt',
        problems: [
          {
            rule: 'label-typo',
            severity: 'error',
            message: expect.stringContaining('DEFENSE MINSITER AALTO'),
            url: expect.stringContaining('label-typo'),
            line: 16,
            column: 1,
            endLine: 16,
            endColumn: 23,
            related: [{ message: expect.any(String), line: 8, column: 1, endLine: 8, endColumn: 23 }],
            fix: { safety: 'safe', edits: [{ start, end: start + 22, text: 'DEFENSE MINISTER AALTO' }] },
          },
        ],
      },
      { path: 'b.txt', problems: [] },
    ]);
    expect(stderr).toContain('1 error in 1 of 2 files.');
  });

  test('counts a byte order mark in offsets, not in columns', async () => {
    const { stdout } = await rostrum(['check', '--format', 'json', 'a.txt'], { files: { 'a.txt': `\ufeff${WITH_TYPO}` } });
    const start = WITH_TYPO.indexOf('DEFENSE MINSITER AALTO') + 1;
    expect(report(stdout)[0]?.problems).toMatchObject([{ line: 16, column: 1, fix: { edits: [{ start }] } }]);
  });

  test('is an empty array where nothing could be read', async () => {
    const { code, stdout } = await rostrum(['check', '--format', 'json', 'a.txt']);
    expect([code, report(stdout)]).toEqual([2, []]);
  });
});

describe('--format stylish', () => {
  test('shows place, severity, message, rule and the line with the place underlined', async () => {
    const { stdout } = await rostrum(['check', 'a.txt'], { files: { 'a.txt': WITH_TYPO } });
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('a.txt');
    expect(lines[1]).toMatch(/^ {2}16:1 +error +The label “DEFENSE MINSITER AALTO”.* label-typo$/);
    expect(lines[2]).toBe('      16 │ DEFENSE MINSITER AALTO: For all.');
    expect(lines[3]).toBe(`         │ ${'^'.repeat(22)}`);
    expect(stdout).toContain('line 8: ');
    expect(stdout).toContain('safe fix: ');
  });

  test.each([40, 80, 132])('keeps to a terminal of %d columns', async (columns) => {
    const long = WITH_TYPO.replace('For all.', `For all. ${'And 青い海 more. '.repeat(300)}`);
    const { stdout } = await rostrum(['check', 'a.txt'], { files: { 'a.txt': long }, columns });
    const framed = stdout.split('\n').filter((line) => line.includes('│') && !/line \d|fix:/.test(line));
    expect(framed).not.toEqual([]);
    for (const line of framed) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
  });

  test('says nothing on standard output about clean files', async () => {
    expect(await rostrum(['check', 'a.txt'], { files: { 'a.txt': CLEAN } })).toMatchObject({
      stdout: '',
      stderr: '✔ 1 file checked, nothing to report.\n',
    });
  });

  test('lets no text steer the terminal', async () => {
    const files = { 'a\u001b[31m.txt': WITH_TYPO.replace('For all.', '\u001b]0;title\u0007 \u202e') };
    const { stdout } = await rostrum(['check', 'a\u001b[31m.txt'], { files });
    expect(stdout).not.toMatch(/[\u001b\u0007\u202e]/);
  });
});

describe('colour', () => {
  test.each([
    ['a terminal gets it', 80, {}, true],
    ['a file does not', undefined, {}, false],
    ['NO_COLOR takes it from a terminal', 80, { NO_COLOR: '1' }, false],
    ['an empty NO_COLOR says nothing', 80, { NO_COLOR: '' }, true],
    ['FORCE_COLOR gives it to a file', undefined, { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0 takes it from a terminal', 80, { FORCE_COLOR: '0' }, false],
    ['NO_COLOR wins over FORCE_COLOR', 80, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['a dumb terminal gets none', 80, { TERM: 'dumb' }, false],
  ])('%s', async (_, columns, env, colored) => {
    const { stdout } = await rostrum(['check', 'a.txt'], { files: { 'a.txt': WITH_TYPO }, env, ...(columns !== undefined && { columns }) });
    expect(stdout.includes('\u001b[')).toBe(colored);
  });
});

describe('--fix', () => {
  test('writes safe repairs and reports what is left', async () => {
    const text = WITH_TYPO.replace(/date: .*\n/, '');
    const outcome = await rostrum(['check', '--fix', 'a.txt'], { files: { 'a.txt': text } });
    expect(outcome.read('a.txt')).toBe(WITHOUT_DATE);
    expect(outcome.stdout).toContain('missing-date');
    expect(outcome.stdout).not.toContain('label-typo');
    expect(outcome.stderr).toContain('Repaired 1 problem in 1 file.');
    expect(outcome.code).toBe(0);
  });

  test.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['no line end at the end where none is asked for', (text: string) => text.trimEnd()],
  ])('keeps %s', async (_, form) => {
    const outcome = await rostrum(['check', '--fix', '--rule', 'final-newline:off', 'a.txt'], { files: { 'a.txt': form(WITH_TYPO) } });
    expect(outcome.read('a.txt')).toBe(form(CLEAN));
  });

  test('leaves a file alone that it cannot read as UTF-8', async () => {
    const bytes = Buffer.from(`${WITH_TYPO}MODERATOR: It\u0092s open.`, 'latin1');
    const outcome = await rostrum(['check', '--fix', 'a.txt'], { files: { 'a.txt': bytes } });
    expect(outcome.code).toBe(2);
    expect(Buffer.from(outcome.read('a.txt'))).toEqual(Buffer.from(bytes.toString('utf8')));
  });
});
