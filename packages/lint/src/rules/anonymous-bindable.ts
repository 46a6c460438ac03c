import { isQuestionerWord } from '@rostrum/core';
import { rule } from '../rule.ts';

/** One letter may be anybody: P is a pilot as well as a pregunta; only Q is always a question. */
const LETTER = /^[^Qq]$/u;

/** Reports questions by nobody whose author the text names. */
export const anonymousBindable = rule({
  meta: {
    name: 'anonymous-bindable',
    summary: 'A question stands under a word such as QUESTION, although the text says who asks.',
    group: 'speakers',
    severity: 'info',
    fix: 'suggested',
  },
  check({ text, transcript, report }) {
    const persons = new Map(transcript.speakers.map((speaker) => [speaker.id, speaker]));
    const asks = new Map<string, boolean>();
    for (const { label, labelSpan, speaker } of transcript.turns) {
      let isWord = asks.get(label);
      if (isWord === undefined) asks.set(label, (isWord = isQuestionerWord(label) && !LETTER.test(label)));
      const person = isWord ? persons.get(speaker) : undefined;
      if (person?.name === undefined) continue;
      const named = person.affiliation === undefined ? person.name : `${person.name}, ${person.affiliation}`;
      // Only a colon stands behind any label; other marks go with the label that they follow.
      const hasColon = /[:：]/.test(text.charAt(labelSpan.end));
      report({
        message: `The one who asks here is named in the text: ${named}. A list of those who asked shows nobody instead. Put the name into the label, if your house names those who ask.`,
        ...labelSpan,
        ...(hasColon && { fix: { safety: 'suggested', title: `Change the label to “${named}”`, edits: [{ ...labelSpan, text: named }] } }),
      });
    }
  },
});
