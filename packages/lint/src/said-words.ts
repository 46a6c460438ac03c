import type { Transcript } from '@rostrum/core';
import { labelKey } from './similar-labels.ts';

/** So many words are looked up in the text itself; whoever asks for more wants an index. */
const MAX_SEARCHES = 32;
const WORD = /[\p{L}\p{M}\p{N}]/u;

/** The words that are said in a document, in capitals, as `labelKey` has them; gathered when first asked for. */
export class SaidWords {
  readonly #text: string;
  readonly #transcript: Transcript;
  readonly #answers = new Map<string, boolean>();
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

  /** A search costs little for one word; splitting a long text into words costs much. */
  #find(word: string): boolean {
    this.#speech ??= this.#paragraphs().join('\n').normalize('NFC').toUpperCase().replace(/[’']/g, '');
    for (let at = this.#speech.indexOf(word); at >= 0; at = this.#speech.indexOf(word, at + 1)) {
      if (!WORD.test(this.#speech.charAt(at - 1)) && !WORD.test(this.#speech.charAt(at + word.length))) return true;
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
