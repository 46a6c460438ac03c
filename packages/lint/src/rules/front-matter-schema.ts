import { type Fix, frontMatterPlaces, type FrontMatterPlace, type Tree } from '@rostrum/core';
import { distance } from 'fastest-levenshtein';
import { frontMatterShape, isCalendarDay, isClockTime, type ShapeFault, shapeFaults } from '../front-matter-shape.ts';
import { type RuleContext, rule } from '../rule.ts';

/** A slip changes few letters of a word. */
const MOST_EDITS = 2;

type Path = readonly string[];

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
    const faults = shapeFaults(frontMatterShape, data);
    const unread = [...unreadDate(data['date'], context), ...unreadTime(data['time'], context)];
    if (faults.length === 0 && unread.length === 0) return;
    const places = new Places(tree);
    for (const fault of faults) reportFault(context, places, fault);
    for (const { key, value, wanted } of unread) report(context, places.ofValue([key]), `“${key}” should be ${wanted}, so “${value}” tells nothing. Correct it.`);
  },
});

interface Unread {
  readonly key: string;
  readonly value: string;
  readonly wanted: string;
}

function unreadDate(value: unknown, { transcript }: RuleContext): Unread[] {
  if (typeof value !== 'string' || (/^\d{4}-\d{2}-\d{2}$/.test(value) ? isCalendarDay(value) : transcript.metadata.date !== undefined)) return [];
  return [{ key: 'date', value, wanted: 'a day that the calendar has, such as 2024-05-31' }];
}

function unreadTime(value: unknown, { transcript }: RuleContext): Unread[] {
  if (typeof value !== 'string' || (/^[\d:]+$/.test(value) ? isClockTime(value) : transcript.metadata.time !== undefined)) return [];
  return [{ key: 'time', value, wanted: 'a time in the form HH:MM that the clock has, such as 15:45' }];
}

function reportFault(context: RuleContext, places: Places, { path, key, shape }: ShapeFault): void {
  if (key !== undefined) {
    reportKey(context, places, path, { key, known: shape.kind === 'map' ? Object.keys(shape.keys) : [] });
    return;
  }
  const place = places.ofValue(path);
  const should = `“${path.join('.')}” should be ${shape.wanted}: what stands here is passed over.`;
  const near = shape.kind === 'value' && shape.values !== undefined ? nearest(context.text.slice(place.start, place.end), shape.values) : undefined;
  const fix: Fix | undefined = near === undefined ? undefined : { safety: 'suggested', title: `Write “${near}”`, edits: [{ ...place, text: near }] };
  report(context, place, should + suggestion(near), fix);
}

function reportKey(context: RuleContext, places: Places, path: Path, { key, known }: { readonly key: string; readonly known: readonly string[] }): void {
  const place = places.ofKey([...path, key]);
  const near = nearest(key, known);
  const fix: Fix | undefined = near === undefined ? undefined : { safety: 'suggested', title: `Rename the key to “${near}”`, edits: [{ ...place, text: near }] };
  const advice = near === undefined ? ` Known here: ${known.join(', ')}. Remove the key, or “transcript: 1”.` : suggestion(near);
  report(context, place, `Front matter has no key “${key}”${path.length > 0 ? ` under “${path.join('.')}”` : ''}: it is passed over.${advice}`, fix);
}

function report(context: RuleContext, place: Place, message: string, fix?: Fix): void {
  context.report({ message, ...place, ...(fix !== undefined && { fix }) });
}

function suggestion(near: string | undefined): string {
  return near === undefined ? ' Correct it.' : ` Did you mean “${near}”?`;
}

function nearest(word: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates.map((candidate) => ({ candidate, edits: distance(word.toLowerCase(), candidate.toLowerCase()) }));
  const [best] = ranked.filter(({ candidate, edits }) => edits <= Math.min(MOST_EDITS, candidate.length / 2)).sort((left, right) => left.edits - right.edits);
  return best?.candidate;
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
