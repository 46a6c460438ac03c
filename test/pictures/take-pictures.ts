// Takes the pictures of the README anew, from the built parts and from texts of our own writing. Wants Chromium and a Unix `script`.
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import UPNG from 'upng-js';
import { photographTerminal } from './terminal.ts';
import { photographReadingView, photographStatistics, photographWorkbench } from './workbench.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const availability = 'examples/joint-press-availability.transcript';
const largest = 200_000;

/** Every picture, by file name. */
const pictures: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'demo.png': () => photographTerminal(root, 'node scripts/demo.mjs'),
  'workbench.png': () => photographWorkbench(root, availability),
  'reading-view.png': () => photographReadingView(root, availability),
  'statistics.png': () => photographStatistics(root, availability),
};

mkdirSync(`${root}pictures`, { recursive: true });
// All of them, or those that are named.
const wanted = process.argv.slice(2);
for (const [name, take] of Object.entries(pictures)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const path = `${root}pictures/${name}`;
  writeFileSync(path, shrink(await take()));
  const { size } = statSync(path);
  console.log(`pictures/${basename(path)}: ${Math.round(size / 1000)} kB`);
  if (size > largest) process.exitCode = 1;
}

/** Text and flat colours need no more than 256 colours; that is a third of the size. */
function shrink(png: Uint8Array): Uint8Array {
  const image = UPNG.decode(new Uint8Array(png).buffer);
  return new Uint8Array(UPNG.encode(UPNG.toRGBA8(image), image.width, image.height, 256));
}
