// Shows what Rostrum does on the transcripts in examples/: the problems of all, and the outline of one.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const build = node('scripts/turbo.mjs', 'build', '--filter=rostrum', '--output-logs=errors-only', '--log-prefix=none');
if (build !== 0) process.exit(build);

// Findings are what the examples are for, so status 1 is no failure here.
const statuses = [
  rostrum('check', 'examples'),
  rostrum('outline', 'examples/spokesperson-press-conference.transcript'),
];
process.exit(statuses.find((status) => status > 1) ?? 0);

/** @param {...string} args */
function rostrum(...args) {
  console.log(`\n$ rostrum ${args.join(' ')}`);
  return node('packages/cli/dist/bin.js', ...args);
}

/** @param {...string} args */
function node(...args) {
  const quiet = args[0]?.startsWith('scripts/');
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', quiet ? 2 : 1, 2] });
  return status ?? 1;
}
