import { list, type Language } from './language.ts';

/** Czech. */
export const czech: Language = {
  code: 'cs',
  names: list('Čeština|Czech'),
  stopWords: list('a|v|na|se|je|že|to|s|z|do|ale|jsem|děkuji|jak'),
  honorifics: list('pan|paní|ing|mgr|judr|mudr|phdr|rndr|paeddr|bc|doc'),
  roles: list('předseda|předsedkyně|místopředseda|místopředsedkyně|poslanec|poslankyně|senátor|senátorka|ministr|ministryně|premiér|prezident|tajemník|mluvčí|soudce|svědek|primátor|starosta|ředitel|vlády'),
  questioners: list('otázka|novinář|novinářka|redaktor|redaktorka|moderátor|moderátorka'),
  answerers: list('odpověď'),
  moderators: list('moderátor|moderátorka|předsedající|předseda'),
  unnamed: list('tlumočník|hlas|publikum'),
  particles: list('a|v|z|pro'),
  outlets: list('noviny|rozhlas|televize|zprávy'),
  openers: list('ale|za|prvé|druhé|takže'),
  keys: list('datum|místo|téma|zdroj|čas|poznámka|autor|přítomni'),
  events: list('stenozáznam|stenografický zápis|stenografická zpráva|tisková konference|rozhovor|schůze|jednání|projev'),
  notices: [],
  annotations: { laughter: list('smích'), applause: list('potlesk'), inaudible: list('nesrozumitelné') },
};
