import { hasClass, wordClass } from '../languages/vocabulary.ts';
import { isUnspaced } from '../syntax/characters.ts';
import { initialsOf } from '../syntax/legend.ts';
import type { LabelParts } from './label-group.ts';

/** Words that make an office another one: a deputy minister is not the minister. */
const lesser = new Set('deputy vice assistant former shadow under acting associate junior vize stellvertretende stellvertretender vice-ministre viceministro заместитель 副大臣'.split(' '));
const LONGEST_SHORT = 12;

/** The long forms of a document that a short label may stand for; where two compete, none. */
export class ShortForms {
  /** Index of a label form by the office that its person alone holds. */
  readonly #holders = new Map<string, number | undefined>();
  /** By a word that one office alone opens or ends with: "the Minister" for "the Foreign Minister". */
  readonly #partHolders = new Map<string, number | undefined>();
  readonly #initials = new Map<string, number | undefined>();
  readonly #givens = new Map<string, number | undefined>();
  /** Full names of scripts without blanks by what they may begin with. */
  readonly #prefixes = new Map<string, number | undefined>();
  readonly #names: (string | undefined)[] = [];

  add(form: number, { name, role, family, given }: LabelParts): void {
    if (name === undefined || family === undefined) return;
    const lower = name.toLowerCase();
    this.#names[form] = lower;
    if (role !== undefined) this.#addOffice(form, role.toLowerCase(), family.toLowerCase());
    if (given !== undefined) {
      const initials = initialsOf(name);
      if (initials.length > 1) this.#add(this.#initials, initials, form, lower);
      this.#add(this.#givens, given.toLowerCase().split(' ', 1)[0] ?? '', form, lower);
    } else if (isUnspaced(name.charCodeAt(0)) && name.length <= 6) {
      for (let length = 1; length < name.length && length <= 3; length++) this.#add(this.#prefixes, name.slice(0, length), form, lower);
    }
  }

  #addOffice(form: number, office: string, family: string): void {
    this.#names[form] = family;
    this.#add(this.#holders, office, form, family);
    const words = office.split(' ');
    if (isUnspaced(office.charCodeAt(0)) && office.length > 2 && !lesser.has(office.slice(-3))) this.#add(this.#partHolders, office.slice(-2), form, family);
    if (words.length < 2 || words.some((word) => lesser.has(word))) return;
    this.#add(this.#partHolders, words[0] ?? '', form, family);
    this.#add(this.#partHolders, words.at(-1) ?? '', form, family);
  }

  /** The first form of a name stands for it; two names that share a key take it from both. */
  #add(index: Map<string, number | undefined>, key: string, form: number, name: string): void {
    const known = index.get(key);
    if (known === undefined && index.has(key)) return;
    index.set(key, known === undefined || this.#names[known] === name ? (known ?? form) : undefined);
  }

  /** The form of the one person who holds the office, or an office that opens or ends with that word. */
  holder(office: string): number | undefined {
    const holder = this.#holders.has(office) ? this.#holders.get(office) : this.#partHolders.get(office);
    // "O Sr. Presidente" for "O Sr. Presidente (Tomás Hale)"
    const blank = office.indexOf(' ');
    return holder ?? (blank > 0 && hasClass(office.slice(0, blank), wordClass.honorific) ? this.#holders.get(office.slice(blank + 1)) : undefined);
  }

  /** The form of the one full name with these initials: "MT", "M.T." */
  initials(label: string): number | undefined {
    return label.length <= LONGEST_SHORT && /^\p{Lu}[\p{Lu}.]+$/u.test(label) ? this.#initials.get(label.replaceAll('.', '').toLowerCase()) : undefined;
  }

  /** The form of the one full name with this given name. */
  given(name: string): number | undefined {
    return this.#givens.get(name.toLowerCase());
  }

  /** The form of the one full name that goes on behind a family name of a script without blanks, by `least` letters or more. */
  fullName(family: string, least: number): number | undefined {
    const form = this.#prefixes.get(family);
    return form !== undefined && (this.#names[form]?.length ?? 0) >= family.length + least ? form : undefined;
  }
}
