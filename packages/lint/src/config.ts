import type { Severity } from '@rostrum/core';
import * as z from 'zod';
import type { RegisteredPerson, Rule } from './rule.ts';
import { rules } from './rules/index.ts';

/** A severity, or `off`: the rule does not run. */
export type Level = Severity | 'off';

/** How a rule runs: its level, alone or with its options. */
export type RuleSetting = Level | readonly [Level, Readonly<Record<string, unknown>>];

/** The resolved configuration of a document. */
export interface LintConfig {
  /** Name of the house style to read the document by; absent: detected. */
  readonly style?: string | undefined;
  /** Persons known in all files that the config covers. */
  readonly people?: readonly RegisteredPerson[] | undefined;
  /** Settings by rule name; a rule that is not named runs as its own meta says. */
  readonly rules?: Readonly<Record<string, RuleSetting | undefined>> | undefined;
}

const level = z.enum(['error', 'warning', 'info', 'off']);

function settingSchema({ meta }: Rule) {
  const setting = meta.options === undefined ? level : z.union([level, z.tuple([level, meta.options])]);
  return setting.optional().describe(meta.summary);
}

/** Schema of the configuration, assembled from what each rule says about itself. */
export const configSchema = z.strictObject({
  style: z.string().optional().describe('name of the house style; absent: detected'),
  rules: z.strictObject(Object.fromEntries(rules.map((each) => [each.meta.name, settingSchema(each)]))).optional(),
});

/** The preset `recommended`: the rules that ask for no more than most publishers do, as their own meta says. */
export const recommended: LintConfig = {
  rules: Object.fromEntries(rules.map(({ meta }) => [meta.name, defaultLevel(meta)])),
};

function defaultLevel({ preset = 'recommended', severity }: Rule['meta']): Level {
  return preset === 'recommended' ? severity : 'off';
}

/** Level and options of a rule under a config; the defaults of its schema fill what is not set. */
export function settingOf({ meta }: Rule, config: LintConfig): { readonly level: Level; readonly options: unknown } {
  const setting = config.rules?.[meta.name] ?? defaultLevel(meta);
  const [ruleLevel, options] = typeof setting === 'string' ? [setting, {}] : setting;
  return { level: ruleLevel, options: ruleLevel === 'off' ? {} : (meta.options?.parse(options) ?? {}) };
}
