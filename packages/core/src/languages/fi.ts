import { list, type Language } from './language.ts';

/** Finnish. */
export const finnish: Language = {
  code: 'fi',
  names: list('Suomi|Finnish'),
  stopWords: list('ja|on|ei|että|se|tämä|ovat|mutta|kiitos|arvoisa|me|niin|kun|myös|sitten'),
  honorifics: list('herra|rouva'),
  roles: list('puhemies|varapuhemies|ministeri|pääministeri|edustaja|kansanedustaja|presidentti|puheenjohtaja|varapuheenjohtaja|sihteeri|suurlähettiläs|tuomari|todistaja|johtaja|toimittaja|valtiosihteeri|pääsihteeri'),
  questioners: list('kysymys|toimittaja|haastattelija'),
  answerers: list('vastaus'),
  moderators: list('puhemies|puheenjohtaja|juontaja|moderaattori'),
  unnamed: list('tulkki|puhuja|ääni|välihuuto'),
  particles: list('ja|sekä|vas|vihr|kok|kesk|sd|ps|kd|liik|rkp|r'),
  outlets: list('sanomat|uutiset|radio'),
  openers: list('mutta|ensiksi|toiseksi'),
  keys: list('päivämäärä|paikka|aihe|lähde|aika|tekijä|läsnä'),
  events: list('tiedotustilaisuus|lehdistötilaisuus|haastattelu|täysistunto|täysistunnon pöytäkirja|pöytäkirja|keskustelu|kokous'),
  notices: [],
  annotations: { laughter: list('naurua|nauraa'), applause: list('suosionosoituksia|taputuksia'), inaudible: list('epäselvää'), crosstalk: list('hälinää|välihuutoja') },
};
