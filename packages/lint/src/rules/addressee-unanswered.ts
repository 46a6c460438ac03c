import type { Speaker, Turn } from '@rostrum/core';
import { findWord } from '../find-word.ts';
import { type RuleContext, rule } from '../rule.ts';

/** Reports persons whom a question names and who do not answer it. */
export const addresseeUnanswered = rule({
  meta: {
    name: 'addressee-unanswered',
    summary: 'A question is put to somebody who does not answer it.',
    group: 'qa',
    severity: 'info',
    fix: 'none',
  },
  check(context) {
    const { exchanges, speakers, turns } = context.transcript;
    const speakersById = new Map(speakers.map((speaker) => [speaker.id, speaker]));
    const turnsById = new Map(turns.map((turn) => [turn.id, turn]));
    for (const { question, answers, unanswered } of exchanges) {
      const asked = question.flatMap((id) => turnsById.get(id) ?? []);
      const answering = new Set(answers.flatMap((id) => turnsById.get(id)?.speaker ?? []));
      for (const id of unanswered) {
        const speaker = speakersById.get(id);
        if (speaker === undefined || asked[0] === undefined) continue;
        const others = [...answering].map((each) => nameOf(speakersById.get(each), each));
        context.report({
          message: `The question is put to ${nameOf(speaker, id)}, but ${others.length === 0 ? 'nobody answers it' : `only ${others.join(' and ')} ${others.length === 1 ? 'answers' : 'answer'} it`}. If an answer was left out, add it; if a label is wrong, correct it.`,
          ...(placeOf(context, asked, speaker) ?? asked[0].labelSpan),
        });
      }
    }
  },
});

function nameOf(speaker: Speaker | undefined, id: string): string {
  return speaker?.name ?? speaker?.labels[0] ?? id;
}

/** Where the question names a person: by the family name, else by the office. */
function placeOf({ text }: RuleContext, turns: readonly Turn[], { family, role }: Speaker): { start: number; end: number } | undefined {
  for (const phrase of [family, role]) {
    if (phrase === undefined) continue;
    for (const { span } of turns.flatMap(({ paragraphs }) => paragraphs)) {
      const at = findWord(text.slice(span.start, span.end), phrase);
      if (at >= 0) return { start: span.start + at, end: span.start + at + phrase.length };
    }
  }
  return undefined;
}
