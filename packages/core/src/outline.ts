import type { Exchange, Transcript, Turn } from './model/schema.ts';

/**
 * The model as compact text, one fact a line: the notation of `spec.md` and the tests.
 *
 * @example
 * ```ts
 * import { outline, readDocument } from '@rostrum/core';
 *
 * const { transcript } = readDocument('# Ports\n\nCHAIR: Is it open?\n\nMS. LANE: It is. (Laughter.)\n\nCHAIR: Since when?\n');
 * console.log(outline(transcript).trimEnd().split('\n').slice(-3));
 *
 * //=> ["3 chair: moderation 1p","5 lane: statement 1p (laughter)","7 chair: moderation 1p"]
 * ```
 */
export function outline(transcript: Transcript): string {
  const { kind, style, metadata, zones, speakers, sections, turns, notes } = transcript;
  const lines: string[] = [[kind, style, metadata.language ?? 'und'].join(' ')];
  for (const key of ['series', 'title', 'date', 'time', 'timezone', 'place'] as const) if (metadata[key] !== undefined) lines.push(`${key} ${metadata[key]}`);
  if (metadata.translation !== undefined) lines.push(`translation ${metadata.translation.status}`);
  if (zones.header.length > 0) lines.push(`header ${zones.header.join(' ')}`);
  if (zones.trailer.length > 0) lines.push(`trailer ${zones.trailer.join(' ')}`);
  for (const speaker of speakers) {
    const facts = [speaker.name ?? (speaker.anonymous === true ? '(anonymous)' : ''), speaker.honorific, speaker.role, speaker.affiliation].filter((fact) => fact !== undefined && fact !== '');
    lines.push(`@${speaker.id} ${facts.join(' · ')} = ${speaker.labels.join(' | ')}`);
  }
  const asked = new Map<string, Exchange>();
  for (const exchange of transcript.exchanges) asked.set(exchange.question[0] ?? '', exchange);
  const body = [
    ...sections.map(({ line, heading, level }) => ({ line, text: `${'#'.repeat(level)} ${heading}` })),
    ...turns.map((turn) => ({ line: turn.line, text: turnText(turn, asked.get(turn.id)) })),
    ...notes.map(({ line, kind: noteKind, text }) => ({ line, text: `[${noteKind}] ${text}` })),
  ].sort((a, b) => a.line - b.line);
  for (const { line, text } of body) lines.push(`${line} ${text}`);
  return `${lines.join('\n')}\n`;
}

function turnText(turn: Turn, exchange: Exchange | undefined): string {
  const annotations = turn.paragraphs.flatMap((paragraph) => paragraph.annotations.map(({ kind }) => kind));
  const parts = [`${turn.speaker}: ${turn.act} ${turn.paragraphs.length}p`];
  if (turn.start !== undefined) parts.push(`at ${turn.start}`);
  if (annotations.length > 0) parts.push(`(${annotations.join(' ')})`);
  if (exchange !== undefined && exchange.addressees.length > 0) parts.push(`→ ${exchange.addressees.join(' ')}`);
  if (exchange !== undefined && exchange.unanswered.length > 0) parts.push(`unanswered ${exchange.unanswered.join(' ')}`);
  return parts.join(' ');
}
