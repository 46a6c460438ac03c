import { describe, expect, test } from 'vitest';
import { ARTICLE, CLEAN, rostrum } from '../fake-io.ts';

const CAPTIONS = 'WEBVTT\n\n00:01.000 --> 00:02.000 line:0\n<v Ada>This is\n\n00:02.000 --> 00:03.000\n<v Ada>one sentence.\n';

describe('rostrum convert', () => {
  test('reads captions into a transcript, and tells what was lost', async () => {
    const { code, stdout, stderr } = await rostrum(['convert', 'talk.vtt', '--joined'], { files: { 'talk.vtt': CAPTIONS } });
    expect(stdout).toMatch(/^---\ntranscript: 1\n[^]*\n\[00:00:01\.000\] Ada: This is one sentence\.\n$/);
    expect(stderr).toBe('rostrum: talk.vtt: The place and size of captions on the screen were left out.\nrostrum: talk.vtt: Captions were joined: the times inside paragraphs were left out.\n');
    expect(code).toBe(0);
  });

  test('writes a transcript in another format', async () => {
    const { code, stdout } = await rostrum(['convert', 'a.txt', '--to', 'jsonl'], { files: { 'a.txt': CLEAN } });
    expect(stdout.trim().split('\n').map((line) => (JSON.parse(line) as { label: string }).label)).toContain('REPORTER');
    expect(code).toBe(0);
  });

  test('goes from one foreign format to another', async () => {
    const { stdout } = await rostrum(['convert', 'talk.vtt', '--to', 'srt'], { files: { 'talk.vtt': CAPTIONS } });
    expect(stdout).toContain('1\n00:00:01,000 --> 00:00:02,000\nAda: This is\n');
  });

  test.each(['page.html', 'page.HTM'])('reads the web page %s', async (path) => {
    const { stdout } = await rostrum(['convert', path, '--to', 'text'], { files: { [path]: '<html><body><p>ADA: Is it open?</p><p>TOM: It is.</p><p>ADA: Thank you.</p></body></html>' } });
    expect(stdout).toContain('TOM: It is.');
  });

  test('finds out which JSON it is', async () => {
    const { stdout } = await rostrum(['convert', 'a.json'], { files: { 'a.json': '{"utterances":[{"speaker":"B","start":500,"end":900,"text":"Yes."}]}' } });
    expect(stdout).toContain('[00:00:00.500] Speaker B: Yes.');
  });

  test('decodes an encoding that is named, strictly, into a new file', async () => {
    const bytes = Buffer.from('LA MINISTRE : Très bien.\n', 'latin1');
    const { code, read } = await rostrum(['convert', 'old.txt', '--encoding', 'windows-1252', '--output-file', 'new.txt'], { files: { 'old.txt': bytes } });
    expect([code, read('new.txt')]).toEqual([0, 'LA MINISTRE : Très bien.\n']);
  });

  test.each([
    [['convert', 'a.txt', '--to', 'webvtt'], 'needs times'],
    [['convert', 'b.txt', '--to', 'html'], 'holds no transcript'],
    [['convert', 'missing.vtt'], 'does not exist'],
    [['convert', 'bad.vtt'], 'does not begin with “WEBVTT”'],
    [['convert', 'bad.json'], 'Name the right one with --from'],
    [['convert', 'old.txt', '--encoding', 'utf-8'], 'mean nothing in that encoding'],
    [['convert', 'old.txt', '--encoding', 'klingon'], 'there is no encoding named “klingon”'],
    [['convert', 'a.txt', '--output-file', 'b.txt'], 'exists already'],
    [['convert', 'evil.xml'], 'DOCTYPE'],
    [['convert', 'a.txt', '--to', 'nothing'], 'Allowed choices'],
  ])('%j ends with 2 and says why', async (argv, reason) => {
    const files = { 'a.txt': CLEAN, 'b.txt': ARTICLE, 'bad.vtt': 'Ada: Yes.\n', 'bad.json': '{}', 'old.txt': Buffer.from('Tr\u00e8s', 'latin1'), 'evil.xml': '<!DOCTYPE x><TEI/>' };
    const { code, stdout, stderr, read } = await rostrum(argv, { files });
    expect(stderr).toContain(reason);
    expect([code, stdout, read('b.txt')]).toEqual([2, '', ARTICLE]);
  });
});
