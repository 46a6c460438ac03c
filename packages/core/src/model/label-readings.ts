import { withoutQualifier } from '../syntax/qualifier.ts';
import type { Tree } from '../syntax/tree.ts';
import { holdsOutlet, type LabelParts } from './label-group.ts';
import { labelParts } from './label-parts.ts';
import { titleCase } from './title-case.ts';

/** Words of a name that may end a label. */
const MOST_NAME_WORDS = 4;

/** The labels of a document taken apart: where one can be read in two ways, the names of the others decide. */
export class LabelReadings {
  readonly #tree: Tree;
  readonly #parts = new Map<number, LabelParts>();
  /** Family names of the labels without a comma. */
  readonly #families = new Set<string>();
  readonly #fullNames = new Set<string>();
  /** Family name and first letter of each given name that is printed in full. */
  readonly #givens = new Set<string>();

  constructor(tree: Tree, forms: Iterable<number>) {
    this.#tree = tree;
    const distinct = [...forms];
    for (const form of distinct) this.#learn(this.#textOf(form));
    for (const form of distinct) this.#parts.set(form, this.#decided(this.#textOf(form)));
  }

  /** The parts of a label, by its index. */
  of(form: number): LabelParts {
    return this.#parts.get(form) ?? labelParts(this.#textOf(form));
  }

  #textOf(form: number): string {
    return withoutQualifier(this.#tree.labels[form]?.text ?? '');
  }

  #learn(label: string): void {
    const { name, family = '', given, role } = labelParts(label);
    if (!label.includes(', ')) this.#families.add(family.toLowerCase());
    if (name === undefined || given === undefined) return;
    if (role === undefined) this.#fullNames.add(name.toLowerCase());
    if (given.length > 2) this.#givens.add(`${family} ${given[0]}`.toLowerCase());
  }

  #decided(label: string): LabelParts {
    const parts = labelParts(label);
    if (parts.role !== undefined) return this.#behindOffice(label, parts);
    if (parts.outlet === true) return this.#besideComma(label, parts);
    // "M. HALE" beside "MARK HALE" is no monsieur
    if (parts.honorific !== 'M.' || parts.given !== undefined || this.#tree.language === 'fr' || !this.#givens.has(`${parts.family} m`.toLowerCase())) return parts;
    const { honorific: given, ...rest } = parts;
    return { ...rest, name: `${given} ${rest.name}`, given };
  }

  /** "President of Russia Vladimir Putin": the office ends where a name begins that is a label of its own. */
  #behindOffice(label: string, parts: LabelParts): LabelParts {
    const words = label.split(' ');
    for (let length = Math.min(MOST_NAME_WORDS, words.length - 1); length > 1; length--) {
      const name = words.slice(-length).join(' ');
      if (!this.#fullNames.has(name.toLowerCase())) continue;
      return parts.name?.toLowerCase() === name.toLowerCase() ? parts : { ...labelParts(name), role: titleCase(words.slice(0, -length).join(' ')) };
    }
    return parts;
  }

  /** "TOM HALE, DIVING TUTOR": of two sides of a comma, the one whose last word is a label elsewhere is the name. */
  #besideComma(label: string, parts: LabelParts): LabelParts {
    const [first = '', second = ''] = label.split(', ', 2);
    const [name, other] = parts.affiliation === first ? [first, second] : [second, first];
    // "Doe, Jane" beside "Jane Doe" has no outlet
    if (this.#fullNames.has(`${other} ${name}`.toLowerCase())) return parts;
    const swapped = labelParts(name);
    const isBorneOut = swapped.name !== undefined && this.#families.has(swapped.family?.toLowerCase() ?? '') && !this.#families.has(parts.family?.toLowerCase() ?? '');
    if (!isBorneOut) return parts;
    return { ...swapped, affiliation: other, ...(holdsOutlet(other) ? { outlet: true } : {}) };
  }
}
