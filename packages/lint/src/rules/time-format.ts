import { countsOf, groupBy } from '../group-by.ts';
import { rule } from '../rule.ts';
import { type TurnTime, turnTimes } from '../turn-times.ts';

/** So many times as often must one form stand as the others before these are taken for oversights. */
const PREVAILS = 3;
const HOUR = 3_600_000;
const TIME = /^([[(]?[+-]?)(\d+)((?::\d+)+)([.,]\d+)?([\])]?)$/;

/** One way in which times may differ; what has no form is neutral. */
interface Trait {
  readonly wrong: string;
  readonly safe: boolean;
  /** The form of a time: only times of one kind are compared. */
  form(time: TimeParts): { readonly kind: string; readonly form: string } | undefined;
  /** The time in another form; undefined where that would need knowledge. */
  inForm(time: TimeParts, form: string): string | undefined;
}

interface TimeParts {
  readonly value: number;
  readonly open: string;
  readonly first: string;
  readonly rest: string;
  readonly fraction: string;
  readonly close: string;
}

const traits: readonly Trait[] = [
  {
    wrong: 'a leading zero more or less than the others',
    safe: true,
    form: ({ first, rest }) => (Number(first) < 10 && first.length < 3 ? { kind: `${rest.split(':').length}`, form: `${first.length}` } : undefined),
    inForm: (time, form) => printed({ ...time, first: form === '2' ? time.first.padStart(2, '0') : String(Number(time.first)) }),
  },
  {
    wrong: 'another number of figures than the others',
    safe: false,
    form: ({ value, rest }) => (value < HOUR && rest.length < 7 ? { kind: 'hours', form: `${rest.split(':').length}` } : undefined),
    inForm: (time, form) => (form === '3' ? printed({ ...time, first: '00', rest: `:${time.first.padStart(2, '0')}${time.rest}` }) : printed({ ...time, first: time.rest.slice(1, 3), rest: time.rest.slice(3) })),
  },
  {
    wrong: 'another decimal sign than the others',
    safe: true,
    form: ({ fraction }) => (fraction === '' ? undefined : { kind: 'sign', form: fraction.charAt(0) }),
    inForm: (time, form) => printed({ ...time, fraction: form + time.fraction.slice(1) }),
  },
];

/** Reports times that are printed in another form than most of the document. */
export const timeFormat = rule({
  meta: {
    name: 'time-format',
    summary: 'The time of a turn is printed in another form than the others.',
    group: 'timing',
    severity: 'info',
    fix: 'both',
  },
  check({ tree, transcript, report }) {
    const times = turnTimes(tree, transcript).flatMap((time) => {
      const parts = partsOf(time);
      return parts === undefined ? [] : [{ time, parts }];
    });
    const told = new Set<TurnTime>();
    for (const { wrong, safe, form, inForm } of traits) {
      const formed = times.flatMap((each) => {
        const found = form(each.parts);
        return found === undefined ? [] : [{ ...each, ...found }];
      });
      for (const group of groupBy(formed, ({ kind }) => kind).values()) {
        const usual = prevailing(group.map((each) => each.form));
        for (const { time, parts, form: own } of group) {
          if (usual === undefined || own === usual || told.has(time)) continue;
          told.add(time);
          const text = inForm(parts, usual);
          report({
            message: `The time ${time.text} has ${wrong}: programs that read times by one form miss it. Print it as the others.`,
            start: time.start,
            end: time.end,
            ...(text !== undefined && { fix: { safety: safe ? 'safe' : 'suggested', title: `Print ${text}`, edits: [{ start: time.start, end: time.end, text }] } }),
          });
        }
      }
    }
  },
});

function partsOf({ text, value }: TurnTime): TimeParts | undefined {
  const [, open = '', first, rest, fraction = '', close = ''] = TIME.exec(text) ?? [];
  return first === undefined || rest === undefined ? undefined : { value, open, first, rest, fraction, close };
}

function printed({ open, first, rest, fraction, close }: TimeParts): string {
  return open + first + rest + fraction + close;
}

function prevailing(forms: readonly string[]): string | undefined {
  const counts = [...countsOf(forms)].map(([form, length]) => ({ form, length })).sort((left, right) => right.length - left.length);
  const [most, second] = counts;
  return most !== undefined && most.length >= PREVAILS && most.length >= (second?.length ?? 0) * PREVAILS ? most.form : undefined;
}
