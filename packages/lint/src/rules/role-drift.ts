import { isRoleWord, type Speaker, type Transcript } from '@rostrum/core';
import { rule } from '../rule.ts';
import { titledNames } from '../title-words.ts';

/** Reports an office that the title prints in full and the labels print in another form. */
export const roleDrift = rule({
  meta: {
    name: 'role-drift',
    summary: 'The title gives a speaker another office than his full label does.',
    group: 'metadata',
    severity: 'info',
    fix: 'none',
  },
  check({ tree, transcript, report }) {
    for (const { role, name } of titledNames(tree)) {
      const speaker = speakerNamed(transcript, name.map(({ text }) => text.toLowerCase()));
      const [first, last] = [role[0], role.at(-1)];
      if (speaker?.role === undefined || first === undefined || last === undefined) continue;
      const inLabel = officeWords(speaker.role);
      const dropped = officeWords(role.map(({ text }) => text).join(' ')).filter((word) => !inLabel.includes(word));
      // One word alone, as in “Minister Aalto”, is the short form of any office.
      if (dropped.length === 0 || inLabel.length < 2) continue;
      const turn = transcript.turns.find(({ label, speaker: id }) => id === speaker.id && label.toLowerCase().includes((speaker.role ?? '').toLowerCase()));
      report({
        message: `The title says “${tree.text.slice(first.start, last.end)}”, the label “${speaker.role}”: a register of offices would list two. Give the office in one form.`,
        start: first.start,
        end: last.end,
        ...(turn !== undefined && { related: [{ message: 'the label', ...turn.labelSpan }] }),
      });
    }
  },
});

function speakerNamed({ speakers }: Transcript, words: readonly string[]): Speaker | undefined {
  return speakers.find(({ family }) => family !== undefined && words.includes(family.toLowerCase()));
}

function officeWords(role: string): string[] {
  return role.toLowerCase().split(/[^\p{L}\p{M}]+/u).filter((word) => isRoleWord(word));
}
