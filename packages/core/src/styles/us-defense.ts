import type { HouseStyle } from './style.ts';

/** United States Department of Defense. */
export const usDefense: HouseStyle = {
  name: 'us-defense',
  title: 'United States Department of Defense',
  provenance: 'Press briefings of the Pentagon press secretary, 2021.',
  languages: ['en'],
  numericDates: 'month-first',
  marks: ['gap'],
  dash: 'spaced-double-hyphen',
  navigation: [
    'An official website of the United States Government',
    'Here’s how you know',
    "Here's how you know",
    'Official websites use .gov',
    '.gov website belongs to an official government organization in the United States.',
    'Secure .gov websites use HTTPS',
  ],
  telling: { lines: ['.gov website belongs to an official government organization in the United States.'] },
};
