import { describe, expect, test } from 'vitest';
import { ARTICLE, CLEAN, rostrum, rostrumIn } from '../fake-io.ts';

const OTHER = CLEAN.replace('2026-05-04', '2026-05-11').replace('Is the port open?', 'Is the quay open? (foghorn)');

describe('rostrum init', () => {
  test('writes a configuration that is valid and changes nothing', { timeout: 20_000 }, async () => {
    const { code, folder, stdout, stderr } = await rostrum(['init'], { files: { 'a.txt': CLEAN } });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('Wrote rostrum.config.jsonc.');
    expect((await rostrumIn(folder, ['check', 'a.txt', '--fail-level', 'info'])).code).toBe(0);
  });

  test('every setting that it mentions is valid, too', async () => {
    const { folder, read } = await rostrum(['init']);
    const settings = [...read('rostrum.config.jsonc').matchAll(/^ *(?:\/\/ )?("\w[^"]*": .*[^,{\n]),?$/gm)].map(([, setting = '']) => setting);
    expect(settings.length).toBeGreaterThan(5);
    for (const setting of settings) {
      const text = setting.startsWith('"missing-date"') ? `{"rules": {${setting}}}` : `{${setting}}`;
      expect(await rostrumIn(folder, ['config', '--print', 'b/a.txt'], {}), setting).toMatchObject({ code: 0 });
      expect(await rostrum(['config', '--print', 'a.txt'], { files: { 'rostrum.config.json': text } }), setting).toMatchObject({ code: 0 });
    }
  });

  test.each(['rostrum.config.json', 'rostrum.config.jsonc'])('overwrites nothing: %s', async (name) => {
    const { code, stderr, read } = await rostrum(['init'], { files: { [name]: '{}' } });
    expect(code).toBe(2);
    expect(stderr).toContain(`${name} stands here already`);
    expect(read(name)).toBe('{}');
  });

  test('--learn proposes what recurs in a folder, with reasons, as a valid configuration', async () => {
    const files = { 'press/a.txt': CLEAN, 'press/b.transcript': OTHER, 'press/c.txt': ARTICLE };
    const first = await rostrum(['init', '--learn', 'press'], { files });
    const text = first.read('rostrum.config.jsonc');
    expect(text).toContain('from 2 transcripts');
    expect(text).toContain('    // 6 turns in 2 files\n    "aalto": {"name":"Aalto","labels":["DEFENSE MINISTER AALTO"],"roles":[{"title":"Defense Minister"}]}');
    expect(text).not.toContain('foghorn');
    expect((await rostrumIn(first.folder, ['check', 'press/a.txt'])).code).toBe(0);
    const second = await rostrum(['init', '--learn', 'press'], { files });
    expect(second.read('rostrum.config.jsonc')).toBe(text);
  });

  test.each([
    ['a.transcript', 'rostrum check press'],
    ['a.txt', 'rostrum check press --all-text'],
  ])('--learn names the check of what it read: %s', async (name, command) => {
    const files = { [`press/${name}`]: CLEAN, 'press/notes.txt': ARTICLE };
    const { stderr, folder } = await rostrum(['init', '--learn', 'press'], { files });
    expect(stderr).toBe(`Wrote rostrum.config.jsonc. Read it, then run: ${command}\n`);
    expect((await rostrumIn(folder, command.split(' ').slice(1))).code).toBe(0);
  });

  test('--learn that could not read all of the folder says so with its status', async () => {
    const { code, stderr, read } = await rostrum(['init', '--learn', 'press'], { files: { 'press/a.txt': CLEAN, 'press/b.txt': Buffer.from('\u00e9', 'latin1') } });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^rostrum: press\/b\.txt: is not UTF-8[^]*^Wrote rostrum\.config\.jsonc/m)]);
    expect(read('rostrum.config.jsonc')).toContain('1 transcript.');
  });

  test('--learn counts one transcript as one', async () => {
    const { read } = await rostrum(['init', '--learn', 'press'], { files: { 'press/a.txt': CLEAN } });
    expect(read('rostrum.config.jsonc')).toContain('from 1 transcript.');
  });

  test('--learn says when there is nothing to learn from', async () => {
    expect(await rostrum(['init', '--learn', 'press'], { files: { 'press/c.txt': ARTICLE } })).toMatchObject({ code: 2, stderr: expect.stringContaining('press: there is no transcript to learn from') });
  });
});

test('of a folder that does not exist nothing more is said', async () => {
  expect(await rostrum(['init', '--learn', 'nowhere'])).toMatchObject({ code: 2, stderr: 'rostrum: nowhere: does not exist. Check the spelling of the path.\n' });
});
