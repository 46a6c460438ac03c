import { turnIndexAt, turnWithLabelAt } from '@rostrum/core';
import type { HoverRequest } from 'vscode-languageserver-protocol';
import type { Hover } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import type { Context } from '../context.ts';
import { type Span, toOffset, toRange } from '../convert.ts';
import { directiveAt } from '../directive.ts';
import { feature, named } from '../feature.ts';
import { annotationCard, keyCard, problemCard, ruleCard } from '../hovers/help.ts';
import { type Markup, markdown, plainText } from '../hovers/markup.ts';
import { personCard } from '../hovers/person-card.ts';
import { wordsFor } from '../words.ts';

/** On a label who is this and why we think so; on an annotation, a key, a directive or a problem what it means. */
export const hover = feature({
  name: 'hover',
  request: named<typeof HoverRequest>('textDocument/hover'),
  capability: () => ({ hoverProvider: true }),
  handle(context, { textDocument, position }): Hover | null {
    const analysis = context.analysis(textDocument);
    if (analysis === undefined) return null;
    const { lines } = analysis.document;
    const markup = context.client.markdownHover ? markdown : plainText;
    const card = cardAt(context, analysis, toOffset(lines, position), markup);
    return card === undefined ? null : { contents: { kind: markup.kind, value: card.text }, range: toRange(lines, card.span) };
  },
});

/** A text to show, and what it is about. */
interface Card {
  readonly text: string;
  readonly span: Span;
}

function cardAt(context: Context, analysis: Analysis, offset: number, markup: Markup): Card | undefined {
  const turn = turnWithLabelAt(analysis.transcript.turns, offset);
  if (turn !== undefined) return { text: personCard(analysis, turn, markup, wordsFor(context.client.locale)), span: turn.labelSpan };
  return annotationAt(analysis, offset, markup) ?? keyOf(analysis, offset, markup) ?? silencedRule(context, analysis, offset, markup) ?? problemAt(context, analysis, offset, markup);
}

function annotationAt({ transcript }: Analysis, offset: number, markup: Markup): Card | undefined {
  const turn = transcript.turns[turnIndexAt(transcript.turns, offset)];
  const annotation = turn?.paragraphs.flatMap(({ annotations }) => annotations).find(({ span }) => span.start <= offset && offset < span.end);
  return annotation === undefined ? undefined : { text: annotationCard(annotation.text, annotation.kind, markup), span: annotation.span };
}

function keyOf({ frontMatterPlaces }: Analysis, offset: number, markup: Markup): Card | undefined {
  const place = frontMatterPlaces.find(({ part, start, end }) => part === 'key' && start <= offset && offset <= end);
  const text = place === undefined ? undefined : keyCard(place.path, markup);
  return place === undefined || text === undefined ? undefined : { text, span: place };
}

/** The name of a rule in a directive. */
function silencedRule({ client }: Context, { document: { lines, text } }: Analysis, offset: number, markup: Markup): Card | undefined {
  const wordEnd = offset + (/^[\w-]*/.exec(text.slice(offset, offset + 60))?.[0].length ?? 0);
  const directive = directiveAt(text, lines, wordEnd);
  if (directive === undefined) return undefined;
  const name = text.slice(directive.wordStart, wordEnd);
  const card = ruleCard(name, client.rulePage(name), markup);
  return card === undefined ? undefined : { text: card, span: { start: directive.wordStart, end: wordEnd } };
}

function problemAt({ client }: Context, { problems }: Analysis, offset: number, markup: Markup): Card | undefined {
  const here = problems.filter(({ start, end }) => start <= offset && offset <= end);
  const [first] = here;
  const text = problemCard(here, (rule) => client.rulePage(rule), markup);
  return first === undefined || text === undefined ? undefined : { text, span: first };
}
