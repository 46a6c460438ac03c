import type { Rule } from '../rule.ts';
import { annotationSpacing } from './annotation-spacing.ts';
import { annotationUnclosed } from './annotation-unclosed.ts';
import { diarisationResidue } from './diarisation-residue.ts';
import { emptyTurn } from './empty-turn.ts';
import { frontMatter } from './front-matter.ts';
import { honorificConflict } from './honorific-conflict.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { labelCaseMix } from './label-case-mix.ts';
import { labelPunctuation } from './label-punctuation.ts';
import { labelTypo } from './label-typo.ts';
import { labelWhitespace } from './label-whitespace.ts';
import { missingDate } from './missing-date.ts';
import { missingTitle } from './missing-title.ts';
import { notATranscript } from './not-a-transcript.ts';
import { severalPeopleInOneLabel } from './several-people-in-one-label.ts';
import { siteDebris } from './site-debris.ts';

/** All rules, by name. */
export const rules: readonly Rule[] = [
  annotationSpacing,
  annotationUnclosed,
  diarisationResidue,
  emptyTurn,
  frontMatter,
  honorificConflict,
  invisibleCharacter,
  labelCaseMix,
  labelPunctuation,
  labelTypo,
  labelWhitespace,
  missingDate,
  missingTitle,
  notATranscript,
  severalPeopleInOneLabel,
  siteDebris,
];
