import { expect, test } from 'vitest';
import { CLEAN, rostrum, WITH_TYPO } from './fake-io.ts';

// “-” is standard input for every command that reads a transcript.

test.each([
  ['check', '-', '--format', 'concise'],
  ['format', '-'],
  ['outline', '-'],
  ['parse', '-'],
  ['speakers', '-'],
  ['stats', '-'],
  ['convert', '-', '--to', 'csv'],
  ['explain', '-:8'],
  ['quote', '-:8'],
  ['quote', '-:8-10', '--format', 'json'],
  ['diff', '-', 'clean.transcript'],
  ['diff', 'clean.transcript', '-'],
])('%s %s', async (...argv) => {
  const { code, stdout, stderr } = await rostrum(argv, { files: { 'clean.transcript': CLEAN }, stdin: [WITH_TYPO] });
  expect(stderr).not.toContain('does not exist');
  expect([code, stdout]).toEqual([['check', 'diff'].includes(argv[0] ?? '') ? 1 : 0, expect.stringMatching(/aalto|MINISTER|MINSITER|2026-05-04/i)]);
});

test('cannot be both versions of a comparison', async () => {
  expect(await rostrum(['diff', '-', '-'], { stdin: [CLEAN] })).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Standard input cannot be both versions') as unknown });
});

test('is not meant by a file of that name in a folder', async () => {
  const { code, stdout } = await rostrum(['check', '--format', 'json', '.'], { files: { 'rostrum.config.json': '{"files": ["-"]}', '-': CLEAN }, stdin: [WITH_TYPO] });
  expect([code, JSON.parse(stdout)]).toEqual([0, [{ path: './-', problems: [] }]]);
});
