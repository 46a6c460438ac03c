import { styles } from '@rostrum/core';
import { presetFor } from './house-style.ts';
import type { Preset } from './preset.ts';
import { recommended } from './recommended.ts';
import { strict } from './strict.ts';

/**
 * All presets: two levels of demand, and one for each house style.
 *
 * @example
 * ```ts
 * import { presets } from '@rostrum/lint';
 *
 * console.log(presets.map(({ name }) => name).slice(0, 4));
 *
 * //=> ["recommended","strict","bundestag","congressional-record"]
 * ```
 */
export const presets: readonly Preset[] = [recommended, strict, ...styles.map(presetFor)];
