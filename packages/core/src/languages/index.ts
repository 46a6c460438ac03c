import { chinese } from './zh.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import { german } from './de.ts';
import { hebrew } from './he.ts';
import { italian } from './it.ts';
import { japanese } from './ja.ts';
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
];
