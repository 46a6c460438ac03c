import { list, type Language } from './language.ts';

/** Swedish, with the labels of its Nordic neighbours. */
export const swedish: Language = {
  code: 'sv',
  names: list('Svenska|Swedish'),
  stopWords: list('och|att|det|är|jag|som|en|på|för|inte|vi|av|med|har|tack|men'),
  honorifics: list('herr|fru'),
  roles: list('talmannen|talman|statsminister|statsministern|statsråd|statsrådet|minister|ministern|ordförande|ordföranden|ledamot|ambassadör|talesperson|generalsekreterare|domare|vittne|vice|puhemies|ministeri|presidenten|president|statsråden|formanden|formand'),
  questioners: list('fråga|frågeställare|journalist|reporter|spørsmål|spørgsmål|kysymys'),
  answerers: list('svar|vastaus'),
  moderators: list('moderator|programledare|ordförande|talmannen|presidenten|formanden|puhemies'),
  unnamed: list('tolk|röst|publik'),
  particles: list('och|i|för|av'),
  outlets: list('tidning|radio|nyheter'),
  openers: list('och|men|för|det|första'),
  keys: list('datum|plats|ämne|källa|tid|författare|närvarande'),
  events: list('pressträff|protokoll|pressekonferanse|pressemøte|pressemøde|tiedotustilaisuus|referat|møte|møde|debat|presskonferens|intervju|anförande|sammanträde|debatt|tal'),
  notices: [],
  annotations: { laughter: list('skratt'), applause: list('applåder'), inaudible: list('ohörbart') },
};
