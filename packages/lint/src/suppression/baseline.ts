import type { LineTable, Problem } from '@rostrum/core';
import { documentRules, firstOffset } from '../document-start.ts';
import { countsOf } from '../group-by.ts';
import type { SuppressedProblem } from './suppressions.ts';

/**
 * The findings of one file that were known when a baseline was written: for each rule a key for each finding. A key
 * tells a finding by what stands there, not by its line, so that it holds when lines move; equal findings have equal keys.
 */
export type FileBaseline = Readonly<Record<string, readonly string[]>>;

/** How much of the line on either side of the reported words belongs to a key: enough to tell, little enough to survive. */
const CONTEXT = 80;
const MOST_REPORTED = 200;

/**
 * The keys of findings, for a baseline.
 *
 * @example
 * ```ts
 * import { baselineOf, lint } from '@rostrum/lint';
 *
 * const text = 'MODERATOR: Good morning.\nMS. LANE: Good morning.\nMODEARTOR: Shall we begin?\n';
 * const config = { rules: { 'missing-date': 'off', 'missing-place': 'off', 'missing-title': 'off' } } as const;
 * const { problems, tree } = lint(text, { config });
 * const baseline = baselineOf(problems, text, tree.lines);
 * console.log(baseline, lint(text, { config, baseline }).problems.length);
 *
 * //=> {"label-typo":["936c0a4628c77e9a"]} 0
 * ```
 */
export function baselineOf(problems: readonly Problem[], text: string, lines: LineTable): FileBaseline {
  const keys: Record<string, string[]> = {};
  for (const problem of problems) (keys[problem.rule] ??= []).push(problemKey(problem, text, lines));
  return Object.fromEntries(Object.keys(keys).sort().map((rule) => [rule, (keys[rule] ?? []).sort()]));
}

/** Parts findings from those that a baseline knows; `stale` holds the keys that no finding has any more. */
export function applyBaseline(baseline: FileBaseline, problems: readonly Problem[], text: string, lines: LineTable) {
  const left = new Map(Object.entries(baseline).map(([rule, keys]) => [rule, countsOf(keys)]));
  const kept: Problem[] = [];
  const suppressed: SuppressedProblem[] = [];
  for (const problem of problems) {
    const known = left.get(problem.rule);
    const key = known === undefined ? '' : problemKey(problem, text, lines);
    const times = known?.get(key) ?? 0;
    if (times > 0) {
      known?.set(key, times - 1);
      suppressed.push({ problem, by: 'baseline' });
    } else kept.push(problem);
  }
  const unmatched = [...left].map(([rule, keys]) => [rule, [...keys].flatMap(([key, times]) => Array<string>(times).fill(key))] as const);
  return { kept, suppressed, stale: Object.fromEntries(unmatched.filter(([, keys]) => keys.length > 0)) as FileBaseline };
}

/**
 * A key that tells a finding by what stands there: the reported words and what stands beside them in the line. White
 * space, and what nobody sees, do not count; equal findings of one rule have equal keys. A finding about a whole document,
 * such as a missing date, has the same key whatever its first line says.
 *
 * @example
 * ```ts
 * import { lint, problemKey } from '@rostrum/lint';
 *
 * const text = 'MODERATOR: Good morning.\nMS. LANE: Good morning.\nMODEARTOR: Shall we begin?\n';
 * const { problems, tree } = lint(text);
 * for (const problem of problems) if (problem.rule === 'label-typo') console.log(problemKey(problem, text, tree.lines));
 *
 * //=> 936c0a4628c77e9a
 * ```
 */
export function problemKey({ rule, start, end }: Problem, text: string, lines: LineTable): string {
  if (documentRules.has(rule) && start === firstOffset(text)) return hash('');
  const line = lines.lineAt(start);
  const before = text.slice(Math.max(lines.start(line), start - CONTEXT), start);
  const reported = text.slice(start, Math.min(end, start + MOST_REPORTED));
  const after = text.slice(end, Math.min(lines.end(lines.lineAt(end)), end + CONTEXT));
  return hash([before, reported, after].map(plain).join('\n'));
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/[\s\p{Default_Ignorable_Code_Point}]+/gu, '');
}

/** FNV-1a (Fowler, Noll and Vo) over UTF-16 code units, twice with different offsets: 64 bits as 16 hexadecimal digits. */
function hash(text: string): string {
  return [0x811c9dc5, 0x9e3779b9].map((offset) => fnv(text, offset).toString(16).padStart(8, '0')).join('');
}

function fnv(text: string, offset: number): number {
  let value = offset;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    value = Math.imul(value ^ (unit & 0xff), 0x01000193);
    value = Math.imul(value ^ (unit >> 8), 0x01000193);
  }
  return value >>> 0;
}
