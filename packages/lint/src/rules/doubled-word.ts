import { lazily } from '../lazily.ts';
import { rule } from '../rule.ts';
import { strings } from '../rule-options.ts';
import { spokenMatches } from '../speech.ts';

/** Words that no sentence of the language needs twice in a row. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ['a', 'an', 'the', 'of', 'to', 'in', 'at', 'for', 'from', 'with', 'and', 'or', 'is', 'are', 'was'],
  fr: ['le', 'la', 'les', 'de', 'des', 'du', 'un', 'une', 'et', 'à'],
  de: ['und', 'von', 'mit', 'für', 'zu', 'ein', 'eine', 'den', 'dem', 'des'],
  es: ['el', 'los', 'las', 'de', 'del', 'un', 'una', 'y', 'en', 'con'],
  it: ['il', 'lo', 'gli', 'di', 'del', 'un', 'una', 'e', 'con', 'per'],
  pt: ['os', 'as', 'de', 'do', 'da', 'um', 'uma', 'e', 'com', 'para'],
  ru: ['и', 'в', 'на', 'с', 'по', 'из', 'для'],
};
const WORD_UNIT = lazily(() => /[\p{L}\p{M}\p{N}'’-]/u);

/** Reports small words that stand twice in a row. */
export const doubledWord = rule({
  meta: {
    name: 'doubled-word',
    summary: 'A small word, such as an article, stands twice in a row.',
    group: 'typography',
    severity: 'info',
    preset: 'none',
    fix: 'none',
    options: { words: strings('further words to look for') },
    source: 'New Zealand Hansard, editing principles: nearly verbatim, with the smallest repairs',
  },
  check({ text, tree, transcript, options, report }) {
    const words = new Set([...(WORDS[tree.language.slice(0, 2)] ?? []), ...options.words.map((word) => word.toLowerCase())]);
    if (words.size === 0) return;
    const pattern = new RegExp(`(${[...words].map((word) => word.replace(/[^\p{L}\p{N}]/gu, '\\$&')).join('|')})[ \\u00a0]{1,2}\\1(?![\\p{L}\\p{M}\\p{N}'’-])`, 'giu');
    for (const { match } of spokenMatches(text, transcript, pattern)) {
      const [pair, word = ''] = match;
      if (WORD_UNIT().test(text.charAt(match.index - 1))) continue;
      report({
        message: `“${word}” stands twice: the speaker may have said so, or the transcriber slipped. Listen, and leave it if it was said.`,
        start: match.index,
        end: match.index + pair.length,
      });
    }
  },
});
