import type { Reporter } from '../reporter.ts';
import { json } from './json.ts';
import { stylish } from './stylish.ts';

/** All reporters; the first is the default. */
export const reporters: readonly [Reporter, ...Reporter[]] = [stylish, json];
