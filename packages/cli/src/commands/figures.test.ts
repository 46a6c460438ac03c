import { describe, expect, test } from 'vitest';
import { ARTICLE, CLEAN, rostrum } from '../fake-io.ts';

const files = { 'a.transcript': CLEAN, 'b.transcript': CLEAN.replaceAll('REPORTER', 'Ms. TAMM'), 'c.txt': ARTICLE };

describe('rostrum speakers', () => {
  test('joins people of several files by name and counts', async () => {
    const { code, stdout } = await rostrum(['speakers', '--format', 'json'], { files });
    const rows = JSON.parse(stdout) as { name: string; labels: string[]; files: number; turns: number; words: number; share: number }[];
    expect(rows.find(({ name }) => name === 'Aalto')).toMatchObject({ labels: ['DEFENSE MINISTER AALTO'], files: 2, turns: 6, words: 22 });
    expect(rows.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(code).toBe(0);
  });

  test('keeps apart whom one file keeps apart, and counts each file once', async () => {
    const smiths = 'MR. SMITH: Good morning.\n\nMRS. SMITH: Good morning to you.\n\nMR. SMITH: Shall we begin?\n\nMRS. SMITH: Yes, we shall begin now.\n';
    const { stdout } = await rostrum(['speakers', '--format', 'json', '.'], { files: { 'a.transcript': smiths, 'b.transcript': smiths.replaceAll('MRS. SMITH', 'MR. ROWE'), 'c.transcript': smiths } });
    const rows = JSON.parse(stdout) as { name: string; labels: string[]; files: number; turns: number }[];
    expect(rows.map(({ name, labels, files, turns }) => [name, labels, files, turns])).toEqual([
      ['Smith', ['MRS. SMITH'], 2, 4],
      ['Smith', ['MR. SMITH'], 3, 6],
      ['Rowe', ['MR. ROWE'], 1, 2],
    ]);
  });

  test('takes names from the registry of the configuration, as check does', async () => {
    const config = JSON.stringify({ files: ['*.txt'], people: { aalto: { name: 'Mara Aalto', labels: ['DEFENSE MINISTER AALTO', 'MS. AALTO'], affiliation: 'Ministry' } } });
    const named = { 'rostrum.config.json': config, 'a.txt': CLEAN, 'b.txt': CLEAN.replaceAll('DEFENSE MINISTER AALTO', 'MS. AALTO') };
    const rows = JSON.parse((await rostrum(['speakers', '--format', 'json'], { files: named })).stdout) as { name: string }[];
    expect(rows.filter(({ name }) => name.includes('Aalto'))).toMatchObject([{ name: 'Mara Aalto', affiliation: 'Ministry', labels: ['DEFENSE MINISTER AALTO', 'MS. AALTO'], files: 2, turns: 6 }]);
  });

  test('names a fault of a configuration once', async () => {
    const { code, stdout, stderr } = await rostrum(['speakers', '.'], { files: { ...files, 'rostrum.config.json': '{"people": 1}' } });
    expect([code, stdout, stderr.match(/rostrum\.config\.json:/g)]).toEqual([2, '', ['rostrum.config.json:']]);
  });

  test('shows a table, or CSV', async () => {
    expect((await rostrum(['speakers', 'a.transcript'], { files })).stdout).toMatch(/^speaker +role +affiliation +labels +files +turns +words +share\nAalto +Defense Minister +DEFENSE MINISTER AALTO +1 +3 +\d+ +[\d.]+ %/m);
    expect((await rostrum(['speakers', 'a.transcript', '--format', 'csv'], { files })).stdout).toMatch(/^speaker,role,affiliation,labels,files,turns,words,share\r\nAalto,Defense Minister,,/);
  });

  test('keeps an outlet apart from an office', async () => {
    const { stdout } = await rostrum(['speakers', '--format', 'csv', 'a.txt'], { files: { 'a.txt': CLEAN.replaceAll('REPORTER', 'Tamm, Elm Daily') } });
    expect(stdout).toMatch(/^Tamm,,Elm Daily,/m);
  });

  test('names a file that cannot be read, and goes on', async () => {
    const { code, stdout, stderr } = await rostrum(['speakers', 'none.transcript', 'a.transcript'], { files });
    expect([code, stderr]).toEqual([2, expect.stringContaining('none.transcript: does not exist')]);
    expect(stdout).toContain('Aalto');
  });
});

test.each(['speakers', 'stats'])('%s says that there is no transcript, and prints no empty table', async (command) => {
  expect(await rostrum([command, 'c.txt'], { files })).toMatchObject({ code: 2, stdout: '', stderr: 'rostrum: This file is no transcript.\n' });
  expect(await rostrum([command, 'none.txt'], { files })).toMatchObject({ code: 2, stdout: '', stderr: 'rostrum: none.txt: does not exist. Check the spelling of the path.\n' });
});

test('a cell that a spreadsheet would run is disarmed, with a comma in it too', async () => {
  const { stdout } = await rostrum(['speakers', '--format', 'csv', 'a.txt'], { files: { 'a.txt': CLEAN.replaceAll('REPORTER', '@=1+1, Daily') } });
  expect(stdout).not.toMatch(/(?:^|[\r\n,])"?=1/);
});

describe('rostrum stats', () => {
  test('counts each file and all of them', async () => {
    const { stdout } = await rostrum(['stats'], { files });
    expect(stdout).toMatch(/^path +date +style +speakers +sections +turns +words +questions +unanswered +annotations\na\.transcript +2026-05-04 +plain +3 +0 +6 +\d+ +2 +0 +0\n/);
    expect(stdout).toMatch(/\nin all +6 +0 +12 /);
  });
});

describe('rostrum quote', () => {
  test('quotes a turn with its citation', async () => {
    const { code, stdout } = await rostrum(['quote', 'a.transcript:8'], { files });
    expect(stdout).toBe('“Good morning. I have two announcements.”\n\n— Aalto, Defense Minister, Press Conference by Minister Aalto, 2026-05-04, Port Velm, turn 2\n');
    expect(code).toBe(0);
  });

  test('gives all of the citation as JSON, and leaves out what is not known', async () => {
    expect(JSON.parse((await rostrum(['quote', 'a.transcript:8', '--format', 'json'], { files })).stdout)).toEqual([
      { turn: 2, line: 8, speaker: 'Aalto', role: 'Defense Minister', title: 'Press Conference by Minister Aalto', date: '2026-05-04', place: 'Port Velm', text: 'Good morning. I have two announcements.' },
    ]);
    const bare = { 'a.transcript': CLEAN.slice(CLEAN.indexOf('MODERATOR')) };
    expect(JSON.parse((await rostrum(['quote', 'a.transcript:1', '--format', 'json'], { files: bare })).stdout)).toEqual([{ turn: 1, line: 1, speaker: 'MODERATOR', role: 'Moderator', text: 'Good morning.' }]);
  });

  test('quotes lines as Markdown', async () => {
    expect((await rostrum(['quote', 'a.transcript:10-12', '--format', 'markdown'], { files })).stdout).toContain('> **Aalto:** It opened today.');
  });

  test.each([
    ['a.transcript', 'name a place'],
    ['a.transcript:99', 'a.transcript: there are no such lines; it has 16.'],
    ['a.transcript:0', 'no such lines'],
    ['a.transcript:12-10', 'a.transcript:12-10: the range runs backwards. Write a.transcript:10-12.'],
    ['a.transcript:2', 'nobody speaks there. “rostrum outline a.transcript” lists the turns with their lines.'],
    ['none.txt:1', 'does not exist'],
  ])('%s ends with 2: %s', async (place, reason) => {
    const { code, stderr } = await rostrum(['quote', place], { files });
    expect([code, stderr]).toEqual([2, expect.stringContaining(reason)]);
  });
});

test('quote and diff read a text by the house style of its configuration, as check does', async () => {
  const record = 'Mr. HALE. I rise to speak of the harbour.\nThe PRESIDING OFFICER. Is there objection?\nMr. HALE. I thank the Chair.\n';
  const configured = { 'rostrum.config.json': '{ "style": "congressional-record" }', 'a.txt': record, 'b.txt': record.replace('harbour', 'bridge') };
  expect((await rostrum(['quote', 'a.txt:3'], { files: configured })).stdout).toContain('— Hale, turn 3');
  expect((await rostrum(['diff', 'a.txt', 'b.txt'], { files: configured })).stdout).toContain('turn 1 (line 1)');
});

describe('rostrum diff', () => {
  const changed = CLEAN.replace('REPORTER: Is', 'DEFENSE MINISTER AALTO: Is').replace('It opened today.', 'It opened (laughter) yesterday.').replace('MODERATOR: Good', 'THE MODERATOR: Good');

  test('tells labels, annotations and spoken words apart', async () => {
    const { code, stdout } = await rostrum(['diff', 'old.txt', 'new.txt'], { files: { 'old.txt': CLEAN, 'new.txt': changed } });
    expect(stdout).toContain('label “MODERATOR” → “THE MODERATOR”');
    expect(stdout).toContain('turn 3 (line 10): label “REPORTER” → “DEFENSE MINISTER AALTO”, another speaker');
    expect(stdout).toContain('turn 4 (line 12): annotation added: (laughter)');
    expect(stdout).toContain('turn 4 (line 12): words “today” → “yesterday”');
    expect(stdout).toMatch(/\n1 spoken word, 2 labels, 1 annotation changed\.\n$/);
    expect(code).toBe(1);
  });

  test('finds turns that came and went', async () => {
    const { stdout } = await rostrum(['diff', 'old.txt', 'new.txt', '--format', 'json'], { files: { 'old.txt': CLEAN, 'new.txt': CLEAN.replace(/REPORTER: For all ships\?\n\n/, '') } });
    expect(JSON.parse(stdout)).toEqual([{ kind: 'turn', turn: 5, line: 14, change: 'removed', label: 'REPORTER', count: 3 }]);
  });

  test('is 0 where only white space differs', async () => {
    const { code, stdout } = await rostrum(['diff', 'old.txt', 'new.txt'], { files: { 'old.txt': CLEAN, 'new.txt': CLEAN.replaceAll('\n\n', '\n\n\n') } });
    expect([code, stdout]).toEqual([0, 'No difference in labels, annotations or spoken words.\n']);
  });

  test('as git calls it, it ends with 0', async () => {
    const { code, stdout } = await rostrum(['git-diff', 'a.transcript', 'old.txt', 'abc', '100644', 'new.txt', 'def', '100644'], { files: { 'old.txt': CLEAN, 'new.txt': changed } });
    expect([code, stdout]).toEqual([0, expect.stringContaining('rostrum diff of a.transcript\nturn 1')]);
    const renamed = ['git-diff', 'a.transcript', 'old.txt', 'abc', '100644', 'new.txt', 'def', '100755', 'b.transcript', 'similarity index 98%\nrename from a.transcript\nrename to b.transcript\n'];
    expect(await rostrum(renamed, { files: { 'old.txt': CLEAN, 'new.txt': changed } })).toMatchObject({ code: 0, stdout: expect.stringMatching(/^rostrum diff of a\.transcript → b\.transcript\nmode 100644 → 100755\nturn 1/) as unknown });
    const mode = await rostrum(['git-diff', 'a.transcript', 'old.txt', 'abc', '100644', 'old.txt', 'abc', '100755'], { files: { 'old.txt': CLEAN } });
    expect([mode.code, mode.stdout]).toEqual([0, 'rostrum diff of a.transcript\nmode 100644 → 100755\n']);
    const unreadable = await rostrum(['git-diff', 'a.transcript', 'tmp-blob.txt', 'abc', '100644', 'new.txt', 'def', '100644'], { files: { 'tmp-blob.txt': Buffer.from('\u00e9', 'latin1'), 'new.txt': CLEAN } });
    expect([unreadable.code, unreadable.stderr]).toEqual([0, expect.stringMatching(/^rostrum: a\.transcript, the old version: is not UTF-8/)]);
    expect(await rostrum(['git-diff', 'a.transcript'])).toMatchObject({ code: 0, stdout: expect.stringContaining('not merged') as unknown });
    const added = await rostrum(['git-diff', 'a.transcript', '/dev/null', '.', '.', 'new.txt', 'def', '100644'], { files: { 'new.txt': changed } });
    expect([added.code, added.stdout]).toEqual([0, expect.stringContaining('turn added: “THE MODERATOR”')]);
  });
});
