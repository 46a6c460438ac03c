import { list, type Language } from './language.ts';

/** Lithuanian. */
export const lithuanian: Language = {
  code: 'lt',
  names: list('Lietuvių|Lithuanian'),
  stopWords: list('ir|kad|yra|į|ne|tai|su|dėl|ar|mes|ačiū|iš|bet|kaip|mūsų'),
  honorifics: list('ponas|ponia'),
  roles: list('pirmininkas|pirmininkė|pirmininko|pavaduotojas|ministras|ministrė|premjeras|prezidentas|prezidentė|seimo|narys|narė|sekretorius|ambasadorius|teisėjas|liudytojas|direktorius|atstovas'),
  questioners: list('klausimas|žurnalistas|žurnalistė'),
  answerers: list('atsakymas'),
  moderators: list('pirmininkas|pirmininkė|vedėjas|vedėja|moderatorius'),
  unnamed: list('vertėjas|balsai|balsas iš salės|balsai salėje'),
  particles: list('ir'),
  outlets: list('radijas|televizija|žinios'),
  openers: list('bet|pirma|antra'),
  keys: list('data|vieta|tema|šaltinis|laikas|autorius'),
  events: list('spaudos konferencija|interviu|stenograma|posėdis|pokalbis|diskusija'),
  notices: [],
  annotations: { laughter: list('juokas|juokiasi'), applause: list('plojimai'), inaudible: list('negirdėti'), crosstalk: list('balsai salėje|šurmulys salėje') },
};
