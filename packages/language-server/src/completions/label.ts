import { nameOf, type Turn, turnIndexAt } from '@rostrum/core';
import { openingFor } from '@rostrum/core/edit';
import type { CompletionItem } from 'vscode-languageserver-types';
import { CompletionItemKind } from '../kinds.ts';
import type { Analysis } from '../analysis.ts';
import { toRange } from '../convert.ts';

/** Labels to begin a turn with at the start of a line: whoever spoke before the last speaker comes first, the last speaker last. */
export function labelCompletions(analysis: Analysis, offset: number): CompletionItem[] {
  const { document, speakerById, transcript } = analysis;
  const { lines, text } = document;
  const lineStart = lines.start(lines.lineAt(offset));
  const typed = text.slice(lineStart, offset);
  if (!/^[ \t*#@[【]*[\p{L}\p{M}\p{N}.,’'() -]{0,60}$/u.test(typed)) return [];
  const index = turnIndexAt(transcript.turns, lineStart - 1);
  const range = toRange(document.lines, { start: lineStart, end: offset });
  return rankedTurns(transcript.turns, index).map((turn, rank) => {
    const speaker = speakerById.get(turn.speaker);
    const name = speaker === undefined ? turn.label : nameOf(speaker);
    return {
      label: turn.label,
      kind: CompletionItemKind.Class,
      ...(name !== turn.label && { detail: [name, speaker?.role].filter((part) => part !== undefined).join(', ') }),
      sortText: String(rank).padStart(4, '0'),
      // the opening signs of a label (`**`, `@`) may be typed or not
      filterText: typed.slice(0, typed.length - typed.trimStart().length) + (/^[\s*#@[【]*/.exec(typed)?.[0].trimStart() ?? '') + turn.label,
      ...(rank === 0 && { preselect: true }),
      textEdit: { range, newText: openingFor(analysis, index, turn.label) },
    };
  });
}

/** One turn for each label, by who is likely to speak behind the turn at an index. */
function rankedTurns(turns: readonly Turn[], index: number): Turn[] {
  const last = turns[index];
  const labels = new Map<string, Turn>();
  // the nearest before the place first, then those behind it
  for (const turn of [...turns.slice(0, index + 1).reverse(), ...turns.slice(index + 1)]) if (!labels.has(turn.label)) labels.set(turn.label, turn);
  const all = [...labels.values()];
  return [...all.filter(({ speaker }) => speaker !== last?.speaker), ...all.filter(({ speaker }) => speaker === last?.speaker)];
}
