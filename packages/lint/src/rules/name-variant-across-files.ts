import { type FrontMatterPlace, frontMatterPlaces, isHonorificWord, isRoleWord, type Speaker, type Turn } from '@rostrum/core';
import { groupBy } from '../group-by.ts';
import { NearIndex } from '../near-index.ts';
import { type Finding, rule } from '../rule.ts';
import { type ComparedLabel, judge, labelKey, type WordKnowledge } from '../similar-labels.ts';

/** Places of one name that are kept for its repair. */
const MOST_PLACES = 40;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A person’s name as one document prints it. */
interface PrintedName {
  readonly name: string;
  /** Where it stands: in front matter and on labels. */
  readonly places: readonly Place[];
  /** Whether these are all the places, and hold the name alone. */
  readonly complete: boolean;
}

/** Reports names that are spelled in two ways across the files of an archive. */
export const nameVariantAcrossFiles = rule({
  meta: {
    name: 'name-variant-across-files',
    summary: 'A speaker’s name is spelled in another way in other files.',
    group: 'cross-file',
    severity: 'info',
    fix: 'suggested',
  },
  // One document has its own rules for its labels.
  check() {},
  across: {
    gather({ text, tree, transcript }) {
      const declared = groupBy(frontMatterPlaces(tree).filter(({ part }) => part === 'value'), ({ value }) => value);
      const turns = groupBy(transcript.turns, ({ speaker }) => speaker);
      const names = transcript.speakers.flatMap((speaker) => printedNames(text, speaker, declared, turns.get(speaker.id) ?? []));
      return names.length === 0 ? undefined : names;
    },
    compare(documents, report) {
      const printed = groupBy(documents.flatMap(({ path, facts }) => facts.map((fact) => ({ path, ...fact }))), ({ name }) => name);
      const known = spellings(printed);
      const tell = (wrong: string, right: ComparedLabel) => {
        for (const { path, ...fact } of printed.get(wrong) ?? []) reportVariant(fact, right, (finding) => report(path, finding));
      };
      for (const group of groupBy(known, ({ text }) => folded(text)).values()) {
        const [right, ...variants] = group;
        for (const wrong of variants) if (right !== undefined && !onlyCaseDiffers(right.text, wrong.text)) tell(wrong.text, right);
      }
      for (const [wrong, right] of slips(known)) tell(wrong, right);
    },
  },
});

/** The full names of a speaker: a family name alone may be anybody’s. */
function printedNames(text: string, { name, family, given }: Speaker, declared: ReadonlyMap<string, readonly FrontMatterPlace[]>, turns: readonly Turn[]): PrintedName[] {
  if (name === undefined || family === undefined || given === undefined) return [];
  const labels = turns.map(({ labelSpan }) => labelSpan);
  const places = [...(declared.get(name) ?? []), ...labels].map(({ start, end }) => ({ start, end }));
  const [first] = places;
  if (first === undefined) return [];
  const complete = places.length <= MOST_PLACES && places.every(({ start, end }) => text.slice(start, end) === name);
  return [{ name, places: complete ? places : [first], complete }];
}

/** The names of all documents, the most frequent first; of equals, the one that comes first. */
function spellings(printed: ReadonlyMap<string, readonly unknown[]>): ComparedLabel[] {
  const compared = [...printed].map(([text, { length }], order) => ({ text, count: length, declared: false, order, key: labelKey(text) }));
  return compared.sort((left, right) => right.count - left.count || left.order - right.order);
}

/** The form in which names are one, whatever their accents, apostrophes and hyphens. */
function folded(name: string): string {
  return labelKey(name.normalize('NFKD').replace(/\p{M}/gu, ''));
}

function onlyCaseDiffers(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

const words: WordKnowledge = { isRole: isRoleWord, isHonorific: isHonorificWord, isSpoken: () => false };

/** Names that are slips of more frequent ones. */
function slips(names: readonly ComparedLabel[]): Map<string, ComparedLabel> {
  const index = new NearIndex<ComparedLabel>();
  const found = new Map<string, ComparedLabel>();
  for (const name of names) {
    for (const { item } of index.near(name.key)) {
      const slip = folded(item.text) === folded(name.text) ? undefined : judge(item, name, words);
      if (slip !== undefined && !found.has(slip.wrong.text)) found.set(slip.wrong.text, slip.right);
    }
    index.add(name.key, name);
  }
  return found;
}

function reportVariant({ name, places, complete }: PrintedName, right: ComparedLabel, report: (finding: Finding) => void): void {
  const [first] = places;
  if (first === undefined) return;
  report({
    message: `${right.count === 1 ? 'Another file spells' : `${right.count} other files spell`} “${name}” as “${right.text}”: a search by name misses this one. Use one spelling, if it is one person.`,
    ...first,
    ...(complete && { fix: { safety: 'suggested', title: `Spell the name “${right.text}”`, edits: places.map((place) => ({ ...place, text: right.text })) } }),
  });
}
