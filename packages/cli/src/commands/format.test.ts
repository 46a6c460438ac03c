import { describe, expect, test } from 'vitest';
import { ARTICLE, CLEAN, rostrum, rostrumIn } from '../fake-io.ts';

const UNTIDY = CLEAN.replace('MODERATOR: Good', 'MODERATOR:  Good').replace('\n\nREPORTER: For', '\nREPORTER: For').trimEnd();

describe('rostrum format', () => {
  test('writes what changes, and nothing the second time', async () => {
    const outcome = await rostrum(['format', 'a.txt', 'b.txt', 'c.txt'], { files: { 'a.txt': UNTIDY, 'b.txt': CLEAN, 'c.txt': ARTICLE } });
    expect(outcome).toMatchObject({ code: 0, stdout: '', stderr: '✔ Formatted 1 of 3 files.\n' });
    expect([outcome.read('a.txt'), outcome.read('b.txt'), outcome.read('c.txt')]).toEqual([CLEAN, CLEAN, ARTICLE]);
    expect(await rostrumIn(outcome.folder, ['format', 'a.txt'])).toMatchObject({ code: 0, stderr: '✔ 1 file formatted already.\n' });
  });

  test.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
  ])('keeps %s', async (_, form) => {
    expect((await rostrum(['format', 'a.txt'], { files: { 'a.txt': form(UNTIDY) } })).read('a.txt')).toBe(form(CLEAN));
  });

  test('--check names the files that would change, writes nothing and exits with 1', async () => {
    const outcome = await rostrum(['format', '--check', 'a.txt', 'b.txt'], { files: { 'a.txt': UNTIDY, 'b.txt': CLEAN } });
    expect(outcome).toMatchObject({ code: 1, stdout: 'a.txt\n', stderr: '● 1 of 2 files would change.\n' });
    expect(outcome.read('a.txt')).toBe(UNTIDY);
    expect((await rostrum(['format', '--check', 'b.txt'], { files: { 'b.txt': CLEAN } })).code).toBe(0);
  });

  test('--diff prints a patch', async () => {
    const outcome = await rostrum(['format', '--diff', 'a.txt'], { files: { 'a.txt': UNTIDY } });
    expect(outcome.code).toBe(1);
    expect(outcome.stdout).toContain('--- a/a.txt\n+++ b/a.txt\n');
    expect(outcome.stdout).toContain('-MODERATOR:  Good morning.\n+MODERATOR: Good morning.\n');
    expect(outcome.read('a.txt')).toBe(UNTIDY);
  });

  test('formats standard input', async () => {
    expect(await rostrum(['format', '-'], { stdin: [UNTIDY] })).toMatchObject({ code: 0, stdout: CLEAN, stderr: '' });
    expect(await rostrum(['format', '--check', '-', '--stdin-filename', 'a.txt'], { stdin: [UNTIDY] })).toMatchObject({ code: 1, stdout: 'a.txt\n' });
    expect((await rostrum(['format', '-', 'a.txt'], { stdin: [UNTIDY] })).code).toBe(2);
  });

  test('follows the configuration, and leaves files alone whose configuration has faults', async () => {
    const slip = CLEAN.replace('For all.', 'For –(laughter) – all.');
    expect((await rostrum(['format', 'a.txt'], { files: { 'rostrum.config.json': '{"rules": {"annotation-spacing": "off"}}', 'a.txt': slip } })).read('a.txt')).toBe(slip);
    const outcome = await rostrum(['format', 'a.txt'], { files: { 'rostrum.config.json': '{"rule": {}}', 'a.txt': UNTIDY } });
    expect(outcome).toMatchObject({ code: 2, stderr: expect.stringContaining('rostrum.config.json:1:2: There is no setting “rule”.') });
    expect(outcome.read('a.txt')).toBe(UNTIDY);
  });

  test('leaves alone what the baseline knows', async () => {
    const slip = CLEAN.replace('For all.', 'For –(laughter) – all.');
    const { folder, read } = await rostrum(['check', '--suppress-all', 'a.txt'], { files: { 'a.txt': slip } });
    expect(await rostrumIn(folder, ['format', 'a.txt'])).toMatchObject({ code: 0, stderr: '✔ 1 file formatted already.\n' });
    expect(read('a.txt')).toBe(slip);
  });

  test('leaves alone what is not UTF-8, and does the rest', async () => {
    const bytes = Buffer.from('MODERATOR: It\u0092s open.', 'latin1');
    const outcome = await rostrum(['format', 'a.txt', 'b.txt'], { files: { 'a.txt': bytes, 'b.txt': UNTIDY } });
    expect(outcome.code).toBe(2);
    expect(outcome.read('b.txt')).toBe(CLEAN);
  });
});
