import type { CastMember } from './cast-list.ts';
import type { Problem } from '../problem.ts';
import type { Dateline } from './dateline.ts';
import type { Evidence } from './evidence.ts';
import type { StyleMatch } from '../styles/style.ts';
import type { LabelForm } from './label-form.ts';
import type { LineTable } from './lines.ts';
import type { Node } from './node.ts';
import type { ParagraphMode } from './paragraph-mode.ts';

/** What a text is. `transcript` and `q-and-a` have turns; what is neither gets one problem and no turns. */
export type Kind =
  | 'transcript'
  | 'q-and-a'
  | 'statement'
  | 'article'
  | 'unknown'
  | 'webvtt'
  | 'srt'
  | 'chat'
  | 'fountain'
  | 'json'
  | 'xml'
  | 'html'
  | 'irc';

/** A parsed text: a lossless tree of offsets and what was inferred about the whole document. */
export interface Tree {
  readonly text: string;
  readonly kind: Kind;
  /** Why the text is taken for this kind. */
  readonly kindEvidence: readonly Evidence[];
  readonly style: StyleMatch;
  readonly root: Node;
  readonly lines: LineTable;
  /** The distinct labels of the document in order of first appearance, accepted or not. */
  readonly labels: readonly LabelForm[];
  /** Language of the document (BCP 47), declared or detected; `und` where nothing tells. */
  readonly language: string;
  /** What the datelines of the header tell, by line (1-based). */
  readonly datelines: readonly (Dateline & { readonly line: number })[];
  /** Who a list of participants before the first turn says is who. */
  readonly cast: readonly CastMember[];
  /** How speech is broken into paragraphs; absent where there are no turns. */
  readonly paragraphMode?: ParagraphMode;
  /** Data of the front matter, as plain values; absent where there is none. */
  readonly frontMatter?: Readonly<Record<string, unknown>>;
  /** Faults of explicit marks, such as broken front matter. */
  readonly problems: readonly Problem[];
}
