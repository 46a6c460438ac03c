import { isRecord } from '../syntax/front-matter.ts';
import { isSlip } from '../syntax/slip.ts';
import type { Evidence } from '../syntax/evidence.ts';
import type { Tree } from '../syntax/tree.ts';
import { isUnspaced } from '../syntax/characters.ts';
import { initialsOf } from '../syntax/legend.ts';
import { groupOf, withoutArticle, type LabelParts } from './label-group.ts';
import { labelParts } from './label-parts.ts';
import { LabelReadings } from './label-readings.ts';
import type { DraftTurn } from './draft.ts';
import { fits, otherTitle, sameRole, type Person } from './person.ts';
import { GroupIndex, PersonIndex } from './person-index.ts';
import { ShortForms } from './short-forms.ts';
import { SpeakerIds } from './speaker-ids.ts';
import { titleCase } from './title-case.ts';
import { withoutQualifier } from '../syntax/qualifier.ts';

/** Declared labels looked through for a slip of a letter; front matter with more is no list of speakers. */
const MOST_DECLARED = 100;
const OTHER_ORDER = 'the same names stand in the other order';

/** Joins the labels of a document into persons, by the rules of `spec.md`, "Speakers". */
export class SpeakerBook {
  readonly people: Person[] = [];
  /** Person by index of label form. */
  readonly byForm: (Person | undefined)[];
  /** Forms that put their person in the chair: "The PRESIDING OFFICER (Mr. Kyl)". */
  readonly presiding = new Set<number>();
  readonly #tree: Tree;
  readonly #ids = new SpeakerIds();
  readonly #names = new PersonIndex();
  readonly #groups = new GroupIndex();
  /** By label in small letters: case, spacing and qualifiers make no other label. */
  readonly #byLabel = new Map<string, Person>();
  readonly #byDeclaredLabel = new Map<string, Person>();
  readonly #shortForms = new ShortForms();
  /** Declared persons and participants of a list by the initials of their names; undefined where two share them. */
  readonly #byInitials = new Map<string, Person | undefined>();
  /** The one participant of a list who has a role. */
  readonly #castRoles = new Map<string, Person | undefined>();
  readonly #readings: LabelReadings;
  /** Person and label of every label that a person has: the list of one may be long. */
  readonly #labelled = new Set<string>();

  constructor(tree: Tree, forms: readonly number[]) {
    this.#tree = tree;
    this.byForm = new Array<Person | undefined>(tree.labels.length).fill(undefined);
    this.#declare();
    this.#readCast(tree.cast);
    const distinct = new Set(forms);
    this.#readings = new LabelReadings(tree, distinct);
    for (const form of distinct) {
      const label = withoutQualifier(tree.labels[form]?.text ?? '');
      const parts = this.#readings.of(form);
      this.#shortForms.add(form, parts);
      if (parts.group !== undefined && parts.name === undefined) this.#groups.expect(withoutArticle(label).toLowerCase(), form);
    }
    for (const form of distinct) this.byForm[form] ??= this.#personOf(form);
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
    this.#addInitials(person);
  }

