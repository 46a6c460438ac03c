import type { RuleSettings } from '../config.ts';

/** Settings under a name, which a config takes over with `extends`. */
export interface Preset {
  readonly name: string;
  /** What it is for, in one sentence. */
  readonly summary: string;
  /** Name of the house style that it pins. */
  readonly style?: string;
  readonly rules?: RuleSettings;
}
