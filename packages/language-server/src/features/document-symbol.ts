import type { Exchange, LineTable, Turn } from '@rostrum/core';
import type { DocumentSymbolRequest } from 'vscode-languageserver-protocol';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-types';
import { SymbolKind } from '../kinds.ts';
import type { Analysis } from '../analysis.ts';
import { toRange } from '../convert.ts';
import { excerptOf } from '../excerpt.ts';
import { feature, named } from '../feature.ts';
import { type OutlineRun, type OutlineSection, outlineOf } from '../outline.ts';
import { type Words, wordsFor } from '../words.ts';

/** The outline: sections, in them exchanges, in them turns. */
export const documentSymbol = feature({
  name: 'document-symbol',
  request: named<typeof DocumentSymbolRequest>('textDocument/documentSymbol'),
  capability: () => ({ documentSymbolProvider: { label: 'Transcript' } }),
  handle(context, { textDocument }): DocumentSymbol[] | SymbolInformation[] | null {
    const analysis = context.analysis(textDocument);
    if (analysis === undefined) return null;
    const symbols = symbolsOf(analysis, wordsFor(context.client.locale));
    return context.client.hierarchicalSymbols ? symbols : flatten(symbols, analysis.document.uri);
  },
});

/** What a symbol needs to be named and placed. */
interface Source {
  readonly lines: LineTable;
  readonly say: Words;
  /** Names of the speakers who have one. */
  readonly nameById: ReadonlyMap<string, string>;
  /** Exchanges as the document counts them, from 1. */
  readonly numberOf: ReadonlyMap<Exchange, number>;
}

function symbolsOf({ transcript, tree, document: { lines } }: Analysis, say: Words): DocumentSymbol[] {
  const source: Source = {
    lines,
    say,
    nameById: new Map(transcript.speakers.flatMap(({ id, name }) => (name === undefined ? [] : [[id, name]]))),
    numberOf: new Map(transcript.exchanges.map((exchange, index) => [exchange, index + 1])),
  };
  const outline = outlineOf(transcript, tree);
  return [...outline.runs.flatMap((run) => symbolsOfRun(run, source)), ...outline.sections.map((section) => symbolOfSection(section, source))];
}

function symbolOfSection({ section, lastLine, runs, sections }: OutlineSection, source: Source): DocumentSymbol {
  const { lines } = source;
  const start = lines.start(section.line);
  return {
    name: section.heading,
    kind: SymbolKind.Module,
    range: toRange(lines, { start, end: lines.end(lastLine) }),
    selectionRange: toRange(lines, { start, end: lines.end(section.line) }),
    children: [...runs.flatMap((run) => symbolsOfRun(run, source)), ...sections.map((inner) => symbolOfSection(inner, source))],
  };
}

function symbolsOfRun({ exchange, turns }: OutlineRun, source: Source): DocumentSymbol[] {
  const [first] = turns;
  const last = turns[turns.length - 1];
  const symbols = turns.map((turn) => symbolOfTurn(turn, source));
  if (exchange === undefined || first === undefined || last === undefined) return symbols;
  const group: DocumentSymbol = {
    name: questionName(exchange, first, source),
    ...describeAnswers(exchange, source),
    kind: SymbolKind.Event,
    range: toRange(source.lines, { start: first.span.start, end: last.span.end }),
    selectionRange: toRange(source.lines, first.labelSpan),
    children: symbols,
  };
  return [group];
}

/** A number to speak of, and the questioner where anybody knows the name. */
function questionName(exchange: Exchange, first: Turn, { say, numberOf, nameById }: Source): string {
  return say.question(numberOf.get(exchange), nameById.get(first.speaker));
}

/** Who was asked, and who did not answer. */
function describeAnswers({ addressees, unanswered }: Exchange, { say, nameById }: Source): { detail?: string } {
  const names = (ids: readonly string[]) => ids.map((id) => nameById.get(id) ?? id).join(', ');
  const detail = say.asked(names(addressees), names(unanswered));
  return detail === '' ? {} : { detail };
}

function symbolOfTurn(turn: Turn, { lines }: Source): DocumentSymbol {
  return {
    name: turn.label,
    detail: excerptOf(turn),
    kind: SymbolKind.Object,
    range: toRange(lines, turn.span),
    selectionRange: toRange(lines, turn.labelSpan),
  };
}

/** The same symbols as a list, for editors that show no tree. */
function flatten(symbols: readonly DocumentSymbol[], uri: string): SymbolInformation[] {
  const flat: SymbolInformation[] = [];
  const visit = (inner: readonly DocumentSymbol[], container: string | undefined): void => {
    for (const { name, kind, range, children } of inner) {
      flat.push({ name, kind, location: { uri, range }, ...(container !== undefined && { containerName: container }) });
      visit(children ?? [], name);
    }
  };
  visit(symbols, undefined);
  return flat;
}
