/**
 * What a node of the syntax tree is. Offsets are UTF-16 code units; the children of a node tile it without gap or
 * overlap, so the leaves spell the document.
 */
export type NodeKind =
  // the document and its zones
  | 'document'
  | 'front-matter'
  | 'header'
  | 'body'
  | 'trailer'
  // blocks of the header and the trailer
  | 'breadcrumb'
  | 'title'
  | 'dateline'
  | 'notice'
  | 'language-link'
  | 'metadata'
  | 'navigation'
  // blocks of the body
  | 'heading'
  | 'turn'
  | 'note'
  | 'end-mark'
  | 'comment'
  | 'furniture'
  | 'markup'
  // parts of a turn
  | 'label'
  | 'mark'
  | 'qualifier'
  | 'time'
  | 'paragraph'
  // leaves
  | 'text'
  | 'annotation'
  | 'space';

/** One node of the syntax tree; a node without children is a leaf. */
export interface Node {
  readonly kind: NodeKind;
  /** Offset of the first code unit. */
  readonly start: number;
  /** Offset behind the last code unit. */
  readonly end: number;
  readonly children?: readonly Node[];
}

/** A turn: label, mark, and paragraphs up to the next label, heading or the trailer. */
export interface TurnNode extends Node {
  readonly kind: 'turn';
  readonly children: readonly Node[];
  /** Index into `tree.labels`: the label as this document prints it. */
  readonly form: number;
}
