import { unmark } from '@rostrum/core/testing';
import { CancellationToken, type ClientCapabilities } from 'vscode-languageserver-protocol';
import type { Position, Range } from 'vscode-languageserver-types';
import type { Analysis } from '../src/analysis.ts';
import { readClient } from '../src/client.ts';
import { Context } from '../src/context.ts';
import { toPosition, toRange } from '../src/convert.ts';
import type { Feature } from '../src/feature.ts';
import { OpenDocument } from '../src/open-document.ts';

/** What an editor with every ability announces. */
export const ableClient: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true } },
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
};

/** A marked text, open in an editor without a connection. */
export interface OpenText {
  readonly text: string;
  readonly uri: string;
  readonly document: OpenDocument;
  readonly analysis: Analysis;
  readonly context: Context;
  /** The marked ranges. */
  readonly ranges: readonly Range[];
  /** The marked cursor; the start of the text where none is marked. */
  readonly cursor: Position;
  /** Gives the editor another text. */
  replace(text: string): void;
  /** What stands in a range. */
  cut(range: Range): string;
  /** Asks a feature about the document. */
  ask<Params, Result>(feature: Feature<Params, Result>, params?: Omit<Params, 'textDocument'>): Awaited<Result>;
}

/** Opens a marked text. */
export function openText(marked: string, capabilities: ClientCapabilities = ableClient, uri = 'file:///meeting.transcript', options?: object, locale?: string): OpenText {
  const { text, ranges, cursor } = unmark(marked);
  const document = new OpenDocument({ uri, languageId: 'transcript', version: 7, text });
  const documents = new Map([[uri, document]]);
  const context = new Context(readClient(capabilities, options, undefined, locale), documents);
  return {
    text,
    uri,
    document,
    context,
    analysis: context.analysisOf(document),
    ranges: ranges.map((range) => toRange(document.lines, range)),
    cursor: toPosition(document.lines, cursor ?? 0),
    replace: (next) => void documents.set(uri, new OpenDocument({ uri, languageId: 'transcript', version: 8, text: next })),
    cut: ({ start, end }) => {
      const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
      const offset = ({ line, character }: Position) => lines.slice(0, line).join('').length + character;
      return text.slice(offset(start), offset(end));
    },
    ask: (feature, params) => feature.handle(context, { textDocument: { uri }, ...params } as never, CancellationToken.None) as never,
  };
}
