import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { conference, typoLine } from './conference.ts';
import { type EditorEvent, eventsIn } from './editor-events.ts';
import { unpackServer } from './packed-server.ts';

// Emacs with eglot, and the server as it is published: no pull diagnostics, changes sent when the user pauses.

const run = promisify(execFile);
const script = fileURLToPath(new URL('eglot.el', import.meta.url));

let place = '';
let server = '';

beforeAll(async () => {
  ({ place, program: server } = await unpackServer());
});

afterAll(() => rm(place, { recursive: true, force: true }));

/** What Emacs saw of a text, by event. */
async function edit(text: string, patience = 20_000): Promise<Map<string, EditorEvent>> {
  const path = join(place, 'conference.transcript');
  await writeFile(path, text);
  const env = { ...process.env, HOME: place, NODE: process.execPath, SERVER: server, TRANSCRIPT: path, PATIENCE: String(patience) };
  // Not -Q: Debian puts its packages on the path in the site's own start file.
  const { stdout } = await run('emacs', ['--batch', '-l', script], { env, timeout: 90_000 });
  return eventsIn(stdout);
}

describe('Emacs', () => {
  test('shows problems and symbols, finds a person, applies a repair, and sees the problem go', async () => {
    const seen = await edit(conference);
    expect(seen.get('opened')).toMatchObject({ server: 'rostrum' });
    expect(seen.get('opened')?.['problems']).toContainEqual(expect.objectContaining({ line: typoLine, column: 1, text: 'DEFENESE MINISTER RUUS' }));
    expect(seen.get('symbols')?.['index']).toContain('MODERATOR');
    expect(seen.get('asked')).toMatchObject({ hover: expect.stringContaining('Ruus'), references: 3 });
    expect((seen.get('asked')?.['actions'] as string[])[0]).toContain('DEFENSE');
    expect(seen.get('repaired')?.['line']).toBe('DEFENSE MINISTER RUUS: They stay.');
    expect(seen.has('cleared')).toBe(true);
  });

  test('fails where the server says nothing', async () => {
    await expect(edit(conference.replace('DEFENESE', 'DEFENSE'), 3000)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('never came: diagnostics') });
  });
});
