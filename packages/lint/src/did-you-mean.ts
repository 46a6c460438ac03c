import { distance } from 'fastest-levenshtein';

/**
 * “ Did you mean X?”, where one of the names is close to what was written; else nothing.
 *
 * @example
 * ```ts
 * import { didYouMean } from '@rostrum/lint';
 *
 * console.log([didYouMean('missing-dat', ['missing-date', 'label-typo']), didYouMean('harbour', ['missing-date'])]);
 *
 * //=> [" Did you mean missing-date?",""]
 * ```
 */
export function didYouMean(written: string, names: readonly string[]): string {
  const [best] = names
    .map((name) => ({ name, far: distance(written.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, far }) => far <= Math.max(1, Math.round(name.length / 3)))
    .sort((left, right) => left.far - right.far);
  return best === undefined ? '' : ` Did you mean ${best.name}?`;
}
