import { collapse } from './syntax/characters.ts';
import type { Speaker, Transcript, Turn } from './model/schema.ts';
import { nameOf } from './speech.ts';

/** What one speaker says in a quoted passage. */
export interface QuotedTurn {
  readonly turn: Turn;
  /** Of the turn in the document, from 1. */
  readonly number: number;
  readonly speaker: Speaker;
  /** As printed, white space as one blank, paragraphs parted by an empty line; without labels. */
  readonly text: string;
}

/** A passage with its citation, as plain text and as a Markdown block quotation; both are empty where nobody speaks. */
export interface Quotation {
  readonly turns: readonly QuotedTurn[];
  readonly plain: string;
  readonly markdown: string;
}

/**
 * Quotes what is said between two offsets (UTF-16 code units), with a citation: speaker, role, event, date, place, turn. Where both offsets
 * are the same, the whole turn there is quoted.
 *
 * @example
 * ```ts
 * import { quote, readDocument } from '@rostrum/core';
 *
 * const text = 'Harbour Council\nMay 2, 2024\n\nCHAIR: Is it open?\n\nMINISTER ADA LANE: It is. It has been since Monday.\n\nCHAIR: Thank you.\n';
 * const start = text.indexOf('It has');
 * console.log(quote(text, readDocument(text).transcript, { start, end: start + 25 }).plain);
 *
 * //=> “It has been since Monday.”
 * //=>
 * //=> — Ada Lane, Minister, Harbour Council, 2024-05-02, turn 2
 * ```
 */
export function quote(text: string, transcript: Transcript, span: { readonly start: number; readonly end: number }): Quotation {
  const turns = quotedTurns(text, transcript, span);
  if (turns.length === 0) return { turns, plain: '', markdown: '' };
  return { turns, plain: plainQuotation(turns, transcript), markdown: markdownQuotation(turns, transcript) };
}

function quotedTurns(text: string, { turns, speakers }: Transcript, { start, end }: { start: number; end: number }): QuotedTurn[] {
  const speakerById = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const quoted: QuotedTurn[] = [];
  turns.forEach((turn, index) => {
    const whole = start === end && turn.span.start <= start && start <= turn.span.end;
    if (!whole && (turn.span.start >= end || turn.span.end <= start)) return;
    const speaker = speakerById.get(turn.speaker);
    const said = turn.paragraphs.flatMap((paragraph) => {
      if (whole) return [paragraph.text];
      const part = collapse(text.slice(Math.max(start, paragraph.span.start), Math.min(end, paragraph.span.end)));
      return part === '' ? [] : [part];
    });
    if (speaker !== undefined && said.length > 0) quoted.push({ turn, number: index + 1, speaker, text: said.join('\n\n') });
  });
  return quoted;
}

/** Event, date, place and turns, as far as they are known. */
function sourceOf(turns: readonly QuotedTurn[], { metadata }: Transcript, title: (text: string) => string): string[] {
  const [first, last] = [turns[0]?.number, turns[turns.length - 1]?.number];
  const event = metadata.title ?? metadata.series;
  const numbers = first === last ? `turn ${first}` : `turns ${first}–${last}`;
  return [event === undefined ? undefined : title(event), metadata.date, metadata.place, numbers].filter((part) => part !== undefined);
}

function speakerParts({ speaker }: QuotedTurn): string[] {
  return [nameOf(speaker), speaker.role, speaker.affiliation].filter((part) => part !== undefined);
}

function plainQuotation(turns: readonly QuotedTurn[], transcript: Transcript): string {
  const source = sourceOf(turns, transcript, (title) => title);
  const [only] = turns;
  if (only !== undefined && turns.length === 1) return `“${only.text}”\n\n— ${[...speakerParts(only), ...source].join(', ')}`;
  const said = turns.map(({ speaker, text }) => `${nameOf(speaker)}: ${text}`);
  return `${said.join('\n\n')}\n\n— ${source.join(', ')}`;
}

function markdownQuotation(turns: readonly QuotedTurn[], transcript: Transcript): string {
  const escaped = (part: string): string => part.replaceAll(/[\\`*_[\]<>#|~]/g, '\\$&');
  const source = sourceOf(turns, transcript, (title) => `*${escaped(title)}*`);
  const [only] = turns;
  const cited = only !== undefined && turns.length === 1 ? [...speakerParts(only).map(escaped), ...source] : source;
  const said = turns.map((turn) => (turns.length === 1 ? escaped(turn.text) : `**${escaped(nameOf(turn.speaker))}:** ${escaped(turn.text)}`));
  return [...said, `— ${cited.join(', ')}`].join('\n\n').replaceAll(/^/gm, '> ').replaceAll(/^> $/gm, '>');
}
