import { isTranscript, type Node, styleNamed, type Transcript, type Tree } from '@rostrum/core';
import { countsOf } from './group-by.ts';
import { lint } from './lint.ts';
import { nodesOfKind } from './nodes.ts';
import { labelTypo } from './rules/label-typo.ts';

/** Something that recurs, and in how many files. */
export interface Recurring {
  readonly text: string;
  readonly files: number;
}

/** A person found in a folder. */
export interface LearntPerson {
  readonly id: string;
  readonly name: string;
  readonly labels: readonly string[];
  readonly roles: readonly string[];
  readonly files: number;
  readonly turns: number;
}

/** What a folder suggests for its configuration. Each list is in order, the most frequent first. */
export interface Learnt {
  /** How many transcripts were read. */
  readonly transcripts: number;
  /** The house styles that they fit; half of them fit the first where `isOneHouse` holds. */
  readonly styles: readonly Recurring[];
  readonly isOneHouse: boolean;
  /** The bracket that nearly all annotations have. */
  readonly annotationBracket?: 'round' | 'square';
  /** Annotations whose words nobody knows yet, in small letters. */
  readonly annotations: readonly Recurring[];
  /** Lines of the page around the transcripts that the style does not list. */
  readonly breadcrumbs: readonly Recurring[];
  readonly languageLinks: readonly Recurring[];
  readonly navigation: readonly Recurring[];
  readonly people: readonly LearntPerson[];
}

/** In fewer files something is chance. */
const LEAST_FILES = 2;
/** A share of the annotations that makes their bracket a convention. */
const NEARLY_ALL = 0.95;
const MOST_PEOPLE = 50;
/** Groups that stand together, as parliaments print them behind a name: CDU/CSU. */
const GROUPS = /\p{Lu}[\p{L}\d ]*\/ ?\p{Lu}/u;

interface KnownPerson {
  readonly name: string;
  readonly family: string;
  readonly labels: Map<string, number>;
  readonly roles: Map<string, number>;
  files: number;
  turns: number;
}

/**
 * Learns from the transcripts of a folder what its configuration could say. The order of the files makes no difference.
 *
 * @example
 * ```ts
 * import { readDocument } from '@rostrum/core';
 * import { FolderLearner } from '@rostrum/lint';
 *
 * const learner = new FolderLearner();
 * for (const day of ['Monday', 'Tuesday', 'Friday']) {
 *   const { tree, transcript } = readDocument(`CHAIR: Is it open?\nMINISTER ADA LANE: Since ${day}. [Bells]\nCHAIR: Thank you.\n`);
 *   learner.add(tree, transcript);
 * }
 * console.log(learner.propose().transcripts, learner.propose().people.map(({ name, files }) => `${name} in ${files}`));
 *
 * //=> 3 ["Ada Lane in 3"]
 * ```
 */
export class FolderLearner {
  #transcripts = 0;
  #round = 0;
  #square = 0;
  readonly #styles = new Map<string, number>();
  readonly #annotations = new Map<string, number>();
  readonly #lines = { breadcrumb: new Map<string, number>(), 'language-link': new Map<string, number>(), navigation: new Map<string, number>() };
  /** By name, then by what stands behind it in parentheses. */
  readonly #people = new Map<string, Map<string, KnownPerson>>();
  /** Names that several people of one document have: a station, say, whose operators stand in parentheses. */
  readonly #shared = new Set<string>();
  readonly #affiliations = new Set<string>();

