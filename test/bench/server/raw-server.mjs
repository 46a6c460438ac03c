// The least that a language server can cost: the library that carries the messages, no text kept, one empty answer a change.
// With --outline FILE it answers every outline with what the file holds: the cost of sending an answer of that size.
import { readFileSync } from 'node:fs';
import { createConnection, ProposedFeatures, TextDocumentSyncKind } from 'vscode-languageserver/node';

const at = process.argv.indexOf('--outline');
const outline = at < 0 ? [] : JSON.parse(readFileSync(process.argv[at + 1] ?? '', 'utf8'));
const connection = createConnection(ProposedFeatures.all);
connection.onInitialize(() => ({ capabilities: { textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental }, documentSymbolProvider: true } }));
connection.onDidOpenTextDocument(({ textDocument: { uri, version } }) => void connection.sendDiagnostics({ uri, version, diagnostics: [] }));
connection.onDidChangeTextDocument(({ textDocument: { uri, version } }) => void connection.sendDiagnostics({ uri, version, diagnostics: [] }));
connection.onDocumentSymbol(() => outline);
connection.listen();
