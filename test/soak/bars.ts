/** Part of the full numbers that is played. */
const share = Number(process.env['ROSTRUM_SHARE'] ?? 1);

/** So many, or the share of them that is played. */
export function some(count: number): number {
  return Math.max(200, Math.round(count * share));
}

/** Prints a figure beside its bar; whether it holds. */
export function holds(what: string, value: number, bar: number, unit: string): boolean {
  const does = value <= bar;
  console.log(`${does ? 'PASS ' : 'short'} ${what.padEnd(64)} ${value.toFixed(1).padStart(9)} ${unit}, at most ${bar}`);
  return does;
}
