import { list, type Language } from './language.ts';

/** Slovak. */
export const slovak: Language = {
  code: 'sk',
  names: list('Slovenčina|Slovak'),
  stopWords: list('a|v|na|sa|že|to|z|do|ale|som|ďakujem|ako|sme'),
  honorifics: list('pán|pani|ing|mgr|judr'),
  roles: list('predseda|predsedníčka|podpredseda|podpredsedníčka|poslanec|poslankyňa|minister|ministerka|premiér|prezident|prezidentka|tajomník|hovorca|sudca|svedok|primátor|starosta|riaditeľ|vlády'),
  questioners: list('otázka|novinár|novinárka|redaktor|redaktorka|moderátor|moderátorka'),
  answerers: list('odpoveď'),
  moderators: list('moderátor|moderátorka|predsedajúci|predseda'),
  unnamed: list('tlmočník|hlas|hlas z pléna'),
  particles: list('a|v|z|pre'),
  outlets: list('noviny|rozhlas|televízia|správy'),
  openers: list('ale|po|prvé|druhé|takže'),
  keys: list('dátum|miesto|téma|zdroj|čas|poznámka|autor|prítomní'),
  events: list('tlačová konferencia|rozhovor|schôdza|rokovanie|stenozáznam|autorizovaná rozprava|rozprava'),
  notices: [],
  annotations: { laughter: list('smiech'), applause: list('potlesk'), inaudible: list('nezrozumiteľné') },
};
