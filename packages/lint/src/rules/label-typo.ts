import { isHonorificWord, isQuestionerWord, isRoleWord } from '@rostrum/core';
import { comparedLabels, findSlips } from '../label-slips.ts';
import { childOf, turnNodes } from '../nodes.ts';
import { times } from '../printed-labels.ts';
import { type RuleContext, rule } from '../rule.ts';
import { strings } from '../rule-options.ts';
import { SaidWords } from '../said-words.ts';
import { labelKey, type Slip } from '../similar-labels.ts';

/** With fewer labels a text is hardly a transcript any more: then even a certain repair wants an eye. */
const MIN_LABELS = 2;

/** Reports labels that are one or two letters away from another label. */
export const labelTypo = rule({
  meta: {
    name: 'label-typo',
    summary: 'A label is one or two letters away from another one, so that one person becomes two.',
    group: 'speakers',
    severity: 'error',
    fix: 'both',
    options: { allow: strings('labels that are right although they resemble others') },
  },
  check(context) {
    const allowed = new Set(context.options.allow.map(labelKey));
    const labels = comparedLabels(context.tree).filter(({ key }) => !allowed.has(key));
    const said = new SaidWords(context.text, context.transcript);
    const slips = findSlips(labels, { isRole, isHonorific: isHonorificWord, isSpoken: (word) => said.has(word) });
    if (slips.size > 0) reportSlips(context, slips);
  },
});

/** Words that stand in labels by their meaning: they are right as they are. */
function isRole(word: string): boolean {
  return isRoleWord(word) || isQuestionerWord(word);
}

function reportSlips(context: RuleContext, slips: ReadonlyMap<string, Slip>): void {
  const { text, tree, transcript, report } = context;
  const speakers = new Map(transcript.turns.map(({ labelSpan, speaker }) => [labelSpan.start, speaker]));
  const turns = [...turnNodes(tree)].flatMap((turn) => {
    const label = childOf(turn, 'label');
    return label === undefined ? [] : [{ label, key: labelKey(text.slice(label.start, label.end)) }];
  });
  const keys = new Set(turns.map(({ key }) => key));
  const first = new Map([...turns].reverse().map(({ label, key }) => [key, label]));
  for (const { label, key } of turns) {
    const slip = slips.get(key);
    if (slip === undefined) continue;
    const rightPlace = first.get(slip.right.key);
    const rightSpeaker =
      rightPlace === undefined
        ? transcript.speakers.find(({ labels, name = '' }) => [...labels, name].some((each) => labelKey(each) === slip.right.key))?.id
        : speakers.get(rightPlace.start);
    // Without one speaker behind both labels, the repair would give the turn to somebody else.
    const isSafe = slip.certain && keys.size - slips.size >= MIN_LABELS && rightSpeaker !== undefined && speakers.get(label.start) === rightSpeaker;
    report({
      message: describe(slip),
      start: label.start,
      end: label.end,
      ...(rightPlace && {
        related: [{ message: `“${slip.right.text}” is first used here.`, start: rightPlace.start, end: rightPlace.end }],
      }),
      fix: {
        safety: isSafe ? 'safe' : 'suggested',
        title: `Change the label to “${slip.right.text}”`,
        edits: [{ start: label.start, end: label.end, text: slip.right.text }],
      },
    });
  }
}

function describe({ wrong, right, certain }: Slip): string {
  const other = right.count === 0 ? 'declared in the front matter' : times(right.count);
  const found = `The label “${wrong.text}” (${times(wrong.count)}) ${certain ? 'is' : 'looks like'} a slip for “${right.text}” (${other})`;
  return certain
    ? `${found}: whoever searches for the label misses this turn. Correct it.`
    : `${found}: outlines and statistics see two people. Correct it, or name both under “speakers” in the front matter if they are two.`;
}
