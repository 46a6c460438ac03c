import { expect, test } from 'vitest';
import { calendarOf } from './calendar.ts';

test('English names are those of the Unicode CLDR', () => {
  // "en-US" goes through Intl, "en" does not
  const { months, weekdays } = calendarOf('en-US');
  expect(new Map(calendarOf('en').months)).toEqual(new Map(months));
  expect(new Map(calendarOf('en').weekdays)).toEqual(new Map(weekdays));
});
