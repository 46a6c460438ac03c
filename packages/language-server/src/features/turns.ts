import { RequestType } from 'vscode-languageserver-protocol';
import { toRange } from '../convert.ts';
import { feature } from '../feature.ts';
import { type DocumentParams, type TurnEntry, turnsMethod, type TurnsResult } from '../protocol.ts';

/** Every turn and its place, for editors that walk from one to the next. */
export const turns = feature({
  name: 'turns',
  request: new RequestType<DocumentParams, TurnsResult, void>(turnsMethod),
  capability: () => ({}),
  handle(context, { textDocument }): TurnsResult {
    const { document, transcript } = context.openAnalysis(textDocument);
    const headings = new Map(transcript.sections.map(({ id, heading }) => [id, heading]));
    const entries = transcript.turns.map((turn): TurnEntry => {
      const section = turn.section === undefined ? undefined : headings.get(turn.section);
      return {
        id: turn.id,
        speaker: turn.speaker,
        label: turn.label,
        line: turn.line - 1,
        labelRange: toRange(document.lines, turn.labelSpan),
        range: toRange(document.lines, turn.span),
        act: turn.act,
        ...(section !== undefined && { section }),
      };
    });
    return { version: document.version, kind: transcript.kind, turns: entries };
  },
});
