import type { PlaceParams, PlainRange } from './place.ts';

/** An edit as the Language Server Protocol has it (`WorkspaceEdit`); one of the two keys is there, as the client takes it. */
export interface PlainWorkspaceEdit {
  readonly documentChanges?: readonly { readonly textDocument: { readonly uri: string; readonly version: number | null }; readonly edits: readonly PlainTextEdit[] }[];
  readonly changes?: Readonly<Record<string, readonly PlainTextEdit[]>>;
}

/** The text in `range` becomes `newText`. */
export interface PlainTextEdit {
  readonly range: PlainRange;
  readonly newText: string;
}

/** Answer to a request for an edit: the edit, for the client to apply, or a sentence that says why there is none. */
export interface EditResult {
  readonly version: number;
  readonly edit?: PlainWorkspaceEdit;
  readonly refusal?: string;
}

/** Whom a turn is given to: a speaker of the document by id, or anybody by a label as it is to be printed. */
export interface AssignParams extends PlaceParams {
  readonly speaker?: string;
  readonly label?: string;
}

/** An annotation: one of a kind, as the house style writes it, or with these words; brackets are added where there are none. */
export interface InsertAnnotationParams extends PlaceParams {
  readonly kind?: 'interpreter' | 'inaudible' | 'laughter' | 'applause' | 'crosstalk' | 'pause' | 'off-mike';
  readonly text?: string;
}
