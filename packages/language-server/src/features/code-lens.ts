import { nameOf, shareOf, type Turn } from '@rostrum/core';
import type { CodeLensRequest } from 'vscode-languageserver-protocol';
import type { CodeLens, Command } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import type { Client } from '../client.ts';
import { toRange } from '../convert.ts';
import { feature, named } from '../feature.ts';
import { showReferencesCommand } from '../protocol.ts';

/** Above the first turn of each speaker the turns, words and share; above a question who was asked and did not answer. */
export const codeLens = feature({
  name: 'code-lens',
  request: named<typeof CodeLensRequest>('textDocument/codeLens'),
  capability: () => ({ codeLensProvider: {} }),
  handle(context, { textDocument }): CodeLens[] | null {
    const analysis = context.analysis(textDocument);
    if (analysis === undefined) return null;
    const lenses = [...speakerLenses(analysis, context.client), ...unansweredLenses(analysis)];
    return lenses.sort((left, right) => left.range.start.line - right.range.start.line);
  },
});

function speakerLenses(analysis: Analysis, client: Client): CodeLens[] {
  const { document, speech } = analysis;
  return [...speech.shares.values()].flatMap(({ turns, words }): CodeLens[] => {
    const [first] = turns;
    if (first === undefined) return [];
    const count = `${turns.length} ${turns.length === 1 ? 'turn' : 'turns'}`;
    const unit = words === 1 ? speech.unit.slice(0, -1) : speech.unit;
    const title = `${count} · ${words} ${unit} · ${Math.round(100 * shareOf(words, speech))} %`;
    return [{ range: toRange(document.lines, first.labelSpan), command: showTurns(analysis, client, title, turns) }];
  });
}

/** The command that lists turns, in an editor that has it; elsewhere the title alone, which leads nowhere. */
function showTurns({ document: { lines, uri } }: Analysis, client: Client, title: string, turns: readonly Turn[]): Command {
  if (!client.commands.has(showReferencesCommand)) return { title, command: '' };
  const ranges = turns.map(({ labelSpan }) => toRange(lines, labelSpan));
  return { title, command: showReferencesCommand, arguments: [uri, ranges[0]?.start, ranges.map((range) => ({ uri, range }))] };
}

function unansweredLenses({ document, speakerById, transcript, turnById }: Analysis): CodeLens[] {
  return transcript.exchanges.flatMap(({ question, unanswered }): CodeLens[] => {
    const turn = turnById.get(question[0] ?? '');
    if (turn === undefined || unanswered.length === 0) return [];
    const names = unanswered.map((id) => {
      const speaker = speakerById.get(id);
      return speaker === undefined ? id : nameOf(speaker);
    });
    return [{ range: toRange(document.lines, turn.labelSpan), command: { title: `No answer by ${names.join(', ')}`, command: '' } }];
  });
}
