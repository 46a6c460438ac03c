import type { Tree } from '@rostrum/core';
import { NearIndex } from './near-index.ts';
import { type ComparedLabel, judge, labelKey, type Slip, type WordKnowledge } from './similar-labels.ts';

/**
 * The labels of a document as they are compared: declared and frequent ones first. Spellings that differ in case,
 * blanks or punctuation are one label.
 */
export function comparedLabels(tree: Tree): ComparedLabel[] {
  const byKey = new Map<string, ComparedLabel>();
  const add = (text: string, count: number, declared: boolean) => {
    const key = labelKey(text);
    const known = byKey.get(key) ?? { text, count: 0, declared: false, order: byKey.size, key };
    byKey.set(key, { ...known, count: known.count + count, declared: known.declared || declared });
  };
  for (const { text, count, accepted } of tree.labels) if (accepted) add(text, count, false);
  for (const label of declaredLabels(tree)) add(label, 0, true);
  return [...byKey.values()].sort(
    (left, right) => Number(right.declared) - Number(left.declared) || right.count - left.count || left.order - right.order,
  );
}

/** The slips among labels, by the key of the wrong one. */
export function findSlips(labels: readonly ComparedLabel[], words: WordKnowledge): Map<string, Slip> {
  const index = new NearIndex<ComparedLabel>();
  const slips = new Map<string, Slip>();
  for (const label of labels) {
    for (const { item } of index.near(label.key)) {
      const slip = judge(item, label, words);
      if (slip === undefined) continue;
      const known = slips.get(slip.wrong.key);
      if (known === undefined || (slip.certain && !known.certain)) slips.set(slip.wrong.key, slip);
    }
    index.add(label.key, label);
  }
  return slips;
}

/** Names and labels that the front matter declares: a list of names, or a map from id to what is known of a speaker. */
function declaredLabels({ frontMatter }: Tree): string[] {
  const speakers = frontMatter?.['speakers'];
  if (Array.isArray(speakers)) return speakers.filter(isText);
  if (typeof speakers !== 'object' || speakers === null) return [];
  return Object.values(speakers).flatMap((speaker: unknown) => {
    if (isText(speaker)) return [speaker];
    if (typeof speaker !== 'object' || speaker === null) return [];
    const { name, labels } = speaker as { readonly name?: unknown; readonly labels?: unknown };
    return [name, ...(Array.isArray(labels) ? labels : [labels])].filter(isText);
  });
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
