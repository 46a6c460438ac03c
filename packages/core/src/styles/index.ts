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

/** The house styles that the parser knows; `plain` is the one for everybody else. */
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

/** The house style of that name; undefined where there is none. */
export function styleNamed(name: string): HouseStyle | undefined {
  return styles.find((style) => style.name === name);
}
