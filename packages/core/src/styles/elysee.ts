import type { HouseStyle } from './style.ts';

/** Presidency of the French Republic and French embassies. */
export const elysee: HouseStyle = {
  name: 'elysee',
  title: 'Presidency of the French Republic',
  provenance: 'Interviews of the President as embassies publish them, 2015; a blank stands before the colon.',
  languages: ['fr'],
  telling: { labels: ['LE PRESIDENT', 'LE PRÉSIDENT', 'LE PORTE-PAROLE', 'LA PORTE-PAROLE'] },
};
