import type { Edit } from '@rostrum/core';
import { lazily } from '../lazily.ts';
import { rule } from '../rule.ts';
import { spokenMatches } from '../speech.ts';

/** Tags that lay out a page, and entities; what emphasises, links or strikes out may be there on purpose. */
const MARKUP = lazily(() => /<\/?(?:p|br|hr|div|span|font|center|table|tbody|t[rdh]|[uo]l|li|h[1-6])(?:\s[^<>]{0,300})?\/?>|&(?:#\d{2,6}|#x[\da-f]{2,5}|nbsp|amp|quot|apos|lt|gt|[lr][ds]quo|[mn]dash|hellip|[aeiou](?:acute|grave|circ|uml|tilde)|ntilde|ccedil|szlig);/gi);
const SIGNS: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', quot: '"', apos: '’', lt: '<', gt: '>', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', mdash: '—', ndash: '–', hellip: '…', ccedil: 'ç', szlig: 'ß' };
const ACCENTS: Readonly<Record<string, string>> = { acute: '\u0301', grave: '\u0300', circ: '\u0302', uml: '\u0308', tilde: '\u0303' };
const MOST = 0x10_ffff;

/** Reports tags and entities of HTML in what is said, once a document. */
export const leftoverMarkup = rule({
  meta: {
    name: 'leftover-markup',
    summary: 'A tag or an entity of HTML stands in what is said, such as <br> or &nbsp;.',
    group: 'debris',
    severity: 'warning',
    fix: 'suggested',
  },
  check({ text, transcript, report }) {
    if (!text.includes('<') && !text.includes('&')) return;
    const found = [...spokenMatches(text, transcript, MARKUP())].map(({ match }) => ({ start: match.index, end: match.index + match[0].length })).filter(({ start }) => text.charAt(start - 1) !== '`');
    const [first] = found;
    if (first === undefined) return;
    const piece = text.slice(first.start, first.end);
    report({
      message: `“${piece}” is left over from the page that the text was copied from${found.length === 1 ? '' : `, the first of ${found.length} such pieces`}: readers see it, and it counts as words. Remove it, or put it in backticks if somebody speaks of it.`,
      ...first,
      fix: { safety: 'suggested', title: found.length === 1 ? `Remove “${piece}”` : `Remove the markup in ${found.length} places`, edits: found.map((place) => replaced(text, place)) },
    });
  },
});

function replaced(text: string, { start, end }: { readonly start: number; readonly end: number }): Edit {
  const piece = text.slice(start, end);
  if (piece.startsWith('&')) return { start, end, text: signOf(piece.slice(1, -1)) };
  const joins = /\S/.test(text.charAt(start - 1)) && /\w/.test(text.charAt(end));
  return { start, end, text: joins && /^<\/?(?:br|p|div)\b/i.test(piece) ? ' ' : '' };
}

/** The character that an entity stands for. */
function signOf(name: string): string {
  const code = name.startsWith('#') ? Number.parseInt(name.slice(1).replace(/^x/i, '0x')) : 0;
  if (code > 0) return code <= MOST ? String.fromCodePoint(code === 0xa0 ? 0x20 : code) : '\ufffd';
  return SIGNS[name.toLowerCase()] ?? (name.charAt(0) + (ACCENTS[name.slice(1).toLowerCase()] ?? '')).normalize();
}
