/** What the parser knows of one language, as data. Words are lower case; lists hold whole words unless they say otherwise. */
export interface Language {
  /** BCP 47 code. */
  readonly code: string;
  /** The language's own names, as a link on a page prints them, and its English name. */
  readonly names: WordList;
  /** Frequent words that tell this language from others; empty where the script tells. */
  readonly stopWords: WordList;
  /** Titles before a name, without the period. */
  readonly honorifics: WordList;
  /** Words that make a role: offices, and the departments inside their names. */
  readonly roles: WordList;
  /** Labels and roles of those who ask. */
  readonly questioners: WordList;
  /** Labels of those who answer, where no name is printed. */
  readonly answerers: WordList;
  /** Labels and roles of those who lead the event. */
  readonly moderators: WordList;
  /** Labels of speakers whom nobody names, such as a voice from the audience. */
  readonly unnamed: WordList;
  /** Small words inside names and roles. */
  readonly particles: WordList;
  /** Words that make an outlet or a body, wherever they stand in its name. */
  readonly outlets: WordList;
  /** Words that open a sentence with a colon and never a label. */
  readonly openers: WordList;
  /** Keys of metadata lines. */
  readonly keys: WordList;
  /** Words of a title that name an event. */
  readonly events: WordList;
  /** Openings of notices about a translation, and what they say. */
  readonly notices: readonly { readonly text: string; readonly translation?: 'provisional' | 'official' | 'unofficial' | 'machine' }[];
  /** Words of annotations by kind. */
  readonly annotations: Readonly<Partial<Record<AnnotationKind, WordList>>>;
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

/** Words and phrases, written with bars between them, since entries may hold blanks; they are parted when somebody asks. */
export class WordList {
  /** All entries, as they are written. */
  readonly text: string;
  #words: readonly string[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** The entries one by one. */
  get words(): readonly string[] {
    return (this.#words ??= this.text === '' ? [] : this.text.split('|'));
  }
}

/** A list written with bars. */
export function list(entries: string): WordList {
  return new WordList(entries);
}

/** All words of several lists, parted at once. */
export function wordsOfAll(lists: Iterable<WordList>): readonly string[] {
  return Array.from(lists, ({ text }) => text).filter((text) => text !== '').join('|').split('|');
}
