import { list, type Language } from './language.ts';

/** Latvian. */
export const latvian: Language = {
  code: 'lv',
  names: list('Latviešu|Latvian'),
  stopWords: list('un|ir|ka|par|ar|no|uz|tas|mēs|paldies|kas|ne|bet|arī|šis'),
  honorifics: list('kungs|kundze'),
  roles: list('priekšsēdētājs|priekšsēdētāja|vadītājs|vadītāja|sēdes|sekretārs|sekretāre|ministrs|ministre|prezidents|premjers|deputāts|deputāte|vēstnieks|tiesnesis|liecinieks|direktors|preses'),
  questioners: list('jautājums|žurnālists|žurnāliste'),
  answerers: list('atbilde'),
  moderators: list('sēdes vadītājs|sēdes vadītāja|vadītājs|vadītāja|moderators'),
  unnamed: list('tulks|balss|balss no zāles'),
  particles: list('un|par'),
  outlets: list('avīze|radio|televīzija|ziņas'),
  openers: list('bet|pirmkārt|otrkārt'),
  keys: list('datums|vieta|tēma|avots|laiks|autors'),
  events: list('preses konference|intervija|stenogramma|sēde|saruna|debates'),
  notices: [],
  annotations: { laughter: list('smiekli|smejas'), applause: list('aplausi'), inaudible: list('nav dzirdams') },
};
