import { problemKey } from '@rostrum/lint';
import type { CheckedFile } from './reporter.ts';

/**
 * A fingerprint for each finding of a file, in order: it names the rule and what stands there, not the line, so that a
 * service recognises a finding that has moved. Equal findings are numbered, so that no two share one.
 */
export function fingerprints({ text, lines, problems, reported = [] }: CheckedFile): string[] {
  const seen = new Map<string, number>();
  const all = [...reported, ...problems].map((problem) => {
    const key = `${problem.rule}/${problemKey(problem, text, lines)}`;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return `${key}/${nth}`;
  });
  return all.slice(reported.length);
}
