import type { Transcript, Turn } from '../model/schema.ts';
import { styleNamed } from '../styles/index.ts';
import type { StyleMark } from '../styles/style.ts';
import { documentParts, type DocumentPart, eventLine } from './document-part.ts';
import { FormatError, LossReport, type WriteOptions, type Writer, type Written } from './format.ts';
import { timeCode } from './time-code.ts';

/**
 * Plain text as a house prints it: title, dateline, headings, and turns behind the mark that the house puts after a label.
 *
 * @example
 * ```ts
 * import { readDocument } from '@rostrum/core';
 * import { text } from '@rostrum/core/formats/text';
 *
 * const { transcript } = readDocument('ADA: Is it open?\n\nTOM: It is. (Laughter.)\n\nADA: Thank you.\n');
 * console.log(text.write(transcript, { style: 'mofa-ja' }).text.trimEnd());
 *
 * //=> 【ADA】Is it open?
 * //=>
 * //=> 【TOM】It is. (Laughter.)
 * //=>
 * //=> 【ADA】Thank you.
 * ```
 */
export const text: Writer = { name: 'text', write };

type Mark = 'colon' | StyleMark;

function write(transcript: Transcript, { style: name = transcript.style }: WriteOptions): Written {
  const style = styleNamed(name);
  if (style === undefined) throw new FormatError('unknown-format', `There is no house style named “${name}”.`);
  const mark = markOf(style.marks?.[0]);
  const { title, notices } = transcript.metadata;
  const event = eventLine(transcript.metadata);
  const blocks = [
    ...(title === undefined ? [] : [title]),
    ...(event === '' ? [] : [event]),
    ...notices,
    ...documentParts(transcript).flatMap((part) => partBlocks(part, mark)),
  ];
  return { text: `${blocks.join('\n\n')}\n`, losses: textLosses(transcript, mark) };
}

/** A gap tells labels only where they are single letters, and a bare label needs a line of its own: both fall back on the colon. */
function markOf(mark: Mark | undefined): Mark {
  return mark === undefined || mark === 'gap' || mark === 'bare' || mark === 'dash' ? 'colon' : mark;
}

function partBlocks(part: DocumentPart, mark: Mark): string[] {
  if (part.kind === 'section') return [`${'#'.repeat(part.section.level)} ${part.section.heading}`];
  if (part.kind === 'note') return [part.note.text];
  return turnBlocks(part.turn, mark);
}

function turnBlocks({ label, start, paragraphs }: Turn, mark: Mark): string[] {
  // The other marks leave no place for a time.
  const time = start === undefined || mark !== 'colon' ? '' : `[${timeCode(start)}] `;
  const [first = '', ...rest] = paragraphs.map((paragraph) => paragraph.text);
  return [`${time}${labelled(label, first, mark)}`.trimEnd(), ...rest];
}

function labelled(label: string, words: string, mark: Mark): string {
  if (mark === 'bracket') return `【${label}】${words}`;
  if (mark === 'period') return `${label}. ${words}`;
  if (mark === 'period-dash') return `${label}.- ${words}`;
  return `${label}: ${words}`;
}

function textLosses({ turns, speakers }: Transcript, mark: Mark) {
  const losses = new LossReport();
  losses.add('Plain text has no place for what is known of speakers beside their labels.', speakers.filter(({ name, labels }) => name !== undefined && !labels.includes(name)).length);
  losses.add('This house style has no place for times.', mark === 'colon' ? 0 : turns.filter(({ start }) => start !== undefined).length);
  losses.add('Only the start of a turn was kept of its times.', turns.filter(({ end, paragraphs }) => end !== undefined || paragraphs.some(({ start }) => start !== undefined)).length);
  return losses.list();
}
