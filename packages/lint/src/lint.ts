import { interpret, isTranscript, parse, type ParseOptions, type Problem, type Severity, type Transcript, type Tree } from '@rostrum/core';
import { type LintConfig, settingOf } from './config.ts';
import { byPlace } from './edits.ts';
import { remembered } from './remembered.ts';
import { type RegisteredPerson, type Rule, RuleError } from './rule.ts';
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
  const run = new LintRun(options.tree ?? parse(text, parseOptions(options)), options);
  for (const planned of run.planned) run.check(planned);
  return run.result();
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
  const tree = options.tree ?? parse(text, parseOptions(options));
  yield;
  const run = new LintRun(tree, options);
  for (const planned of run.planned) {
    yield;
    run.check(planned);
  }
  return run.result();
}

/** A check of one document, rule by rule. */
class LintRun {
  /** The rules that run, but for the one that needs to know what the others found. */
  readonly planned: readonly PlannedRule[];
  readonly #last: PlannedRule | undefined;
  readonly #tree: Tree;
  readonly #transcript: Transcript;
  readonly #suppressions: Suppressions;
  readonly #found: Problem[] = [];
  readonly #options: LintOptions;

  constructor(tree: Tree, options: LintOptions) {
    this.#tree = tree;
    this.#options = options;
    this.#transcript = options.transcript ?? interpret(tree);
    this.#suppressions = new Suppressions(tree.text, tree.lines, names, lookingAcross);
    const plan = planOf(options.rules ?? allRules, options.config ?? noConfig);
    this.planned = isTranscript(tree.kind) ? plan.ofTranscripts : plan.ofOthers;
    this.#last = isTranscript(tree.kind) ? plan.last : undefined;
  }

  /** Runs a rule. */
  check(planned: PlannedRule): void {
    this.#run(planned, this.#found);
  }

  /** What was found, when all rules have run. */
  result(): LintResult {
    const [tree, transcript, suppressions] = [this.#tree, this.#transcript, this.#suppressions];
    const { kept, suppressed } = suppressions.apply(this.#found.sort(byPlaceAndRule));
    // What a directive silences is known when all other rules have run.
    if (this.#last !== undefined) this.#run(this.#last, kept);
    const problems = kept.sort(byPlaceAndRule);
    const { baseline } = this.#options;
    if (baseline === undefined) return { tree, transcript, problems, suppressed, suppressions, stale: {} };
    const rest = applyBaseline(baseline, problems, tree.text, tree.lines);
    // Only a rule that ran, on all that it looks at, can tell that a finding is gone.
    const ran = [...this.planned, ...(this.#last === undefined ? [] : [this.#last])].filter(({ rule }) => rule.across === undefined).map(({ rule }) => rule.meta.name);
    const stale = Object.fromEntries(Object.entries(rest.stale).filter(([name]) => ran.includes(name)));
    const all = [...suppressed, ...rest.suppressed].sort((left, right) => byPlaceAndRule(left.problem, right.problem));
    return { tree, transcript, problems: rest.kept, suppressed: all, suppressions, stale };
  }

  #run({ rule, level, options }: PlannedRule, problems: Problem[]): void {
    const tree = this.#tree;
    try {
      // written out, since it is made for every rule and every file
      rule.check({
        text: tree.text,
        tree,
        transcript: this.#transcript,
        style: tree.style,
        people: this.#options.config?.people ?? nobody,
        path: this.#options.path,
        suppressions: this.#suppressions,
        options,
        report: (finding) => problems.push({ rule: rule.meta.name, severity: level, ...finding }),
      });
    } catch (error) {
      throw new RuleError(rule.meta.name, error);
    }
  }
}

/** A rule that runs, and how. */
interface PlannedRule {
  readonly rule: Rule;
  readonly level: Severity;
  readonly options: unknown;
}

/** The rules that run under a config. */
interface Plan {
  readonly ofTranscripts: readonly PlannedRule[];
  /** What is no transcript gets exactly one problem: every other rule would only repeat it. */
  readonly ofOthers: readonly PlannedRule[];
  readonly last: PlannedRule | undefined;
}

const plans = new WeakMap<LintConfig, WeakMap<readonly Rule[], Plan>>();

/** Worked out once: a config covers many files. */
function planOf(rules: readonly Rule[], config: LintConfig): Plan {
  const known = remembered(plans, config, () => new WeakMap<readonly Rule[], Plan>());
  return remembered(known, rules, () => {
    const running = rules.flatMap((rule) => {
      const { level, options } = settingOf(rule, config);
      return level === 'off' ? [] : [{ rule, level, options }];
    });
    return {
      ofTranscripts: running.filter(({ rule }) => rule !== notATranscript && rule !== unusedDirective),
      ofOthers: running.filter(({ rule }) => rule === notATranscript),
      last: running.find(({ rule }) => rule === unusedDirective),
    };
  });
}

const noConfig: LintConfig = {};
const nobody: readonly RegisteredPerson[] = [];
const names = allRules.map(({ meta }) => meta.name);
const lookingAcross: ReadonlySet<string> = new Set(allRules.filter(({ across }) => across !== undefined).map(({ meta }) => meta.name));

/** How to parse a text under a config. */
export function parseOptions({ config, parse: given }: Pick<LintOptions, 'config' | 'parse'>): ParseOptions {
  return config?.style === undefined ? { ...given } : { style: config.style, ...given };
}

function byPlaceAndRule(left: Problem, right: Problem): number {
  return byPlace(left, right) || (left.rule < right.rule ? -1 : left.rule > right.rule ? 1 : 0);
}
