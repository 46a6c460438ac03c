import type { Edit, Fix } from '@rostrum/core';

/**
 * Of several fixes those that can be applied together, in order of their first edits: where two touch the same place,
 * the one that begins first in the text wins, and the other is left out as a whole. Two insertions at one place
 * exclude each other, since nothing says which comes first.
 */
export function compatible<Item extends { readonly fix: Fix }>(items: readonly Item[]): Item[] {
  const ordered = items.filter(({ fix }) => fix.edits.length > 0).sort((left, right) => firstStart(left) - firstStart(right));
  const edits = ordered.flatMap(({ fix }, order) => fix.edits.map((edit) => ({ edit, order })));
  edits.sort((left, right) => left.edit.start - right.edit.start || left.order - right.order);
  const excluded = new Set<number>();
  let last: (typeof edits)[number] | undefined;
  for (const current of edits) {
    if (excluded.has(current.order)) continue;
    if (last === undefined || excluded.has(last.order) || !conflict(last, current)) last = current;
    else if (last.order < current.order) excluded.add(current.order);
    else {
      excluded.add(last.order);
      last = current;
    }
  }
  return ordered.filter((_, order) => !excluded.has(order));
}

/** Puts what stands in a text in the order of its places. */
export function byPlace(left: { readonly start: number; readonly end: number }, right: { readonly start: number; readonly end: number }): number {
  return left.start - right.start || left.end - right.end;
}

function firstStart({ fix }: { readonly fix: Fix }): number {
  return fix.edits[0]?.start ?? 0;
}

function conflict(left: { edit: Edit; order: number }, right: { edit: Edit; order: number }): boolean {
  if (left.order === right.order) return false;
  return right.edit.start < left.edit.end || right.edit.start === left.edit.start;
}
