import type { HouseStyle } from './style.ts';

/** United States Congressional Record. */
export const congressionalRecord: HouseStyle = {
  name: 'congressional-record',
  title: 'United States Congressional Record',
  provenance: 'GPO Style Manual (2008), 2.39 and the rules for the Record, p. 392; daily editions of 1997 and 2005.',
  languages: ['en'],
  numericDates: 'month-first',
  marks: ['period'],
  annotationBracket: 'round',
  honorificPeriod: true,
  telling: { labels: ['The PRESIDING OFFICER', 'The SPEAKER pro tempore', 'The SPEAKER', 'The CHAIRMAN'] },
};
