import type { LineTable } from '@rostrum/core';
import { didYouMean } from '../did-you-mean.ts';

/** A rule that a comment silences, and where its name stands. */
export interface SilencedRule {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A comment that silences rules on some lines (1-based, both ends included), with the reason that it gives. */
export interface Directive {
  readonly rules: readonly SilencedRule[];
  readonly reason: string;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly start: number;
  readonly end: number;
}

/** What is wrong with a comment that looks like a directive. */
export interface DirectiveFault {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** The directives of a document, and the comments that were meant as such. */
export interface DirectiveReading {
  readonly directives: readonly Directive[];
  readonly faults: readonly DirectiveFault[];
}

const OPEN = '<!--';
const CLOSE = '-->';
const SCOPES = ['rostrum-disable-next-line', 'rostrum-disable-line', 'rostrum-disable', 'rostrum-enable', 'rostrum-disable-file'];
const FORM = 'Write <!-- rostrum-disable-next-line RULE -- REASON -->.';

/** Reads the directives of a text: comments whose first word begins with `rostrum-`; in capitals it silences nothing and is told. Linear in the text. */
export function readDirectives(text: string, lines: LineTable, knownRules: readonly string[]): DirectiveReading {
  const reader = new DirectiveReader(text, lines, knownRules);
  for (let open = text.indexOf(OPEN); open >= 0; ) {
    const close = text.indexOf(CLOSE, open + OPEN.length);
    if (close < 0) break;
    // Of several openings the last one counts: a comment that somebody forgot to close swallows no directive.
    const start = text.lastIndexOf(OPEN, close - OPEN.length);
    if (/^\s*rostrum-/i.test(text.slice(start + OPEN.length, start + OPEN.length + 40))) reader.read(start, close + CLOSE.length);
    open = text.indexOf(OPEN, close);
  }
  return reader.finish();
}

class DirectiveReader {
  readonly #text: string;
  readonly #lines: LineTable;
  readonly #knownRules: readonly string[];
  readonly #directives: Directive[] = [];
  readonly #faults: DirectiveFault[] = [];
  /** By rule, the ranges that no `rostrum-enable` has ended yet. */
  readonly #open = new Map<string, Directive[]>();

  constructor(text: string, lines: LineTable, knownRules: readonly string[]) {
    this.#text = text;
    this.#lines = lines;
    this.#knownRules = knownRules;
  }

  /** Reads the comment between two offsets. */
  read(start: number, end: number): void {
    const from = start + OPEN.length;
    const content = this.#text.slice(from, end - CLOSE.length);
    const [, scope = '', rest = ''] = /^\s*(\S+)([^]*)$/.exec(content) ?? [];
    if (!SCOPES.includes(scope)) {
      this.#fault(start, end, `There is no directive “${scope}”.${didYouMean(scope, SCOPES)} ${FORM}`);
      return;
    }
    const dashes = /(?:^|\s)--(?=\s|$)/.exec(rest);
    const named = dashes === null ? rest : rest.slice(0, dashes.index);
    const reason = dashes === null ? '' : rest.slice(dashes.index + dashes[0].length).trim();
    const rules = this.#rules(named, from + content.length - rest.length);
    if (scope === 'rostrum-enable') {
      this.#enable(rules, named.trim() === '', start, end);
      return;
    }
    if (named.trim() === '') this.#fault(start, end, `This directive names no rule, so it silences nothing. ${FORM}`);
    else if (reason === '') this.#fault(start, end, `This directive gives no reason, so it silences nothing: whoever reads it later must know why. ${FORM}`);
    else if (rules.length > 0) this.#disable(scope, { rules, reason, start, end });
  }

  /** The directives of the whole text; what was not enabled again holds to its end. */
  finish(): DirectiveReading {
    this.#end([...this.#open.keys()], this.#lines.count);
    return { directives: this.#directives, faults: this.#faults };
  }

  #rules(named: string, offset: number): SilencedRule[] {
    const rules: SilencedRule[] = [];
    for (const { index, 0: name } of named.matchAll(/[^\s,]+/g)) {
      const start = offset + index;
      if (this.#knownRules.includes(name)) rules.push({ name, start, end: start + name.length });
      else this.#fault(start, start + name.length, `There is no rule “${name}”.${didYouMean(name, this.#knownRules)} The directive does not silence it.`);
    }
    return rules;
  }

  #disable(scope: string, directive: Pick<Directive, 'rules' | 'reason' | 'start' | 'end'>): void {
    const line = this.#lines.lineAt(directive.start);
    if (scope === 'rostrum-disable') {
      for (const rule of directive.rules) {
        const open = this.#open.get(rule.name) ?? [];
        open.push({ ...directive, rules: [rule], firstLine: line, lastLine: line });
        this.#open.set(rule.name, open);
      }
      return;
    }
    if (scope === 'rostrum-disable-file') this.#directives.push({ ...directive, firstLine: 1, lastLine: this.#lines.count });
    else {
      const only = scope === 'rostrum-disable-line' ? line : this.#printedLineBehind(directive.end);
      this.#directives.push({ ...directive, firstLine: only, lastLine: only });
    }
  }

  #enable(rules: readonly SilencedRule[], all: boolean, start: number, end: number): void {
    const ended = this.#end(all ? [...this.#open.keys()] : rules.map(({ name }) => name), this.#lines.lineAt(start));
    if (ended === 0 && (all || rules.length > 0)) this.#fault(start, end, 'No rostrum-disable stands above this rostrum-enable. Remove it.');
  }

  /** Ends the ranges of some rules; answers how many there were. */
  #end(names: readonly string[], lastLine: number): number {
    const ended = names.flatMap((name) => this.#open.get(name) ?? []);
    for (const name of names) this.#open.delete(name);
    for (const directive of ended) this.#directives.push({ ...directive, lastLine });
    return ended.length;
  }

  /** The next line that is not blank. */
  #printedLineBehind(offset: number): number {
    let line = this.#lines.lineAt(offset) + 1;
    while (line < this.#lines.count && this.#lines.text(line).trim() === '') line++;
    return line;
  }

  #fault(start: number, end: number, message: string): void {
    this.#faults.push({ start, end, message });
  }
}
