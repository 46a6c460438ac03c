import { type Fix, frontMatterPlaces, type FrontMatterPlace, type Tree } from '@rostrum/core';
import { distance } from 'fastest-levenshtein';
import type * as z from 'zod';
import { frontMatterShape, isCalendarDay } from '../front-matter-shape.ts';
import { type RuleContext, rule } from '../rule.ts';

/** A slip changes few letters of a word. */
const MOST_EDITS = 2;

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** Reports front matter that is valid YAML, and yet says what nobody reads. */
export const frontMatterSchema = rule({
  meta: {
    name: 'front-matter-schema',
    summary: 'A key of the front matter is unknown, or its value is of another kind than the format asks for.',
    group: 'metadata',
    severity: 'warning',
    fix: 'suggested',
    source: '`spec.md`, “Front matter”',
  },
  check(context) {
    const { tree } = context;
    const data = tree.frontMatter;
    // Without our mark the front matter may belong to another program, which has keys of its own.
    if (data === undefined || typeof data['transcript'] !== 'number' || tree.problems.length > 0) return;
    const { error } = frontMatterShape.safeParse(data);
    const date = data['date'];
    const wrongDay = typeof date === 'string' && (/^\d{4}-\d{2}-\d{2}$/.test(date) ? !isCalendarDay(date) : context.transcript.metadata.date === undefined);
    if (error === undefined && !wrongDay) return;
    const places = new Places(tree);
    for (const issue of error?.issues.flatMap(decisive) ?? []) reportIssue(context, places, issue);
    if (wrongDay) report(context, places.ofValue(['date']), `“date” should be a day that the calendar has, such as 2024-05-31, so “${date}” tells nothing. Correct it.`);
  },
});

/** Of the ways in which a value could be right, what is wrong by the one that it comes nearest to. */
function decisive(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const ways = issue.errors.map((way) => way.flatMap(decisive)).filter(([first]) => first !== undefined && first.path.length > 0);
  const [nearest] = ways.sort((left, right) => (right[0]?.path.length ?? 0) - (left[0]?.path.length ?? 0));
  return nearest?.map((each) => ({ ...each, path: [...issue.path, ...each.path] })) ?? [issue];
}

function reportIssue(context: RuleContext, places: Places, issue: Issue): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) reportKey(context, places, issue.path, key);
    return;
  }
  const place = places.ofValue(issue.path);
  const name = `“${issue.path.join('.')}”`;
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const near = nearest(context.text.slice(place.start, place.end), values);
    const fix: Fix | undefined = near === undefined ? undefined : { safety: 'suggested', title: `Write “${near}”`, edits: [{ ...place, text: near }] };
    report(context, place, `${name} should be ${values.length === 1 ? values[0] : `one of ${values.join(', ')}`}: what stands here is passed over.${suggestion(near)}`, fix);
  } else report(context, place, `${name} should be ${wanted(issue)}: what stands here is passed over. Correct it.`);
}

function reportKey(context: RuleContext, places: Places, path: Path, key: string): void {
  const place = places.ofKey([...path, key]);
  const near = nearest(key, keysAt(path));
  const fix: Fix | undefined = near === undefined ? undefined : { safety: 'suggested', title: `Rename the key to “${near}”`, edits: [{ ...place, text: near }] };
  const advice = near === undefined ? ` Known here: ${keysAt(path).join(', ')}. Remove the key, or “transcript: 1”.` : suggestion(near);
  report(context, place, `Front matter has no key “${key}”${path.length > 0 ? ` under “${path.join('.')}”` : ''}: it is passed over.${advice}`, fix);
}

function report(context: RuleContext, place: Place, message: string, fix?: Fix): void {
  context.report({ message, ...place, ...(fix !== undefined && { fix }) });
}

function wanted(issue: Issue): string {
  if (issue.code === 'custom') return issue.message;
  if (issue.code === 'invalid_union') return 'a list of names, or a map from an id to what is known of a speaker';
  const kinds: Readonly<Record<string, string>> = { string: 'text (in quotation marks, if it looks like a number)', array: 'a list, such as [AR, Rowe]', boolean: 'true or false', object: 'a map of keys and values' };
  return issue.code === 'invalid_type' ? (kinds[issue.expected] ?? issue.expected) : issue.message;
}

function suggestion(near: string | undefined): string {
  return near === undefined ? ' Correct it.' : ` Did you mean “${near}”?`;
}

function nearest(word: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates.map((candidate) => ({ candidate, edits: distance(word.toLowerCase(), candidate.toLowerCase()) }));
  const [best] = ranked.filter(({ candidate, edits }) => edits <= Math.min(MOST_EDITS, candidate.length / 2)).sort((left, right) => left.edits - right.edits);
  return best?.candidate;
}

/** The keys that the format knows at a place. */
function keysAt(path: Path): string[] {
  const { translation, source, speakers } = frontMatterShape.shape;
  const [top] = path;
  if (top === 'translation') return Object.keys(translation.unwrap().unwrap().shape);
  if (top === 'source') return Object.keys(source.unwrap().unwrap().shape);
  if (top !== 'speakers') return Object.keys(frontMatterShape.shape);
  const [, byId] = speakers.unwrap().unwrap().options;
  return Object.keys(byId.valueType.unwrap().unwrap().options[1].shape);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Finds keys and values of the front matter in the text. */
class Places {
  readonly #places: readonly FrontMatterPlace[];

  constructor(tree: Tree) {
    this.#places = frontMatterPlaces(tree);
  }

  ofKey(path: Path): Place {
    return this.#find(path, 'key') ?? { start: 0, end: 0 };
  }

  /** A value, or its key where it is none that stands in one place: a map, a list, nothing. */
  ofValue(path: Path): Place {
    return this.#find(path, 'value') ?? this.ofKey(path);
  }

  /** The last one counts where a key stands twice. */
  #find(path: Path, wanted: FrontMatterPlace['part']): Place | undefined {
    const name = path.join('\n');
    const found = this.#places.findLast(({ path: keys, part }) => part === wanted && keys.join('\n') === name);
    return found && { start: found.start, end: found.end };
  }
}
