import { chinese } from './zh.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import { german } from './de.ts';
import { hebrew } from './he.ts';
import { italian } from './it.ts';
import { japanese } from './ja.ts';
import { korean } from './ko.ts';
import { arabic } from './ar.ts';
import { persian } from './fa.ts';
import { turkish } from './tr.ts';
import { polish } from './pl.ts';
import { dutch } from './nl.ts';
import { ukrainian } from './uk.ts';
import { czech } from './cs.ts';
import { swedish } from './sv.ts';
import { greek } from './el.ts';
import { vietnamese } from './vi.ts';
import { indonesian } from './id.ts';
import { hindi } from './hi.ts';
import { thai } from './th.ts';
import { hungarian } from './hu.ts';
import { romanian } from './ro.ts';
import { bulgarian } from './bg.ts';
import { croatian } from './hr.ts';
import { serbian } from './sr.ts';
import { slovak } from './sk.ts';
import { slovenian } from './sl.ts';
import { finnish } from './fi.ts';
import { estonian } from './et.ts';
import { latvian } from './lv.ts';
import { lithuanian } from './lt.ts';
import { catalan } from './ca.ts';
import { swahili } from './sw.ts';
import { urdu } from './ur.ts';
import { bengali } from './bn.ts';
import { tamil } from './ta.ts';
import type { Language } from './language.ts';
import { portuguese } from './pt.ts';
import { russian } from './ru.ts';
import { spanish } from './es.ts';

/** The languages whose label, role and header words the parser knows. */
export const languages: readonly Language[] = [
  english,
  french,
  german,
  spanish,
  portuguese,
  italian,
  russian,
  hebrew,
  japanese,
  chinese,
  korean,
  arabic,
  persian,
  turkish,
  polish,
  dutch,
  ukrainian,
  czech,
  swedish,
  greek,
  vietnamese,
  indonesian,
  hindi,
  thai,
  hungarian,
  romanian,
  bulgarian,
  croatian,
  serbian,
  slovak,
  slovenian,
  finnish,
  estonian,
  latvian,
  lithuanian,
  catalan,
  swahili,
  urdu,
  bengali,
  tamil,
];
