import { styles } from '@rostrum/core';
import { didYouMean } from '@rostrum/lint';
import { UsageError } from './usage-error.ts';

/** The name of a house style, if it is one. */
export function knownStyle(name: string): string {
  const names = styles.map((style) => style.name);
  if (names.includes(name)) return name;
  throw new UsageError(`there is no house style “${name}”.${didYouMean(name, names)} Known: ${names.join(', ')}.`);
}
