import type { Evidence } from '../syntax/evidence.ts';

/** Marks beside the colon that may set a label off, where the publisher uses them. */
export const styleMarks = ['period', 'period-dash', 'bracket', 'gap', 'dash', 'bare'] as const;

/** A mark that a house style may allow beside the colon. */
export type StyleMark = (typeof styleMarks)[number];

/** Dashes that may break a sentence off or set a remark off. */
export const styleDashes = ['spaced-en', 'spaced-em', 'closed-em', 'spaced-double-hyphen'] as const;

/** A dash as a house style prints it. */
export type StyleDash = (typeof styleDashes)[number];

/** The conventions of one publisher, as data. */
export interface HouseStyle {
  /** Kebab-case name; the name that a file or a config pins. */
  readonly name: string;
  /** Name for people. */
  readonly title: string;
  /** Where the conventions were read: publications, style guides, years. */
  readonly provenance: string;
  /** Languages of the publisher (BCP 47). */
  readonly languages: readonly string[];
  /** Which label marks the publisher uses beside the colon. */
  readonly marks?: readonly StyleMark[];
  /** Labels (as printed) that always open a turn, whatever they look like, where the style is pinned. */
  readonly labels?: readonly string[];
  /** Exact strings of whole header lines that lead into the site: the name of the series above the title. */
  readonly breadcrumbs?: readonly string[];
  /** Exact strings of whole lines that link to another language. */
  readonly languageLinks?: readonly string[];
  /** Exact strings of whole trailer or header lines that only navigate. */
  readonly navigation?: readonly string[];
  /** Openings of notice lines (lower case), with what they say about a translation. */
  readonly notices?: readonly { readonly opening: string; readonly translation?: 'provisional' | 'official' | 'machine' }[];
  /** Words (lower case) of annotations that the publisher uses beside the common ones. */
  readonly annotations?: readonly string[];
  /** The bracket that the publisher puts round annotations. */
  readonly annotationBracket?: 'round' | 'square';
  /** `sentence`: an annotation that stands as a sentence has a capital and a full stop, one inside a sentence neither. */
  readonly annotationForm?: 'sentence';
  /** Whether an inaudible passage is marked with its time. */
  readonly inaudibleTime?: boolean;
  /** Whether honorifics in labels end with a full stop: `MR. HALE` or `MR HALE`. */
  readonly honorificPeriod?: boolean;
  /** Whether the first label of an official prints name and office in full, the later ones a short form. */
  readonly longFormFirst?: boolean;
  /** The dash that breaks a sentence off or sets a remark off. */
  readonly dash?: StyleDash;
  /** How the publisher orders day and month in numbers, where it writes a language in which both occur. */
  readonly numericDates?: 'day-first' | 'month-first';
  /** Labels (as printed) that tell this publisher from others, for detection. */
  readonly telling?: { readonly labels?: readonly string[]; readonly lines?: readonly string[] };
}

/** The house style of a document: pinned, or detected with a score and reasons. */
export interface StyleMatch {
  readonly style: HouseStyle;
  readonly pinned: boolean;
  readonly score: number;
  readonly evidence: readonly Evidence[];
}
