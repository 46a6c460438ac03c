import type { Rule } from '../rule.ts';
import { addresseeUnanswered } from './addressee-unanswered.ts';
import { affiliationMismatch } from './affiliation-mismatch.ts';
import { aliasUnresolved } from './alias-unresolved.ts';
import { ambiguousSurname } from './ambiguous-surname.ts';
import { annotationBracket } from './annotation-bracket.ts';
import { annotationCase } from './annotation-case.ts';
import { annotationSpacing } from './annotation-spacing.ts';
import { annotationUnclosed } from './annotation-unclosed.ts';
import { announcedOrder } from './announced-order.ts';
import { anonymousBindable } from './anonymous-bindable.ts';
import { answerNotAddressed } from './answer-not-addressed.ts';
import { correctionForm } from './correction-form.ts';
import { dashForm } from './dash-form.ts';
import { diarisationResidue } from './diarisation-residue.ts';
import { digitInWord } from './digit-in-word.ts';
import { directiveForm } from './directive-form.ts';
import { doubledWord } from './doubled-word.ts';
import { edgeWhitespace } from './edge-whitespace.ts';
import { emptyTurn } from './empty-turn.ts';
import { finalNewline } from './final-newline.ts';
import { frontMatter } from './front-matter.ts';
import { frontMatterSchema } from './front-matter-schema.ts';
import { fusedLabel } from './fused-label.ts';
import { garbledText } from './garbled-text.ts';
import { handoverLine } from './handover-line.ts';
import { handoverMismatch } from './handover-mismatch.ts';
import { headingForm } from './heading-form.ts';
import { honorificConflict } from './honorific-conflict.ts';
import { inaudibleList } from './inaudible-list.ts';
import { inaudibleNeedsTime } from './inaudible-needs-time.ts';
import { interpreterInconsistent } from './interpreter-inconsistent.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { labelCaseMix } from './label-case-mix.ts';
import { labelPunctuation } from './label-punctuation.ts';
import { labelTypo } from './label-typo.ts';
import { labelWhitespace } from './label-whitespace.ts';
import { leakedMetadata } from './leaked-metadata.ts';
import { leftoverMarkup } from './leftover-markup.ts';
import { longFormFirst } from './long-form-first.ts';
import { misfiledOrDuplicate } from './misfiled-or-duplicate.ts';
import { missingDate } from './missing-date.ts';
import { missingPlace } from './missing-place.ts';
import { missingTitle } from './missing-title.ts';
import { missingTranslationNotice } from './missing-translation-notice.ts';
import { mixedParagraphMode } from './mixed-paragraph-mode.ts';
import { nameVariantAcrossFiles } from './name-variant-across-files.ts';
import { notATranscript } from './not-a-transcript.ts';
import { orphanParagraph } from './orphan-paragraph.ts';
import { outletNameOrder } from './outlet-name-order.ts';
import { quoteMix } from './quote-mix.ts';
import { quoteUnclosed } from './quote-unclosed.ts';
import { redactionForm } from './redaction-form.ts';
import { repeatedLabel } from './repeated-label.ts';
import { repeatedPassage } from './repeated-passage.ts';
import { roleDrift } from './role-drift.ts';
import { roleNotHeld } from './role-not-held.ts';
import { selfOverlap } from './self-overlap.ts';
import { severalPeopleInOneLabel } from './several-people-in-one-label.ts';
import { siteDebris } from './site-debris.ts';
import { sourceMissing } from './source-missing.ts';
import { termVariant } from './term-variant.ts';
import { timeFormat } from './time-format.ts';
import { timeOrder } from './time-order.ts';
import { timezoneMissing } from './timezone-missing.ts';
import { titleSpeakerMismatch } from './title-speaker-mismatch.ts';
import { truncatedEnd } from './truncated-end.ts';
import { undeclaredSpeaker } from './undeclared-speaker.ts';
import { unknownAnnotation } from './unknown-annotation.ts';
import { unusedDirective } from './unused-directive.ts';
import { unusedSpeaker } from './unused-speaker.ts';
import { weekdayMismatch } from './weekday-mismatch.ts';

/**
 * All rules, by name.
 *
 * @example
 * ```ts
 * import { rules } from '@rostrum/lint';
 *
 * const { meta } = rules.find(({ meta: { name } }) => name === 'label-typo') ?? {};
 * console.log(meta?.summary, meta?.severity, meta?.fix);
 *
 * //=> A label is one or two letters away from another one, so that one person becomes two. error both
 * ```
 */
export const rules: readonly Rule[] = [
  addresseeUnanswered,
  affiliationMismatch,
  aliasUnresolved,
  ambiguousSurname,
  annotationBracket,
  annotationCase,
  annotationSpacing,
  annotationUnclosed,
  announcedOrder,
  anonymousBindable,
  answerNotAddressed,
  correctionForm,
  dashForm,
  diarisationResidue,
  digitInWord,
  directiveForm,
  doubledWord,
  edgeWhitespace,
  emptyTurn,
  finalNewline,
  frontMatter,
  frontMatterSchema,
  fusedLabel,
  garbledText,
  handoverLine,
  handoverMismatch,
  headingForm,
  honorificConflict,
  inaudibleList,
  inaudibleNeedsTime,
  interpreterInconsistent,
  invisibleCharacter,
  labelCaseMix,
  labelPunctuation,
  labelTypo,
  labelWhitespace,
  leakedMetadata,
  leftoverMarkup,
  longFormFirst,
  misfiledOrDuplicate,
  missingDate,
  missingPlace,
  missingTitle,
  missingTranslationNotice,
  mixedParagraphMode,
  nameVariantAcrossFiles,
  notATranscript,
  orphanParagraph,
  outletNameOrder,
  quoteMix,
  quoteUnclosed,
  redactionForm,
  repeatedLabel,
  repeatedPassage,
  roleDrift,
  roleNotHeld,
  selfOverlap,
  severalPeopleInOneLabel,
  siteDebris,
  sourceMissing,
  termVariant,
  timeFormat,
  timeOrder,
  timezoneMissing,
  titleSpeakerMismatch,
  truncatedEnd,
  undeclaredSpeaker,
  unknownAnnotation,
  unusedDirective,
  unusedSpeaker,
  weekdayMismatch,
];
