import { isUpper } from '../syntax/characters.ts';
import { languages } from './index.ts';
import { type WordList, wordsOfAll } from './language.ts';

/** Classes of words and phrases, as bits: a word may belong to several. */
export const wordClass = {
  honorific: 1,
  role: 2,
  questioner: 4,
  answerer: 8,
  moderator: 16,
  unnamed: 32,
  particle: 64,
  outlet: 128,
  opener: 256,
  key: 512,
} as const;

/** Classes of the words that stand for a speaker without a name or an office, as bits of `wordClass`. */
export const speakingClasses = wordClass.questioner | wordClass.answerer | wordClass.moderator | wordClass.unnamed;
/** Classes of the words that label somebody. */
export const titleClasses = wordClass.honorific | wordClass.role | speakingClasses;
/** Shorter words without their accents are other words. */
const SHORTEST_PLAIN = 4;
/** Letters of the scripts that put accents on letters: Latin, Greek, Cyrillic. */
const MAY_HAVE_ACCENTS = /[\u00c0-\u058f\u1e00-\u1fff]/;
const classes = new Map<string, number>();
add(languages.map(({ honorifics }) => honorifics), wordClass.honorific);
add(languages.map(({ roles }) => roles), wordClass.role);
add(languages.map(({ questioners }) => questioners), wordClass.questioner);
add(languages.map(({ answerers }) => answerers), wordClass.answerer);
add(languages.map(({ moderators }) => moderators), wordClass.moderator);
add(languages.map(({ unnamed }) => unnamed), wordClass.unnamed);
add(languages.map(({ particles }) => particles), wordClass.particle);
add(languages.map(({ outlets }) => outlets), wordClass.outlet);
add(languages.map(({ openers }) => openers), wordClass.opener);
add(languages.map(({ keys }) => keys), wordClass.key);
addWithoutAccents();

function add(lists: readonly WordList[], bit: number): void {
  for (const word of wordsOfAll(lists)) classes.set(word, (classes.get(word) ?? 0) | bit);
}

/** Capitals are often printed without accents: ΠΡΟΕΔΡΟΣ, DEPUTE; what is a word of its own stays that. */
function addWithoutAccents(): void {
  const accented: string[] = [];
  for (const [word, bits] of classes) if ((bits & titleClasses) !== 0 && word.length >= SHORTEST_PLAIN && MAY_HAVE_ACCENTS.test(word)) accented.push(word);
  // one long text is normalised in a fraction of the time of its words
  const bare = accented.join('\n').normalize('NFD').replace(/[\u0300-\u036f]/g, '').normalize('NFC').split('\n');
  const plain = new Map<string, number>();
  for (const [at, word] of bare.entries()) if (!classes.has(word)) plain.set(word, (plain.get(word) ?? 0) | (classes.get(accented[at] ?? '') ?? 0));
  for (const [word, bits] of plain) classes.set(word, bits);
}

/** Where the lists have a word of some length with some letters at its ends: most words are in no list, and this tells without making their small letters. */
let sieve: Uint8Array | undefined;
/** The look-ups before there is one: in a short text it costs more than it saves. */
const LOOKUPS_WITHOUT_SIEVE = 2000;
let lookups = 0;

function filledSieve(): Uint8Array {
  const filled = new Uint8Array(1 << 16);
  for (const word of classes.keys()) filled[hole(word, 0, word.length)] = 1;
  return filled;
}

/** Whether the lists may hold a word: false is sure. */
function mayBeListed(text: string, from: number, end: number): boolean {
  if (sieve === undefined) {
    if (lookups++ < LOOKUPS_WITHOUT_SIEVE) return true;
    sieve = filledSieve();
  }
  return sieve[hole(text, from, end)] === 1;
}

/** In ASCII and Latin-1 a capital and its small letter agree in the lowest four bits of their codes; other letters all count alike. */
function hole(text: string, from: number, end: number): number {
  // written out, for this runs for every word of the lists and of the texts
  const length = end - from;
  const first = text.charCodeAt(from);
  const second = length > 1 ? text.charCodeAt(from + 1) : 0x100;
  const last = text.charCodeAt(end - 1);
  return (first < 0x100 ? (first & 15) << 12 : 0) | (second < 0x100 ? (second & 15) << 8 : 0) | (last < 0x100 ? (last & 15) << 4 : 0) | (length < 15 ? length : 15);
}

/** Classes of a word or phrase, as bits of `wordClass`; case and a closing period do not matter. */
export function classesOf(phrase: string): number {
  return classesWithin(phrase, 0, phrase.length);
}

/** True for a word or phrase of one of some classes; nothing is of none. */
export function hasClass(phrase: string | undefined, some: number): boolean {
  return phrase !== undefined && (classesOf(phrase) & some) !== 0;
}

