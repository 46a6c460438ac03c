import type { Rule } from '../rule.ts';
import { affiliationMismatch } from './affiliation-mismatch.ts';
import { aliasUnresolved } from './alias-unresolved.ts';
import { ambiguousSurname } from './ambiguous-surname.ts';
import { annotationSpacing } from './annotation-spacing.ts';
import { annotationUnclosed } from './annotation-unclosed.ts';
import { anonymousBindable } from './anonymous-bindable.ts';
import { diarisationResidue } from './diarisation-residue.ts';
import { directiveForm } from './directive-form.ts';
import { emptyTurn } from './empty-turn.ts';
import { frontMatter } from './front-matter.ts';
import { honorificConflict } from './honorific-conflict.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { labelCaseMix } from './label-case-mix.ts';
import { labelPunctuation } from './label-punctuation.ts';
import { labelTypo } from './label-typo.ts';
import { labelWhitespace } from './label-whitespace.ts';
import { longFormFirst } from './long-form-first.ts';
import { missingDate } from './missing-date.ts';
import { missingTitle } from './missing-title.ts';
import { notATranscript } from './not-a-transcript.ts';
import { outletNameOrder } from './outlet-name-order.ts';
import { severalPeopleInOneLabel } from './several-people-in-one-label.ts';
import { siteDebris } from './site-debris.ts';
import { undeclaredSpeaker } from './undeclared-speaker.ts';
import { unusedDirective } from './unused-directive.ts';
import { unusedSpeaker } from './unused-speaker.ts';

/** All rules, by name. */
export const rules: readonly Rule[] = [
  affiliationMismatch,
  aliasUnresolved,
  ambiguousSurname,
  annotationSpacing,
  annotationUnclosed,
  anonymousBindable,
  diarisationResidue,
  directiveForm,
  emptyTurn,
  frontMatter,
  honorificConflict,
  invisibleCharacter,
  labelCaseMix,
  labelPunctuation,
  labelTypo,
  labelWhitespace,
  longFormFirst,
  missingDate,
  missingTitle,
  notATranscript,
  outletNameOrder,
  severalPeopleInOneLabel,
  siteDebris,
  undeclaredSpeaker,
  unusedDirective,
  unusedSpeaker,
];
