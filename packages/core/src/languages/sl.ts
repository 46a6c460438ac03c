import { list, type Language } from './language.ts';

/** Slovenian. */
export const slovenian: Language = {
  code: 'sl',
  names: list('Slovenščina|Slovenian'),
  stopWords: list('in|je|da|se|na|za|v|so|ne|pa|ki|hvala|smo|bi|to|kot'),
  honorifics: list('gospod|gospa|mag'),
  roles: list('predsednik|predsednica|podpredsednik|podpredsednica|predsedujoči|predsedujoča|minister|ministrica|premier|poslanec|poslanka|sekretar|sekretarka|tiskovni|predstavnik|veleposlanik|sodnik|priča|direktor|državni|vlade'),
  questioners: list('vprašanje|novinar|novinarka'),
  answerers: list('odgovor'),
  moderators: list('voditelj|voditeljica|moderator|predsedujoči'),
  unnamed: list('prevajalec|glas'),
  particles: list('in|za|v|na'),
  outlets: list('časopis|radio|televizija|agencija'),
  openers: list('ampak|prvič|drugič|torej'),
  keys: list('datum|kraj|tema|vir|ura|avtor|prisotni'),
  events: list('novinarska konferenca|intervju|seja|zapis seje|dobesedni zapis|razprava|pogovor'),
  notices: [],
  annotations: { laughter: list('smeh'), applause: list('aplavz|ploskanje'), inaudible: list('nerazumljivo') },
};
