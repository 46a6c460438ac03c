/** A place between two characters: line and character from 0, in UTF-16 code units, as in the Language Server Protocol. */
export interface PlainPosition {
  readonly line: number;
  readonly character: number;
}

/** The text between two places; `end` is behind the last character. */
export interface PlainRange {
  readonly start: PlainPosition;
  readonly end: PlainPosition;
}

/** What every request of ours asks with: an open document. */
export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** A place in an open document. */
export interface PlaceParams extends DocumentParams {
  readonly position: PlainPosition;
}

/** A passage of an open document. */
export interface PassageParams extends DocumentParams {
  readonly range: PlainRange;
}
