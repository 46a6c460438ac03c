import type { Exchange, Turn } from '@rostrum/core';
import type { Analysis } from '../analysis.ts';
import { toRange } from '../convert.ts';
import { feature, ours } from '../feature.ts';
import { type DocumentParams, type ExchangeEntry, exchangesMethod, type ExchangesResult } from '../protocol.ts';
import { speakerReference, turnReference } from '../list-entries.ts';

/** Every question: who asked, who was asked, who answered, who did not. */
export const exchanges = feature({
  name: 'exchanges',
  request: ours<DocumentParams, ExchangesResult>(exchangesMethod),
  capability: () => ({}),
  handle(context, { textDocument }): ExchangesResult {
    const analysis = context.openAnalysis(textDocument);
    const entries = analysis.transcript.exchanges.map((exchange, index) => exchangeEntry(analysis, exchange, index + 1));
    return { version: analysis.document.version, exchanges: entries };
  },
});

function exchangeEntry(analysis: Analysis, exchange: Exchange, number: number): ExchangeEntry {
  const turnsOf = (ids: readonly string[]): Turn[] => ids.flatMap((id) => analysis.turnById.get(id) ?? []);
  const [question, answers] = [turnsOf(exchange.question), turnsOf(exchange.answers)];
  const spans = [...question, ...answers].map(({ span }) => span);
  const section = question[0]?.section;
  const heading = section === undefined ? undefined : analysis.headings.get(section);
  return {
    number,
    question: question.map((turn) => turnReference(analysis, turn)),
    addressees: exchange.addressees.map((id) => speakerReference(analysis, id)),
    answers: answers.map((turn) => turnReference(analysis, turn)),
    unanswered: exchange.unanswered.map((id) => speakerReference(analysis, id)),
    range: toRange(analysis.document.lines, { start: spans[0]?.start ?? 0, end: spans[spans.length - 1]?.end ?? 0 }),
    ...(heading !== undefined && { section: heading }),
  };
}
