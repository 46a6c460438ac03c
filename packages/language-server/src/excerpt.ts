import type { Turn } from '@rostrum/core';

/** Longest excerpt, in code units. */
const limit = 60;

/** The first words of a turn on one line, cut between two words where that is possible. */
export function excerptOf(turn: Turn): string {
  const text = (turn.paragraphs[0]?.text ?? '').slice(0, 2 * limit).replaceAll(/\s+/g, ' ').trim();
  if (text.length <= limit) return text;
  const blank = text.lastIndexOf(' ', limit);
  if (blank > limit / 2) return `${text.slice(0, blank)}…`;
  // Scripts without spaces are cut anywhere, but never inside a surrogate pair.
  return `${text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
