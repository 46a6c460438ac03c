import { isRecord } from '../syntax/front-matter.ts';
import { isSlip } from '../syntax/slip.ts';
import type { Evidence, Tree } from '../syntax/tree.ts';
import { groupOf, labelParts, type LabelGroup, type LabelParts } from './label-parts.ts';


/** A participant while labels are joined. */
export interface Person {
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
  readonly labels: string[];
  readonly evidence: Evidence[];
}

/** Joins the labels of a document into persons, by the rules of `spec.md`, "Speakers". */
export class SpeakerBook {
  readonly people: Person[] = [];
  /** Person by index of label form. */
  readonly byForm: (Person | undefined)[];
  readonly #tree: Tree;
  readonly #ids = new Set<string>();
  readonly #byFamily = new Map<string, Person[]>();
  readonly #byGiven = new Map<string, Person[]>();
  readonly #byGroup = new Map<string, Person>();
  readonly #byDeclaredLabel = new Map<string, Person>();
  /** Form of the one person who holds an office, by the office; undefined where several do. */
  readonly #holders = new Map<string, number | undefined>();

  constructor(tree: Tree, forms: readonly number[]) {
    this.#tree = tree;
    this.byForm = new Array<Person | undefined>(tree.labels.length).fill(undefined);
    this.#declare();
    this.#findHolders(new Set(forms));
    for (const form of forms) this.byForm[form] ??= this.#personOf(form);
  }

  /** "ANTHONY ALBANESE, PRIME MINISTER" tells whom "PRIME MINISTER" names. */
  #findHolders(forms: ReadonlySet<number>): void {
    const families = new Map<string, string>();
    for (const form of forms) {
      const { role, family } = labelParts(this.#tree.labels[form]?.text ?? '');
      if (role === undefined || family === undefined) continue;
      const office = role.toLowerCase();
      const other = families.has(office) && families.get(office) !== family.toLowerCase();
      families.set(office, family.toLowerCase());
      this.#holders.set(office, other ? undefined : (this.#holders.get(office) ?? form));
    }
  }

