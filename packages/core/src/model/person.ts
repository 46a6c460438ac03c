import { isSlip } from '../syntax/slip.ts';
import type { Evidence } from '../syntax/evidence.ts';
import type { LabelGroup, LabelParts } from './label-group.ts';

/** A participant while labels are joined. */
export interface Person {
  /** '' until the first label of somebody whom only a list of participants names. */
  id: string;
  name?: string | undefined;
  family?: string | undefined;
  given?: string | undefined;
  honorific?: string | undefined;
  role?: string | undefined;
  affiliation?: string | undefined;
  group?: LabelGroup;
  outlet?: boolean;
  declared: boolean;
  /** The longest given name that a label prints: "John F." tells him from "John G.", also behind a bare "John". */
  fullGiven?: string | undefined;
  readonly labels: string[];
  readonly evidence: Evidence[];
}

const genders = new Map<string, string>([
  ...'mr mister herr hr m monsieur sr sir señor senhor sig signor signore don dom lord shri г-н господин מר 先生'.split(' ').map((word) => [word, 'm'] as const),
  ...'ms mrs miss mme mlle madame mademoiselle frau fr sra srta señora señorita senhora sig.ra signora doña dona dame lady smt г-жа госпожа גב גברת 女士 小姐'.split(' ').map((word) => [word, 'f'] as const),
]);

/**
 * Whether a title is a man’s or a woman’s: `m`, `f`; undefined for `Dr.` and the like.
 *
 * @example
 * ```ts
 * import { honorificGender } from '@rostrum/core';
 *
 * console.log(honorificGender('Mme.'), honorificGender('Mr'), honorificGender('Dr.'));
 *
 * //=> f m undefined
 * ```
 */
export function honorificGender(honorific: string | undefined): string | undefined {
  if (honorific === undefined) return undefined;
  const first = honorific.toLowerCase().split(' ', 1)[0] ?? '';
  return genders.get(/[.׳'’]$/u.test(first) ? first.slice(0, -1) : first);
}

/** True when nothing in the parts speaks against the person: another honorific, affiliation or given name. */
export function fits(person: Person, parts: LabelParts): boolean {
  const mine = honorificGender(person.honorific);
  const theirs = honorificGender(parts.honorific);
  if (mine !== undefined && theirs !== undefined && mine !== theirs) return false;
  // "Dawn 1 (Kamanin)" and "Dawn 1 (Bykov)" are two people at one desk
  if (person.outlet !== true && parts.outlet !== true && person.affiliation !== undefined && parts.affiliation !== undefined && person.affiliation !== parts.affiliation && !sameFullName(person, parts)) return false;
  const given = person.fullGiven ?? person.given;
  return given === undefined || parts.given === undefined || sameGiven(given, parts.given);
}

/** "Ada Rowe (Port Elm)" and "Ada Rowe (Lab)": a given name in full leaves little room for two people; a number tells desks apart. */
function sameFullName({ given }: Person, parts: LabelParts): boolean {
  return given !== undefined && !isInitial(given) && given.toLowerCase() === parts.given?.toLowerCase() && !/\d/u.test(parts.family ?? '');
}

/** `John F.` and `John`, `C.` and `Carlos` may be one given name; `John F.` and `John G.` are two. */
function sameGiven(one: string, other: string): boolean {
  const mine = one.toLowerCase().split(' ');
  const theirs = other.toLowerCase().split(' ');
  for (let at = 0; at < mine.length && at < theirs.length; at++) if (!sameGivenWord(mine[at] ?? '', theirs[at] ?? '')) return false;
  return true;
}

function sameGivenWord(one: string, other: string): boolean {
  return one === other || (isInitial(one) && other.startsWith(one[0] ?? '?')) || (isInitial(other) && one.startsWith(other[0] ?? '?'));
}

/** True for `J` and `J.`. */
export function isInitial(word: string): boolean {
  return word.length === 1 || (word.length === 2 && word.endsWith('.'));
}

/** True when both have the same role. */
export function sameRole(person: Person, parts: LabelParts): boolean {
  return person.role !== undefined && parts.role !== undefined && person.role.toLowerCase() === parts.role.toLowerCase();
}

const MOST_TITLE_WORDS = 8;

/** True when "Senator Ruiz" and "Chairman Ruiz" may be one person or two: other titles, and nothing but a family name. */
export function otherTitle(person: Person | undefined, parts: LabelParts): boolean {
  if (person?.role === undefined || parts.role === undefined || person.given !== undefined || parts.given !== undefined) return false;
  const mine = person.role.toLowerCase().split(' ').slice(0, MOST_TITLE_WORDS);
  const theirs = parts.role.toLowerCase().split(' ').slice(0, MOST_TITLE_WORDS);
  // "MINSITER" is no other title than "MINISTER"
  return !theirs.some((word) => mine.some((known) => known === word || isSlip(known, word)));
}
