import { median, onProcessor } from './clock.ts';

/** A piece of work to be timed. */
export interface Work {
  readonly name: string;
  /** Does the work; what it returns keeps the engine from leaving it out. */
  readonly run: () => unknown;
}

/** Times of one piece of work: milliseconds on a processor by round. */
export interface Timing {
  readonly name: string;
  readonly rounds: number[];
}

const SHORTEST_BATCH = 8;
const WARM_UP = 600;

/** What the last work returned: the engine must not leave out a work whose result nobody sees. */
export let lastResult: unknown;

/**
 * Times pieces of work in turns: every round does each once, so that a round's ratio holds whatever else the machine does.
 * Work of under eight milliseconds is repeated within its round.
 */
export function measure(works: readonly Work[], rounds: number): Timing[] {
  const batches = works.map((work) => ({ work, repeats: warmUp(work), timing: { name: work.name, rounds: [] as number[] } }));
  for (let round = 0; round < rounds; round++) {
    for (const { work, repeats, timing } of batches) {
      collectGarbage();
      // a collection takes the young heap back to its smallest: without this, the first to allocate would pay for its growth
      lastResult = work.run();
      const start = onProcessor();
      for (let repeat = 0; repeat < repeats; repeat++) lastResult = work.run();
      timing.rounds.push((onProcessor() - start) / repeats);
    }
  }
  lastResult = undefined;
  return batches.map(({ timing }) => timing);
}

/** Nobody pays for the garbage of the one before. */
function collectGarbage(): void {
  (globalThis as { gc?: () => void }).gc?.();
}

/** Runs the work until the engine has compiled it; returns how often it fits into a batch. */
function warmUp({ run }: Work): number {
  let fastest = Infinity;
  const start = performance.now();
  do {
    const before = performance.now();
    lastResult = run();
    fastest = Math.min(fastest, performance.now() - before);
  } while (performance.now() - start < WARM_UP);
  return Math.max(1, Math.ceil(SHORTEST_BATCH / fastest));
}

/** Median over the rounds of how many times longer `slow` takes than `fast`. */
export function ratio(slow: Timing, fast: Timing): number {
  return median(slow.rounds.map((time, round) => time / (fast.rounds[round] ?? Number.NaN)));
}
