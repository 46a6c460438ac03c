import type { Colors } from './colors.ts';
import { printable } from './glyphs.ts';
import { count } from './summary.ts';
import type { Difference } from './transcript-diff.ts';

/** Longest stretch of words that is shown. */
const MOST = 120;

/** Differences as sentences, one a line, and a line that sums up. */
export function diffView(differences: readonly Difference[], colors: Colors): string {
  const lines = differences.map((difference) => `${colors.dim(placeOf(difference))} ${sentence(difference, colors)}`);
  return [...lines, summary(differences)].map((line) => `${line}\n`).join('');
}

function placeOf({ turn, line }: Difference): string {
  return turn === 0 ? 'outside the turns:' : `turn ${turn} (line ${line}):`;
}

function sentence(difference: Difference, colors: Colors): string {
  if (difference.kind === 'label') {
    const who = difference.sameSpeaker ? 'the same speaker' : colors.red('another speaker');
    return `label ${quoted(difference.before)} → ${quoted(difference.after)}, ${who}`;
  }
  if (difference.kind === 'annotation') return difference.after === undefined ? `annotation removed: ${shown(difference.before)}` : `annotation added: ${shown(difference.after)}`;
  if (difference.kind === 'turn') return colors.red(`turn ${difference.change}: ${quoted(difference.label)}, ${count(difference.count, 'word')}`);
  if (difference.before === '') return colors.red(`words added: ${quoted(difference.after)}`);
  if (difference.after === '') return colors.red(`words removed: ${quoted(difference.before)}`);
  return colors.red(`words ${quoted(difference.before)} → ${quoted(difference.after)}`);
}

function summary(differences: readonly Difference[]): string {
  const of = (kind: Difference['kind']) => differences.filter((difference) => difference.kind === kind).length;
  const words = differences.reduce((sum, difference) => sum + ('count' in difference ? difference.count : 0), 0);
  const parts = [count(words, 'spoken word'), count(of('label'), 'label'), count(of('annotation'), 'annotation')];
  return differences.length === 0 ? 'No difference in labels, annotations or spoken words.' : `${parts.join(', ')} changed.`;
}

function quoted(text: string): string {
  return `“${shown(text)}”`;
}

function shown(text = ''): string {
  const plain = printable(text);
  return plain.length > MOST ? `${plain.slice(0, MOST - 1)}…` : plain;
}
