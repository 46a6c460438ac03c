import { interpret, parse, type ParseOptions, type Problem, type Transcript, type Tree } from '@rostrum/core';
import { type LintConfig, settingOf } from './config.ts';
import { type Finding, type Rule, type RuleContext, RuleError } from './rule.ts';
import { rules as allRules } from './rules/index.ts';
import { notATranscript } from './rules/not-a-transcript.ts';
import { unusedDirective } from './rules/unused-directive.ts';
import { applyBaseline, type FileBaseline } from './suppression/baseline.ts';
import { type SuppressedProblem, Suppressions } from './suppression/suppressions.ts';

/** How to check a document. */
export interface LintOptions {
  readonly config?: LintConfig;
  /** Passed to `parse`, where no tree is given. */
  readonly parse?: ParseOptions;
  /** The document's tree, where the caller has it already. */
  readonly tree?: Tree;
  /** The document's model, where the caller has it already. */
  readonly transcript?: Transcript;
  /** Path of the file, with slashes; absent for a text without a file. */
  readonly path?: string;
  /** The findings that a baseline knows already: they are not reported. */
  readonly baseline?: FileBaseline | undefined;
  /** The rules to run; all of this package by default. */
  readonly rules?: readonly Rule[];
}

/** A checked document: what was read and what was found, by place. */
export interface LintResult {
  readonly tree: Tree;
  readonly transcript: Transcript;
  readonly problems: readonly Problem[];
  /** What was found and is not reported: a comment in the text silences it, or the baseline knows it. */
  readonly suppressed: readonly SuppressedProblem[];
  /** What the baseline knows of rules that ran and nothing has any more. */
  readonly stale: FileBaseline;
  /** The comments that silence rules, as they were read. */
  readonly suppressions: Suppressions;
}

/**
 * Checks a document. A rule that fails is our bug and throws a `RuleError` that names it.
 *
 * @example
 * ```ts
 * import { lint } from '@rostrum/lint';
 *
 * const { problems, tree } = lint('May 2, 2024\n\nMODERATOR: Good morning.\nMS. LANE: Good morning.\nMODEARTOR: Shall we begin?\n');
 * for (const { rule, severity, start } of problems) console.log(tree.lines.position(start).line, severity, rule);
 *
 * //=> 1 info missing-place
 * //=> 1 info missing-title
 * //=> 5 error label-typo
 * ```
 */
export function lint(text: string, options: LintOptions = {}): LintResult {
  const steps = lintInSteps(text, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/**
 * Checks a document in steps of one piece of work each, for a program that has other things to do in between. What the last
 * step returns is what `lint` returns; whoever stops before it gets nothing.
 *
 * @example
 * ```ts
 * import { lintInSteps } from '@rostrum/lint';
 *
 * const steps = lintInSteps('MODERATOR: Good morning.\nMS. LANE: Good morning.\nMODEARTOR: Shall we begin?\n');
 * let step = steps.next();
 * while (step.done !== true) step = steps.next();
 * for (const { rule } of step.value.problems) console.log(rule);
 *
 * //=> missing-date
 * //=> missing-place
 * //=> missing-title
 * //=> label-typo
 * ```
 */
export function* lintInSteps(text: string, options: LintOptions = {}): Generator<void, LintResult> {
  const config = options.config ?? noConfig;
  const tree = options.tree ?? parse(text, parseOptions(options));
  yield;
  const transcript = options.transcript ?? interpret(tree);
  const hasTurns = tree.kind === 'transcript' || tree.kind === 'q-and-a';
  // What is no transcript gets exactly one problem: every other rule would only repeat it.
  const chosen = (options.rules ?? allRules).filter((rule) => hasTurns !== (rule === notATranscript));
  const suppressions = new Suppressions(text, tree.lines, names, lookingAcross);
  const document = { text, tree, transcript, style: tree.style, people: config.people ?? [], path: options.path, suppressions };
  const found: Problem[] = [];
  for (const rule of chosen) {
    yield;
    if (rule !== unusedDirective) run(rule, document, config, found);
  }
  const { kept, suppressed } = suppressions.apply(found.sort(byPlace));
  // What a directive silences is known when all other rules have run.
  if (chosen.includes(unusedDirective)) run(unusedDirective, document, config, kept);
  const problems = kept.sort(byPlace);
  if (options.baseline === undefined) return { tree, transcript, problems, suppressed, suppressions, stale: {} };
  const rest = applyBaseline(options.baseline, problems, text, tree.lines);
  // Only a rule that ran, on all that it looks at, can tell that a finding is gone.
  const ran = chosen.filter((rule) => rule.across === undefined && settingOf(rule, config).level !== 'off').map(({ meta }) => meta.name);
  const stale = Object.fromEntries(Object.entries(rest.stale).filter(([name]) => ran.includes(name)));
  const all = [...suppressed, ...rest.suppressed].sort((left, right) => byPlace(left.problem, right.problem));
  return { tree, transcript, problems: rest.kept, suppressed: all, suppressions, stale };
}

const noConfig: LintConfig = {};
const names = allRules.map(({ meta }) => meta.name);
const lookingAcross: ReadonlySet<string> = new Set(allRules.filter(({ across }) => across !== undefined).map(({ meta }) => meta.name));

function parseOptions({ config, parse: given }: LintOptions): ParseOptions {
  return config?.style === undefined ? { ...given } : { style: config.style, ...given };
}

function run(rule: Rule, document: Omit<RuleContext, 'options' | 'report'>, config: LintConfig, problems: Problem[]): void {
  const { level, options } = settingOf(rule, config);
  if (level === 'off') return;
  const report = (finding: Finding) => problems.push({ rule: rule.meta.name, severity: level, ...finding });
  try {
    rule.check({ ...document, options, report });
  } catch (error) {
    throw new RuleError(rule.meta.name, error);
  }
}

function byPlace(left: Problem, right: Problem): number {
  return left.start - right.start || left.end - right.end || (left.rule < right.rule ? -1 : left.rule > right.rule ? 1 : 0);
}
