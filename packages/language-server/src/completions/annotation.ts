import { turnIndexAt } from '@rostrum/core';
import { annotationChoices, knownKind } from '@rostrum/core/edit';
import type { CompletionItem } from 'vscode-languageserver-types';
import { CompletionItemKind } from '../kinds.ts';
import type { Analysis } from '../analysis.ts';
import { toRange } from '../convert.ts';

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '（': '）', '［': '］' };

/** Annotations behind a bracket inside a turn, as the document and its house style write them. */
export function annotationCompletions(analysis: Analysis, offset: number): CompletionItem[] {
  const { lines, text } = analysis.document;
  if (turnIndexAt(analysis.transcript.turns, offset) < 0) return [];
  const lineStart = lines.start(lines.lineAt(offset));
  const typed = /[([（［][^()[\]（）［］]{0,40}$/.exec(text.slice(Math.max(lineStart, offset - 42), offset))?.[0];
  if (typed === undefined) return [];
  const bracket = typed.charAt(0);
  // an editor that closes brackets by itself has put the second one there already
  const end = text.charAt(offset) === closing[bracket] ? offset + 1 : offset;
  const range = toRange(lines, { start: offset - typed.length, end });
  return annotationChoices(analysis).map((annotation, rank) => {
    const kind = knownKind(analysis, annotation);
    return {
      label: annotation,
      kind: CompletionItemKind.Event,
      ...(kind !== undefined && { detail: kind }),
      sortText: String(rank).padStart(4, '0'),
      // whichever bracket was typed, the one that the document uses replaces it
      filterText: bracket + annotation.slice(1),
      textEdit: { range, newText: annotation },
    };
  });
}
