import { isSlip } from '../syntax/slip.ts';
import type { LabelParts } from './label-group.ts';
import { fits, isInitial, type Person } from './person.ts';

/** Namesakes looked at for one label: where more share a name, a short form names none of them. */
const MOST_NAMESAKES = 64;
/** Roles looked through for a slip of a letter; a document with more numbers or names them. */
const MOST_SLIPPED = 50;

/** Finds persons by name in time that does not grow with their number. */
export class PersonIndex {
  readonly #byFamily = new Map<string, Person[]>();
  readonly #byFullName = new Map<string, Person[]>();
  readonly #byGiven = new Map<string, Person[]>();

  /** Files a person under the names that are known by now. */
  add(person: Person): void {
    push(this.#byGiven, firstWord(person.given), person);
    if (person.family === undefined) return;
    const family = person.family.toLowerCase();
    push(this.#byFamily, family, person);
    const given = firstWord(person.fullGiven ?? person.given);
    push(this.#byFullName, `${family}\n${given ?? ''}`, person);
    // an initial is looked for under its letter, "Carlos" under "c" when somebody is called "C."
    if (given !== undefined) push(this.#byFullName, `${family}\n${isInitial(given) ? '.' : '*'}${given[0] ?? ''}`, person);
  }

  /** Persons of the same family name whom the parts fit; undefined where too many share the name to tell. */
  namesakes(parts: LabelParts): Person[] | undefined {
    if (parts.family === undefined) return [];
    const family = parts.family.toLowerCase();
    const fitting: Person[] = [];
    for (const bucket of this.#buckets(family, firstWord(parts.given))) {
      if (bucket === undefined) continue;
      if (bucket.length > MOST_NAMESAKES) return undefined;
      for (const person of bucket) if (!fitting.includes(person) && fits(person, parts)) fitting.push(person);
    }
    return fitting;
  }

  #buckets(family: string, given: string | undefined): (Person[] | undefined)[] {
    if (given === undefined) return [this.#byFamily.get(family)];
    const named = (key: string): Person[] | undefined => this.#byFullName.get(`${family}\n${key}`);
    const initial = given[0] ?? '';
    return isInitial(given) ? [named(''), named(`.${initial}`), named(`*${initial}`)] : [named(''), named(given), named(`.${initial}`)];
  }

  /** The one person with that given name. */
  called(given: string): Person | undefined {
    const known = this.#byGiven.get(given.toLowerCase());
    return known?.length === 1 ? known[0] : undefined;
  }
}

/** Finds the one speaker of a role word by its label without article, by an abbreviation or a slip of it. */
export class GroupIndex {
  /** Forms of role words that no name stands behind, which may come later. */
  readonly #expected = new Map<string, number>();
  readonly #byKey = new Map<string, Person>();
  /** By group and first letter: the label of one letter, and the first longer one. */
  readonly #short = new Map<string, Person>();
  readonly #long = new Map<string, Person>();

  add(key: string, person: Person): void {
    this.#byKey.set(key, person);
    if (person.group === undefined || person.group === 'office') return;
    const index = key.length === 1 ? this.#short : this.#long;
    const letter = `${person.group} ${key[0] ?? ''}`;
    if (!index.has(letter)) index.set(letter, person);
  }

  find(key: string): Person | undefined {
    return this.#byKey.get(key);
  }

  /** `P` stands for `Pregunta`, `Q` for `QUESTION`. */
  abbreviated(key: string, { group }: LabelParts): Person | undefined {
    return (key.length === 1 ? this.#long : this.#short).get(`${group} ${key[0] ?? ''}`);
  }

  /** Remembers that a label of the document is a role word. */
  expect(key: string, form: number): void {
    this.#expected.set(key, form);
  }

  /** The form of the role word that a label printed before it is a slip of. */
  slippedForm(key: string): number | undefined {
    return slipOf(this.#expected, key);
  }

  /** `MODERATER` for `MODERATOR`. */
  slipped(key: string): Person | undefined {
    return slipOf(this.#byKey, key);
  }
}

/** What a key stands for that is a slip of one of a few others. */
function slipOf<Value>(known: ReadonlyMap<string, Value>, key: string): Value | undefined {
  if (known.size > MOST_SLIPPED) return undefined;
  for (const [right, value] of known) if (isSlip(key, right)) return value;
  return undefined;
}

function firstWord(given: string | undefined): string | undefined {
  return given?.toLowerCase().split(' ', 1)[0];
}

/** Lists stop growing where nobody looks any further. */
function push(index: Map<string, Person[]>, key: string | undefined, person: Person): void {
  if (key === undefined) return;
  const known = index.get(key);
  if (known === undefined) index.set(key, [person]);
  else if (known.length <= MOST_NAMESAKES && !known.includes(person)) known.push(person);
}
