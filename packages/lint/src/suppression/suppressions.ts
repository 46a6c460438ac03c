import type { LineTable, Problem } from '@rostrum/core';
import { groupBy } from '../group-by.ts';
import { type Directive, type DirectiveFault, readDirectives, type SilencedRule } from './read-directives.ts';

/** A finding that is not reported, and why: the reason of the comment that silences it, or the baseline. */
export interface SuppressedProblem {
  readonly problem: Problem;
  readonly by: 'directive' | 'baseline';
  readonly reason?: string;
}

/** A rule that a directive names without silencing anything. */
export interface UnusedRule {
  readonly directive: Directive;
  readonly rule: SilencedRule;
}

const none = { directives: [], faults: [] };

/** A rule as one directive names it. */
interface Naming extends UnusedRule {
  used: boolean;
}

/** What the comments of a document silence. It keeps count, so that what silences nothing can be told at the end. */
export class Suppressions {
  /** Comments that were meant as directives. */
  readonly faults: readonly DirectiveFault[];
  readonly #lines: LineTable;
  readonly #namings: readonly Naming[];
  readonly #lookingAcross: ReadonlySet<string>;

  /** `lookingAcross` names the rules that look across files: what they will find is not known in one file. */
  constructor(text: string, lines: LineTable, knownRules: readonly string[], lookingAcross: ReadonlySet<string> = new Set()) {
    const { directives, faults } = text.includes('<!--') ? readDirectives(text, lines, knownRules) : none;
    this.faults = faults;
    this.#lines = lines;
    this.#lookingAcross = lookingAcross;
    this.#namings = directives.flatMap((directive) => directive.rules.map((rule) => ({ directive, rule, used: false })));
  }

  /** Parts the findings, which stand by place, from those that a directive silences. */
  apply(problems: readonly Problem[]): { readonly kept: Problem[]; readonly suppressed: SuppressedProblem[] } {
    const kept: Problem[] = [];
    const suppressed: SuppressedProblem[] = [];
    const cursors = this.#cursors();
    for (const problem of problems) {
      const naming = cursors.get(problem.rule)?.at(this.#lines.lineAt(problem.start));
      if (naming === undefined) kept.push(problem);
      else {
        naming.used = true;
        suppressed.push({ problem, by: 'directive', reason: naming.directive.reason });
      }
    }
    return { kept, suppressed };
  }

  /** The rules that are named in vain, by place; to be asked when all findings have been seen. */
  get unused(): readonly UnusedRule[] {
    return this.#namings.filter(({ used, rule }) => !used && !this.#lookingAcross.has(rule.name)).sort((left, right) => left.rule.start - right.rule.start);
  }

  #cursors(): Map<string, NamingCursor> {
    return new Map([...groupBy(this.#namings, ({ rule }) => rule.name)].map(([rule, namings]) => [rule, new NamingCursor(namings)]));
  }
}

/** Finds the innermost directive round a line; asked for lines in ascending order, it looks at each directive once. */
class NamingCursor {
  readonly #ordered: readonly Naming[];
  readonly #open: Naming[] = [];
  #next = 0;

  constructor(namings: readonly Naming[]) {
    this.#ordered = [...namings].sort((left, right) => left.directive.firstLine - right.directive.firstLine);
  }

  at(line: number): Naming | undefined {
    for (let next = this.#ordered[this.#next]; next !== undefined && next.directive.firstLine <= line; next = this.#ordered[++this.#next]) this.#open.push(next);
    while ((this.#open.at(-1)?.directive.lastLine ?? line) < line) this.#open.pop();
    return this.#open.at(-1);
  }
}
