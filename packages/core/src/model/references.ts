import { classesOf, hasClass, isAddressWord, wordClass } from '../languages/vocabulary.ts';
import type { DraftTurn } from './draft.ts';
import type { Person } from './person.ts';
import { joinWords, sentences, splitWords, type Word } from './words.ts';

const MOST_PEOPLE = 400;
const MOST_ROLE_WORDS = 6;

/** Finds the persons that running text refers to: by family name, or by an office that one person alone holds. */
export class References {
  readonly #byFamily = new Map<string, Person | undefined>();
  readonly #byTitle = new Map<string, Person | undefined>();

  /** Everybody whose office holds a word, by its plural. */
  readonly #byPlural = new Map<string, Person[]>();

  /** Last words of the titles. */
  readonly #titleEnds: ReadonlySet<string>;
  /** Finds family names and titles; a sentence that holds none is not split into words. */
  readonly #mention: RegExp | undefined;

  constructor(people: readonly Person[], turns: readonly DraftTurn[]) {
    for (const person of people.slice(0, MOST_PEOPLE)) {
      if (person.family !== undefined) this.#add(this.#byFamily, person.family.toLowerCase(), person);
      if (person.role !== undefined) this.#add(this.#byTitle, person.role.toLowerCase(), person);
      for (const word of new Set(person.role?.toLowerCase().split(' '))) for (const plural of pluralsOf(word)) this.#byPlural.set(plural, [...(this.#byPlural.get(plural) ?? []), person]);
    }
    const named = mentionOf([...this.#byFamily.keys()]);
    for (const { turn } of turns) {
      if (turn.act !== 'moderation') continue;
      for (const { text } of turn.paragraphs) if (named === undefined || named.test(text)) this.#learnTitles(splitWords(text));
    }
    this.#titleEnds = new Set([...this.#byTitle.keys()].map((title) => splitWords(title).at(-1)?.text ?? ''));
    const offices = new Set(people.flatMap(({ role }) => (role ?? '').toLowerCase().split(' ')).filter((word) => word.length >= 4).map((word) => word.slice(0, -1)));
    this.#mention = mentionOf([...this.#byFamily.keys(), ...this.#byTitle.keys(), ...offices], 'giu');
  }

  /** A key that two persons share names neither. */
  #add(index: Map<string, Person | undefined>, key: string, person: Person): void {
    const known = index.get(key);
    index.set(key, index.has(key) && known !== person ? undefined : person);
  }

  /** "Secretary of State Blinken" teaches that Blinken is the Secretary of State. */
  #learnTitles(words: readonly Word[]): void {
    words.forEach((word, at) => {
      const person = this.#byFamily.get(word.text.toLowerCase());
      if (person === undefined || !word.high) return;
      let start = at;
      while (start > 0 && at - start < MOST_ROLE_WORDS && isTitleWord(words[start - 1], words[start - 2])) start--;
      if (start < at) this.#add(this.#byTitle, titleKey(words.slice(start, at)), person);
    });
  }

  /** Person and number of words of a reference that begins at `at`: "the Japanese defense minister", "Secretary Austin". */
  read(words: readonly Word[], at: number): { readonly person: Person; readonly length: number } | undefined {
    let start = at;
    if (words[start]?.text.toLowerCase() === 'the') start++;
    const limit = Math.min(words.length, start + MOST_ROLE_WORDS);
    let best: { person: Person; length: number } | undefined;
    for (let from = start; from < Math.min(limit, start + 3); from++) {
      if (from > start && words[from - 1]?.high !== true) break;
      for (let end = from + 1; end <= limit; end++) {
        const last = words[end - 1];
        if (last === undefined || last.sign) break;
        const family = last.high ? this.#byFamily.get(last.text.toLowerCase()) : undefined;
        if (family !== undefined && words.slice(from, end - 1).every((word) => isTitle(word))) return { person: family, length: end - at };
        const titled = this.#titleEnds.has(last.text.toLowerCase()) ? this.#byTitle.get(titleKey(words.slice(from, end))) : undefined;
        if (titled !== undefined && !isTitleWord(words[end], words[end - 1])) best ??= { person: titled, length: end - at };
      }
      if (best !== undefined) return best;
    }
    return undefined;
  }

