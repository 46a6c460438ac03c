import { list, type Language } from './language.ts';

/** Serbian in Cyrillic letters. */
export const serbian: Language = {
  code: 'sr',
  names: list('Српски|Serbian'),
  stopWords: list('и|у|је|да|се|су|за|од|не|али|што|који|хвала|смо'),
  honorifics: list('господин|госпођа|др'),
  roles: list('председник|председница|потпредседник|председавајући|министар|министарка|премијер|посланик|посланица|секретар|портпарол|амбасадор|судија|тужилац|сведок|директор|владе'),
  questioners: list('питање|новинар|новинарка'),
  answerers: list('одговор'),
  moderators: list('водитељ|водитељка|модератор|председавајући'),
  unnamed: list('преводилац|глас'),
  particles: list('и|за|у|од'),
  outlets: list('новине|радио|телевизија|агенција'),
  openers: list('али|прво|друго|дакле'),
  keys: list('датум|место|тема|извор|време|аутор'),
  events: list('конференција за новинаре|интервју|седница|стенографске белешке|разговор'),
  notices: [],
  annotations: { laughter: list('смех'), applause: list('аплауз') },
};
