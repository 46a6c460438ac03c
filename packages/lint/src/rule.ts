import type { Problem, Severity, StyleMatch, Transcript, Tree } from '@rostrum/core';
import type * as z from 'zod';

/** What a rule looks after; groups order the overview of all rules. */
export type RuleGroup =
  | 'structure'
  | 'metadata'
  | 'speakers'
  | 'annotations'
  | 'typography'
  | 'qa'
  | 'timing'
  | 'debris'
  | 'cross-file';

/** Everything that is known about a rule before it runs; config schema, help and documentation derive from it. */
export interface RuleMeta<Schema extends z.ZodObject = z.ZodObject> {
  /** States the defect in kebab-case; also the name of its files, its config key and its diagnostic code. */
  readonly name: string;
  /** What the rule reports, in one sentence. */
  readonly summary: string;
  readonly group: RuleGroup;
  /** How grave a finding is unless the config says otherwise. */
  readonly severity: Severity;
  /** Which repairs the rule can offer. */
  readonly fix: 'safe' | 'suggested' | 'both' | 'none';
  /** What a user may set; each option has a default. */
  readonly options?: Schema;
  /** The style guide or manual that asks for it. */
  readonly source?: string;
}

/** A finding as a rule reports it: name and severity are added by the run. */
export type Finding = Omit<Problem, 'rule' | 'severity'>;

/** What a rule sees of one document. */
export interface RuleContext<Options = unknown> {
  readonly text: string;
  readonly tree: Tree;
  readonly transcript: Transcript;
  readonly style: StyleMatch;
  readonly options: Options;
  /** Reports one finding. */
  report(finding: Finding): void;
}

/** A rule: what it is, and how it looks for its defect. It keeps no state between two documents. */
export interface Rule {
  readonly meta: RuleMeta;
  check(context: RuleContext): void;
}

/** Declares a rule, so that `check` sees the options as their schema types them. */
export function rule<Schema extends z.ZodObject = z.ZodObject>(definition: {
  readonly meta: RuleMeta<Schema>;
  check(context: RuleContext<z.output<Schema>>): void;
}): Rule {
  return definition;
}

/** A rule that failed on a document: our bug, never the document's fault. `cause` holds what was thrown. */
export class RuleError extends Error {
  /** Name of the rule that failed. */
  readonly rule: string;

  constructor(ruleName: string, cause: unknown) {
    super(`The rule ${ruleName} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'RuleError';
    this.rule = ruleName;
  }
}
