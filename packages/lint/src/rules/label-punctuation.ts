import { isHonorificWord, type StyleMatch, type Transcript } from '@rostrum/core';
import { groupBy } from '../group-by.ts';
import { type PrintedLabel, printedLabels, times } from '../printed-labels.ts';
import { type Finding, rule } from '../rule.ts';

/** Titles that are cut short, which is what the full stop says; whole words such as Miss have none. */
const ABBREVIATED = new Set('mr mrs ms mx messrs dr prof rev hon gen lt col maj capt sgt adm cmdr brig rep sen gov amb sr sra srta dra exmo dott sig avv hr fr'.split(' '));

/** Reports titles in labels with a full stop where the others have none, and the other way round, and colons that stand twice. */
export const labelPunctuation = rule({
  meta: {
    name: 'label-punctuation',
    summary: 'A title in a label has a full stop where the others have none, or the other way round, or its colon stands twice.',
    group: 'speakers',
    severity: 'warning',
    fix: 'both',
    formats: true,
    source: 'TranscribeMe, Rev and Scribie guidelines: one label for one person',
  },
  check({ text, transcript, style, report }) {
    for (const finding of doubledColons(text, transcript)) report(finding);
    const titles = printedLabels(transcript).flatMap((label) => titleOf(label) ?? []);
    if (titles.length === 0) return;
    const wanted = new Map([...new Set(titles.map(({ key }) => key))].map((key) => [key, wantedForm(titles.filter((title) => title.key === key), style)]));
    const standing = groupBy(titles.map(({ label }) => label), (label) => label.text.toLowerCase());
    for (const { label, word, key, hasPeriod } of titles) {
      const form = wanted.get(key);
      if (form === undefined || form.period === hasPeriod) continue;
      const right = form.period ? `${word}.` : word.slice(0, -1);
      const whole = label.text.replace(word, right);
      const twins = standing.get(whole.toLowerCase()) ?? [];
      const twin = twins.find((each) => each.text === whole);
      // In other letters than the label that stands in the document it would only be the next finding.
      const other = twin === undefined ? twins.toSorted((left, right) => right.turns.length - left.turns.length)[0] : undefined;
      for (const { labelSpan } of label.turns) {
        const start = labelSpan.start + text.slice(labelSpan.start, labelSpan.end).indexOf(word);
        const place = { start, end: start + word.length };
        report({
          message: `“${label.text}” is printed with “${word}”, but ${form.reason}: two spellings make two labels of one. Write “${other?.text ?? right}”.`,
          ...place,
          fix: {
            safety: other === undefined && (style.pinned || (twin?.turns.length ?? 0) > label.turns.length) ? 'safe' : 'suggested',
            title: `Write “${other?.text ?? right}”`,
            edits: [other === undefined ? { ...place, text: right } : { ...labelSpan, text: other.text }],
          },
        });
      }
    }
  },
});

/** Labels with two colons running, where most have one. */
function doubledColons(text: string, { turns }: Transcript): Finding[] {
  const findings = turns.flatMap(({ label, labelSpan }): Finding[] => {
    // in a label that stands alone on its line, one of the two counts as a letter of it
    const inLabel = isColon(text.charAt(labelSpan.end - 1));
    const first = inLabel ? labelSpan.end - 1 : colonAt(text, labelSpan.end);
    if (!isColon(text.charAt(first)) || !isColon(text.charAt(first + 1))) return [];
    let end = first + 2;
    while (isColon(text.charAt(end))) end++;
    return [
      {
        message: `The colon behind “${inLabel ? label.slice(0, -1) : label}” stands twice: the second one counts as what is said, or as part of the name. Print one.`,
        start: first,
        end,
        fix: { safety: inLabel ? 'suggested' : 'safe', title: 'Print one colon', edits: [{ start: first + 1, end, text: '' }] },
      },
    ];
  });
  return findings.length * 2 > turns.length ? [] : findings;
}

/** Where the colon of a label may stand: behind blanks and emphasis. */
function colonAt(text: string, from: number): number {
  let at = from;
  while (' \u00a0\u202f*_'.includes(text.charAt(at)) && at < text.length) at++;
  return at;
}

function isColon(sign: string): boolean {
  return sign === ':' || sign === '：';
}

interface Title {
  readonly label: PrintedLabel;
  /** As printed. */
  readonly word: string;
  readonly key: string;
  readonly hasPeriod: boolean;
}

/** The title that a label begins with, an article aside. */
function titleOf(label: PrintedLabel): Title | undefined {
  const words = label.text.split(' ', 3);
  const word = words.slice(0, words.length - 1).find((each) => isHonorificWord(each));
  if (word === undefined) return undefined;
  const hasPeriod = word.endsWith('.');
  const key = (hasPeriod ? word.slice(0, -1) : word).toLowerCase();
  return ABBREVIATED.has(key) ? { label, word, key, hasPeriod } : undefined;
}

/** What a pinned house style says, else what most labels do, else what the detected style says; undefined where all agree. */
function wantedForm(titles: readonly Title[], { style, pinned }: StyleMatch): { readonly period: boolean; readonly reason: string } | undefined {
  const rule = style.honorificPeriod;
  if (pinned && rule !== undefined) return { period: rule, reason: `the house style ${style.name} prints it with ${rule ? 'a' : 'no'} full stop` };
  const count = (period: boolean) => titles.reduce((sum, { label, hasPeriod }) => sum + (hasPeriod === period ? label.turns.length : 0), 0);
  const [dotted, plain] = [count(true), count(false)];
  if (dotted === 0 || plain === 0) return undefined;
  const period = dotted === plain ? (rule ?? titles[0]?.hasPeriod === true) : dotted > plain;
  return { period, reason: `the title has ${period ? 'a' : 'no'} full stop ${times(period ? dotted : plain)} in this document` };
}
