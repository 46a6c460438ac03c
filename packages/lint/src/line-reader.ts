import { isUnseen } from './code-points.ts';

/** Labels and annotations are shorter than this. */
const REACH = 140;

/**
 * Reads the lines of a text up to places asked for in ascending order, and tells which places the parser reads as
 * structure: there a character, seen or not, may make or break a turn. The whole text is read once.
 */
export class LineReader {
  readonly #text: string;
  #at = 0;
  #lineStart = 0;
  /** The last character that is seen in the line, white space aside; empty at its start. */
  #last = '';
  #hasColon = false;
  #bracket = -1;
  readonly #colons: readonly NextCharacter[];

  constructor(text: string) {
    this.#text = text;
    this.#colons = [new NextCharacter(text, ':'), new NextCharacter(text, '：')];
  }

  /** Whether a place lies at the start of a line, in what may be a label, right behind its mark, or in a bracket. */
  isStructure(offset: number): boolean {
    this.#readTo(offset);
    if (this.#last === '' || isColon(this.#last)) return true;
    if (this.#bracket >= 0 && offset - this.#bracket < REACH) return true;
    return !this.#hasColon && this.#colonFrom(offset) - this.#lineStart < REACH;
  }

  /** Whether only white space and unseen characters stand before a place in its line, or a colon right behind it. */
  isEdge(offset: number): boolean {
    this.#readTo(offset);
    return this.#last === '' || isColon(this.#text.charAt(offset + 1));
  }

  #readTo(offset: number): void {
    for (; this.#at < offset; this.#at++) {
      const character = this.#text.charAt(this.#at);
      if (character === '\n' || character === '\r') this.#startLine();
      else if (character.trim() !== '' && !isUnseen(character)) this.#see(character);
    }
  }

  #startLine(): void {
    this.#lineStart = this.#at + 1;
    this.#last = '';
    this.#hasColon = false;
    this.#bracket = -1;
  }

  #see(character: string): void {
    this.#last = character;
    if (isColon(character)) this.#hasColon = true;
    if ('([（［'.includes(character)) this.#bracket = this.#at;
    if (')]）］'.includes(character)) this.#bracket = -1;
  }

  /** Offset of the next colon of the line; Infinity where there is none within reach. */
  #colonFrom(offset: number): number {
    const colon = Math.min(...this.#colons.map((each) => each.from(offset)));
    const hasLineEnd = /[\r\n]/.test(this.#text.slice(offset, Math.min(colon, offset + REACH)));
    return hasLineEnd ? Infinity : colon;
  }
}

/** Where a character stands next; what was found is kept until it is passed, so that nothing is searched twice. */
class NextCharacter {
  readonly #text: string;
  readonly #character: string;
  #found = -1;

  constructor(text: string, character: string) {
    this.#text = text;
    this.#character = character;
  }

  from(offset: number): number {
    if (this.#found < offset) {
      const found = this.#text.indexOf(this.#character, offset);
      this.#found = found < 0 ? Infinity : found;
    }
    return this.#found;
  }
}

function isColon(character: string): boolean {
  return character === ':' || character === '：';
}
