import { isAddressWord, isRoleWord, type Node, type Tree } from '@rostrum/core';
import { lazily } from './lazily.ts';
import { childOf } from './nodes.ts';
import { remembered } from './remembered.ts';

/** A word of a title and where it stands. */
export interface TitleWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** An office in a title, and the name behind it. */
export interface TitledName {
  /** Words of the office, in order. */
  readonly role: readonly TitleWord[];
  /** One to three words that open with a capital. */
  readonly name: readonly TitleWord[];
}

const WORD = lazily(() => /[\p{L}\p{M}][\p{L}\p{M}\p{N}’'-]*\.?|[^\s\p{L}]/gu);
const CAPITAL = lazily(() => /^\p{Lu}/u);
const MOST_NAMES = 3;
/** Words behind which a title tells whose event it is. */
const LEADS = new Set('by with of par avec de du por con da do del di von mit des с от'.split(' '));

/** The line that names the event; a title in front matter is no line. */
export function titleNode(tree: Tree): Node | undefined {
  const header = childOf(tree.root, 'header');
  return header?.children?.find(({ kind }) => kind === 'title');
}

const known = new WeakMap<Tree, readonly TitledName[]>();

/**
 * The persons whom a title names with their office: “Press Conference by Foreign Minister Mara Aalto”. Titles in scripts
 * without capitals give none, nor do titles in capitals throughout. Read once a document.
 */
export function titledNames(tree: Tree): readonly TitledName[] {
  return remembered(known, tree, () => readNames(tree));
}

function readNames(tree: Tree): TitledName[] {
  const node = titleNode(tree);
  if (node === undefined) return [];
  const title = tree.text.slice(node.start, node.end);
  if (title === title.toUpperCase()) return [];
  const words = [...title.matchAll(WORD())].map(({ 0: text, index }) => ({ text, start: node.start + index, end: node.start + index + text.length }));
  const found: TitledName[] = [];
  for (let at = 1; at < words.length; at++) {
    if (!LEADS.has(lower(words[at - 1])) || !isOffice(words[at])) continue;
    let end = at;
    while (end < words.length && (isOffice(words[end]) || (isAddressWord(lower(words[end])) && isOffice(words[end + 1])))) end++;
    // An honorific between office and name is neither.
    const from = isAddressWord(words[end]?.text ?? '') ? end + 1 : end;
    const name = words.slice(from, from + MOST_NAMES).filter((_, index, run) => run.slice(0, index + 1).every(({ text }) => CAPITAL().test(text)));
    if (name.length > 0) found.push({ role: words.slice(at, end), name });
    at = end;
  }
  return found;
}

function isOffice(word: TitleWord | undefined): boolean {
  return word !== undefined && CAPITAL().test(word.text) && isRoleWord(word.text);
}

function lower(word: TitleWord | undefined): string {
  return word?.text.toLowerCase() ?? '';
}
