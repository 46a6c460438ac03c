import type { HouseStyle } from './style.ts';

/** German Bundestag. */
export const bundestag: HouseStyle = {
  name: 'bundestag',
  title: 'German Bundestag, plenary protocols',
  provenance: 'Plenarprotokolle of the 17th term, 2009; party or office stays in the label.',
  languages: ['de'],
  annotationBracket: 'round',
  annotations: ['beifall', 'zuruf', 'heiterkeit', 'widerspruch', 'lachen'],
  telling: { lines: ['Deutscher Bundestag', 'Stenografischer Bericht'] },
};
