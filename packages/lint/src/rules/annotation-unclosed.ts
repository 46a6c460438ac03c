import { annotationKind, type Node } from '@rostrum/core';
import { withoutUnseen } from '../code-points.ts';
import { passageNodes } from '../nodes.ts';
import { rareSigns } from '../rare-signs.ts';
import { rule } from '../rule.ts';

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['（', '）'],
  ['［', '］'],
]);
const BRACKET = /[([（［)\]）］]/g;
const WORD = /[^\s.,;:!?…。、，！？([（［)\]）］–—]+/g;
const LONGEST_PHRASE = 60;
const MOST_WORDS = 3;
/** Kana and Chinese characters. */
const FIRST_UNSPACED = 0x3040;
const LONGEST_UNSPACED = 8;

/** Reports annotations that begin with a bracket and never end. */
export const annotationUnclosed = rule({
  meta: {
    name: 'annotation-unclosed',
    summary: 'A bracket opens an annotation, and nothing closes it in its paragraph.',
    group: 'annotations',
    severity: 'error',
    fix: 'suggested',
  },
  check({ text, tree, transcript, style, report }) {
    const { brackets } = rareSigns(text, transcript);
    let next = 0;
    for (const paragraph of passageNodes(tree)) {
      while ((brackets[next] ?? Infinity) < paragraph.start) next++;
      if ((brackets[next] ?? Infinity) >= paragraph.end || !holdsBracket(paragraph, brackets, next)) continue;
      const { opening, stray } = unpaired(text, paragraph);
      for (const { bracket, start } of opening) {
        const limit = Math.min(paragraph.end, start + 1 + LONGEST_PHRASE);
        const end = phraseEnd(text, start + 1, limit, style.style.annotations ?? []);
        if (end === undefined) continue;
        const closer = CLOSERS.get(bracket) ?? ')';
        const phrase = text.slice(start, end);
        report({
          message: `“${phrase}” begins an annotation that is never closed: what follows counts as spoken, and so does the remark. Close it with “${closer}” where the remark ends.`,
          start,
          end,
          fix: { safety: 'suggested', title: `Close the annotation: ${phrase}${closer}`, edits: [{ start: end, end: stray.has(end) ? end + 1 : end, text: closer }] },
        });
      }
    }
  },
});

/** Whether a bracket of a paragraph, the next of all or one behind it, stands outside its annotations. */
function holdsBracket({ children = [], end }: Node, brackets: readonly number[], next: number): boolean {
  let child = 0;
  for (let at = next; (brackets[at] ?? Infinity) < end; at++) {
    const bracket = brackets[at] ?? 0;
    while ((children[child]?.end ?? Infinity) <= bracket) child++;
    if (children[child]?.kind !== 'annotation') return true;
  }
  return false;
}

interface Unpaired {
  /** Opening brackets that their own kind of bracket never closes. */
  readonly opening: readonly { readonly bracket: string; readonly start: number }[];
  /** Offsets of closing brackets that close nothing. */
  readonly stray: ReadonlySet<number>;
}

/** The brackets of a paragraph that have no partner; each kind is paired for itself. */
function unpaired(text: string, paragraph: Node): Unpaired {
  const open = new Map<string, number[]>([...CLOSERS.keys()].map((bracket) => [bracket, []]));
  const openers = new Map([...CLOSERS].map(([opener, closer]) => [closer, opener]));
  const stray = new Set<number>();
  for (const part of paragraph.children ?? [paragraph]) {
    if (part.kind === 'annotation') continue;
    for (const found of text.slice(part.start, part.end).matchAll(BRACKET)) {
      const at = part.start + found.index;
      const opener = openers.get(found[0]);
      if (opener === undefined) open.get(found[0])?.push(at);
      else if (open.get(opener)?.pop() === undefined) stray.add(at);
    }
  }
  const opening = [...open].flatMap(([bracket, starts]) => starts.map((start) => ({ bracket, start })));
  return { opening: opening.sort((left, right) => left.start - right.start), stray };
}

/** Where the words of the annotation end: the shortest phrase that the vocabulary knows, and what “and” adds to it. */
function phraseEnd(text: string, start: number, limit: number, extra: readonly string[]): number | undefined {
  const words = [...text.slice(start, limit).matchAll(WORD)].slice(0, MOST_WORDS + 2);
  if (words[0]?.index !== 0) return undefined;
  const endOf = (at: number) => start + (words[at]?.index ?? 0) + (words[at]?.[0].length ?? 0);
  for (let at = 0; at < Math.min(words.length, MOST_WORDS); at++) {
    if (annotationKind(withoutUnseen(text.slice(start, endOf(at))), extra) === undefined) continue;
    const added = words[at + 2]?.[0];
    const goesOn = words[at + 1]?.[0] === 'and' && added !== undefined && annotationKind(added, extra) !== undefined;
    return endOf(goesOn ? at + 2 : at);
  }
  return unspacedEnd(text, start, endOf(0), extra);
}

/** `（笑いそれで`: where no blank parts the remark from what is said, the longest beginning that the vocabulary knows. */
function unspacedEnd(text: string, start: number, wordEnd: number, extra: readonly string[]): number | undefined {
  if (text.charCodeAt(start) < FIRST_UNSPACED) return undefined;
  for (let end = Math.min(wordEnd, start + LONGEST_UNSPACED); end > start; end--) if (annotationKind(text.slice(start, end), extra) !== undefined) return end;
  return undefined;
}
