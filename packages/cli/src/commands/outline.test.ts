import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { ARTICLE, CLEAN, rostrum } from '../fake-io.ts';

const UNANSWERED = `MODERATOR: Thank you. Mr. Tanaka, Jiji Press.
QUESTION: This is Tanaka of Jiji Press. I have a question for Minister Aalto and Secretary Hollis. Is the port open?
DEFENSE MINISTER AALTO: It is.
MODERATOR: Thank you. One more, Ms. Brandt of the Ledger.
QUESTION: Helena Brandt from the Ledger. For Secretary Hollis: when will you come back?
SECRETARY HOLLIS: In spring.
MODERATOR: Thank you.
`;

describe('rostrum outline', () => {
  test('shows head, cast, and each turn with line, mark, speaker and first words', async () => {
    const { code, stdout, stderr } = await rostrum(['outline', 'a.txt'], { files: { 'a.txt': CLEAN } });
    expect(stdout).toContain('Press Conference by Minister Aalto  a.txt\n2026-05-04 · Port Velm\n');
    expect(stdout).toMatch(/3 turns {2}Aalto +Defense Minister/);
    expect(stdout).toMatch(/^ +8 {5}Aalto +Good morning\. I have two announcements\.$/m);
    expect(stdout).toMatch(/^ +10 {2}Q {2}REPORTER +Is the port open\?$/m);
    expect(stdout).toMatch(/^ +12 {2}A {2}Aalto +It opened today\.$/m);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('reads the configuration of a file, as check does, and shows nothing where that is wrong', async () => {
    const broken = await rostrum(['outline', 'a.txt'], { files: { 'rostrum.config.json': '{ "style": 7 }', 'a.txt': CLEAN } });
    expect(broken).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('rostrum.config.json:1:') });
  });

  test('marks who was asked and does not answer', async () => {
    const { stdout } = await rostrum(['outline', 'a.txt'], { files: { 'a.txt': UNANSWERED } });
    expect(stdout).toMatch(/^ +2 {2}Q.*\n +└ no answer from Hollis$/m);
    expect(stdout.match(/└/g)).toHaveLength(1);
  });

  test('shows sections', async () => {
    const text = CLEAN.replace('REPORTER: Is', '## Questions\n\nREPORTER: Is');
    const { stdout } = await rostrum(['outline', 'a.transcript'], { files: { 'a.transcript': text } });
    expect(stdout).toMatch(/\n\n +10 {2}Questions\n/);
  });

  test.each([60, 90, 132])('keeps to a terminal of %d columns, in Japanese too', async (columns) => {
    const japanese = '司会：おはようございます。\n青木外務大臣：' + '海底ケーブルの共同監視に関する取決め、'.repeat(60) + '\n司会：どうぞ。\n青木外務大臣：はい。\n';
    const files = { 'a.txt': UNANSWERED.replace('In spring.', 'In spring. '.repeat(400)), 'b.txt': japanese };
    const { stdout } = await rostrum(['outline', 'a.txt', 'b.txt'], { files, columns, env: { NO_COLOR: '1' } });
    expect(stdout).toContain('青木');
    for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
  });

  test('says of a text without turns what it is taken for', async () => {
    expect(await rostrum(['outline', 'a.txt'], { files: { 'a.txt': ARTICLE } })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/No turns: this is taken for kind “(?:article|unknown)”/),
    });
  });

  test('names a file that cannot be read, and goes on', async () => {
    const { code, stdout, stderr } = await rostrum(['outline', 'missing.txt', 'a.txt'], { files: { 'a.txt': CLEAN } });
    expect(stdout).toContain('Aalto');
    expect(stderr).toContain('missing.txt: does not exist');
    expect(code).toBe(2);
  });
});
