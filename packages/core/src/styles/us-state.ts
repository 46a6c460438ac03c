import type { HouseStyle } from './style.ts';

/** United States Department of State. */
export const usState: HouseStyle = {
  name: 'us-state',
  title: 'United States Department of State',
  provenance: 'Department press briefings and joint press availabilities, 2022 to 2024.',
  languages: ['en'],
  numericDates: 'month-first',
  navigation: [
    'An official website of the United States Government',
    'An official website of the United States Government Here’s how you know',
    'Here’s how you know',
    'Official websites use .gov',
    'A .gov website belongs to an official government organization in the United States.',
    'Secure .gov websites use HTTPS',
  ],
  annotations: ['via interpreter', 'off-mike', 'inaudible'],
  annotationBracket: 'round',
  honorificPeriod: false,
  dash: 'spaced-en',
  telling: { labels: ['QUESTION', 'MODERATOR', 'MR PRICE', 'MS BRUCE', 'MR MILLER', 'MR PATEL'] },
};
