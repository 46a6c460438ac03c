import { classesOf, hasClass, wordClass } from '../languages/vocabulary.ts';

/** Whom a label stands for, where it prints no name. */
export type LabelGroup = 'questioner' | 'answerer' | 'moderator' | 'unnamed' | 'office';

/** A label taken apart. */
export interface LabelParts {
  readonly honorific?: string;
  readonly role?: string;
  /** As printed, or in title case where the label stands in capitals. */
  readonly name?: string;
  readonly family?: string;
  readonly given?: string;
  readonly affiliation?: string;
  /** True where a comma joins outlet and name, as press offices print those who ask. */
  readonly outlet?: boolean;
  /** Set where there is no name. */
  readonly group?: LabelGroup;
  /** True where the label says that who is named sits in the chair. */
  readonly presides?: boolean;
  /** The family names of several people whom the label names together: "Hale and Orr". */
  readonly several?: string;
}

/** The group that a whole label stands for: `QUESTION`, `Moderator`, `Speaker 2`. */
export function groupOf(label: string): LabelGroup | undefined {
  let end = label.length;
  while (end > 0 && ((label.charCodeAt(end - 1) >= 0x30 && label.charCodeAt(end - 1) <= 0x39) || label[end - 1] === '#')) end--;
  const classes = classesOf(label.slice(0, end).trim());
  if ((classes & wordClass.moderator) !== 0) return 'moderator';
  if ((classes & wordClass.questioner) !== 0) return 'questioner';
  if ((classes & wordClass.answerer) !== 0) return 'answerer';
  return (classes & wordClass.unnamed) !== 0 ? 'unnamed' : undefined;
}

/** True when a name holds a word that only outlets and bodies have. */
export function holdsOutlet(part: string): boolean {
  return part.split(' ').some((word) => hasClass(word, wordClass.outlet));
}

/** The articles of the languages, in small letters. */
export const articles = new Set('the a an le la les un une der die das ein eine el los las una o os as um uma il lo gli i uno'.split(' '));

/** A label of several words without an article before them: "the press" as "press", "LE PRÉSIDENT" as "PRÉSIDENT". */
export function withoutArticle(label: string): string {
  const blank = label.indexOf(' ');
  return blank > 0 && articles.has(label.slice(0, blank).toLowerCase()) ? label.slice(blank + 1) : label;
}
