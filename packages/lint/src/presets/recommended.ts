import { levelIn } from '../config.ts';
import { rules } from '../rules/index.ts';
import type { Preset } from './preset.ts';

/** What runs without a config: the rules that ask for no more than most publishers do. */
export const recommended: Preset = {
  name: 'recommended',
  summary: 'the rules that ask for no more than most publishers do; what runs without a config',
  rules: Object.fromEntries(rules.map(({ meta }) => [meta.name, levelIn('recommended', meta)])),
};
