import type { ClientCapabilities } from 'vscode-languageserver-protocol';

/** Request to the editor to ask for diagnostics again. */
export const refreshDiagnostics = 'workspace/diagnostic/refresh';

/** What the editor can do, as far as an answer depends on it. */
export interface Client {
  /** Asks for diagnostics itself; otherwise they are sent unasked. */
  readonly pullDiagnostics: boolean;
  readonly relatedInformation: boolean;
  /** Shows symbols inside symbols. */
  readonly hierarchicalSymbols: boolean;
  /** Takes code actions with their edits, not only commands. */
  readonly codeActionLiterals: boolean;
  /** Asks for the edit of a code action when the user has chosen it. */
  readonly resolvesEdits: boolean;
  /** Takes edits that carry the version of the document they were computed for. */
  readonly documentChanges: boolean;
  /** Asks the user about parts of an edit that are marked so. */
  readonly changeAnnotations: boolean;
  /** Asks what can be renamed before it asks for a new name. */
  readonly prepareRename: boolean;
  /** Reads and lists files for the server. */
  readonly files: boolean;
  /** Tells the server of changed files, when asked to. */
  readonly watchesFiles: boolean;
  /** Asks anew when the server says that its answers have changed: the requests that say so. */
  readonly refreshes: readonly string[];
  /** Commands of the editor that it offers to run for a code lens. */
  readonly commands: ReadonlySet<string>;
  /** Shows Markdown in a hover. */
  readonly markdownHover: boolean;
  /** Shows a link with a diagnostic. */
  readonly codeDescription: boolean;
  /** Address of the page of a rule; undefined where there is none. */
  rulePage(rule: string): string | undefined;
  /** Its language (BCP 47), in which it is spoken to where that can be. */
  readonly locale: string;
  /** How many folding ranges it wants at most. */
  readonly foldingRangeLimit: number;
}

/**
 * Reads what an editor announced in `initialize`. The pages of the rules are a folder of Markdown files; an editor that
 * has them elsewhere gives its address as `initializationOptions.rulePages`.
 *
 * @example
 * ```ts
 * import { readClient } from '@rostrum/language-server';
 *
 * const client = readClient({ textDocument: { hover: { contentFormat: ['markdown'] } } }, undefined, 'https://example.org/rules');
 * console.log(client.markdownHover, client.prepareRename, client.rulePage('label-typo'));
 *
 * //=> true false https://example.org/rules/label-typo.md
 * ```
 */
export function readClient(capabilities: ClientCapabilities | undefined, options?: unknown, rulePages?: string, locale = 'en'): Client {
  const textDocument = capabilities?.textDocument;
  const diagnostics = textDocument?.diagnostic ?? textDocument?.publishDiagnostics;
  const given = (options ?? {}) as { readonly rulePages?: unknown };
  const pages = typeof given.rulePages === 'string' ? given.rulePages : rulePages;
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    relatedInformation: diagnostics?.relatedInformation === true || textDocument?.publishDiagnostics?.relatedInformation === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    resolvesEdits: textDocument?.codeAction?.dataSupport === true && textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    documentChanges: capabilities?.workspace?.workspaceEdit?.documentChanges === true,
    changeAnnotations: capabilities?.workspace?.workspaceEdit?.documentChanges === true && capabilities.workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    prepareRename: textDocument?.rename?.prepareSupport === true,
    files: (capabilities?.experimental as { rostrum?: { files?: unknown } } | undefined)?.rostrum?.files === true,
    watchesFiles: capabilities?.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    refreshes: refreshesOf(capabilities?.workspace),
    commands: new Set(commandsOf(capabilities?.experimental)),
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    codeDescription: diagnostics?.codeDescriptionSupport === true || textDocument?.publishDiagnostics?.codeDescriptionSupport === true,
    rulePage: (rule) => (pages === undefined ? undefined : `${pages.replace(/\/?$/, '/')}${rule}.md`),
    locale,
    foldingRangeLimit: textDocument?.foldingRange?.rangeLimit ?? Number.MAX_SAFE_INTEGER,
  };
}

function commandsOf(experimental: unknown): string[] {
  const { commands } = (experimental ?? {}) as { readonly commands?: { readonly commands?: unknown } };
  return Array.isArray(commands?.commands) ? commands.commands.filter((name) => typeof name === 'string') : [];
}

function refreshesOf(workspace: ClientCapabilities['workspace']): string[] {
  const supported: [string, { refreshSupport?: boolean } | undefined][] = [
    [refreshDiagnostics, workspace?.diagnostics],
    ['workspace/semanticTokens/refresh', workspace?.semanticTokens],
    ['workspace/codeLens/refresh', workspace?.codeLens],
    ['workspace/inlayHint/refresh', workspace?.inlayHint],
  ];
  return supported.flatMap(([method, capability]) => (capability?.refreshSupport === true ? [method] : []));
}
