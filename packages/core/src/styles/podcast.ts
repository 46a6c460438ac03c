import type { HouseStyle } from './style.ts';

/** Podcast transcripts in Markdown. */
export const podcast: HouseStyle = {
  name: 'podcast',
  title: 'Podcast in Markdown',
  provenance: 'Shows that publish **Name:** on a line of its own, 2022 to 2024.',
  languages: ['en'],
  annotationBracket: 'square',
  telling: { labels: ['Break'] },
};
