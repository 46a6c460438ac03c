import { didYouMean, type Level, rules } from '@rostrum/lint';
import { UsageError } from './usage-error.ts';

const LEVELS: readonly Level[] = ['error', 'warning', 'info', 'off'];

/** Severities by rule name, from `name:severity` as `--rule` takes it. */
export function settingsFrom(pairs: readonly string[]): Record<string, Level> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', written] = pair.split(':');
      const names = rules.map(({ meta }) => meta.name);
      if (!names.includes(name)) throw new UsageError(`--rule ${pair}: there is no rule “${name}”.${didYouMean(name, names)}`);
      const level = LEVELS.find((each) => each === written);
      if (level === undefined) throw new UsageError(`--rule ${pair}: write --rule ${name}:SEVERITY with one of ${LEVELS.join(', ')}.`);
      return [name, level];
    }),
  );
}
