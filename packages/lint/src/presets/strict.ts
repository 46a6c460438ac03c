import { levelIn } from '../config.ts';
import { rules } from '../rules/index.ts';
import type { Preset } from './preset.ts';

/** The rules of `recommended`, and those that ask for more than most publishers do. */
export const strict: Preset = {
  name: 'strict',
  summary: 'the rules of recommended, and those that ask for more than most publishers do',
  rules: Object.fromEntries(rules.map(({ meta }) => [meta.name, levelIn('strict', meta)])),
};
