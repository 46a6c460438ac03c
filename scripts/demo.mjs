// Shows what Rostrum does on the transcripts in examples/: the outline of one, the problems of all, and one reason.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const example = 'examples/joint-press-availability.transcript';

console.error('Building …');
const build = spawnSync(process.execPath, ['scripts/turbo.mjs', 'build', '--filter=rostrum', '--output-logs=errors-only'], {
  cwd: root,
  encoding: 'utf8',
});
if (build.status !== 0) {
  console.error(`${build.stdout}${build.stderr}`);
  process.exit(build.status ?? 1);
}

// Findings are what the examples are for, so status 1 is no failure here.
const statuses = [
  show('Who spoke, who was asked, and who did not answer:', 'outline', example),
  show('What is wrong in all examples:', 'check', 'examples'),
  show('Why a line is read as it is:', 'explain', `${example}:58`),
];

console.log(`
${strong('Now try it on a transcript of yours:')}
  node packages/cli/dist/bin.js outline FILE
  node packages/cli/dist/bin.js check FILE
  node packages/cli/dist/bin.js explain label-typo
`);
process.exit(statuses.find((status) => status > 1) ?? 0);

/**
 * @param {string} heading
 * @param {...string} args
 */
function show(heading, ...args) {
  console.log(`\n${strong(heading)}\n$ rostrum ${args.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, ['packages/cli/dist/bin.js', ...args], { cwd: root, stdio: ['ignore', 1, 2] });
  return status ?? 1;
}

/** @param {string} text */
function strong(text) {
  return process.stdout.isTTY && !process.env.NO_COLOR ? `\u001b[1m${text}\u001b[22m` : text;
}
