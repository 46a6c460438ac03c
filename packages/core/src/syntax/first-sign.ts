/** Entries by the first code unit of their text, so that a line is held against the few that may open it. */
export function byFirstSign<Entry>(entries: Iterable<Entry>, textOf: (entry: Entry) => string): ReadonlyMap<number, readonly Entry[]> {
  const found = new Map<number, Entry[]>();
  for (const entry of entries) {
    const sign = textOf(entry).charCodeAt(0);
    const known = found.get(sign);
    if (known === undefined) found.set(sign, [entry]);
    else known.push(entry);
  }
  return found;
}
