import { list, type Language } from './language.ts';

/** Estonian. */
export const estonian: Language = {
  code: 'et',
  names: list('Eesti|Estonian'),
  stopWords: list('ja|on|ei|et|see|mis|kui|me|aitäh|oma|ka|seda|ning|või|palun|kas'),
  honorifics: list('härra|proua'),
  roles: list('esimees|aseesimees|minister|peaminister|president|riigikogu|saadik|kohtunik|tunnistaja|direktor|juhataja|sekretär|pressiesindaja|kantsler'),
  questioners: list('küsimus|ajakirjanik|küsija'),
  answerers: list('vastus'),
  moderators: list('esimees|aseesimees|juhataja|saatejuht|moderaator'),
  unnamed: list('tõlk|hääl|hääl saalist'),
  particles: list('ja'),
  outlets: list('leht|raadio|uudised'),
  openers: list('aga|esiteks|teiseks'),
  keys: list('kuupäev|koht|teema|allikas|aeg|autor'),
  events: list('pressikonverents|intervjuu|stenogramm|istung|arutelu|koosolek'),
  notices: [],
  annotations: { laughter: list('naer'), applause: list('aplaus'), inaudible: list('arusaamatu') },
};
