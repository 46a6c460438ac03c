import { bundestag } from './bundestag.ts';
import { congressionalRecord } from './congressional-record.ts';
import { elysee } from './elysee.ts';
import { mofa } from './mofa.ts';
import { mofaJapanese } from './mofa-ja.ts';
import { moncloa } from './moncloa.ts';
import { plain } from './plain.ts';
import { podcast } from './podcast.ts';
import type { HouseStyle } from './style.ts';
import { usDefense } from './us-defense.ts';
import { usState } from './us-state.ts';
import { whiteHouse } from './white-house.ts';

/**
 * The house styles that the parser knows; `plain` is the one for everybody else.
 *
 * @example
 * ```ts
 * import { styles } from '@rostrum/core';
 *
 * console.log(styles.map(({ name }) => name).join(' '));
 *
 * //=> bundestag congressional-record elysee mofa mofa-ja moncloa plain podcast us-defense us-state white-house
 * ```
 */
export const styles: readonly HouseStyle[] = [
  bundestag,
  congressionalRecord,
  elysee,
  mofa,
  mofaJapanese,
  moncloa,
  plain,
  podcast,
  usDefense,
  usState,
  whiteHouse,
];

/**
 * The house style of that name; undefined where there is none.
 *
 * @example
 * ```ts
 * import { styleNamed } from '@rostrum/core';
 *
 * console.log(styleNamed('us-state')?.title, styleNamed('nobody'));
 *
 * //=> United States Department of State undefined
 * ```
 */
export function styleNamed(name: string): HouseStyle | undefined {
  return styles.find((style) => style.name === name);
}