  /** The persons whom a question addresses, in order: "my question to X and Y", "For X, …", "Minister X, how …". */
  addressees(paragraphs: readonly { readonly text: string }[]): Person[] {
    const found: Person[] = [];
    for (const { text } of paragraphs) {
      for (const passage of this.#passages(text)) for (const sentence of sentences(splitWords(passage))) this.#addressedIn(sentence, found);
    }
    return found;
  }

  /** The sentences that may refer to somebody, those beside them included where no sure end parts them. */
  *#passages(text: string): Generator<string> {
    const mention = this.#mention;
    if (mention === undefined) return yield text;
    let from = 0;
    for (mention.lastIndex = 0; ; mention.lastIndex = from) {
      const found = mention.exec(text);
      if (found === null) return;
      let start = found.index;
      while (start > from && !isSureEnd(text, start)) start--;
      let end = found.index + found[0].length;
      while (end < text.length && !isSureEnd(text, end)) end++;
      yield text.slice(start, end);
      from = end;
    }
  }

  #addressedIn(sentence: readonly Word[], found: Person[]): void {
    const lead = leadLength(sentence);
    if (sentence.at(-1)?.text === '?') this.#readClosing(sentence, found);
    if (this.#isVocative(sentence, lead)) this.#readList(sentence, lead, found);
    for (let at = 0; at < sentence.length; at++) {
      const word = sentence[at];
      if (word === undefined || word.sign) continue;
      const lower = word.text.toLowerCase();
      if (both.has(lower) && at > 0) this.#readPlural(sentence, at, found);
      if (verbs.has(lower) || (prepositions.has(lower) && (at === lead || asks(sentence, at)))) this.#readList(sentence, at + 1, found);
    }
  }

  /** "to both ministers": those who hold an office of that name, where there are two of them, or several for "all". */
  #readPlural(sentence: readonly Word[], at: number, found: Person[]): void {
    const before = sentence.slice(Math.max(0, at - 3), at).some(({ text }) => prepositions.has(text.toLowerCase()) || verbs.has(text.toLowerCase()));
    if (!before) return;
    for (const { text } of sentence.slice(at + 1, at + 5)) {
      const people = this.#byPlural.get(text.toLowerCase());
      if (people === undefined) continue;
      const fits = sentence[at]?.text.toLowerCase() === 'all' ? people.length > 1 : people.length === 2;
      if (fits) for (const person of people) if (!found.includes(person)) found.push(person);
      return;
    }
  }

  /** "Secretary Austin, as you’ve pointed out": the sentence opens with a person and a comma, and speaks to him. */
  #isVocative(sentence: readonly Word[], lead: number): boolean {
    const reference = this.read(sentence, lead);
    if (reference === undefined || sentence[lead + reference.length]?.text !== ',') return false;
    return sentence.at(-1)?.text === '?' || sentence.slice(lead, lead + 25).some(({ text }) => secondPerson.has(text.toLowerCase()));
  }

  /** "When will it open, Minister Rowe?": the person behind the last comma is asked. */
  #readClosing(sentence: readonly Word[], found: Person[]): void {
    const comma = sentence.findLastIndex(({ text }) => text === ',');
    const length = sentence.length - comma - 2;
    if (comma <= 0 || length <= 0 || length > MOST_ROLE_WORDS + 1) return;
    const reference = this.read(sentence, comma + 1);
    if (reference?.length === length && !found.includes(reference.person)) found.push(reference.person);
  }

  /** The persons whom a sentence names anywhere. */
  named(sentence: readonly Word[]): Person[] {
    const found: Person[] = [];
    for (let at = 0; at < sentence.length; at++) {
      const reference = this.read(sentence, at);
      if (reference !== undefined) found.push(reference.person);
    }
    return found;
  }

  #readList(sentence: readonly Word[], from: number, found: Person[]): void {
    for (let at = from; at < sentence.length; ) {
      const reference = this.read(sentence, at);
      if (reference === undefined) return;
      if (!found.includes(reference.person)) found.push(reference.person);
      at += reference.length;
      while (at < sentence.length && (sentence[at]?.text === ',' || joiners.has(sentence[at]?.text.toLowerCase() ?? ''))) at++;
    }
  }
}

