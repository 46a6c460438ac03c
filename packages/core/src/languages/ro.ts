import { list, type Language } from './language.ts';

/** Romanian. */
export const romanian: Language = {
  code: 'ro',
  names: list('Română|Romanian'),
  stopWords: list('și|în|că|nu|este|pe|cu|să|din|pentru|mai|vă|domnule|mulțumesc|sunt|şi'),
  honorifics: list('domnul|doamna|domnule|dl|dna'),
  roles: list('președinte|preşedinte|președintele|preşedintele|vicepreședinte|ministru|ministrul|premier|prim-ministru|deputat|senator|secretar|purtător|ambasador|primar|judecător|martor|director|guvernului'),
  questioners: list('întrebare|jurnalist|jurnalistă|reporter|ziarist|ziaristă'),
  answerers: list('răspuns'),
  moderators: list('moderator|moderatoare|prezentator'),
  unnamed: list('traducător|interpret|din sală|voce|voci din sală'),
  particles: list('de|și|al|a|din|pentru'),
  outlets: list('ziarul|televiziunea|radio|agenția'),
  openers: list('dar|în primul rând|deci'),
  keys: list('data|locul|tema|sursa|ora|autor|prezenți'),
  events: list('conferință de presă|conferinţă de presă|declarații de presă|declaraţii de presă|interviu|stenograma|ședința|şedinţa|dezbatere|discurs'),
  notices: [],
  annotations: { laughter: list('râsete|rumoare'), applause: list('aplauze'), inaudible: list('neinteligibil') },
};
