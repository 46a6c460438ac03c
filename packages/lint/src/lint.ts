import { interpret, parse, type ParseOptions, type Problem, type Transcript, type Tree } from '@rostrum/core';
import { type LintConfig, settingOf } from './config.ts';
import { type Finding, type Rule, type RuleContext, RuleError } from './rule.ts';
import { rules as allRules } from './rules/index.ts';
import { notATranscript } from './rules/not-a-transcript.ts';

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
  /** The rules to run; all of this package by default. */
  readonly rules?: readonly Rule[];
}

/** A checked document: what was read and what was found, by place. */
export interface LintResult {
  readonly tree: Tree;
  readonly transcript: Transcript;
  readonly problems: readonly Problem[];
}

/** Checks a document. A rule that fails is our bug and throws a `RuleError` that names it. */
export function lint(text: string, options: LintOptions = {}): LintResult {
  const config = options.config ?? {};
  const tree = options.tree ?? parse(text, parseOptions(options));
  const transcript = options.transcript ?? interpret(tree);
  const hasTurns = tree.kind === 'transcript' || tree.kind === 'q-and-a';
  const problems: Problem[] = [];
  // What is no transcript gets exactly one problem: every other rule would only repeat it.
  const chosen = (options.rules ?? allRules).filter((rule) => hasTurns !== (rule === notATranscript));
  const document = { text, tree, transcript, style: tree.style, people: config.people ?? [], path: options.path };
  for (const rule of chosen) run(rule, document, config, problems);
  return { tree, transcript, problems: problems.sort(byPlace) };
}

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
