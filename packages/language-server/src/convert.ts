import type { Edit, LineTable, Problem, Severity } from '@rostrum/core';
import type { Diagnostic, Position, Range, TextEdit } from 'vscode-languageserver-types';
import { DiagnosticSeverity } from './kinds.ts';
import type { Client } from './client.ts';
import type { OpenDocument } from './open-document.ts';

/** The name of a file without the folders that it lies in. */
export function fileName(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

/** A part of a text as half-open offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The position of an offset: line and character from 0, in UTF-16 code units. A byte order mark is a character of its
 * line here, as it is in the editor that sent it. An offset inside or behind a line end is taken for the end of the line.
 */
export function toPosition(lines: LineTable, offset: number): Position {
  const within = Math.max(0, Math.min(offset, lines.end(lines.count)));
  const line = lines.lineAt(within);
  const start = lines.starts[line - 1] ?? 0;
  return { line: line - 1, character: Math.min(within, lines.end(line)) - start };
}

/** The offset of a position; a position behind the end of its line or of the text is taken for that end. */
export function toOffset(lines: LineTable, position: Position): number {
  if (position.line < 0) return 0;
  if (position.line >= lines.count) return lines.end(lines.count);
  const start = lines.starts[position.line] ?? 0;
  return Math.max(start, Math.min(start + position.character, lines.end(position.line + 1)));
}

/** The range of a span. */
export function toRange(lines: LineTable, span: Span): Range {
  return { start: toPosition(lines, span.start), end: toPosition(lines, span.end) };
}

/** The span of a range. */
export function toSpan(lines: LineTable, range: Range): Span {
  return { start: toOffset(lines, range.start), end: toOffset(lines, range.end) };
}

/** Edits as the protocol writes them. */
export function toTextEdits(lines: LineTable, edits: readonly Edit[]): TextEdit[] {
  return edits.map((edit) => ({ range: toRange(lines, edit), newText: edit.text }));
}

const severities: Record<Severity, (typeof DiagnosticSeverity)[keyof typeof DiagnosticSeverity]> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** A problem as the editor shows it; with related places and a link to the page of its rule where the editor can show them. */
export function toDiagnostic({ uri, lines }: OpenDocument, problem: Problem, client: Client): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(lines, problem),
    severity: severities[problem.severity],
    code: problem.rule,
    source: 'rostrum',
    message: problem.message,
  };
  const page = client.codeDescription ? client.rulePage(problem.rule) : undefined;
  if (page !== undefined) diagnostic.codeDescription = { href: page };
  if (client.relatedInformation && problem.related !== undefined) {
    diagnostic.relatedInformation = problem.related.map((place) => ({ message: place.message, location: { uri, range: toRange(lines, place) } }));
  }
  return diagnostic;
}
