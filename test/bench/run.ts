// Measures against the bars of the design, in one run: `npm run bench [-- parser commands server scale --gate --full --rounds 15 --edits 40]`.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundledSize } from './bundle-size.ts';
import { median } from './clock.ts';
import { measureCommands } from './commands.ts';
import { families } from './families.ts';
import { measureGrowth, MOST_GROWTH, quick, thorough } from './growth.ts';
import { holds, printRows, type Row } from './rows.ts';
import { measureScale } from './scale.ts';
import { compareServers } from './server/compare.ts';
import { measureSpeeds, names, type Speeds } from './speed.ts';

/** What a shared machine may add before `--gate` fails. */
const SLACK = 1.2;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { gate: { type: 'boolean', default: false }, full: { type: 'boolean', default: false }, rounds: { type: 'string', default: '15' }, edits: { type: 'string', default: '40' } },
});

/** What can be measured; all of it where none is named. */
const areas: Readonly<Record<string, () => Promise<Row[]>>> = { parser: measureParser, commands: commandRows, server: () => compareServers(Number(values.edits)), scale: scaleRows };

const rows: Row[] = [];
for (const [name, measure] of Object.entries(areas)) if (positionals.length === 0 || positionals.includes(name)) rows.push(...(await measure()));
printRows(rows);
process.exitCode = values.gate && rows.some((row) => !holds(row, SLACK)) ? 1 : 0;

async function measureParser(): Promise<Row[]> {
  const speeds = measureSpeeds(Number(values.rounds));
  printTimes(speeds);
  return [
    ...speedRows(speeds),
    retainedRow(),
    await sizeRow('own code with parse, gzipped', '{ parse }'),
    await sizeRow('own code of the whole entry, gzipped', '*'),
    growthRow(),
  ];
}

function speedRows({ against }: Speeds): Row[] {
  const faster = (what: string, slow: string, bar: number): Row => ({ what, value: against(names.parse, slow), bar, unit: 'x', least: true });
  return [
    faster('parse, speed of the charCodeAt scan', names.scan, 0.6),
    faster('parse, speed of node-webvtt', names.webVtt, 1),
    faster('parse, speed of commonmark.js', names.commonMark, 2),
    faster('parse, speed of mdast-util-from-markdown', names.mdast, 60),
    { what: 'parse, time of 10 MB over 1 MB', value: against(names.parse, names.large), bar: 11.5, unit: 'x', least: false },
    { what: 'interpret, time over parse', value: against(names.parse, names.interpret), bar: 2, unit: 'x', least: false },
  ];
}

/** Text and tree, in a fresh process. */
function retainedRow(): Row {
  const script = fileURLToPath(new URL('retained.ts', import.meta.url));
  const printed = execFileSync(process.execPath, ['--expose-gc', script], { encoding: 'utf8' });
  return { what: 'bytes that text and tree retain, per byte', value: Number(printed), bar: 3, unit: '', least: false };
}

async function sizeRow(what: string, names: string): Promise<Row> {
  return { what, value: (await bundledSize(names)) / 1000, bar: 30, unit: 'kB', least: false };
}

/** The family of hostile text that grows fastest; `--full` measures longer texts and names every family. */
function growthRow(): Row {
  let worst = { name: '', growth: 0 };
  for (const family of families) {
    for (const { work, growth, milliseconds, length } of measureGrowth(family, values.full ? thorough : quick)) {
      if (values.full || growth > MOST_GROWTH) console.log(`${`${family.name}, ${work}`.padEnd(60)} x${growth.toFixed(2)} a doubling, ${milliseconds.toFixed(1)} ms for ${length} characters`);
      if (growth > worst.growth) worst = { name: `${family.name}, ${work}`, growth };
    }
  }
  return { what: `growth a doubling, worst: ${worst.name}`, value: worst.growth, bar: MOST_GROWTH, unit: 'x', least: false };
}

/** What the built command line costs as a process. */
async function commandRows(): Promise<Row[]> {
  const { markdownlint, biome, version, oneFile, peak, peakOfMany } = await measureCommands(Number(values.rounds));
  const most = (what: string, value: number, bar: number, unit: string): Row => ({ what, value, bar, unit, least: false });
  return [
    { what: 'check of 1,000 files, CPU of markdownlint-cli2', value: markdownlint, bar: 40, unit: 'x', least: true },
    { what: 'check of 1,000 files, CPU of Biome on JSON', value: biome, bar: 1, unit: 'x', least: true },
    most('rostrum --version, CPU over node -e 0', version, 1.2, 'x'),
    most('check of one small file, CPU over node -e 0', oneFile, 1.6, 'x'),
    most('check of 10,000 files, peak memory', peakOfMany, 150, 'MB'),
    most('check of 10,000 files, peak over that of 1,000', peakOfMany / peak, 1.2, 'x'),
  ];
}

/** Archives of several sizes; the table is for the page of the command line. */
async function scaleRows(): Promise<Row[]> {
  const [, some = 0, , many = 0] = await measureScale([1000, 5000, 10_000, 20_000]);
  return [{ what: 'parse of 20,000 documents as a stream, peak over that of 5,000', value: many / some, bar: 1.2, unit: 'x', least: false }];
}

function printTimes({ bytes, timings }: Speeds): void {
  console.log(`\n${bytes} bytes of text, Node ${process.version}; milliseconds on the processor, median of the rounds\n`);
  for (const { name, rounds } of timings) console.log(`${name.padEnd(44)} ${median(rounds).toFixed(2).padStart(10)}`);
}