  #addInitials(person: Person): void {
    const initials = initialsOf(person.name ?? '');
    if (initials.length > 1) this.#byInitials.set(initials, this.#byInitials.has(initials) ? undefined : person);
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
    this.#names.add(person);
    this.#addInitials(person);
    person.declared = true;
    if (entry['anonymous'] === true) person.group = groupOf(id) ?? 'unnamed';
    const labels = Array.isArray(entry['labels']) ? entry['labels'].filter((label) => typeof label === 'string') : [];
    for (const label of [...labels, id, ...(name === undefined ? [] : [name])]) this.#byDeclaredLabel.set(label.toLowerCase(), person);
  }

  /** A list of participants tells full names and roles; whoever of them never speaks is no speaker. */
  #readCast(cast: Tree['cast']): void {
    for (const { name, role, labels = [] } of cast) {
      const parts = labelParts(name);
      if (parts.name === undefined || this.#byDeclaredLabel.has(name.toLowerCase())) continue;
      const person = this.#add({ ...parts, ...(role === '' ? {} : { role: titleCase(role) }) }, [], [{ reason: 'the list of participants names the speaker' }], '');
      const office = withoutArticle(role).toLowerCase();
      if (office !== '') this.#castRoles.set(office, this.#castRoles.has(office) ? undefined : person);
      this.#byLabel.set(name.toLowerCase(), person);
      for (const label of labels) this.#byLabel.set(label.toLowerCase(), person);
      this.#addInitials(person);
    }
  }

  #personOf(form: number): Person {
    const line = this.#tree.labels[form]?.line ?? 1;
    const printed = this.#tree.labels[form]?.text ?? '';
    const label = withoutQualifier(printed);
    const declared = this.#byDeclaredLabel.get(printed.toLowerCase()) ?? this.#byDeclaredLabel.get(label.toLowerCase());
    const parts = this.#readings.of(form);
    if (declared !== undefined) return this.#join(declared, parts, label, { reason: `front matter declares the label "${label}"`, line });
    const known = this.#byLabel.get(label.toLowerCase());
    const person = known === undefined ? this.#personOfParts(parts, label, line) : this.#join(known, parts, label, { reason: `"${label}" is the same label`, line });
    this.#byLabel.set(label.toLowerCase(), person);
    if (parts.presides === true || (parts.group === 'moderator' && person.name !== undefined)) this.presiding.add(form);
    return person;
  }

  #personOfParts(parts: LabelParts, label: string, line: number): Person {
    if (parts.group !== undefined && parts.name === undefined) return this.#holderOf(parts, label, line) ?? this.#groupPerson(parts, label, line);
    const { person, reason } = parts.several === undefined ? (this.#expanded(parts, label) ?? this.#match(parts, label)) : { person: undefined, reason: '' };
    if (person === undefined) return this.#add(parts, [label], [{ reason: `first label: "${label}"`, line }]);
    // "Doe, Jane" is no Jane of the outlet Doe
    const told = reason === OTHER_ORDER ? {} : parts;
    return this.#join(person, told, label, { reason: `"${label}": ${reason}`, line });
  }

  /** The person whose long form elsewhere a short label stands for: initials, a given name, a name and its first letters. */
  #expanded(parts: LabelParts, label: string): { person: Person; reason: string } | undefined {
    const reversed = this.#reversed(parts);
    if (reversed !== undefined || parts.name === undefined || parts.given !== undefined || parts.family === undefined) return reversed;
    const bare = parts.role === undefined && parts.honorific === undefined && parts.affiliation === undefined;
    const initials = bare ? (this.#byInitials.get(label.replaceAll('.', '').toLowerCase()) ?? this.#personBy(this.#shortForms.initials(label))) : undefined;
    if (initials !== undefined && label === label.toUpperCase()) return { person: initials, reason: `the initials of ${initials.name ?? initials.id} alone` };
    if (isUnspaced(parts.name.charCodeAt(0))) {
      const full = this.#personBy(this.#shortForms.fullName(parts.name, this.#tree.language === 'zh' ? 1 : 2));
      return full === undefined || !fits(full, parts) || (full.role !== undefined && parts.role !== undefined && full.role !== parts.role) ? undefined : { person: full, reason: `${parts.name} is the family name of ${full.name ?? full.id} alone` };
    }
    const given = bare ? this.#shortForms.given(parts.name) : undefined;
    if (given === undefined || (this.#names.namesakes(parts)?.length ?? 0) > 0) return undefined;
    const person = this.#personBy(given);
    return person === undefined ? undefined : { person, reason: `${parts.name} is the given name of ${person.name ?? person.id} alone` };
  }

  /** "Kobayashi Maki" for "Maki Kobayashi", "Doe, Jane" for "Jane Doe", where the other order is known. */
  #reversed({ given, family, affiliation, name }: LabelParts): { person: Person; reason: string } | undefined {
    const [first, last] = given === undefined ? [name, affiliation] : [family, given];
    if (first === undefined || last === undefined || last.includes(' ')) return undefined;
    const known = this.#names.namesakes({ family: last, given: first })?.filter((person) => person.given?.toLowerCase() === first.toLowerCase());
    return known?.length === 1 && known[0] !== undefined ? { person: known[0], reason: OTHER_ORDER } : undefined;
  }

  #personBy(form: number | undefined): Person | undefined {
    return form === undefined ? undefined : (this.byForm[form] ??= this.#personOf(form));
  }

  /** The one person of the document who holds the office that the label is. */
  #holderOf({ group, role = '' }: LabelParts, label: string, line: number): Person | undefined {
    const office = role.toLowerCase();
    if (group === 'questioner' || group === 'answerer') return undefined;
    const person = this.#personBy(this.#shortForms.holder(office) ?? this.#shortForms.initials(label)) ?? this.#castRoles.get(office);
    if (person === undefined) return undefined;
    return this.#join(person, {}, label, { reason: `"${label}" is the office, or are the initials, of ${person.name ?? person.id} alone`, line });
  }

  /** One speaker for each role word: all `Reporter`s together. */
  #groupPerson(parts: LabelParts, label: string, line: number): Person {
    const key = withoutArticle(label).toLowerCase();
    // Outlets before one role word differ by a letter as readily as not
    const slipped = parts.affiliation === undefined ? this.#groups.slipped(key) : undefined;
    const known = this.#groups.find(key) ?? this.#groups.abbreviated(key, parts) ?? slipped;
    if (known !== undefined) return this.#join(known, parts, label, { reason: `"${label}" is the same role`, line });
    const person = this.#add(parts, [label], [{ reason: `"${label}" names a role and no person`, line }]);
    this.#groups.add(key, person);
    return person;
  }

  /** The one person whom the parts fit; several fit: none, because a guess would be worse. */
  #match(parts: LabelParts, label: string): { person: Person | undefined; reason: string } {
    const fitting = this.#names.namesakes(parts);
    if (fitting === undefined) return { person: undefined, reason: '' };
    if (fitting.length === 1) return otherTitle(fitting[0], parts) ? { person: undefined, reason: '' } : { person: fitting[0], reason: `the family name ${parts.family} is the same` };
    if (fitting.length > 1) return { person: fitting.find((person) => sameRole(person, parts)), reason: 'family name and role are the same' };
    const called = parts.given === undefined ? this.#names.called(parts.family ?? '') : undefined;
    if (called !== undefined) return { person: called, reason: `${parts.family} is the given name` };
    const role = parts.role === undefined && parts.given === undefined ? this.#slippedGroup(withoutArticle(label).toLowerCase()) : undefined;
    return { person: this.#slippedDeclaration(label.toLowerCase()) ?? role, reason: 'a slip of a letter away from a declared label or a role' };
  }

  /** `MODEARTOR` for `MODERATOR`, whichever of them is printed first. */
  #slippedGroup(key: string): Person | undefined {
    return this.#groups.slipped(key) ?? this.#personBy(this.#groups.slippedForm(key));
  }

  /** `Christain` for the declared `Christian`. */
  #slippedDeclaration(label: string): Person | undefined {
    if (this.#byDeclaredLabel.size > MOST_DECLARED) return undefined;
    for (const [declared, person] of this.#byDeclaredLabel) {
      if (isSlip(label, declared)) return person;
      if (person.given !== undefined && isSlip(label, person.given.toLowerCase())) return person;
    }
    return undefined;
  }

  #join(person: Person, parts: LabelParts, label: string, evidence: Evidence): Person {
    this.#addLabel(person, label);
    person.evidence.push(evidence);
    const fuller = !person.declared && (parts.name?.length ?? 0) > (person.name?.length ?? 0) && parts.given !== undefined && person.given === undefined;
    if (fuller) Object.assign(person, { name: parts.name, family: parts.family, given: parts.given });
    if ((parts.given?.length ?? 0) > (person.fullGiven?.length ?? 0)) person.fullGiven = parts.given;
    person.honorific ??= parts.honorific;
    person.role ??= parts.role;
    person.affiliation ??= parts.affiliation;
    if (!person.declared) this.#names.add(person);
    return person;
  }

  #add(parts: LabelParts, labels: string[], evidence: Evidence[], id?: string): Person {
    const { several, presides: _presides, ...facts } = parts;
    const base = several ?? parts.family ?? withoutArticle((parts.affiliation === undefined && parts.honorific === undefined ? undefined : parts.role) ?? labels[0] ?? 'speaker');
    const person: Person = { id: id ?? this.#ids.fresh(base), declared: false, labels, evidence, ...facts };
    person.fullGiven = parts.given;
    if (id !== undefined) this.#ids.take(id);
    for (const label of labels) this.#labelled.add(`${person.id} ${label}`);
    this.people.push(person);
    this.#names.add(person);
    return person;
  }

  #addLabel(person: Person, label: string): void {
    // whom only the list of participants named speaks now, and takes an id in the order of first turns
    if (person.id === '') person.id = this.#ids.fresh(person.family ?? person.name ?? 'speaker');
    const key = `${person.id} ${label}`;
    if (this.#labelled.has(key)) return;
    this.#labelled.add(key);
    person.labels.push(label);
  }

  /**
   * A questioner of his own, named by handover or self-introduction. Undefined where the name is that of somebody who
   * speaks by his own label and only a handover (`own` is false) brings it: he was thanked, not called.
   */
  addQuestioner(name: string, affiliation: string | undefined, label: string, evidence: readonly Evidence[], own: boolean): Person | undefined {
    const parts = { ...partsOfPerson(name), ...(affiliation === undefined ? {} : { affiliation }) };
    const known = this.#match(parts, label).person;
    if (known === undefined || known.group !== undefined) return this.#add(parts, [label], [...evidence]);
    if (!own && affiliation === undefined && known.role !== undefined) return undefined;
    this.#addLabel(known, label);
    known.affiliation ??= affiliation;
    return known;
  }

  /** Gives an office the name that evidence puts behind it: its turns go to whoever has that name by another label, if anybody has. */
  nameOffice(person: Person, name: string, turns: readonly DraftTurn[], evidence: Evidence): void {
    const parts = { ...partsOfPerson(name), ...(person.role === undefined ? {} : { role: person.role }) };
    if (parts.name === undefined) return;
    const known = this.#match(parts, '').person;
    if (known !== undefined && known !== person) {
      for (const draft of turns) if (draft.person === person) draft.person = known;
      for (const label of person.labels) this.#join(known, {}, label, evidence);
      return;
    }
    Object.assign(person, { name: parts.name, family: parts.family, given: parts.given, id: this.#ids.fresh(parts.family ?? name) });
    person.evidence.push(evidence);
    this.#names.add(person);
  }
}

/** The parts of a name that somebody is called by, which stands for no group. */
function partsOfPerson(name: string): LabelParts {
  const { group: _group, ...parts } = labelParts(name);
  return parts;
}
