import type { Transcript } from '@rostrum/core';
import { isWord } from './code-points.ts';
import { labelKey } from './similar-labels.ts';

/** So many words are looked up in the text itself; whoever asks for more wants an index. */
const MAX_SEARCHES = 32;
/** Anything but letters of Latin scripts with one capital each, and punctuation: these are composed as they stand. */
const BEYOND_LATIN = /[^\0-\xde\xe0-\u0148\u014a-\u01ef\u01f1-\u02ff\u2010-\u205f]/u;

/** The words that are said in a document, in capitals, as `labelKey` has them; gathered when first asked for. */
export class SaidWords {
  readonly #text: string;
  readonly #transcript: Transcript;
  readonly #answers = new Map<string, boolean>();
  #plain: boolean | undefined;
  #speech: string | undefined;
  #index: Set<string> | undefined;

  constructor(text: string, transcript: Transcript) {
    this.#text = text;
    this.#transcript = transcript;
  }

  /** Whether somebody says a word. */
  has(word: string): boolean {
    if (word === '') return false;
    const known = this.#answers.get(word);
    if (known !== undefined) return known;
    const answer = this.#answers.size < MAX_SEARCHES ? this.#find(word) : this.#indexed().has(word);
    this.#answers.set(word, answer);
    return answer;
  }

  /** A search costs little for one word; splitting a long text into words, or writing it in capitals, costs much. */
  #find(word: string): boolean {
    return this.#isPlain() ? this.#findAnyCase(word) : this.#findInCapitals(word);
  }

  /** Whether letters and their capitals are one to one: composed, and none like ß, whose capital is two letters. */
  #isPlain(): boolean {
    this.#plain ??= !BEYOND_LATIN.test(this.#text) || this.#isComposed();
    return this.#plain;
  }

  /** To compose a long text in order to compare it takes its memory again, and much of the time of a check. */
  #isComposed(): boolean {
    return !/[ßŉǰΐΰևẖ-ẚᾀ-ᾼῂ-ῼﬀ-ﬗ]/u.test(this.#text) && this.#text.normalize('NFC') === this.#text;
  }

  /** Looks for the word in any letters, with apostrophes that `labelKey` leaves out, and sees whether somebody says it. */
  #findAnyCase(word: string): boolean {
    const letters = [...word].map((letter) => letter.replace(/[^\p{L}\p{M}\p{N}]/u, '\\$&'));
    for (const { index, 0: found } of this.#text.matchAll(new RegExp(letters.join('[’\']?'), 'giu'))) {
      if (!this.#isWordUnit(index - 1, -1) && !this.#isWordUnit(index + found.length, 1) && this.#isSaid(index)) return true;
    }
    return false;
  }

  /** Whether the next sign in a direction that is no apostrophe belongs to a word. */
  #isWordUnit(at: number, step: 1 | -1): boolean {
    while (this.#text[at] === '’' || this.#text[at] === "'") at += step;
    return isWord(this.#text.charAt(at));
  }

  #isSaid(offset: number): boolean {
    const { turns } = this.#transcript;
    let [low, high] = [0, turns.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((turns[middle]?.span.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return turns[low - 1]?.paragraphs.some(({ span }) => span.start <= offset && offset < span.end) ?? false;
  }

  #findInCapitals(word: string): boolean {
    this.#speech ??= this.#paragraphs().join('\n').normalize('NFC').toUpperCase().replace(/[’']/g, '');
    for (let at = this.#speech.indexOf(word); at >= 0; at = this.#speech.indexOf(word, at + 1)) {
      if (!isWord(this.#speech.charAt(at - 1)) && !isWord(this.#speech.charAt(at + word.length))) return true;
    }
    return false;
  }

  #indexed(): Set<string> {
    this.#index ??= new Set(this.#paragraphs().flatMap((paragraph) => labelKey(paragraph).split(' ')));
    return this.#index;
  }

  #paragraphs(): string[] {
    return this.#transcript.turns.flatMap(({ paragraphs }) => paragraphs.map(({ span }) => this.#text.slice(span.start, span.end)));
  }
}
