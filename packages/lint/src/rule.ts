import type { Problem, Severity, StyleMatch, Transcript, Tree } from '@rostrum/core';
import type { OptionSpecs, OptionValues } from './rule-options.ts';
import type { Suppressions } from './suppression/suppressions.ts';

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
export interface RuleMeta<Specs extends OptionSpecs = OptionSpecs> {
  /** States the defect in kebab-case; also the name of its files, its config key and its diagnostic code. */
  readonly name: string;
  /** What the rule reports, in one sentence. */
  readonly summary: string;
  readonly group: RuleGroup;
  /** How grave a finding is unless the config says otherwise. */
  readonly severity: Severity;
  /**
   * The smallest preset that runs the rule: `recommended` (the default), `strict` for what asks for more than most
   * publishers do, `none` for what runs only when a config names it.
   */
  readonly preset?: 'recommended' | 'strict' | 'none';
  /** Which repairs the rule can offer. */
  readonly fix: 'safe' | 'suggested' | 'both' | 'none';
  /** True for a rule about form alone: `format` applies its safe repairs, too. */
  readonly formats?: boolean;
  /** What a user may set; each option has a default. */
  readonly options?: Specs;
  /** The style guide or manual that asks for it. */
  readonly source?: string;
}

/** A finding as a rule reports it: name and severity are added by the run. */
export type Finding = Omit<Problem, 'rule' | 'severity'>;

/** A person whom a config declares for all the files that it covers. */
export interface RegisteredPerson {
  /** Key in the registry. */
  readonly id: string;
  readonly name: string;
  readonly family?: string | undefined;
  readonly given?: string | undefined;
  readonly affiliation?: string | undefined;
  /** Labels that name this person, as printed. */
  readonly labels: readonly string[];
  /** Offices with the days (ISO 8601) from and up to which they were held; an absent day is open. */
  readonly roles: readonly { readonly title: string; readonly from?: string | undefined; readonly to?: string | undefined }[];
}

/** What a rule sees of one document. */
export interface RuleContext<Options = unknown> {
  readonly text: string;
  readonly tree: Tree;
  readonly transcript: Transcript;
  readonly style: StyleMatch;
  readonly options: Options;
  /** The registry of persons of the config; empty where there is none. */
  readonly people: readonly RegisteredPerson[];
  /** What the comments of the document silence. */
  readonly suppressions: Suppressions;
  /** Path of the file as the caller names it, with slashes; absent for a text without a file. */
  readonly path?: string | undefined;
  /** Reports one finding. */
  report(finding: Finding): void;
}

/**
 * The part of a rule that looks across files: first it gathers a few facts of each, then it compares them all. Facts are
 * small and plain, and hold no piece of the text, so that memory stays bounded over an archive.
 */
export interface CrossFileCheck<Facts = unknown, Options = unknown> {
  /** The facts of one document; undefined where it adds nothing. */
  gather(context: Omit<RuleContext<Options>, 'report' | 'suppressions'>): Facts | undefined;
  /** Compares the facts of all documents, in linear time, and reports what it finds in one of them. */
  compare(documents: readonly GatheredFacts<Facts>[], report: (path: string, finding: Finding) => void, options: Options): void;
}

/** What one document adds to a comparison across files. */
export interface GatheredFacts<Facts = unknown> {
  readonly path: string;
  readonly facts: Facts;
}

/** A rule: what it is, and how it looks for its defect. It keeps no state between two documents. */
export interface Rule {
  readonly meta: RuleMeta;
  check(context: RuleContext): void;
  /** Present where the rule also compares files. */
  readonly across?: CrossFileCheck;
}

/**
 * Declares a rule, so that `check` sees the options by their types.
 *
 * @example
 * ```ts
 * import { lint, rule } from '@rostrum/lint';
 *
 * const shouting = rule({
 *   meta: { name: 'shouting', summary: 'A turn is printed in capitals.', group: 'typography', severity: 'info', fix: 'none' },
 *   check({ transcript, report }) {
 *     for (const { span, text } of transcript.turns.flatMap(({ paragraphs }) => paragraphs)) {
 *       if (text === text.toUpperCase()) report({ ...span, message: 'Print the words as they were said.' });
 *     }
 *   },
 * });
 * console.log(lint('CHAIR: Is it open?\nMS. LANE: IT IS!\nCHAIR: Thank you.\n', { rules: [shouting] }).problems);
 *
 * //=> [{"rule":"shouting","severity":"info","start":29,"end":35,"message":"Print the words as they were said."}]
 * ```
 */
export function rule<Specs extends OptionSpecs = OptionSpecs, Facts = unknown>(definition: {
  readonly meta: RuleMeta<Specs>;
  check(context: RuleContext<OptionValues<Specs>>): void;
  readonly across?: CrossFileCheck<Facts, OptionValues<Specs>>;
}): Rule {
  return definition as Rule;
}

/**
 * A rule that failed on a document: our bug, never the document's fault. `cause` holds what was thrown.
 *
 * @example
 * ```ts
 * import { lint, RuleError, rule } from '@rostrum/lint';
 *
 * const broken = rule({
 *   meta: { name: 'broken', summary: 'Fails.', group: 'structure', severity: 'error', fix: 'none' },
 *   check: () => { throw new Error('no such turn'); },
 * });
 * try {
 *   lint('CHAIR: Is it open?\nMS. LANE: It is.\nCHAIR: Thank you.\n', { rules: [broken] });
 * } catch (error) {
 *   if (error instanceof RuleError) console.log(error.rule, String(error.cause));
 * }
 *
 * //=> broken Error: no such turn
 * ```
 */
export class RuleError extends Error {
  /** Name of the rule that failed. */
  readonly rule: string;

  constructor(ruleName: string, cause: unknown) {
    super(`The rule ${ruleName} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'RuleError';
    this.rule = ruleName;
  }
}
