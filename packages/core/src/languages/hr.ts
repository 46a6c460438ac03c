import { list, type Language } from './language.ts';

/** Croatian, with Bosnian and with Serbian in Latin letters. */
export const croatian: Language = {
  code: 'hr',
  names: list('Hrvatski|Croatian|Bosanski|Bosnian|Srpski'),
  stopWords: list('i|u|je|da|se|su|za|od|ne|ali|što|koji|hvala|sam|ovo|smo'),
  honorifics: list('gospodin|gospođa|gospodine|mr'),
  roles: list('predsjednik|predsjednica|predsednik|predsednica|potpredsjednik|potpredsjednica|predsjedavajući|predsjedavatelj|predsedavajući|ministar|ministrica|premijer|zastupnik|zastupnica|poslanik|poslanica|tajnik|glasnogovornik|veleposlanik|sudac|sudija|tužilac|svjedok|svedok|ravnatelj|državni|vlade'),
  questioners: list('pitanje|novinar|novinarka|voditelj|voditeljica'),
  answerers: list('odgovor'),
  moderators: list('voditelj|voditeljica|moderator|predsjedavajući|predsedavajući'),
  unnamed: list('prevoditelj|prevodilac|glas|upadica|glas iz klupe'),
  particles: list('i|za|u|od'),
  outlets: list('novine|radio|televizija|agencija'),
  openers: list('ali|prvo|drugo|dakle'),
  keys: list('datum|mjesto|tema|izvor|vrijeme|autor|nazočni'),
  events: list('konferencija za novinare|konferencija za medije|intervju|sjednica|sednica|fonogram|stenogram|stenografske beleške|rasprava|razgovor'),
  notices: [],
  annotations: { laughter: list('smijeh|smeh'), applause: list('pljesak|aplauz'), inaudible: list('ne čuje se|nerazumljivo') },
};
