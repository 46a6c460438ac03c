import type { HouseStyle } from '@rostrum/core';
import { groupBy } from '../group-by.ts';
import { lazily } from '../lazily.ts';
import { rule } from '../rule.ts';
import { signsOf, type SpokenSign } from '../speech.ts';

type Dash = NonNullable<HouseStyle['dash']> | 'closed-double-hyphen' | 'spaced-hyphen';

const DASHES: Readonly<Record<Dash, { readonly name: string; readonly printed: string }>> = {
  'spaced-en': { name: 'an en dash between blanks', printed: ' – ' },
  'spaced-em': { name: 'an em dash between blanks', printed: ' — ' },
  'closed-em': { name: 'an em dash without blanks', printed: '—' },
  'spaced-double-hyphen': { name: 'two hyphens between blanks', printed: ' -- ' },
  'closed-double-hyphen': { name: 'two hyphens without blanks', printed: '--' },
  'spaced-hyphen': { name: 'a hyphen between blanks', printed: ' - ' },
};
const SIGNS = new Set(['–', '—', '--', ' -']);
const BLANK = /[ \u00a0\u2009\u202f]/;
const WORD = lazily(() => /[\p{L}\p{N}]/u);
/** How much more often the form stands that is the document’s; where none prevails, none is wrong. */
const TIMES_AS_OFTEN = 3;

/** A dash with the blanks round it. */
interface Found {
  readonly form: Dash;
  readonly start: number;
  readonly end: number;
  /** Whether nothing follows it in its line. */
  readonly breaksOff: boolean;
}

/** Reports, as one finding for each form, dashes that differ from those of the house or of the document. */
export const dashForm = rule({
  meta: {
    name: 'dash-form',
    summary: 'Some dashes are printed in another way than most of the document.',
    group: 'typography',
    severity: 'info',
    fix: 'suggested',
    source: 'Smithsonian Archives of American Art, Oral History Program Style Guide, section 2: one dash for what breaks off',
  },
  check({ text, transcript, style, report }) {
    const dashes = signsOf(text, transcript).flatMap((sign) => (SIGNS.has(sign.sign) ? (readDash(text, sign) ?? []) : []));
    const forms = groupBy(dashes, ({ form }) => form);
    const right = (style.pinned ? style.style.dash : undefined) ?? prevailing(forms);
    if (right === undefined) return;
    const { name, printed } = DASHES[right];
    for (const [form, others] of forms) {
      const [first] = others;
      if (form === right || first === undefined) continue;
      report({
        message: `${others.length === 1 ? 'One dash is' : `${others.length} dashes are`} ${DASHES[form].name}, the first one here, where ${style.pinned && style.style.dash === right ? `the house style ${style.style.name}` : 'most of the document'} prints ${name}: one break in speech in two forms looks like two. Use one form.`,
        start: first.start,
        end: first.end,
        fix: {
          safety: 'suggested',
          title: `Print ${others.length === 1 ? 'the dash' : `${others.length} dashes`} as ${name}`,
          edits: others.map(({ start, end, breaksOff }) => ({ start, end, text: breaksOff ? printed.trimEnd() : printed })),
        },
      });
    }
  },
});

/** A dash with the blanks round it; undefined where it is a range, a compound, a list mark or part of a line. */
function readDash(text: string, { sign: printed, start: from, paragraph }: SpokenSign): Found | undefined {
  const within = paragraph.span;
  const isHyphen = printed === ' -';
  const sign = isHyphen ? from + 1 : from;
  const signEnd = from + printed.length;
  if (text.charAt(sign - 1) === '-' || text.charAt(signEnd) === '-') return undefined;
  let start = sign;
  while (start > within.start && BLANK.test(text.charAt(start - 1))) start--;
  let end = signEnd;
  while (end < within.end && BLANK.test(text.charAt(end))) end++;
  const before = text.charAt(start - 1);
  const after = end >= within.end ? '' : text.charAt(end);
  // At the edge of a line a dash may open a line of dialogue; one at the end breaks a sentence off.
  if (start <= within.start || /[\r\n]/.test(before) || (/\d/.test(before) && /\d/.test(after))) return undefined;
  const breaksOff = after === '' || /[\r\n]/.test(after);
  const blankBefore = start < sign;
  if (!breaksOff && blankBefore !== end > signEnd) return undefined;
  const form = formOf(printed.trim(), blankBefore);
  if (form === undefined || (!blankBefore && !WORD().test(before)) || (isHyphen && !(WORD().test(before) && WORD().test(after)))) return undefined;
  return { form, start, end: breaksOff ? signEnd : end, breaksOff };
}

function formOf(sign: string, spaced: boolean): Dash | undefined {
  if (sign === '—') return spaced ? 'spaced-em' : 'closed-em';
  if (sign === '--') return spaced ? 'spaced-double-hyphen' : 'closed-double-hyphen';
  // Without blanks an en dash joins two words, and a hyphen is no dash.
  return spaced ? (sign === '–' ? 'spaced-en' : 'spaced-hyphen') : undefined;
}

function prevailing(forms: ReadonlyMap<Dash, readonly Found[]>): Dash | undefined {
  const [first, second] = [...forms].sort(([, left], [, right]) => right.length - left.length);
  return first !== undefined && second !== undefined && first[1].length >= second[1].length * TIMES_AS_OFTEN ? first[0] : undefined;
}
