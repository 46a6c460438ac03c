import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { conference, typoLine } from './conference.ts';
import { type EditorEvent, eventsIn } from './editor-events.ts';
import { unpackServer } from './packed-server.ts';
import { linesOf, subject, text, turns } from './subject.ts';

// The language client that Neovim brings, with the server as it is published: positions in UTF-16, no pull diagnostics,
// no dynamic registration.

const run = promisify(execFile);
const script = fileURLToPath(new URL('nvim.lua', import.meta.url));

let place = '';
let server = '';

beforeAll(async () => {
  ({ place, program: server } = await unpackServer());
});

afterAll(() => rm(place, { recursive: true, force: true }));

/** What Neovim saw of a text with a server, by event. */
async function edit(text: string, { program = '', patience = 20_000 } = {}): Promise<Map<string, EditorEvent>> {
  const path = join(place, 'conference.transcript');
  await writeFile(path, text);
  const settings = { NODE: process.execPath, SERVER: program === '' ? server : program, TRANSCRIPT: path, CODE: 'label-typo', PATIENCE: String(patience) };
  const env = { ...process.env, HOME: place, XDG_CONFIG_HOME: place, XDG_STATE_HOME: place, ...settings };
  const { stdout } = await run('nvim', ['--clean', '--headless', '-n', '-c', `luafile ${script}`], { env, timeout: 60_000 });
  return eventsIn(stdout);
}

describe('Neovim', () => {
  test('shows problems and symbols, applies a repair, and sees the problem go', async () => {
    const seen = await edit(conference);
    const typo = { code: 'label-typo', source: 'rostrum', line: typoLine, column: 1 };
    expect(seen.get('opened')?.['problems']).toContainEqual(expect.objectContaining(typo));
    expect(seen.get('symbols')?.['names']).toEqual(expect.arrayContaining(['MODERATOR', '  DEFENSE MINISTER RUUS', '  DEFENESE MINISTER RUUS']));
    expect(JSON.stringify(seen.get('hover'))).toContain('Ruus');
    expect(seen.get('repaired')?.['line']).toBe('DEFENSE MINISTER RUUS: They stay.');
    expect(seen.get('repaired')?.['problems']).not.toContainEqual(expect.objectContaining({ code: 'label-typo' }));
    expect(seen.has('stopped')).toBe(true);
  });

  test('opens a published transcript', async () => {
    const seen = await edit(text);
    const typo = { code: 'label-typo', line: linesOf(subject.misspelt)[0] };
    expect(seen.get('opened')?.['problems']).toContainEqual(expect.objectContaining(typo));
    const labels = (seen.get('symbols')?.['names'] as string[]).map((name) => name.trim()).filter((name) => turns.some(({ label }) => label === name));
    expect(labels).toEqual(turns.map(({ label }) => label));
    expect(JSON.stringify(seen.get('hover'))).toContain(subject.person);
    expect(seen.get('repaired')?.['line']).toMatch(new RegExp(`^${subject.right}: `));
  });

  test('fails where the server says nothing: no typo, and no server', async () => {
    const sound = conference.replace('DEFENESE', 'DEFENSE');
    await expect(edit(sound, { patience: 3000 })).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('never came: diagnostics') });
    await expect(edit(conference, { program: join(place, 'missing.js'), patience: 1000 })).rejects.toMatchObject({ code: 1 });
  });
});
