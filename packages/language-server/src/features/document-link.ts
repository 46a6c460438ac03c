import type { DocumentLinkRequest } from 'vscode-languageserver-protocol';
import type { DocumentLink } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import { type Span, toRange } from '../convert.ts';
import { feature, named } from '../feature.ts';

/** An address, without the signs that end the sentence round it. */
const address = /https?:\/\/[^\s"'<>()[\]{}「」（）【】]+/gi;

/** Addresses of the source and in the lines round the body, where a publisher prints them. */
export const documentLink = feature({
  name: 'document-link',
  request: named<typeof DocumentLinkRequest>('textDocument/documentLink'),
  capability: () => ({ documentLinkProvider: {} }),
  handle(context, { textDocument }): DocumentLink[] | null {
    const analysis = context.analysis(textDocument);
    if (analysis === undefined) return null;
    return zonesOf(analysis).flatMap((zone) => linksIn(analysis, zone));
  },
});

/** Front matter, header and trailer: what is said in the body is nobody's link. */
function zonesOf({ tree: { root } }: Analysis): Span[] {
  return (root.children ?? []).filter(({ kind }) => kind === 'front-matter' || kind === 'header' || kind === 'trailer');
}

function linksIn({ document: { lines, text } }: Analysis, { start, end }: Span): DocumentLink[] {
  return Array.from(text.slice(start, end).matchAll(address), ({ 0: found, index }) => {
    const target = found.replace(/[.,;:!?、。]+$/, '');
    const from = start + index;
    return { range: toRange(lines, { start: from, end: from + target.length }), target };
  });
}