  /** Reads one document; what is no transcript teaches nothing. */
  add(tree: Tree, transcript: Transcript): void {
    if (!isTranscript(tree.kind)) return;
    this.#transcripts++;
    countUp(this.#styles, tree.style.style.name);
    this.#addAnnotations(tree, transcript);
    for (const zone of nodesOfKind(tree.root, 'header', 'trailer')) {
      for (const kind of ['breadcrumb', 'language-link', 'navigation'] as const) {
        for (const line of new Set(linesOf(tree, [...nodesOfKind(zone, kind)]))) countUp(this.#lines[kind], line);
      }
    }
    this.#addPeople(transcript, misspeltLabels(tree, transcript));
  }

  /** What all that was read suggests. */
  propose(): Learnt {
    const styles = ordered(this.#styles);
    const [first] = styles;
    const isOneHouse = first !== undefined && first.files * 2 >= this.#transcripts;
    const known = first !== undefined && isOneHouse ? styleNamed(first.text) : undefined;
    const all = this.#round + this.#square;
    const bracket = this.#round >= all * NEARLY_ALL ? 'round' : this.#square >= all * NEARLY_ALL ? 'square' : undefined;
    const without = (list: readonly string[] = []) => ({ text }: Recurring) => !list.includes(text);
    return {
      transcripts: this.#transcripts,
      styles,
      isOneHouse,
      ...(all > 0 && bracket !== undefined && bracket !== known?.annotationBracket && { annotationBracket: bracket }),
      annotations: recurring(this.#annotations).filter(without([...(known?.annotations ?? []), ...this.#affiliations])),
      breadcrumbs: recurring(this.#lines.breadcrumb).filter(without(known?.breadcrumbs)),
      languageLinks: recurring(this.#lines['language-link']).filter(without(known?.languageLinks)),
      navigation: recurring(this.#lines.navigation).filter(without(known?.navigation)),
      people: this.#proposedPeople(),
    };
  }

  #addAnnotations({ text: printed }: Tree, { turns }: Transcript): void {
    const unknown = new Set<string>();
    for (const { kind, text, span } of turns.flatMap(({ paragraphs }) => paragraphs.flatMap(({ annotations }) => annotations))) {
      if (text.startsWith('[') || text.startsWith('［')) this.#square++;
      else this.#round++;
      // Beside a label, or as a group of a parliament, it says where somebody belongs.
      if (kind !== 'other' || GROUPS.test(text) || /[:：]/.test(printed.charAt(span.end))) continue;
      unknown.add(text.slice(1, -1).trim().replace(/[.。]$/, '').toLowerCase());
    }
    for (const words of unknown) if (words !== '') countUp(this.#annotations, words);
  }

  #addPeople({ speakers, turns }: Transcript, misspelt: ReadonlySet<string>): void {
    const spoken = countsOf(turns.map(({ speaker }) => speaker));
    const named = new Set<string>();
    for (const { id, name, family, labels, role, affiliation = '', anonymous } of speakers) {
      if (affiliation !== '') this.#affiliations.add(affiliation.toLowerCase());
      if (name === undefined || anonymous === true || !spoken.has(id)) continue;
      const key = name.toLowerCase();
      if (named.has(key)) this.#shared.add(key);
      named.add(key);
      const namesakes = this.#people.get(key) ?? new Map<string, KnownPerson>();
      const person = namesakes.get(affiliation) ?? { name, family: family ?? name, labels: new Map(), roles: new Map(), files: 0, turns: 0 };
      person.files++;
      person.turns += spoken.get(id) ?? 0;
      for (const label of labels) if (!misspelt.has(label)) countUp(person.labels, label);
      if (role !== undefined) countUp(person.roles, role);
      this.#people.set(key, namesakes.set(affiliation, person));
    }
  }

  #proposedPeople(): LearntPerson[] {
    const ids = new Map<string, number>();
    return [...this.#people]
      .flatMap(([name, namesakes]) => (this.#shared.has(name) ? [...namesakes.values()] : joined(namesakes.values())))
      .filter(({ files }) => files >= LEAST_FILES)
      .sort((left, right) => right.files - left.files || right.turns - left.turns || byText(left.name, right.name) || byText(byCount(left.labels).join(), byCount(right.labels).join()))
      .slice(0, MOST_PEOPLE)
      .map(({ name, family, labels, roles, files, turns }) => {
        const id = family.toLowerCase().replace(/\s+/g, '-');
        countUp(ids, id);
        const times = ids.get(id) ?? 1;
        return { id: times === 1 ? id : `${id}-${times}`, name, labels: byCount(labels), roles: byCount(roles), files, turns };
      });
  }
}

/** What is known of one person, whether or not a document prints where he belongs. */
function joined(parts: Iterable<KnownPerson>): KnownPerson[] {
  const [first, ...others] = parts;
  if (first === undefined) return [];
  const all = { ...first, labels: new Map(first.labels), roles: new Map(first.roles) };
  for (const { labels, roles, files, turns } of others) {
    for (const [label, count] of labels) all.labels.set(label, (all.labels.get(label) ?? 0) + count);
    for (const [role, count] of roles) all.roles.set(role, (all.roles.get(role) ?? 0) + count);
    all.files += files;
    all.turns += turns;
  }
  return [all];
}

/** The labels that are reported as slips of others: nobody wants them in a configuration. */
function misspeltLabels(tree: Tree, transcript: Transcript): ReadonlySet<string> {
  const { problems } = lint(tree.text, { tree, transcript, rules: [labelTypo] });
  const starts = new Set(problems.map(({ start }) => start));
  return new Set(transcript.turns.filter(({ labelSpan }) => starts.has(labelSpan.start)).map(({ label }) => label));
}

function linesOf({ text, lines }: Tree, nodes: readonly Node[]): string[] {
  return nodes.flatMap(({ start, end }) => {
    const found: string[] = [];
    for (let line = lines.lineAt(start); line <= lines.lineAt(Math.max(start, end - 1)); line++) found.push(text.slice(lines.start(line), lines.end(line)).trim());
    return found.filter((line) => line !== '');
  });
}

function countUp(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function recurring(counts: ReadonlyMap<string, number>): Recurring[] {
  return ordered(counts).filter(({ files }) => files >= LEAST_FILES);
}

function ordered(counts: ReadonlyMap<string, number>): Recurring[] {
  return [...counts].map(([text, files]) => ({ text, files })).sort((left, right) => right.files - left.files || byText(left.text, right.text));
}

function byCount(counts: ReadonlyMap<string, number>): string[] {
  return ordered(counts).map(({ text }) => text);
}

/** By code units: the order of a locale is no part of a verdict. */
function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
