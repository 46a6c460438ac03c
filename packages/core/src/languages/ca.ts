import { list, type Language } from './language.ts';

/** Catalan. */
export const catalan: Language = {
  code: 'ca',
  names: list('Català|Catalan'),
  stopWords: list('i|els|les|és|per|amb|del|gràcies|però|això|són|ha|hem|aquest|aquesta|molt'),
  honorifics: list('senyor|senyora|sr|sra'),
  roles: list('president|presidenta|vicepresident|vicepresidenta|conseller|consellera|diputat|diputada|secretari|secretària|alcalde|alcaldessa|ministre|ministra|portaveu|jutge|testimoni|director|directora|síndic|síndica'),
  questioners: list('pregunta|periodista'),
  answerers: list('resposta'),
  moderators: list('el president|la presidenta|moderador|moderadora|presentador|presentadora'),
  unnamed: list('intèrpret|veus|veu'),
  particles: list('de|i|del|dels|la|el|les|els'),
  outlets: list('diari|ràdio|televisió|agència'),
  openers: list('però|primer|segon'),
  keys: list('data|lloc|tema|font|hora|autor|assistents'),
  events: list('roda de premsa|entrevista|sessió|ple|debat|compareixença'),
  notices: [],
  annotations: { laughter: list('rialles'), applause: list('aplaudiments'), inaudible: list('inaudible'), crosstalk: list('remor de veus') },
};
