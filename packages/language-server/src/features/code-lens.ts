import { nameOf, shareOf, type Turn } from '@rostrum/core';
import type { CodeLensRequest } from 'vscode-languageserver-protocol';
import type { CodeLens, Command } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import type { Client } from '../client.ts';
import { toRange } from '../convert.ts';
import { feature, named } from '../feature.ts';
import { showReferencesCommand } from '../protocol.ts';
import { type Words, wordsFor } from '../words.ts';

/** Above the first turn of each speaker the turns, words and share; above a question who was asked and did not answer. */
export const codeLens = feature({
  name: 'code-lens',
  request: named<typeof CodeLensRequest>('textDocument/codeLens'),
  capability: () => ({ codeLensProvider: {} }),
  handle(context, { textDocument }): CodeLens[] | null {
    const analysis = context.analysis(textDocument);
    if (analysis === undefined) return null;
    const lenses = [...speakerLenses(analysis, context.client), ...unansweredLenses(analysis, wordsFor(context.client.locale))];
    return lenses.sort((left, right) => left.range.start.line - right.range.start.line);
  },
});

function speakerLenses(analysis: Analysis, client: Client): CodeLens[] {
  const { document, speech } = analysis;
  const say = wordsFor(client.locale);
  return [...speech.shares.values()].flatMap(({ turns, words }): CodeLens[] => {
    const [first] = turns;
    if (first === undefined) return [];
    const title = [say.turns(turns.length), say.speech(words, speech.unit), `${Math.round(100 * shareOf(words, speech))}%`].join(' · ');
    return [{ range: toRange(document.lines, first.labelSpan), command: showTurns(analysis, client, title, turns) }];
  });
}

/** The command that lists turns, in an editor that has it; elsewhere the title alone, which leads nowhere. */
function showTurns({ document: { lines, uri } }: Analysis, client: Client, title: string, turns: readonly Turn[]): Command {
  if (!client.commands.has(showReferencesCommand)) return { title, command: '' };
  const ranges = turns.map(({ labelSpan }) => toRange(lines, labelSpan));
  return { title, command: showReferencesCommand, arguments: [uri, ranges[0]?.start, ranges.map((range) => ({ uri, range }))] };
}

function unansweredLenses({ document, speakerById, transcript, turnById }: Analysis, say: Words): CodeLens[] {
  return transcript.exchanges.flatMap(({ question, unanswered }): CodeLens[] => {
    const turn = turnById.get(question[0] ?? '');
    if (turn === undefined || unanswered.length === 0) return [];
    const names = unanswered.map((id) => {
      const speaker = speakerById.get(id);
      return speaker === undefined ? id : nameOf(speaker);
    });
    return [{ range: toRange(document.lines, turn.labelSpan), command: { title: say.noAnswerBy(names.join(', ')), command: '' } }];
  });
}
