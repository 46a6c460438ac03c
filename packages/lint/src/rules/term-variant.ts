import { isWord } from '../code-points.ts';
import { lazily } from '../lazily.ts';
import { rule } from '../rule.ts';
import { strings } from '../rule-options.ts';
import { speechOf } from '../speech.ts';

/** Scripts without blanks, where a term stands among letters. */
const UNSPACED = lazily(() => /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]/u);

/** Reports terms that the house prints in another way. */
export const termVariant = rule({
  meta: {
    name: 'term-variant',
    summary: 'A term is printed in another way than the glossary of the house has it.',
    group: 'typography',
    severity: 'info',
    preset: 'none',
    fix: 'none',
    options: { terms: strings('the terms of the house, each with its variants: "Blue Line: blue line, Blue-Line"') },
    source: 'Miller Center, Oral History Style Guide: a master list of names',
  },
  check({ text, transcript, options, report }) {
    const { paragraphs } = speechOf(transcript);
    const first = paragraphs[0]?.paragraph.span.start;
    const last = paragraphs.at(-1)?.paragraph.span.end;
    if (first === undefined || last === undefined) return;
    for (const { term, variants } of options.terms.map(readTerm)) {
      for (const variant of variants) {
        for (let at = text.indexOf(variant, first); at >= 0 && at < last; at = text.indexOf(variant, at + variant.length)) {
          const end = at + variant.length;
          if (!isWhole(text, at, end)) continue;
          report({
            message: `“${variant}” is printed as “${term}” in this house: one thing under two names is found under one only. Print “${term}” if the speaker meant that.`,
            start: at,
            end,
          });
        }
      }
    }
  },
});

function readTerm(entry: string): { readonly term: string; readonly variants: readonly string[] } {
  const colon = entry.indexOf(':');
  const term = entry.slice(0, Math.max(colon, 0)).trim();
  // A term alone has no variants.
  const variants = colon < 0 ? [] : entry.slice(colon + 1).split(',');
  return { term, variants: variants.map((variant) => variant.trim()).filter((variant) => variant !== '' && variant !== term) };
}

/** Whether nothing goes on before or behind: “blue lines” is no “blue line”. */
function isWhole(text: string, start: number, end: number): boolean {
  if (UNSPACED().test(text.slice(start, end))) return true;
  return !isWord(text.charAt(start - 1)) && !isWord(text.charAt(end));
}
