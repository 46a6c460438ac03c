import type { HouseStyle } from './style.ts';

/** The White House. */
export const whiteHouse: HouseStyle = {
  name: 'white-house',
  title: 'The White House',
  provenance: 'Press briefings and gaggles, 2021 to 2024; a questioner is a Q with a gap.',
  languages: ['en'],
  numericDates: 'month-first',
  marks: ['gap'],
  annotationBracket: 'round',
  annotationForm: 'sentence',
  honorificPeriod: true,
  dash: 'spaced-em',
  telling: { lines: ['James S. Brady Press Briefing Room', 'Aboard Air Force One', 'Via Teleconference'], labels: ['Q'] },
};
