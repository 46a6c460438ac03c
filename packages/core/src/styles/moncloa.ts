import type { HouseStyle } from './style.ts';

/** Presidency of the Government of Spain. */
export const moncloa: HouseStyle = {
  name: 'moncloa',
  title: 'La Moncloa, Presidency of the Government of Spain',
  provenance: 'Press conferences after the Council of Ministers and interviews, 2017 to 2021; labels end with .-',
  languages: ['es'],
  marks: ['period-dash'],
  telling: { labels: ['Portavoz', 'Pregunta', 'P', 'Presidente'] },
};
