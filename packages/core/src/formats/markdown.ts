import type { Transcript } from '../model/schema.ts';
import { documentParts, type DocumentPart, eventLine } from './document-part.ts';
import { LossReport, type Writer, type Written } from './format.ts';
import { timeCode } from './time-code.ts';

/**
 * Markdown (CommonMark): the label of each turn in bold, sections as headings.
 *
 * @example
 * ```ts
 * import { readDocument } from '@rostrum/core';
 * import { markdown } from '@rostrum/core/formats/markdown';
 *
 * const { transcript } = readDocument('ADA: Is it open?\n\nTOM: It is. (Laughter.)\n\nADA: Thank you.\n');
 * console.log(markdown.write(transcript, {}).text.trimEnd());
 *
 * //=> **ADA:** Is it open?
 * //=>
 * //=> **TOM:** It is. (Laughter.)
 * //=>
 * //=> **ADA:** Thank you.
 * ```
 */
export const markdown: Writer = { name: 'markdown', write };

function write(transcript: Transcript): Written {
  const { title, notices } = transcript.metadata;
  const event = eventLine(transcript.metadata);
  const blocks = [
    ...(title === undefined ? [] : [`# ${escape(title)}`]),
    ...(event === '' ? [] : [`*${escape(event)}*`]),
    ...notices.map((notice) => `> ${escape(notice)}`),
    ...documentParts(transcript).flatMap(partBlocks),
  ];
  return { text: `${blocks.join('\n\n')}\n`, losses: markdownLosses(transcript) };
}

function partBlocks(part: DocumentPart): string[] {
  if (part.kind === 'section') return [`${'#'.repeat(Math.min(6, part.section.level + 1))} ${escape(part.section.heading)}`];
  if (part.kind === 'note') return [`*${escape(part.note.text)}*`];
  const { label, start, paragraphs } = part.turn;
  const time = start === undefined ? '' : ` \\[${timeCode(start)}\\]`;
  const [first = '', ...rest] = paragraphs.map(({ text }) => escape(text));
  return [`**${escape(label)}:**${time} ${first}`.trimEnd(), ...rest];
}

/** A mark in front of each character that Markdown could take for its own. */
function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&').replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\\$2').replace(/\s+/g, ' ');
}

function markdownLosses({ turns, exchanges, speakers }: Transcript) {
  const losses = new LossReport();
  losses.add('Markdown has no speakers behind labels: names, roles and affiliations that labels do not show were left out.', speakers.filter(({ name, labels }) => name !== undefined && !labels.includes(name)).length);
  losses.add('Markdown has no exchanges: who answers whom was left out.', exchanges.length);
  losses.add('Only the start of a turn was kept of its times.', turns.filter(({ end, paragraphs }) => end !== undefined || paragraphs.some(({ start }) => start !== undefined)).length);
  return losses.list();
}