/** Names beyond this number are not searched for by an expression. */
const MOST_MENTIONS = 40;

/** Matches a text that may hold one of the phrases, by its longest word: blanks between words may be any. */
function mentionOf(phrases: readonly string[], flags = 'iu'): RegExp | undefined {
  const words = new Set(phrases.map((phrase) => phrase.split(/[^\p{L}\p{M}\p{N}]/u).reduce((longest, word) => (word.length > longest.length ? word : longest), '')));
  if (words.size > MOST_MENTIONS || words.has('')) return undefined;
  return words.size === 0 ? new RegExp('(?!)', flags) : new RegExp([...words].join('|'), flags);
}

/** True right behind a mark that ends a sentence whatever comes next: a full stop only behind five small letters, for no abbreviation is as long. */
function isSureEnd(text: string, at: number): boolean {
  const mark = text.charCodeAt(at - 1);
  if (mark === 0x21 || mark === 0x3f) return true;
  if (mark !== 0x2e) return false;
  for (let before = at - 6; before < at - 1; before++) {
    const code = text.charCodeAt(before);
    if (!(code >= 0x61 && code <= 0x7a)) return false;
  }
  return true;
}

/** Words before a plural that say how many are asked. */
const both = new Set('both two all beide beiden deux ambos ambas dos dois duas entrambi due обоим'.split(' '));

/** "ministers", "secretaries", "ministros", "Ministerinnen", "ministri", "министрам": forms that a question uses. */
function pluralsOf(word: string): string[] {
  if (word.length < 4) return [];
  const stem = word.slice(0, -1);
  return [`${word}s`, `${word}es`, `${word}n`, `${word}nen`, `${stem}ies`, `${stem}i`, `${word}ам`, ...(word.endsWith('a') ? [`${stem}os`] : []), ...(word.endsWith('minister') ? [word] : [])];
}

const prepositions = new Set('to for à pour au an für para a per alla al к для ל'.split(' '));
const verbs = new Set('ask asking fragen preguntar perguntar chiedere спросить demander'.split(' '));
const joiners = new Set('and also as well then both et und y e и'.split(' '));
const leads = new Set('and so then now also first second my finally et und y e и'.split(' '));
/** Words of asking. */
export const asking = new Set('question questions ask asking query follow-up directed addressed frage pregunta pergunta domanda вопрос'.split(' '));
const secondPerson = new Set('you your yours you’ve you’re you’d vous votre vos sie ihr ihre usted su lei вы ваш'.split(' '));

/** Words before the sentence proper: "And", "So", a comma. */
function leadLength(sentence: readonly Word[]): number {
  let at = 0;
  while (at < sentence.length && (sentence[at]?.sign === true || leads.has(sentence[at]?.text.toLowerCase() ?? ''))) at++;
  return at;
}

/** True when a word of asking stands up to six words before. */
function asks(sentence: readonly Word[], at: number): boolean {
  for (let before = Math.max(0, at - 6); before < at; before++) if (asking.has(sentence[before]?.text.toLowerCase() ?? '')) return true;
  return ['one', 'another', 'this', 'that', 'mine'].includes(sentence[at - 1]?.text.toLowerCase() ?? '');
}

function isTitle(word: Word): boolean {
  return isAddressWord(word.text) || (word.high && !word.sign);
}

/** A capitalised word of an office, or a particle between two. */
function isTitleWord(word: Word | undefined, before: Word | undefined): boolean {
  if (word === undefined || word.sign) return false;
  const classes = classesOf(word.text);
  if (word.high && (classes & wordClass.role) !== 0) return true;
  return (classes & wordClass.particle) !== 0 && before !== undefined && before.high && hasClass(before.text, wordClass.role);
}

function titleKey(words: readonly Word[]): string {
  return joinWords(words).toLowerCase();
}