/** Like `classesOf`, for a word that stands in a text: most are in no list, and are told without a string of their own. */
export function classesWithin(text: string, from: number, end: number): number {
  const bare = text.charCodeAt(end - 1) === 0x2e ? end - 1 : end;
  if (mayBeListed(text, from, bare)) {
    const small = inSmallLetters(text.slice(from, bare));
    const known = classes.get(small);
    // a letter whose small form falls into another hole, as the sign for Kelvin, is passed over with the sieve and without
    if (known !== undefined && hole(text, from, bare) === hole(small, 0, small.length)) return known;
  }
  const length = end - from;
  return length > 9 && length < 40 && endsAsOffice(text.slice(from, end)) ? wordClass.role : 0;
}

/** The engine makes small letters at the cost of many look-ups, and most words have no others. */
function inSmallLetters(phrase: string): string {
  for (let at = 0; at < phrase.length; at++) if (isUpper(phrase.charCodeAt(at))) return phrase.toLowerCase();
  return phrase;
}

function endsAsOffice(word: string): boolean {
  const lower = word.toLowerCase();
  return !word.includes(' ') && officeEndings.some((ending) => lower.endsWith(ending));
}

/**
 * True when the word is part of the name of an office in one of the languages: "Minister", "Defense", "Präsident".
 *
 * @example
 * ```ts
 * import { isRoleWord } from '@rostrum/core';
 *
 * console.log(['Minister', 'Präsidentin', 'harbour'].map(isRoleWord));
 *
 * //=> [true,true,false]
 * ```
 */
export function isRoleWord(word: string): boolean {
  return hasClass(word, wordClass.role | wordClass.moderator);
}

/**
 * True when the word stands beside a name where somebody is called or introduced: an honorific, an office, a particle.
 *
 * @example
 * ```ts
 * import { isAddressWord } from '@rostrum/core';
 *
 * console.log(['Ms.', 'Minister', 'harbour'].map(isAddressWord));
 *
 * //=> [true,true,false]
 * ```
 */
export function isAddressWord(word: string): boolean {
  return hasClass(word, wordClass.honorific | wordClass.role | wordClass.moderator | wordClass.particle);
}

/** Endings that make offices in the languages that join words: "Helseminister", "Staatssekretärin". */
const officeEndings = ['minister', 'ministerin', 'ministeren', 'ministern', 'ministeri', 'miniszter', 'president', 'präsident', 'präsidentin', 'sekretär', 'sekretärin', 'sekretær', 'sekreterare', 'secretaris', 'kanzler', 'ombudsman', 'voorzitter', 'direktor', 'direktør', 'sprecher', 'sprecherin', 'kommissar', '-general'];

/**
 * True when the phrase stands for somebody who asks: "QUESTION", "Reporter", "Pregunta".
 *
 * @example
 * ```ts
 * import { isQuestionerWord } from '@rostrum/core';
 *
 * console.log(['QUESTION', 'Pregunta', 'MODERATOR'].map(isQuestionerWord));
 *
 * //=> [true,true,false]
 * ```
 */
export function isQuestionerWord(phrase: string): boolean {
  return hasClass(phrase, wordClass.questioner);
}

/**
 * True for a title before a name, with or without its full stop: "Mr", "Mme.", "Dr".
 *
 * @example
 * ```ts
 * import { isHonorificWord } from '@rostrum/core';
 *
 * console.log(['Mr', 'Mme.', 'Minister'].map(isHonorificWord));
 *
 * //=> [true,true,false]
 * ```
 */
export function isHonorificWord(word: string): boolean {
  return hasClass(word, wordClass.honorific);
}

/**
 * True for a word that makes an outlet or a body: "Times", "Shimbun", "NHK".
 *
 * @example
 * ```ts
 * import { isOutletWord } from '@rostrum/core';
 *
 * console.log(['Times', 'Shimbun', 'Lane'].map(isOutletWord));
 *
 * //=> [true,true,false]
 * ```
 */
export function isOutletWord(word: string): boolean {
  return hasClass(word, wordClass.outlet);
}

/** Role words of six letters and more, each with every letter left out once, for slips such as "MINSITER". */
let slippedRoles: Set<string> | undefined;

/** True when the word is no role word, but one letter away from one: dropped, added, changed, or two swapped. */
export function isSlippedRoleWord(word: string): boolean {
  const lower = word.toLowerCase();
  if (lower.length < 6 || lower.length > 24 || isRoleWord(lower)) return false;
  slippedRoles ??= new Set([...classes].filter(([role, bits]) => (bits & wordClass.role) !== 0 && role.length >= 6 && !role.includes(' ')).flatMap(([role]) => [role, ...shortened(role)]));
  return slippedRoles.has(lower) || shortened(lower).some((variant) => slippedRoles?.has(variant) === true);
}

function shortened(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

const unspacedRoles = wordsOfAll(languages.filter(({ code }) => code === 'ja' || code === 'zh').flatMap(({ roles, questioners, moderators }) => [roles, questioners, moderators]))
  .filter((word) => word.length > 1)
  .sort((a, b) => b.length - a.length);

/** The longest Japanese or Chinese role that the label ends with; '' where there is none. */
export function unspacedRoleSuffix(label: string): string {
  return unspacedRoles.find((role) => label.endsWith(role)) ?? '';
}
