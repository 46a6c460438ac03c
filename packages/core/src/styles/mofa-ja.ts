import type { HouseStyle } from './style.ts';

/** Japan's Ministry of Foreign Affairs, Japanese pages. */
export const mofaJapanese: HouseStyle = {
  name: 'mofa-ja',
  title: '外務省 (Ministry of Foreign Affairs of Japan), Japanese',
  provenance: 'Records of press conferences on the Japanese pages of the ministry, 2021.',
  languages: ['ja'],
  marks: ['bracket'],
  breadcrumbs: ['記者会見'],
  languageLinks: ['English', '英語版 (English)', '英語版(English)', '英語版（English）', '英語版 （English）'],
  navigation: ['記者会見へ戻る'],
  telling: { lines: ['記者会見'] },
};
