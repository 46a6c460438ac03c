import { distance } from 'fastest-levenshtein';
import { isLoneSlip } from './lone-slips.ts';
import { isInflection, isSwap, letters, MIN_LETTERS, SYLLABIC } from './word-slips.ts';

/** A label as it is compared with others. */
export interface ComparedLabel {
  /** As printed or declared. */
  readonly text: string;
  /** How often the document opens a turn with it; 0 where it is only declared. */
  readonly count: number;
  readonly declared: boolean;
  /** Place in the document: the earlier of two equals is taken for the right one. */
  readonly order: number;
  /** The label in capitals, without punctuation, its words parted by one blank. */
  readonly key: string;
}

/** Which of two similar labels is the slip, and whether that is beyond doubt. */
export interface Slip {
  readonly wrong: ComparedLabel;
  readonly right: ComparedLabel;
  /** A word that is none became a word of a role, or the label became a declared one. */
  readonly certain: boolean;
}

/** What is known about words, from the language and from the document itself. */
export interface WordKnowledge {
  /** Whether a word belongs to roles: MINISTER, PRESSE. */
  isRole(word: string): boolean;
  /** Whether a word is a title before a name: MR, SEÑORA. */
  isHonorific(word: string): boolean;
  /** Whether somebody says the word in the document. */
  isSpoken(word: string): boolean;
}

/** A label that recurs this often, and not much less than the other, is no slip. */
const RECURRING = 3;

/** Keys of labels; an archive has the same ones in every file. */
const known = new Map<string, string>();
const MOST_KNOWN = 2000;
/** Longer texts are speech, and come once. */
const LONGEST_KNOWN = 60;

/** The form under which labels are compared. */
export function labelKey(text: string): string {
  if (text.length > LONGEST_KNOWN) return keyOf(text);
  let key = known.get(text);
  if (key === undefined) {
    // a copy, for the engine cuts words out of a text by reference, and what is kept would keep every document in memory
    const own = JSON.parse(JSON.stringify(text)) as string;
    key = keyOf(own);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(own, key);
  }
  return key;
}

function keyOf(text: string): string {
  return text
    .normalize('NFC')
    .toUpperCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Judges two labels that are near each other: a slip, or two labels that are both right (undefined). */
export function judge(one: ComparedLabel, other: ComparedLabel, words: WordKnowledge): Slip | undefined {
  if (one.declared && other.declared) return undefined;
  const pairs = differingWords(one.key, other.key);
  if (pairs === undefined) return undefined;
  if (pairs.some(([left, right]) => tellsApart(left, right, words)) && !isLoneSlip(one, other, pairs, words)) return undefined;
  const leftRoles = pairs.some(([left, right]) => words.isRole(left) && !words.isRole(right));
  const rightRoles = pairs.some(([left, right]) => words.isRole(right) && !words.isRole(left));
  if (leftRoles && rightRoles) return undefined;
  const byRole = leftRoles || rightRoles;
  if (!byRole && !one.declared && !other.declared && bothRecur(one, other)) return undefined;
  const isSaid = [pairs.some(([left]) => words.isSpoken(left)), pairs.some(([, right]) => words.isSpoken(right))] as const;
  const oneIsRight = byRole ? leftRoles : prevails(one, other, isSaid);
  const [right, wrong] = oneIsRight ? [one, other] : [other, one];
  const wrongWords = pairs.map(([left, rightWord]) => (oneIsRight ? rightWord : left));
  const allRoles = pairs.length > 0 && pairs.every((pair) => words.isRole(pair[oneIsRight ? 0 : 1]));
  const certain = (allRoles || right.declared) && !wrongWords.some((word) => words.isRole(word) || words.isSpoken(word));
  return { wrong, right, certain };
}

/** The words in which two labels differ; none where only their blanks differ; undefined where the words do not pair. */
function differingWords(one: string, other: string): [string, string][] | undefined {
  const left = one.split(' ');
  const right = other.split(' ');
  if (left.length === right.length) {
    return left.map((word, index): [string, string] => [word, right[index] ?? '']).filter(([a, b]) => a !== b);
  }
  const glued = one.replaceAll(' ', '') === other.replaceAll(' ', '');
  return glued && letters(one) >= MIN_LETTERS && !/\p{N}/u.test(one) ? [] : undefined;
}

/** Whether two words are different words, not one word and its slip. */
function tellsApart(left: string, right: string, words: WordKnowledge): boolean {
  if (/\p{N}/u.test(left + right) || SYLLABIC().test(left + right)) return true;
  if (letters(left) < MIN_LETTERS || letters(right) < MIN_LETTERS) return true;
  if (words.isSpoken(left) && words.isSpoken(right)) return true;
  if (isInflection(left, right)) return true;
  const [leftRole, rightRole] = [words.isRole(left), words.isRole(right)];
  return leftRole && rightRole ? true : !(leftRole || rightRole) && !isSlipOfAName(left, right);
}

/** Names have no list to look them up in: only what fingers do counts, two letters swapped or one wrong inside the word. */
function isSlipOfAName(left: string, right: string): boolean {
  if (isSwap(left, right)) return true;
  if (left[0] !== right[0]) return false;
  return distance(left, right) === 1 || Math.min(left.length, right.length) >= MIN_LETTERS + 3;
}

function bothRecur(one: ComparedLabel, other: ComparedLabel): boolean {
  const rarer = Math.min(one.count, other.count);
  return rarer >= RECURRING && rarer * 3 >= Math.max(one.count, other.count);
}

/** Without a role to tell, the declared label is right, else the more frequent, else the one somebody says, else the first. */
function prevails(one: ComparedLabel, other: ComparedLabel, [oneIsSaid, otherIsSaid]: readonly [boolean, boolean]): boolean {
  if (one.declared !== other.declared) return one.declared;
  if (one.count !== other.count) return one.count > other.count;
  return oneIsSaid === otherIsSaid ? one.order < other.order : oneIsSaid;
}
