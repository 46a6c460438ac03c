import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Conference, makeConference, toJavaScript, toText } from '../generate.ts';
import type { Row } from '../rows.ts';
import { Series, Session, type Subject } from './session.ts';

const names = { raw: 'raw transport', canned: 'canned outline', push: 'rostrum', pull: 'rostrum, asked', oxlint: 'oxlint' } as const;

const rawServer = [process.execPath, fileURLToPath(new URL('raw-server.mjs', import.meta.url))];
const rostrum = [process.execPath, fileURLToPath(new URL('bin.js', import.meta.resolve('@rostrum/language-server')))];
const oxlint = [process.execPath, join(createRequire(import.meta.url).resolve('oxlint/package.json'), '../bin/oxlint')];

/** One server, measured. */
interface Measured {
  readonly session: Session;
  readonly checks: Series;
  readonly outlines: Series;
}

/**
 * Language servers over standard streams, in turns: a letter typed in the middle of a document, then the diagnostics or
 * the outline. oxlint checks the same content as JavaScript; the raw transport keeps no text and answers with nothing,
 * or with an outline as long as ours. Ours answers a key stroke in a long text with what is known, moved along, and reads
 * the text again when the typing pauses: that reading is no part of these figures, but of the outline's.
 */
export async function compareServers(edits: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [size, bytes] of [['1 MB', 1_000_000], ['5 MB', 5_000_000]] as const) rows.push(...(await compare(size, makeConference(7, bytes), edits)));
  return rows;
}

async function compare(size: string, conference: Conference, edits: number): Promise<Row[]> {
  const text = toText(conference);
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-outline-'));
  const file = join(folder, 'outline.json');
  writeFileSync(file, await outlineOf({ name: names.push, command: [...rostrum, '--stdio'], text, ending: 'transcript' }));
  const subjects: Subject[] = [
    { name: names.raw, command: [...rawServer, '--stdio'], text, ending: 'transcript' },
    { name: names.canned, command: [...rawServer, '--stdio', '--outline', file], text, ending: 'transcript' },
    { name: names.push, command: [...rostrum, '--stdio'], text, ending: 'transcript' },
    { name: names.pull, command: [...rostrum, '--stdio'], text, ending: 'transcript', pull: true },
    { name: names.oxlint, command: [...oxlint, '--lsp'], text: toJavaScript(conference), ending: 'js', full: true },
  ];
  const all: Measured[] = subjects.map((subject) => ({ session: new Session(subject), checks: new Series(), outlines: new Series() }));
  try {
    for (const { session } of all) await session.open();
    // the first answer of a kind finds nothing compiled
    for (let round = -1; round < edits; round++) for (const { session, checks } of all) keep(checks, round, await session.check());
    for (let round = -1; round < edits; round++) for (const { session, outlines } of all) if (session.subject.ending !== 'js') keep(outlines, round, await session.outline());
    return report(size, all);
  } finally {
    for (const { session } of all) session.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function keep(series: Series, round: number, stroke: Series['strokes'][number]): void {
  if (round >= 0) series.strokes.push(stroke);
}

async function outlineOf(subject: Subject): Promise<string> {
  const session = new Session(subject);
  try {
    await session.open();
    return JSON.stringify(await session.outlined());
  } finally {
    session.close();
  }
}

function report(size: string, all: readonly Measured[]): Row[] {
  console.log(`\nA letter typed into ${size}; milliseconds, medians\n\n${''.padEnd(18)} | open, processor |  to diagnostics   95 %  processor |  to outline   95 %  processor      kB |  peak MB`);
  const figure = (value: number, width: number): string => (Number.isNaN(value) ? '-' : value.toFixed(1)).padStart(width);
  for (const { session, checks, outlines } of all) {
    const { opened, subject, peak } = session;
    const bytes = (outlines.strokes[0]?.size ?? Number.NaN) / 1000;
    console.log(`${subject.name.padEnd(18)} | ${figure(opened.wall, 6)} ${figure(opened.processor, 7)} | ${figure(checks.wall, 14)} ${figure(checks.slowest, 8)} ${figure(checks.processor, 8)} | ${figure(outlines.wall, 10)} ${figure(outlines.slowest, 8)} ${figure(outlines.processor, 8)} ${figure(bytes, 9)} | ${figure(peak, 8)}`);
  }
  const of = (name: string): Measured => all.find(({ session }) => session.subject.name === name) ?? (all[0] as Measured);
  const [raw, canned, push, pull, peer] = [of(names.raw), of(names.canned), of(names.push), of(names.pull), of(names.oxlint)];
  const row = (what: string, value: number, bar: number, unit = 'x'): Row => ({ what: `${size}: ${what}`, value, bar, unit, least: false });
  const outlined = row('outline, processor time over a canned one of equal size', push.outlines.processor / canned.outlines.processor, 3);
  if (size === '1 MB') {
    return [
      row('key to diagnostics sent, processor time over oxlint', push.checks.processor / peer.checks.processor, 1),
      row('key to diagnostics asked for, processor time over oxlint', pull.checks.processor / peer.checks.processor, 1),
      row('key to diagnostics sent, 95 % (on a quiet machine)', push.checks.slowest, 16, ' ms'),
      outlined,
    ];
  }
  return [
    row('key to diagnostics asked for, 95 % (on a quiet machine)', pull.checks.slowest, 300, ' ms'),
    row('key to outline (on a quiet machine)', push.outlines.wall, 50, ' ms'),
    outlined,
    row('opening to diagnostics, processor time over raw transport', push.session.opened.processor / raw.session.opened.processor, 2),
    row('peak memory over raw transport', push.session.peak / raw.session.peak, 2),
  ];
}
