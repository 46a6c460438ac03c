import { type Exchange, nameOf, type Speaker, type Transcript, type Tree, type Turn } from '@rostrum/core';
import type { Colors } from './colors.ts';
import { crop, fit, type GlyphSplitter, glyphSplitter, printable, widthOf } from './glyphs.ts';
import { wrap } from './wrap.ts';

/** What the stream that shows an outline can do. */
export interface OutlineLook {
  readonly columns?: number | undefined;
  readonly colors: Colors;
}

const COLUMNS_WITHOUT_TERMINAL = 100;
const WIDEST = 140;
const WIDEST_NAME = 28;
/** Line number, mark of the act and the blanks round them. */
const GUTTER = 10;

/** The outline of a transcript for people: head, cast, then every section and turn with its line. */
export async function outlineView(path: string, tree: Tree, transcript: Transcript, look: OutlineLook): Promise<string> {
  const split = await glyphSplitter(tree.text);
  const columns = Math.max(50, Math.min(look.columns ?? COLUMNS_WITHOUT_TERMINAL, WIDEST));
  const view: View = { transcript, split, columns, colors: look.colors, names: new Map(), paints: new Map() };
  for (const speaker of transcript.speakers) {
    view.names.set(speaker.id, printable(nameOf(speaker)));
    view.paints.set(speaker.id, paintOf(speaker, view.paints.size, look.colors));
  }
  if (transcript.turns.length === 0) return `${head(path, view)}\n${wrap(noTurns(tree), columns, split).join('\n')}\n`;
  return [head(path, view), cast(view), body(view)].join('\n\n') + '\n';
}

type Paint = (text: string) => string;

interface View {
  readonly transcript: Transcript;
  readonly split: GlyphSplitter;
  readonly columns: number;
  readonly colors: Colors;
  readonly names: Map<string, string>;
  readonly paints: Map<string, Paint>;
}

/** Colours are dealt in the order of the cast; a role that several people may share gets none. */
function paintOf(speaker: Speaker, index: number, colors: Colors): Paint {
  if (speaker.anonymous === true) return colors.dim;
  const palette = [colors.cyan, colors.green, colors.magenta, colors.yellow, colors.blue, colors.red] as const;
  return palette[index % palette.length] ?? colors.cyan;
}

function head(path: string, { transcript, colors }: View): string {
  const { title, date, time, timezone, place, translation } = transcript.metadata;
  const when = [date, time, timezone].filter((each) => each !== undefined).join(' ');
  const facts = [when, place, translation && `${translation.status} translation`].filter(Boolean);
  return [
    title === undefined ? `${colors.bold(printable(path))}` : `${colors.bold(printable(title))}  ${colors.dim(printable(path))}`,
    ...(facts.length > 0 ? [printable(facts.join(' · '))] : []),
  ].join('\n');
}

function noTurns(tree: Tree): string {
  const reasons = tree.kindEvidence.slice(0, 3).map(({ reason }) => reason);
  return printable(`No turns: this is taken for kind “${tree.kind}”, not for a transcript${reasons.length > 0 ? ` (${reasons.join('; ')})` : ''}.`);
}

function cast({ transcript, split, columns, colors, names, paints }: View): string {
  const turns = new Map<string, number>();
  for (const { speaker } of transcript.turns) turns.set(speaker, (turns.get(speaker) ?? 0) + 1);
  const column = nameColumn(names, split);
  return transcript.speakers
    .map((speaker) => {
      const office = speaker.anonymous === true ? 'not named' : [speaker.role, speaker.affiliation].filter(Boolean).join(', ');
      const name = paints.get(speaker.id)?.(fit(names.get(speaker.id) ?? '', column, split)) ?? '';
      const share = turns.get(speaker.id) ?? 0;
      const number = `${String(share).padStart(5)} ${share === 1 ? 'turn ' : 'turns'}`;
      return `${colors.dim(number)}  ${name}  ${crop(printable(office), columns - 15 - column, split)}`.trimEnd();
    })
    .join('\n');
}

function nameColumn(names: ReadonlyMap<string, string>, split: GlyphSplitter): number {
  return Math.min(WIDEST_NAME, Math.max(0, ...Array.from(names.values(), (name) => widthOf(split(name)))));
}

function body(view: View): string {
  const { transcript, colors, columns, split } = view;
  const asked = new Map(transcript.exchanges.map((exchange) => [exchange.question[0], exchange]));
  const column = nameColumn(view.names, split);
  const rows = [
    ...transcript.sections.map(({ line, heading, level }) => ({
      line,
      text: `${numbered(line, colors)}${'  '.repeat(level > 2 ? 1 : 0)}${colors.bold(crop(printable(heading), columns - GUTTER, split))}`,
      opens: true,
    })),
    ...transcript.turns.map((turn) => ({ line: turn.line, text: turnRows(turn, asked.get(turn.id), column, view), opens: false })),
    ...transcript.notes.map(({ line, text }) => ({
      line,
      text: `${numbered(line, colors)}   ${colors.dim(crop(flat(text), columns - GUTTER, split))}`,
      opens: false,
    })),
  ].sort((left, right) => left.line - right.line);
  return rows.map(({ text, opens }, index) => (opens && index > 0 ? `\n${text}` : text)).join('\n');
}

function numbered(line: number, colors: Colors): string {
  return `${colors.dim(String(line).padStart(5))}  `;
}

function turnRows(turn: Turn, exchange: Exchange | undefined, column: number, view: View): string {
  const { colors, split, columns, names, paints } = view;
  const mark = turn.act === 'question' ? colors.bold('Q') : turn.act === 'answer' ? colors.dim('A') : ' ';
  const name = paints.get(turn.speaker)?.(fit(names.get(turn.speaker) ?? '', column, split)) ?? '';
  const to = exchange === undefined || exchange.addressees.length === 0 ? '' : `(to ${namesOf(exchange.addressees, view)}) `;
  const room = columns - GUTTER - column - 2;
  const words = crop(to + firstWords(turn, room), room, split);
  const shown = to !== '' && words.startsWith(to) ? colors.dim(to) + words.slice(to.length) : words;
  const row = `${numbered(turn.line, colors)}${mark}  ${name}  ${shown}`.trimEnd();
  const silence = silenceOf(exchange, view);
  return silence === undefined ? row : `${row}\n${' '.repeat(GUTTER)}${colors.yellow(`└ ${silence}`)}`;
}

/** Who was asked and does not answer. */
function silenceOf(exchange: Exchange | undefined, view: View): string | undefined {
  if (exchange === undefined) return undefined;
  if (exchange.unanswered.length > 0) return `no answer from ${namesOf(exchange.unanswered, view)}`;
  return exchange.answers.length === 0 ? 'nobody answers' : undefined;
}

function namesOf(speakers: readonly string[], { names }: View): string {
  return speakers.map((id) => names.get(id) ?? id).join(', ');
}

function firstWords(turn: Turn, room: number): string {
  let words = '';
  for (const { text, annotations } of turn.paragraphs) {
    // That an interpreter speaks stands at the head of many turns and says nothing about this one.
    const opening = annotations.find((each) => each.kind === 'interpreter' && text.startsWith(each.text))?.text.length ?? 0;
    words += `${words === '' ? '' : ' '}${flat(text.slice(opening, opening + room * 8))}`;
    if (words.length > room) break;
  }
  return words;
}

function flat(text: string): string {
  return printable(text.replace(/\s+/g, ' ').trim());
}
