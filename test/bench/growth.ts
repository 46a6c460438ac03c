import { interpret, parse } from '@rostrum/core';
import { median, onProcessor } from './clock.ts';
import type { Family } from './families.ts';

/** A doubled text may take this many times longer: twice, and some noise. */
export const MOST_GROWTH = 2.3;

/** How the time of one piece of work grows on one family. */
export interface Growth {
  readonly work: 'parse' | 'interpret';
  /** Times longer for a text twice as long; 1 where the time is too short to tell. */
  readonly growth: number;
  /** For the shorter text. */
  readonly milliseconds: number;
  /** Of the shorter text. */
  readonly length: number;
}

/** How thoroughly to measure. */
export interface Effort {
  /** Characters to begin with. */
  readonly length: number;
  /** A time that is long enough to be told from noise. */
  readonly milliseconds: number;
  /** Where a text this long takes less, its family is quick enough. */
  readonly longest: number;
}

/** For `npm test`: less than a tenth of a second a family. */
export const quick: Effort = { length: 1 << 11, milliseconds: 1, longest: 1 << 15 };
/** For `npm run soak`: a minute for ten families, and texts up to eight million characters. */
export const thorough: Effort = { length: 1 << 17, milliseconds: 50, longest: 1 << 22 };

/** Times that a growth over the bar is tried again on longer texts: caches, compilation and other processes bend single steps. */
const RETRIES = 5;

/** Measures how parsing and interpreting grow on a family; a growth over the bar counts only when longer texts confirm it. */
export function measureGrowth(family: Family, effort: Effort): Growth[] {
  let length = effort.length;
  let found = step(family, length, effort);
  for (let retries = RETRIES; retries > 0; length *= 2, found = step(family, length, effort)) {
    if (found.some(({ growth }) => growth > MOST_GROWTH)) retries--;
    else if (length >= effort.longest || isLong(found, effort)) break;
  }
  return found;
}

/** Both times can be told from noise, or one is so long that the other would take too long to become so. */
function isLong(found: readonly Growth[], effort: Effort): boolean {
  return found.every(({ milliseconds }) => milliseconds >= effort.milliseconds) || found.some(({ milliseconds }) => milliseconds >= 5 * effort.milliseconds);
}

/**
 * Five comparisons of a text with one twice as long, in turns: the median of their ratios, or the ratio of the fastest runs
 * where that is less, because a collection or another process only ever adds time.
 */
function step(family: Family, length: number, effort: Effort): Growth[] {
  const short = family.make(length);
  const long = family.make(length * 2);
  const scale = long.length / short.length / 2;
  times(short);
  const rounds = Array.from({ length: 5 }, () => ({ short: times(short), long: times(long) }));
  return (['parse', 'interpret'] as const).map((work) => {
    const milliseconds = median(rounds.map((round) => round.short[work]));
    const middle = median(rounds.map((round) => round.long[work] / round.short[work]));
    const fastest = Math.min(...rounds.map((round) => round.long[work])) / Math.min(...rounds.map((round) => round.short[work]));
    const growth = Math.min(middle, fastest) / scale;
    return { work, growth: milliseconds < effort.milliseconds ? Math.min(growth, 1) : growth, milliseconds, length: short.length };
  });
}

function times(text: string): { parse: number; interpret: number } {
  const start = onProcessor();
  const tree = parse(text);
  const parsed = onProcessor();
  interpret(tree);
  const end = onProcessor();
  return { parse: Math.max(parsed - start, 0.001), interpret: Math.max(end - parsed, 0.001) };
}
