import type * as protocol from 'vscode-languageserver-types';

// The numbers and words of the protocol that are used here, checked against the package that declares them. Its own
// tables bring all of its code along, which is too much for a web worker.

/** What a symbol is. */
export const SymbolKind = { File: 1, Module: 2, Class: 5, Object: 19, Event: 24 } as const satisfies Partial<typeof protocol.SymbolKind>;

/** What a code action is for. */
export const CodeActionKind = { QuickFix: 'quickfix', RefactorRewrite: 'refactor.rewrite', SourceFixAll: 'source.fixAll' } as const satisfies Partial<typeof protocol.CodeActionKind>;

/** Who asks for code actions. */
export const CodeActionTriggerKind = { Invoked: 1 } as const satisfies Partial<typeof protocol.CodeActionTriggerKind>;

/** What a completion is. */
export const CompletionItemKind = { Class: 7, Property: 10, Value: 12, Keyword: 14, EnumMember: 20, Event: 23 } as const satisfies Partial<typeof protocol.CompletionItemKind>;

/** How grave a diagnostic is. */
export const DiagnosticSeverity = { Error: 1, Warning: 2, Information: 3 } as const satisfies Partial<typeof protocol.DiagnosticSeverity>;

/** Why a place is highlighted. */
export const DocumentHighlightKind = { Read: 2, Write: 3 } as const satisfies Partial<typeof protocol.DocumentHighlightKind>;

/** What a fold holds. */
export const FoldingRangeKind = { Comment: 'comment' } as const satisfies Partial<typeof protocol.FoldingRangeKind>;

/** How a text is written. */
export const MarkupKind = { Markdown: 'markdown', PlainText: 'plaintext' } as const satisfies Partial<typeof protocol.MarkupKind>;
