import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Pages of the site tell stories: a file, commands, what they print. Each page is played in a folder of its own.

const bin = fileURLToPath(new URL('../../packages/cli/dist/bin.js', import.meta.url));

/** A fenced block of a page. */
interface Block {
  readonly language: string;
  readonly title: string | undefined;
  /** Status that a shell block ends with. */
  readonly status: number;
  /** A program that a shell block wants beside ours; without it the block is passed over. */
  readonly needs: string | undefined;
  readonly line: number;
  readonly text: string;
}

/** Something that a page shows and that does not happen so. */
export interface Drift {
  readonly line: number;
  readonly shown: string;
  readonly found: string;
}

/** Blocks that another test runs, or that show how a text looks; every other one must be of use here. */
const elsewhere = new Set(['ts', 'transcript']);

/**
 * Plays a page: a block with a title that is a path makes that file, `sh` is run, and `text title="Output"` is what the block
 * before it printed to standard output. A workflow runs the commands of its steps.
 */
export function play(page: string): Drift[] {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-guide-'));
  try {
    const tools = stubs(folder);
    const found: Drift[] = [];
    let output: string | undefined;
    for (const block of blocksOf(page)) {
      const { language, title, status, needs, line, text } = block;
      if (title === 'Output') {
        if (output !== undefined && output.trimEnd() !== text.trimEnd()) found.push({ line, shown: text, found: output });
        continue;
      }
      output = undefined;
      if (needs !== undefined && spawnSync(needs, ['--version']).status !== 0) continue;
      const commands = commandsOf(block);
      if (title !== undefined) write(join(folder, 'stage', title), text);
      else if (commands === undefined && !elsewhere.has(language)) found.push({ line, shown: `a block of ${language || 'no language'}`, found: 'nothing that could be tried' });
      if (commands === undefined) continue;
      const run = spawnSync('bash', ['-euo', 'pipefail', '-c', commands], { cwd: join(folder, 'stage'), encoding: 'utf8', env: { ...process.env, PATH: `${tools}:${process.env['PATH']}`, NO_COLOR: '1', COLUMNS: '100' } });
      output = run.stdout.replaceAll('\r\n', '\n');
      if (run.status !== status) found.push({ line, shown: `status ${status}`, found: `status ${run.status}: ${run.stdout}${run.stderr}` });
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function blocksOf(page: string): Block[] {
  return [...page.matchAll(/^(`{3,})([^\n]*)\n([^]*?)^\1$/gm)].map(({ index, 2: info = '', 3: text = '' }) => ({
    language: /^\S*/.exec(info)?.[0] ?? '',
    title: / title="([^"]*)"/.exec(info)?.[1],
    status: Number(/ status=(\d)/.exec(info)?.[1] ?? 0),
    needs: / needs=(\w+)/.exec(info)?.[1],
    line: page.slice(0, index).split('\n').length,
    text,
  }));
}

function commandsOf({ language, text }: Block): string | undefined {
  if (language === 'sh') return text;
  if (language !== 'yaml') return undefined;
  const steps = [...text.matchAll(/^ *-? ?run: (.*)$/gm)].map(([, command = '']) => command);
  return steps.length === 0 ? undefined : steps.join('\n');
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** `rostrum` is the built program, with and without npx; npm installs nothing, and only what exists. */
function stubs(folder: string): string {
  const rostrum = `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`;
  const npx = '#!/bin/sh\n[ "$1" = rostrum ] || exit 127\nexec "$@"\n';
  const npm = '#!/bin/sh\ncase "$*" in install*rostrum* | "install mammoth fflate" | ci) ;; *) exit 127 ;; esac\n';
  mkdirSync(join(folder, 'stage'));
  for (const [name, text] of Object.entries({ rostrum, npx, npm })) {
    write(join(folder, 'tools', name), text);
    chmodSync(join(folder, 'tools', name), 0o755);
  }
  return join(folder, 'tools');
}
