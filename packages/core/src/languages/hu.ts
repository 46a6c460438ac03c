import { list, type Language } from './language.ts';

/** Hungarian. */
export const hungarian: Language = {
  code: 'hu',
  names: list('Magyar|Hungarian'),
  stopWords: list('és|hogy|nem|az|ez|egy|van|azt|mert|meg|köszönöm|tisztelt|úr|hogyan|volt'),
  honorifics: list('dr'),
  roles: list('elnök|elnöke|alelnök|alelnöke|miniszter|minisztere|miniszterelnök|államtitkár|államtitkára|képviselő|jegyző|előadó|előadója|szóvivő|polgármester|bíró|tanú|igazgató|nagykövet|bizottság'),
  questioners: list('kérdés|újságíró|kérdező|riporter'),
  answerers: list('válasz'),
  moderators: list('elnök|levezető elnök|műsorvezető|moderátor'),
  unnamed: list('közbeszólás|közbeszólások|tolmács|hang'),
  particles: list('és|az|a'),
  outlets: list('hírlap|rádió|televízió'),
  openers: list('először|másodszor|tehát'),
  keys: list('dátum|helyszín|téma|forrás|időpont|szerző|jelen vannak'),
  events: list('sajtótájékoztató|interjú|jegyzőkönyv|országgyűlési napló|ülésnap|ülés|beszélgetés'),
  notices: [],
  annotations: { laughter: list('derültség|nevetés'), applause: list('taps'), inaudible: list('nem hallható') },
};
