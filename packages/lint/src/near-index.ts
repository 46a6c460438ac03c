import { distance } from 'fastest-levenshtein';

/** How many insertions, deletions and substitutions may lie between two strings that are near each other. */
export const MAX_DISTANCE = 2;
const PARTS = MAX_DISTANCE + 1;
/** Longer strings are prose, not labels. */
const MAX_LENGTH = 120;
/** Strings kept for one part, and comparisons made for one query: what keeps the worst text linear. */
const MAX_BUCKET = 16;
const MAX_COMPARISONS = 64;

/** A string of the index that lies near a query. */
export interface Near<Item> {
  readonly item: Item;
  readonly distance: number;
}

/**
 * Finds strings within two edits of a query without comparing all pairs. A string is cut into three parts: two edits
 * leave at least one part whole, near its place, so the parts are the keys (Li, Deng, Feng: Pass-Join, VLDB 2011).
 * Where very many strings share a part, those added first stand for it: add the likeliest candidates first.
 */
export class NearIndex<Item> {
  /** By length and part, then by the text of the part. */
  readonly #buckets = new Map<number, Map<string, { text: string; item: Item }[]>>();
  readonly #lengths = new Set<number>();

  /** Adds a string and what it stands for. */
  add(text: string, item: Item): void {
    if (text.length < PARTS || text.length > MAX_LENGTH) return;
    this.#lengths.add(text.length);
    for (let part = 0; part < PARTS; part++) {
      const [start, end] = partBounds(text.length, part);
      const buckets = this.#bucketsOf(text.length, part);
      const key = text.slice(start, end);
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [{ text, item }]);
      else if (bucket.length < MAX_BUCKET) bucket.push({ text, item });
    }
  }

  /** The strings within two edits of `text`, the nearest first. */
  near(text: string): Near<Item>[] {
    const found = new Map<Item, number>();
    const compared = new Set<Item>();
    for (const candidate of this.#candidates(text)) {
      if (compared.size >= MAX_COMPARISONS) break;
      if (compared.has(candidate.item)) continue;
      compared.add(candidate.item);
      const edits = distance(text, candidate.text);
      if (edits <= MAX_DISTANCE) found.set(candidate.item, edits);
    }
    return [...found].map(([item, edits]) => ({ item, distance: edits })).sort((left, right) => left.distance - right.distance);
  }

  /** What shares a part with a text: the edits before a part bound how far it has moved. */
  *#candidates(text: string): Generator<{ text: string; item: Item }> {
    if (text.length > MAX_LENGTH + MAX_DISTANCE) return;
    for (let length = text.length - MAX_DISTANCE; length <= text.length + MAX_DISTANCE; length++) {
      if (!this.#lengths.has(length)) continue;
      const grown = text.length - length;
      for (let part = 0; part < PARTS; part++) {
        const [start, end] = partBounds(length, part);
        const buckets = this.#bucketsOf(length, part);
        const lowest = Math.max(-part, grown - (MAX_DISTANCE - part), -start);
        const highest = Math.min(part, grown + (MAX_DISTANCE - part), text.length - end);
        for (let shift = lowest; shift <= highest; shift++) yield* buckets.get(text.slice(start + shift, end + shift)) ?? [];
      }
    }
  }

  #bucketsOf(length: number, part: number): Map<string, { text: string; item: Item }[]> {
    const key = length * PARTS + part;
    let buckets = this.#buckets.get(key);
    if (buckets === undefined) this.#buckets.set(key, (buckets = new Map()));
    return buckets;
  }
}

function partBounds(length: number, part: number): readonly [start: number, end: number] {
  return [Math.floor((length * part) / PARTS), Math.floor((length * (part + 1)) / PARTS)];
}
