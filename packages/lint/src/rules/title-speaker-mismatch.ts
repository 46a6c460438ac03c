import { isAddressWord, isQuestionerWord, type Transcript } from '@rostrum/core';
import { lazily } from '../lazily.ts';
import { printedLabels } from '../printed-labels.ts';
import { rule } from '../rule.ts';
import { titledNames } from '../title-words.ts';

const WORD = lazily(() => /[\p{L}\p{M}][\p{L}\p{M}’'-]*/gu);
/** Shorter words are initials and particles. */
const SHORTEST = 3;

/** Reports titles that name somebody who never speaks, where every speaker is known by name. */
export const titleSpeakerMismatch = rule({
  meta: {
    name: 'title-speaker-mismatch',
    summary: 'The person whom the title names never speaks.',
    group: 'metadata',
    severity: 'warning',
    fix: 'none',
  },
  check({ tree, transcript, report }) {
    const titled = titledNames(tree);
    if (titled.length === 0 || !allAreKnown(transcript)) return;
    const words = new Set(printedLabels(transcript).flatMap(({ text }) => wordsOf(text)));
    const speaking = new Set(transcript.turns.map(({ speaker }) => speaker));
    for (const { id, name = '' } of transcript.speakers) if (speaking.has(id)) for (const word of wordsOf(name)) words.add(word);
    for (const { name } of titled) {
      const telling = name.filter(({ text }) => text.length >= SHORTEST);
      const [first, last] = [name[0], name.at(-1)];
      if (first === undefined || last === undefined || telling.length === 0) continue;
      if (telling.some(({ text }) => wordsOf(text).some((word) => words.has(word)))) continue;
      const named = tree.text.slice(first.start, last.end);
      report({
        message: `The title names ${named}, but no turn is labelled so: either the title belongs to another event, or the labels are wrong. Compare both with the source.`,
        start: first.start,
        end: last.end,
      });
    }
  },
});

/** Whether an official speaks by name, and nobody but those who ask or lead is without one: else the title’s person may be behind a label such as “Minister”. */
function allAreKnown({ speakers, turns }: Transcript): boolean {
  const leading = new Set(turns.filter(({ act }) => act === 'moderation').map(({ speaker }) => speaker));
  const speaking = new Set(turns.map(({ speaker }) => speaker));
  const others = speakers.filter(({ id, labels }) => speaking.has(id) && !leading.has(id) && !labels.some((label) => isQuestionerWord(label)));
  return others.some(({ role, family }) => role !== undefined && family !== undefined) && others.every(({ family }) => family !== undefined);
}

function wordsOf(text: string): string[] {
  return (text.normalize('NFC').toLowerCase().match(WORD()) ?? []).filter((word) => word.length >= SHORTEST && !isAddressWord(word));
}
