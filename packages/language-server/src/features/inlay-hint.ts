import { type Speaker, type Turn, turnIndexAt } from '@rostrum/core';
import type { InlayHintRequest } from 'vscode-languageserver-protocol';
import type { InlayHint } from 'vscode-languageserver-types';
import { toPosition, toSpan } from '../convert.ts';
import { feature, named } from '../feature.ts';

/** Behind a label that does not say it, the name of the person: `QUESTION`, `Minister Hayashi`. */
export const inlayHint = feature({
  name: 'inlay-hint',
  request: named<typeof InlayHintRequest>('textDocument/inlayHint'),
  capability: () => ({ inlayHintProvider: true }),
  handle(context, { textDocument, range }): InlayHint[] | null {
    const analysis = context.analysis(textDocument);
    if (analysis === undefined) return null;
    const { document, speakerById, transcript } = analysis;
    const { start, end } = toSpan(document.lines, range);
    const hints: InlayHint[] = [];
    for (let index = Math.max(0, turnIndexAt(transcript.turns, start)); index < transcript.turns.length; index++) {
      const turn = transcript.turns[index];
      const speaker = turn === undefined ? undefined : speakerById.get(turn.speaker);
      if (turn === undefined || turn.labelSpan.start > end) break;
      if (speaker === undefined || turn.labelSpan.end < start || !adds(speaker, turn)) continue;
      const about = [speaker.role, speaker.affiliation].filter((part) => part !== undefined).join(', ');
      hints.push({ position: toPosition(document.lines, turn.labelSpan.end), label: speaker.name ?? '', paddingLeft: true, ...(about !== '' && { tooltip: about }) });
    }
    return hints;
  },
});

/** Whether the name holds a word that the label does not. */
function adds({ name }: Speaker, { label }: Turn): boolean {
  const printed = label.toLowerCase();
  return name !== undefined && name.toLowerCase().split(' ').some((word) => !printed.includes(word));
}
