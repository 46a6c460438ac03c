/** What the parser knows of one language, as data. Words are lower case; lists hold whole words unless they say otherwise. */
export interface Language {
  /** BCP 47 code. */
  readonly code: string;
  /** The language's own names, as a link on a page prints them, and its English name. */
  readonly names: readonly string[];
  /** Frequent words that tell this language from others; empty where the script tells. */
  readonly stopWords: readonly string[];
  /** Titles before a name, without the period. */
  readonly honorifics: readonly string[];
  /** Words that make a role: offices, and the departments inside their names. */
  readonly roles: readonly string[];
  /** Labels and roles of those who ask. */
  readonly questioners: readonly string[];
  /** Labels of those who answer, where no name is printed. */
  readonly answerers: readonly string[];
  /** Labels and roles of those who lead the event. */
  readonly moderators: readonly string[];
  /** Labels of speakers whom nobody names, such as a voice from the audience. */
  readonly unnamed: readonly string[];
  /** Small words inside names and roles. */
  readonly particles: readonly string[];
  /** Words that make an outlet or a body, wherever they stand in its name. */
  readonly outlets: readonly string[];
  /** Words that open a sentence with a colon and never a label. */
  readonly openers: readonly string[];
  /** Keys of metadata lines. */
  readonly keys: readonly string[];
  /** Words of a title that name an event. */
  readonly events: readonly string[];
  /** Openings of notices about a translation, and what they say. */
  readonly notices: readonly { readonly text: string; readonly translation?: 'provisional' | 'official' | 'unofficial' | 'machine' }[];
  /** Words of annotations by kind. */
  readonly annotations: Readonly<Partial<Record<AnnotationKind, readonly string[]>>>;
}

/** What an annotation tells. */
export type AnnotationKind =
  | 'interpreter'
  | 'inaudible'
  | 'laughter'
  | 'applause'
  | 'crosstalk'
  | 'pause'
  | 'off-mike'
  | 'correction'
  | 'redaction'
  | 'sound'
  | 'other';

/** Splits a list written with bars, so that entries may hold blanks. */
export function list(entries: string): readonly string[] {
  return entries.split('|');
}
