import { isTranscript, LineTable, type Problem } from '@rostrum/core';
import { type Level, type LintConfig, type ResolvedSetting, settingOf } from './config.ts';
import { byPlace } from './edits.ts';
import type { LintResult } from './lint.ts';
import { type CrossFileCheck, type Finding, type GatheredFacts, type Rule, RuleError } from './rule.ts';
import { rules as allRules } from './rules/index.ts';
import { applyBaseline, type FileBaseline } from './suppression/baseline.ts';
import { type SuppressedProblem, Suppressions } from './suppression/suppressions.ts';

const noConfig: LintConfig = {};

/** A rule that looks across files. */
interface Comparison {
  readonly rule: Rule;
  readonly across: CrossFileCheck;
  /** The options of the first file: a comparison has one set of options. */
  options?: unknown;
}

/**
 * What was gathered from a file, and its levels: for each comparison, in order. Facts are kept as JSON, which takes a third of
 * the memory of the objects, and holds no document: the engine cuts words out of a text by reference.
 */
interface Gathered {
  readonly facts: readonly (string | undefined)[];
  readonly levels: readonly Level[];
}

/**
 * Runs the rules that look across files. It keeps the few facts that each rule asks of a document, and no document, so that
 * memory grows with the facts alone.
 *
 * @example
 * ```ts
 * import { ArchiveCheck, lint } from '@rostrum/lint';
 *
 * const archive = new ArchiveCheck();
 * for (const [path, name] of [['one.txt', 'Adam Ficsorin'], ['two.txt', 'Adam Fiscorin']] as const) {
 *   archive.add(path, lint(`${name}: Good morning.\nMara Aalto: Good morning.\n${name}: Shall we begin?\n`, { path }));
 * }
 * for (const [path, problems] of archive.finish()) console.log(path, problems.map(({ rule }) => rule));
 *
 * //=> two.txt ["name-variant-across-files"]
 * ```
 */
export class ArchiveCheck {
  readonly #comparisons: readonly Comparison[];
  /** By path: an archive has many files, and each table of them takes its share of memory. */
  readonly #files = new Map<string, Gathered>();
  /** Files with equal settings share their levels. */
  #last: { readonly config: LintConfig; readonly settings: readonly ResolvedSetting[]; readonly levels: readonly Level[] } | undefined;

  /** `rules` are all rules by default; those that do not compare files are passed over. */
  constructor(rules: readonly Rule[] = allRules) {
    this.#comparisons = rules.flatMap((rule) => (rule.across === undefined ? [] : [{ rule, across: rule.across }]));
  }

  /** Gathers from a file, instead of what was gathered from it before. What is no transcript adds nothing. */
  add(path: string, { tree, transcript }: Pick<LintResult, 'tree' | 'transcript'>, config: LintConfig = noConfig): void {
    this.#files.delete(path);
    if (!isTranscript(tree.kind)) return;
    const { settings, levels } = this.#settingsOf(config);
    const facts = this.#comparisons.map((comparison, index) => {
      const options = settings[index]?.options;
      if (levels[index] === 'off') return undefined;
      comparison.options ??= options;
      const context = { text: tree.text, tree, transcript, style: tree.style, people: config.people ?? [], path, options };
      const gathered = guarded(comparison.rule, () => comparison.across.gather(context));
      return gathered === undefined ? undefined : JSON.stringify(gathered);
    });
    this.#files.set(path, { facts, levels });
  }

  /**
   * Compares all files, or those of `paths` in that order; the findings by path, in the order of the files, where a file may
   * have to be read again to show them. More may be gathered afterwards.
   */
  finish(paths: Iterable<string> = [...this.#files.keys()]): ReadonlyMap<string, readonly Problem[]> {
    const found = new Map<string, Problem[]>();
    for (const [index, { rule, across, options }] of this.#comparisons.entries()) {
      const report = (path: string, finding: Finding) => {
        const severity = this.#files.get(path)?.levels[index] ?? rule.meta.severity;
        const problems = found.get(path) ?? [];
        if (severity !== 'off') problems.push({ rule: rule.meta.name, severity, ...finding });
        found.set(path, problems);
      };
      const compared: GatheredFacts[] = [];
      for (const path of paths) {
        const facts = this.#files.get(path)?.facts[index];
        if (facts !== undefined) compared.push({ path, facts: JSON.parse(facts) as unknown });
      }
      if (compared.length > 1) guarded(rule, () => across.compare(compared, report, options));
    }
    const ordered = new Map<string, readonly Problem[]>();
    for (const path of paths) {
      const problems = found.get(path);
      if (problems !== undefined) ordered.set(path, problems);
    }
    return ordered;
  }

  #settingsOf(config: LintConfig) {
    if (this.#last?.config !== config) {
      const settings = this.#comparisons.map(({ rule }) => settingOf(rule, config));
      this.#last = { config, settings, levels: settings.map(({ level }) => level) };
    }
    return this.#last;
  }
}

/**
 * Parts findings from those that a comment in the text silences or a baseline knows, as `lint` does with its own.
 *
 * @example
 * ```ts
 * import { silence } from '@rostrum/lint';
 *
 * const text = 'CHAIR: Good morning.\n<!-- rostrum-disable-next-line label-typo -- her own spelling -->\nMS. LANNE: Good morning.\n';
 * const start = text.indexOf('MS.');
 * const { problems, suppressed } = silence(text, [{ rule: 'label-typo', severity: 'error', start, end: start + 9, message: 'A slip.' }]);
 * console.log(problems.length, suppressed[0]?.reason);
 *
 * //=> 0 her own spelling
 * ```
 */
export function silence(text: string, problems: readonly Problem[], baseline: FileBaseline = {}): { readonly problems: readonly Problem[]; readonly suppressed: readonly SuppressedProblem[] } {
  const lines = new LineTable(text);
  const ordered = [...problems].sort(byPlace);
  const { kept, suppressed } = new Suppressions(text, lines, allRules.map(({ meta }) => meta.name)).apply(ordered);
  const rest = applyBaseline(baseline, kept, text, lines);
  return { problems: rest.kept, suppressed: [...suppressed, ...rest.suppressed] };
}

function guarded<Result>(rule: Rule, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new RuleError(rule.meta.name, error);
  }
}
