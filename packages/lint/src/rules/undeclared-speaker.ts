import { isQuestionerWord, isRoleWord, labelParts } from '@rostrum/core';
import { declaration, declaredSpeakers } from '../declared-speakers.ts';
import { printedLabels } from '../printed-labels.ts';
import { rule } from '../rule.ts';

/** Reports who speaks and is missing from the list of speakers, where there is one. */
export const undeclaredSpeaker = rule({
  meta: {
    name: 'undeclared-speaker',
    summary: 'Somebody speaks who is missing from the speakers that front matter declares.',
    group: 'speakers',
    severity: 'warning',
    preset: 'strict',
    fix: 'suggested',
    source: 'TalkBank’s chatter, error E522: a speaker who is missing from the list of participants',
  },
  check({ tree, transcript, people, report }) {
    const list = declaredSpeakers(tree);
    if (list === undefined) return;
    const keys = new Set(list.speakers.map(({ key }) => (list.form === 'map' ? key : (labelParts(key).name ?? key))));
    const registered = new Set(people.flatMap(({ name, labels }) => [name, ...labels].map((label) => label.toLowerCase())));
    const persons = new Map(transcript.speakers.map((speaker) => [speaker.id, speaker]));
    const told = new Set<string>();
    for (const { text, turns } of printedLabels(transcript)) {
      const [first] = turns;
      const person = persons.get(first.speaker);
      if (person === undefined || told.has(person.id) || person.anonymous === true || isRoleWord(text) || isQuestionerWord(text)) continue;
      if (keys.has(list.form === 'map' ? person.id : (person.name ?? '')) || registered.has(text.toLowerCase())) continue;
      told.add(person.id);
      const name = person.name ?? text;
      const edit = declaration(tree, person.id, name, person.labels);
      report({
        message: `${name} speaks, but is not among the speakers that front matter declares: either the label is wrong, or the list is short of one. Add the name, or correct the label.`,
        ...first.labelSpan,
        ...(edit && { fix: { safety: 'suggested', title: `Declare ${name}`, edits: [edit] } }),
      });
    }
  },
});
