import { styles } from '@rostrum/core';

/** What a value of front matter may be, as data: a check loads no schema library. What YAML leaves empty is asked for by other rules. */
export type Shape =
  | { readonly kind: 'value'; readonly wanted: string; readonly fits: (value: unknown) => boolean; readonly values?: readonly string[] }
  | { readonly kind: 'list'; readonly wanted: string; readonly each: Shape }
  | { readonly kind: 'map'; readonly wanted: string; readonly keys: Readonly<Record<string, Shape>> }
  | { readonly kind: 'record'; readonly wanted: string; readonly each: Shape }
  | { readonly kind: 'either'; readonly wanted: string; readonly ways: readonly Shape[] };

/** What is wrong at a place: a key that the shape has not, or a value of another kind. */
export interface ShapeFault {
  readonly path: readonly string[];
  /** The key that is unknown at the place. */
  readonly key?: string;
  readonly shape: Shape;
}

/** A day in figures that the calendar has. */
export function isCalendarDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  const moment = new Date(Date.UTC(year, month - 1, day));
  return moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
}

/** A time in figures that the clock has. */
export function isClockTime(value: string): boolean {
  return /^(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/.test(value);
}

/** A language alone, as in most files: this is asked for in each, and the tables of Intl are slow to load. */
const PRIMARY_ALONE = /^[a-z]{2,3}$/;
/** BCP 47 has longer primary subtags by its form, but registers none: `english` is a word. */
const PRIMARY = /^[a-z]{2,3}(?:-|$)/i;

function isLanguage(value: string): boolean {
  if (PRIMARY_ALONE.test(value)) return true;
  if (!PRIMARY.test(value)) return false;
  try {
    return Intl.getCanonicalLocales(value).length > 0;
  } catch {
    return false;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';
const text: Shape = { kind: 'value', wanted: 'text (in quotation marks, if it looks like a number)', fits: isText };
const day: Shape = { kind: 'value', wanted: 'a day such as 2024-05-31', fits: (value) => isText(value) && isCalendarDay(value) };
const flag: Shape = { kind: 'value', wanted: 'true or false', fits: (value) => typeof value === 'boolean' };
const language: Shape = { kind: 'value', wanted: 'a language tag such as “en” or “pt-BR” (BCP 47)', fits: (value) => isText(value) && isLanguage(value) };
const texts: Shape = { kind: 'list', wanted: 'a list, such as [AR, Rowe]', each: text };
const people = 'a list of names, or a map from an id to what is known of a speaker';

function oneOf(values: readonly string[]): Shape {
  return { kind: 'value', wanted: values.length === 1 ? String(values[0]) : `one of ${values.join(', ')}`, fits: (value) => values.includes(String(value)), values };
}

function map(keys: Readonly<Record<string, Shape>>): Shape & { readonly kind: 'map' } {
  return { kind: 'map', wanted: 'a map of keys and values', keys };
}

const speaker = map({ name: text, family: text, given: text, honorific: text, role: text, affiliation: text, labels: texts, anonymous: flag });

/**
 * What front matter may hold beside `transcript: 1`, as the specification has it. Date and time may be in words:
 * whether they name a day and an hour is known to the model.
 */
export const frontMatterShape = map({
  transcript: oneOf(['1']),
  title: text,
  series: text,
  date: text,
  time: text,
  timezone: text,
  place: text,
  language,
  translation: map({ status: oneOf(['provisional', 'official', 'machine', 'unofficial']), from: text, statement: text }),
  source: map({ url: text, publisher: text, retrieved: day }),
  style: oneOf(styles.map(({ name }) => name)),
  speakers: { kind: 'either', wanted: people, ways: [texts, { kind: 'record', wanted: people, each: { kind: 'either', wanted: people, ways: [text, speaker] } }] },
});

/** Everything in which a value departs from a shape. */
export function shapeFaults(shape: Shape, value: unknown, path: readonly string[] = []): ShapeFault[] {
  if (value === null || value === undefined) return [];
  if (shape.kind === 'either') {
    const way = shape.ways.find((each) => isOfKind(each, value));
    return way === undefined ? [{ path, shape }] : shapeFaults(way, value, path);
  }
  if (!isOfKind(shape, value)) return [{ path, shape }];
  if (shape.kind === 'value') return [];
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) => {
    const inner = shape.kind === 'map' ? shape.keys[key] : shape.each;
    return inner === undefined ? [{ path, key, shape }] : shapeFaults(inner, each, [...path, key]);
  });
}

/** True where the value is of the kind that the shape asks for, whatever it holds. */
function isOfKind(shape: Shape, value: unknown): boolean {
  if (shape.kind === 'value') return shape.fits(value);
  return typeof value === 'object' && value !== null && Array.isArray(value) === (shape.kind === 'list');
}
