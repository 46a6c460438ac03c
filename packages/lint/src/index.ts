export { configSchema, type Level, type LintConfig, recommended, type RuleSetting } from './config.ts';
export { applyEdits } from './edits.ts';
export { applyFixes, type FixOptions, type FixResult, type FixStop } from './fix.ts';
export { lint, type LintOptions, type LintResult } from './lint.ts';
export { type CrossFileCheck, type Finding, type GatheredFacts, type RegisteredPerson, type Rule, type RuleContext, RuleError, type RuleGroup, type RuleMeta, rule } from './rule.ts';
export { rules } from './rules/index.ts';
export type { Host } from './host.ts';
