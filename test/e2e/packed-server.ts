import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const source = fileURLToPath(new URL('../../packages/language-server', import.meta.url));

/** A folder of its own, with the language server as its package installs it, without `node_modules` around it. */
export interface PackedServer {
  readonly place: string;
  /** The published command. */
  readonly program: string;
}

/** Packs the language server and unpacks it elsewhere. */
export async function unpackServer(): Promise<PackedServer> {
  await access(join(source, 'dist/bin.js')).catch(() => {
    throw new Error('The language server is not built: npm run build');
  });
  const place = await mkdtemp(join(tmpdir(), 'rostrum-packed-server-'));
  const script = process.env['npm_execpath'];
  // The settings that `npm run` hands down are those of this workspace.
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^npm_(?!execpath)/i.test(key)));
  const args = ['pack', '--json', '--pack-destination', place];
  const { stdout } = script === undefined ? await run('npm', args, { cwd: source, env }) : await run(process.execPath, [script, ...args], { cwd: source, env });
  const [{ filename } = { filename: '' }] = JSON.parse(stdout) as { filename: string }[];
  await mkdir(join(place, 'server'));
  await run('tar', ['-xzf', join(place, filename), '-C', join(place, 'server'), '--strip-components=1']);
  return { place, program: join(place, 'server/dist/bin.js') };
}
