import type { HouseStyle } from './style.ts';

/** Labels with a colon, nothing else assumed. */
export const plain: HouseStyle = {
  name: 'plain',
  title: 'Plain transcript',
  provenance: 'The forms that all publishers share; no publisher in particular.',
  languages: [],
};
