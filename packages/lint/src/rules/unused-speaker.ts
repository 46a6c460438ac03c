import { labelParts } from '@rostrum/core';
import { declaredSpeakers } from '../declared-speakers.ts';
import { rule } from '../rule.ts';

/** Reports declared speakers who have no turn. */
export const unusedSpeaker = rule({
  meta: {
    name: 'unused-speaker',
    summary: 'Front matter declares a speaker who never speaks.',
    group: 'speakers',
    severity: 'warning',
    fix: 'suggested',
    source: 'CHECK of TalkBank’s CLAN: participants who are declared and have no utterance',
  },
  check({ tree, transcript, report }) {
    const list = declaredSpeakers(tree);
    if (list === undefined) return;
    const speaking = new Set(transcript.turns.map(({ speaker }) => speaker));
    const silent = transcript.speakers.filter(({ id }) => !speaking.has(id));
    const keys = new Set(silent.map(({ id, name }) => (list.form === 'map' ? id : name)));
    for (const { key, start, end, entry } of list.speakers) {
      if (!keys.has(list.form === 'map' ? key : labelParts(key.trim()).name)) continue;
      report({
        message: `“${key}” is declared, but no turn has a label of this speaker: the label is spelt in another way, or the person did not speak. Add the label as printed under “labels”, or remove the entry.`,
        start,
        end,
        ...(entry && list.speakers.length > 1 && { fix: { safety: 'suggested', title: `Remove “${key}” from the declared speakers`, edits: [{ ...entry, text: '' }] } }),
      });
    }
  },
});
