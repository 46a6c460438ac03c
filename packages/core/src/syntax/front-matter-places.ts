import { isMap, isScalar, isSeq, parseDocument, type Node as YamlNode } from 'yaml';
import { withLineFeeds } from './front-matter.ts';
import type { Tree } from './tree.ts';
import { childOf } from './visit.ts';

/** A key or a value of the front matter, and where it stands in the document (UTF-16 offsets, quotation marks included). */
export interface FrontMatterPlace {
  /** Keys and indexes that lead to it; the last one is the key itself where `part` says so. */
  readonly path: readonly (string | number)[];
  readonly part: 'key' | 'value';
  /** As plain text. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Deeper than anything that front matter of ours holds. */
const MOST_LEVELS = 8;

/**
 * Every scalar of the front matter of a document, in order; none where there is none, or where it is not valid.
 *
 * @example
 * ```ts
 * import { frontMatterPlaces, parse } from '@rostrum/core';
 *
 * const tree = parse('---\ntitle: Ports\nspeakers:\n  lane: { name: Ada Lane }\n---\nMS. LANE: It is open.\n');
 * for (const { path, part, value } of frontMatterPlaces(tree)) console.log(path.join('.'), part, value);
 *
 * //=> title key title
 * //=> title value Ports
 * //=> speakers key speakers
 * //=> speakers.lane key lane
 * //=> speakers.lane.name key name
 * //=> speakers.lane.name value Ada Lane
 * ```
 */
export function frontMatterPlaces(tree: Tree): FrontMatterPlace[] {
  const node = tree.frontMatter === undefined ? undefined : childOf(tree.root, 'front-matter');
  if (node === undefined) return [];
  const start = tree.lines.start(2);
  // the block ends before the line of the closing rule
  const block = tree.text.slice(start, tree.text.lastIndexOf('---', node.end));
  try {
    const { contents, errors } = parseDocument(withLineFeeds(block), { prettyErrors: false, schema: 'core', uniqueKeys: false, logLevel: 'error' });
    const places: FrontMatterPlace[] = [];
    if (errors.length === 0) collect(contents, [], start, places);
    return places;
  } catch {
    // brackets by the ten thousand
    return [];
  }
}

function collect(node: YamlNode | null, path: readonly (string | number)[], offset: number, places: FrontMatterPlace[]): void {
  if (path.length > MOST_LEVELS) return;
  if (isScalar(node)) push(node, path, 'value', offset, places);
  else if (isSeq(node)) node.items.forEach((item, index) => collect(item as YamlNode, [...path, index], offset, places));
  else if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      const inner = [...path, String(key.value)];
      push(key, inner, 'key', offset, places);
      collect(value as YamlNode | null, inner, offset, places);
    }
  }
}

function push(node: YamlNode & { readonly value?: unknown }, path: readonly (string | number)[], part: FrontMatterPlace['part'], offset: number, places: FrontMatterPlace[]): void {
  const [from, to] = node.range ?? [0, 0];
  if (to > from) places.push({ path, part, value: String(node.value), start: offset + from, end: offset + to });
}
