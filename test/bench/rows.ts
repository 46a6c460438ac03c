/** One line of the table: what was measured, and the bar it is held to. */
export interface Row {
  readonly what: string;
  readonly value: number;
  readonly bar: number;
  readonly unit: string;
  /** True where more is better. */
  readonly least: boolean;
}

/** Whether a value reaches its bar, with so much slack. */
export function holds({ value, bar, least }: Row, slack: number): boolean {
  return least ? value * slack >= bar : value <= bar * slack;
}

/** Prints the table. */
export function printRows(all: readonly Row[]): void {
  console.log(`\n${'measure'.padEnd(72)} ${'value'.padStart(10)}   ${'bar'.padEnd(12)}`);
  for (const row of all) {
    const bar = `${row.least ? '>=' : '<='} ${row.bar}${row.unit}`;
    console.log(`${row.what.padEnd(72)} ${(row.value.toPrecision(3) + row.unit).padStart(10)}   ${bar.padEnd(12)} ${holds(row, 1) ? 'PASS' : 'short'}`);
  }
}
