import type { Edit } from '@rostrum/core';
import { rule } from '../rule.ts';

const DAY = 86_400_000;

const english = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * Names by language and form, Monday first: to make a formatter takes longer than all other rules take for a file. English
 * stands here: every message needs it, and the first formatter of a process takes as long as all else that reads a small file.
 */
const names = new Map<string, readonly string[]>([
  ['en long', english],
  ['en short', english.map((name) => name.slice(0, 3))],
]);
/** The language whose names there are, by the one that a document declares. */
const languages = new Map([['en', 'en']]);
/** A document may declare any language; of so many the answers are kept. */
const MOST_LANGUAGES = 100;

/** Reports datelines whose weekday is not that of their date. */
export const weekdayMismatch = rule({
  meta: {
    name: 'weekday-mismatch',
    summary: 'The weekday of the dateline is not the weekday of its date.',
    group: 'metadata',
    severity: 'warning',
    fix: 'suggested',
    source: 'ISO 8601-1:2019, calendar date; names of weekdays from the Unicode CLDR',
  },
  check({ tree, report }) {
    for (const { line, date, weekday } of tree.datelines) {
      if (date === undefined || weekday === undefined) continue;
      const right = weekdayOf(date);
      if (right === weekday || right === undefined) continue;
      const start = tree.lines.start(line);
      const printed = tree.lines.text(line);
      const edit = correction(printed, start, tree.language, weekday, right);
      report({
        message: `${date} was a ${nameOf('en', 'long', right)}, not a ${nameOf('en', 'long', weekday)}: either the weekday or the date is wrong. Find out which, and correct it.`,
        ...(edit === undefined ? { start, end: start + printed.trimEnd().length } : { start: edit.start, end: edit.end }),
        ...(edit !== undefined && { fix: { safety: 'suggested', title: `Print the weekday of ${date}: ${edit.text}`, edits: [edit] } }),
      });
    }
  },
});

/** 1 (Monday) to 7; undefined for a day that the calendar does not have. */
function weekdayOf(date: string): number | undefined {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const moment = new Date(Date.UTC(year, month - 1, day));
  return moment.getUTCDate() === day ? moment.getUTCDay() || 7 : undefined;
}

/** The name of a weekday, 1 (Monday) to 7. */
function nameOf(language: string, form: 'long' | 'short', weekday: number): string {
  const key = `${language} ${form}`;
  let week = names.get(key);
  if (week === undefined) names.set(key, (week = weekIn(language, form)));
  return week[weekday - 1] ?? '';
}

/** 1 January 2024 was a Monday. */
function weekIn(language: string, form: 'long' | 'short'): string[] {
  const format = new Intl.DateTimeFormat(language, { weekday: form, timeZone: 'UTC', calendar: 'gregory' });
  return Array.from({ length: 7 }, (_, day) => format.format(new Date(Date.UTC(2024, 0, 1) + day * DAY)));
}

/** The right name in place of the printed one, in the same form and case. */
function correction(line: string, offset: number, language: string, wrong: number, right: number): Edit | undefined {
  for (const code of new Set([knownLanguage(language), 'en'])) {
    for (const form of ['long', 'short'] as const) {
      const name = nameOf(code, form, wrong);
      const at = line.toLowerCase().indexOf(name.toLowerCase());
      if (at < 0) continue;
      const start = offset + at;
      return { start, end: start + name.length, text: inCaseOf(line.slice(at, at + name.length), nameOf(code, form, right)) };
    }
  }
  return undefined;
}

/** A document may declare a language that there is not. */
function knownLanguage(language: string): string {
  let known = languages.get(language);
  if (known === undefined) {
    known = supported(language);
    if (languages.size < MOST_LANGUAGES) languages.set(language, known);
  }
  return known;
}

function supported(language: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function inCaseOf(printed: string, name: string): string {
  if (printed === printed.toUpperCase() && printed !== printed.toLowerCase()) return name.toUpperCase();
  return printed.charAt(0) === printed.charAt(0).toUpperCase() ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}
