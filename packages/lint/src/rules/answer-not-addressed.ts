import { rule } from '../rule.ts';

/** Reports answers of persons to whom the question was not put. */
export const answerNotAddressed = rule({
  meta: {
    name: 'answer-not-addressed',
    summary: 'Somebody answers a question that was put to others by name.',
    group: 'qa',
    severity: 'info',
    fix: 'none',
  },
  check({ transcript, report }) {
    const { exchanges, speakers, turns } = transcript;
    const names = new Map(speakers.map(({ id, name, labels }) => [id, name ?? labels[0] ?? id]));
    const turnsById = new Map(turns.map((turn) => [turn.id, turn]));
    for (const { question, answers, addressees } of exchanges) {
      if (addressees.length === 0) continue;
      const told = new Set(addressees);
      const asked = turnsById.get(question[0] ?? '');
      for (const turn of answers.flatMap((id) => turnsById.get(id) ?? [])) {
        if (told.has(turn.speaker)) continue;
        told.add(turn.speaker);
        report({
          message: `${names.get(turn.speaker)} answers a question that was put to ${addressees.map((id) => names.get(id)).join(' and ')}. If the label is wrong, correct it; else nothing has to be done.`,
          ...turn.labelSpan,
          ...(asked !== undefined && { related: [{ message: 'the question', ...asked.labelSpan }] }),
        });
      }
    }
  },
});
