import { styles } from '@rostrum/core';
import * as z from 'zod';

/** A day in figures that the calendar has. */
export function isCalendarDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  const moment = new Date(Date.UTC(year, month - 1, day));
  return moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
}

function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length > 0;
  } catch {
    return false;
  }
}

/** What YAML leaves empty is asked for by other rules. */
const text = z.string().nullish();
const day = z.string().refine(isCalendarDay, 'a day such as 2024-05-31').nullish();

const speaker = z.strictObject({
  name: text,
  family: text,
  given: text,
  honorific: text,
  role: text,
  affiliation: text,
  labels: z.array(z.string()).nullish(),
  anonymous: z.boolean().nullish(),
});

/**
 * What front matter may hold beside `transcript: 1`, as the specification has it. The date may be in words: whether it
 * names a day is known to the model.
 */
export const frontMatterShape = z.strictObject({
  transcript: z.literal(1),
  title: text,
  series: text,
  date: text,
  time: text,
  timezone: text,
  place: text,
  language: z.string().refine(isLanguage, 'a language tag such as “en” or “pt-BR” (BCP 47)').nullish(),
  translation: z.strictObject({ status: z.enum(['provisional', 'official', 'machine', 'unofficial']).nullish(), from: text, statement: text }).nullish(),
  source: z.strictObject({ url: text, publisher: text, retrieved: day }).nullish(),
  style: z.enum(styles.map(({ name }) => name) as [string, ...string[]]).nullish(),
  speakers: z.union([z.array(z.string()), z.record(z.string(), z.union([z.string(), speaker]).nullish())]).nullish(),
});
