import { nameOf, shareOf, type Turn } from '@rostrum/core';
import type { Analysis } from '../analysis.ts';
import { toRange } from '../convert.ts';
import { feature, ours } from '../feature.ts';
import { type DocumentParams, type Figures, statisticsMethod, type StatisticsResult, type TimelineEntry } from '../protocol.ts';

/** Figures of the document, of each speaker and each section, and the strip that shows who speaks when. */
export const statistics = feature({
  name: 'statistics',
  request: ours<DocumentParams, StatisticsResult>(statisticsMethod),
  capability: () => ({}),
  handle(context, { textDocument }): StatisticsResult {
    const analysis = context.openAnalysis(textDocument);
    const { document, speech, transcript } = analysis;
    const whole = new Tally();
    const bySpeaker = new Map(transcript.speakers.map(({ id }) => [id, new Tally()]));
    const bySection = new Map(transcript.sections.map(({ id }) => [id, new Tally()]));
    transcript.turns.forEach((turn, index) => {
      const words = speech.wordsByTurn[index] ?? 0;
      for (const tally of [whole, bySpeaker.get(turn.speaker), bySection.get(turn.section ?? '')]) tally?.add(turn, words);
    });
    return {
      version: document.version,
      kind: transcript.kind,
      unit: speech.unit,
      document: whole.figures(analysis),
      speakers: transcript.speakers.map((speaker) => ({
        id: speaker.id,
        name: nameOf(speaker),
        anonymous: speaker.anonymous ?? false,
        ...(bySpeaker.get(speaker.id) ?? new Tally()).figures(analysis),
      })),
      sections: transcript.sections.map(({ id, heading, line }) => ({ id, heading, line: line - 1, ...(bySection.get(id) ?? new Tally()).figures(analysis) })),
      timeline: timelineOf(analysis),
    };
  },
});

/** Adds up turns. */
class Tally {
  #turns = 0;
  #words = 0;
  #questions = 0;
  #longest: { readonly turn: Turn; readonly words: number } | undefined;

  add(turn: Turn, words: number): void {
    this.#turns++;
    this.#words += words;
    if (turn.act === 'question') this.#questions++;
    if (this.#longest === undefined || words > this.#longest.words) this.#longest = { turn, words };
  }

  figures({ document: { lines }, speech }: Analysis): Figures {
    const longest = this.#longest;
    return {
      turns: this.#turns,
      words: this.#words,
      share: shareOf(this.#words, speech),
      questions: this.#questions,
      ...(longest !== undefined && { longestTurn: { id: longest.turn.id, words: longest.words, range: toRange(lines, longest.turn.span) } }),
    };
  }
}

function timelineOf({ document: { lines }, speech, transcript }: Analysis): TimelineEntry[] {
  let wordsBefore = 0;
  return transcript.turns.map((turn, index) => {
    const words = speech.wordsByTurn[index] ?? 0;
    const entry: TimelineEntry = {
      turn: turn.id,
      speaker: turn.speaker,
      act: turn.act,
      wordsBefore,
      words,
      ...(turn.start !== undefined && { start: turn.start }),
      ...(turn.end !== undefined && { end: turn.end }),
      labelRange: toRange(lines, turn.labelSpan),
    };
    wordsBefore += words;
    return entry;
  });
}