  /** Persons who speak, and those whom the front matter declares, in order of first appearance. */
  #declare(): void {
    const declared = this.#tree.frontMatter?.['speakers'];
    if (Array.isArray(declared)) for (const name of declared) if (typeof name === 'string') this.#declareName(name);
    if (!isRecord(declared)) return;
    for (const [id, entry] of Object.entries(declared)) this.#declareEntry(id, isRecord(entry) ? entry : { name: entry });
  }

  #declareName(name: string): void {
    const parts = labelParts(name.trim());
    if (parts.name === undefined) return;
    const person = this.#add(parts, [], [{ reason: 'front matter names the speaker' }]);
    person.declared = true;
    this.#byDeclaredLabel.set(name.trim().toLowerCase(), person);
  }

  #declareEntry(id: string, entry: Readonly<Record<string, unknown>>): void {
    const text = (key: string): string | undefined => (typeof entry[key] === 'string' && entry[key] !== '' ? (entry[key] as string) : undefined);
    const name = text('name');
    const parts = name === undefined ? {} : labelParts(name);
    const person = this.#add(parts, [], [{ reason: 'front matter declares the speaker' }], id);
    for (const key of ['name', 'family', 'given', 'honorific', 'role', 'affiliation'] as const) {
      const value = text(key);
      if (value !== undefined) person[key] = value;
    }
    person.declared = true;
    if (entry['anonymous'] === true) person.group = groupOf(id) ?? 'unnamed';
    const labels = Array.isArray(entry['labels']) ? entry['labels'].filter((label) => typeof label === 'string') : [];
    for (const label of [...labels, id, ...(name === undefined ? [] : [name])]) this.#byDeclaredLabel.set(label.toLowerCase(), person);
  }

  #personOf(form: number): Person {
    const label = this.#tree.labels[form]?.text ?? '';
    const line = this.#tree.labels[form]?.line ?? 1;
    const declared = this.#byDeclaredLabel.get(label.toLowerCase());
    if (declared !== undefined) return this.#join(declared, labelParts(label), label, { reason: `front matter declares the label "${label}"`, line });
    const parts = labelParts(label);
    if (parts.group !== undefined && parts.name === undefined) return this.#holderOf(parts, label, line) ?? this.#groupPerson(parts, label, line);
    const { person, reason } = this.#match(parts, label);
    if (person === undefined) return this.#add(parts, [label], [{ reason: `first label: "${label}"`, line }]);
    return this.#join(person, parts, label, { reason: `"${label}": ${reason}`, line });
  }

  /** The one person of the document who holds the office that the label is. */
  #holderOf({ group, role }: LabelParts, label: string, line: number): Person | undefined {
    const form = group === 'office' && role !== undefined ? this.#holders.get(role.toLowerCase()) : undefined;
    if (form === undefined) return undefined;
    const person = (this.byForm[form] ??= this.#personOf(form));
    return this.#join(person, {}, label, { reason: `"${label}" is the office of ${person.name ?? person.id} alone`, line });
  }

  /** One speaker for each role word: all `Reporter`s together. */
  #groupPerson(parts: LabelParts, label: string, line: number): Person {
    const key = groupKey(label);
    const known = this.#byGroup.get(key) ?? this.#abbreviatedGroup(key, parts) ?? this.#slippedGroup(label);
    if (known !== undefined) return this.#join(known, parts, label, { reason: `"${label}" is the same role`, line });
    const person = this.#add(parts, [label], [{ reason: `"${label}" names a role and no person`, line }]);
    this.#byGroup.set(key, person);
    return person;
  }

  /** `P` stands for `Pregunta`, `Q` for `QUESTION`. */
  #abbreviatedGroup(key: string, { group }: LabelParts): Person | undefined {
    for (const [known, person] of this.#byGroup) {
      const [short, long] = key.length < known.length ? [key, known] : [known, key];
      if (short.length === 1 && long.startsWith(short) && person.group === group && group !== 'office') return person;
    }
    return undefined;
  }

  #slippedGroup(label: string): Person | undefined {
    if (this.#byGroup.size > 50) return undefined;
    for (const [key, person] of this.#byGroup) if (isSlip(groupKey(label), key)) return person;
    return undefined;
  }

  /** The one person whom the parts fit; several fit: none, because a guess would be worse. */
  #match(parts: LabelParts, label: string): { person: Person | undefined; reason: string } {
    const family = parts.family?.toLowerCase() ?? '';
    const fitting = (this.#byFamily.get(family) ?? []).filter((person) => fits(person, parts));
    if (fitting.length === 1) return { person: fitting[0], reason: `the family name ${parts.family} is the same` };
    if (fitting.length > 1) return { person: fitting.find((person) => sameRole(person, parts)), reason: 'family name and role are the same' };
    if (parts.given === undefined) {
      const given = this.#byGiven.get(family) ?? [];
      if (given.length === 1) return { person: given[0], reason: `${parts.family} is the given name` };
    }
    const slipped = this.#slippedDeclaration(label) ?? (parts.role === undefined && parts.given === undefined ? this.#slippedGroup(label) : undefined);
    return { person: slipped, reason: 'a slip of a letter away from a declared label or a role' };
  }

  /** `Christain` for the declared `Christian`. */
  #slippedDeclaration(label: string): Person | undefined {
    if (this.#byDeclaredLabel.size === 0 || this.#byDeclaredLabel.size > 100) return undefined;
    for (const [declared, person] of this.#byDeclaredLabel) {
      if (isSlip(label.toLowerCase(), declared)) return person;
      if (person.given !== undefined && isSlip(label.toLowerCase(), person.given.toLowerCase())) return person;
    }
    return undefined;
  }

  #join(person: Person, parts: LabelParts, label: string, evidence: Evidence): Person {
    if (!person.labels.includes(label)) person.labels.push(label);
    person.evidence.push(evidence);
    if (person.declared) {
      person.honorific ??= parts.honorific;
      person.role ??= parts.role;
      person.affiliation ??= parts.affiliation;
      return person;
    }
    const fuller = (parts.name?.length ?? 0) > (person.name?.length ?? 0) && parts.given !== undefined && person.given === undefined;
    if (fuller) Object.assign(person, { name: parts.name, family: parts.family, given: parts.given });
    person.honorific ??= parts.honorific;
    person.role ??= parts.role;
    person.affiliation ??= parts.affiliation;
    this.#index(person);
    return person;
  }

  #add(parts: LabelParts, labels: string[], evidence: Evidence[], id?: string): Person {
    const person: Person = { id: id ?? this.freshId(parts.family ?? groupKey(labels[0] ?? 'speaker')), declared: false, labels, evidence };
    Object.assign(person, parts);
    this.#ids.add(person.id);
    this.people.push(person);
    this.#index(person);
    return person;
  }

  /** A questioner of his own, named by handover or self-introduction. */
  addQuestioner(name: string, affiliation: string | undefined, label: string, evidence: readonly Evidence[]): Person {
    const parts = { ...labelParts(name), ...(affiliation === undefined ? {} : { affiliation }) };
    const { group: _group, ...named } = parts;
    const known = this.#match(named, label).person;
    if (known !== undefined && known.group === undefined) {
      if (!known.labels.includes(label)) known.labels.push(label);
      known.affiliation ??= affiliation;
      return known;
    }
    return this.#add(named, [label], [...evidence]);
  }

  #index(person: Person): void {
    push(this.#byFamily, person.family, person);
    push(this.#byGiven, person.given?.split(' ')[0], person);
  }

  /** Lower-case words joined with hyphens, `-2` and so on when taken. */
  freshId(name: string): string {
    const base = slug(name) || 'speaker';
    let id = base;
    for (let next = 2; this.#ids.has(id); next++) id = `${base}-${next}`;
    return id;
  }
}

function push(index: Map<string, Person[]>, name: string | undefined, person: Person): void {
  if (name === undefined) return;
  const key = name.toLowerCase();
  const known = index.get(key);
  if (known === undefined) index.set(key, [person]);
  else if (!known.includes(person)) known.push(person);
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .split(/[\s.,;:()（）【】[\]/#*"“”]/u)
    .filter((word) => word !== '')
    .join('-');
}

function groupKey(label: string): string {
  const plain = label.toLowerCase();
  return plain.startsWith('the ') ? plain.slice(4) : plain;
}

const genders: Readonly<Record<string, string>> = { mr: 'm', mister: 'm', herr: 'm', m: 'm', sr: 'm', sir: 'm', señor: 'm', senhor: 'm', ms: 'f', mrs: 'f', miss: 'f', mme: 'f', frau: 'f', sra: 'f', señora: 'f', senhora: 'f', dame: 'f' };

function gender(honorific: string | undefined): string | undefined {
  const first = honorific?.toLowerCase().split(' ')[0] ?? '';
  return genders[first.endsWith('.') ? first.slice(0, -1) : first];
}

/** True when nothing in the parts speaks against the person: another honorific or another given name. */
function fits(person: Person, parts: LabelParts): boolean {
  const mine = gender(person.honorific);
  const theirs = gender(parts.honorific);
  if (mine !== undefined && theirs !== undefined && mine !== theirs) return false;
  // "Dawn 1 (Kamanin)" and "Dawn 1 (Bykov)" are two people at one desk
  if (person.outlet !== true && parts.outlet !== true && person.affiliation !== undefined && parts.affiliation !== undefined && person.affiliation !== parts.affiliation) return false;
  if (person.given === undefined || parts.given === undefined) return true;
  return sameGiven(person.given, parts.given);
}

/** `John F.` and `John`, `C.` and `Carlos` may be one given name. */
function sameGiven(one: string, other: string): boolean {
  const [a = '', b = ''] = [one.toLowerCase().split(' ')[0], other.toLowerCase().split(' ')[0]];
  if (a === b) return true;
  const initial = (short: string, long: string): boolean => (short.length === 1 || (short.length === 2 && short.endsWith('.'))) && long.startsWith(short[0] ?? '?');
  return initial(a, b) || initial(b, a);
}

function sameRole(person: Person, parts: LabelParts): boolean {
  return person.role !== undefined && parts.role !== undefined && person.role.toLowerCase() === parts.role.toLowerCase();
}
