import type { ClientCapabilities } from 'vscode-languageserver-protocol';

/** What the editor can do, as far as an answer depends on it. */
export interface Client {
  /** Asks for diagnostics itself; otherwise they are sent unasked. */
  readonly pullDiagnostics: boolean;
  readonly relatedInformation: boolean;
  /** Shows symbols inside symbols. */
  readonly hierarchicalSymbols: boolean;
  /** Takes code actions with their edits, not only commands. */
  readonly codeActionLiterals: boolean;
  /** Takes edits that carry the version of the document they were computed for. */
  readonly documentChanges: boolean;
  /** Asks the user about parts of an edit that are marked so. */
  readonly changeAnnotations: boolean;
  /** Asks what can be renamed before it asks for a new name. */
  readonly prepareRename: boolean;
  /** Shows Markdown in a hover. */
  readonly markdownHover: boolean;
  /** How many folding ranges it wants at most. */
  readonly foldingRangeLimit: number;
}

/** Reads what an editor announced in `initialize`. */
export function readClient(capabilities: ClientCapabilities | undefined): Client {
  const textDocument = capabilities?.textDocument;
  const diagnostics = textDocument?.diagnostic ?? textDocument?.publishDiagnostics;
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    relatedInformation: diagnostics?.relatedInformation === true || textDocument?.publishDiagnostics?.relatedInformation === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    documentChanges: capabilities?.workspace?.workspaceEdit?.documentChanges === true,
    changeAnnotations: capabilities?.workspace?.workspaceEdit?.documentChanges === true && capabilities.workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    prepareRename: textDocument?.rename?.prepareSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    foldingRangeLimit: textDocument?.foldingRange?.rangeLimit ?? Number.MAX_SAFE_INTEGER,
  };
}
