import type { HouseStyle, Severity } from '@rostrum/core';
import type { RegisteredPerson, Rule } from './rule.ts';
import { remembered } from './remembered.ts';
import { optionValues } from './rule-options.ts';

/** A severity, or `off`: the rule does not run. */
export type Level = Severity | 'off';

/** How a rule runs: its level, alone or with its options. */
export type RuleSetting = Level | readonly [Level, Readonly<Record<string, unknown>>];

/** Settings by rule name. */
export type RuleSettings = Readonly<Record<string, RuleSetting | undefined>>;

/** The resolved configuration of a document. */
export interface LintConfig {
  /** The house style to read the document by, by name or as data; absent: detected. */
  readonly style?: string | HouseStyle | undefined;
  /** Persons known in all files that the config covers. */
  readonly people?: readonly RegisteredPerson[] | undefined;
  /** Settings by rule name; a rule that is not named runs as its own meta says. */
  readonly rules?: RuleSettings | undefined;
}

/** The level at which a preset runs a rule of which no config speaks; presets contain one another. */
export function levelIn(preset: 'recommended' | 'strict', { preset: least = 'recommended', severity }: Rule['meta']): Level {
  return least === 'recommended' || least === preset ? severity : 'off';
}

/** Level and options of a rule under a config. */
export interface ResolvedSetting {
  readonly level: Level;
  readonly options: unknown;
}

const known = new WeakMap<LintConfig, WeakMap<Rule, ResolvedSetting>>();

/** Level and options of a rule under a config; defaults fill what is not set. Worked out once: a config covers many files. */
export function settingOf(rule: Rule, config: LintConfig): ResolvedSetting {
  const settings = remembered(known, config, () => new WeakMap<Rule, ResolvedSetting>());
  return remembered(settings, rule, () => resolveSetting(rule, config));
}

function resolveSetting({ meta }: Rule, config: LintConfig): ResolvedSetting {
  const setting = config.rules?.[meta.name] ?? levelIn('recommended', meta);
  const [level, options] = typeof setting === 'string' ? [setting, {}] : setting;
  return { level, options: level === 'off' ? {} : meta.options === undefined ? options : optionValues(meta.options, options) };
}

/**
 * Lays settings over others. A bare level changes the level alone: options that were set before stay.
 *
 * @example
 * ```ts
 * import { overlaid } from '@rostrum/lint';
 *
 * console.log(overlaid({ 'label-typo': ['error', { allow: ['Jansen'] }] }, { 'label-typo': 'warning', 'missing-date': 'off' }));
 *
 * //=> {"label-typo":["warning",{"allow":["Jansen"]}],"missing-date":"off"}
 * ```
 */
export function overlaid(below: RuleSettings, above: RuleSettings): RuleSettings {
  const merged: Record<string, RuleSetting | undefined> = { ...below };
  for (const [name, setting] of Object.entries(above)) {
    const before = below[name];
    merged[name] = typeof setting === 'string' && typeof before === 'object' ? [setting, before[1]] : setting;
  }
  return merged;
}
