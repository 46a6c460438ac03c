import type { HouseStyle } from './style.ts';

/** Japan's Ministry of Foreign Affairs, English pages. */
export const mofa: HouseStyle = {
  name: 'mofa',
  title: 'Ministry of Foreign Affairs of Japan, English',
  provenance: 'Press conferences on the English pages of the ministry, 2014 to 2024.',
  languages: ['en'],
  breadcrumbs: ['Press Conferences'],
  languageLinks: ['Japanese'],
  navigation: ['Back to Press Conferences'],
  notices: [{ opening: 'this is a provisional translation', translation: 'provisional' }],
  longFormFirst: true,
  telling: { lines: ['Press Conferences', 'Back to Press Conferences', 'Question-and-Answer Session', 'Opening Remarks'], labels: ['Reporter'] },
};
