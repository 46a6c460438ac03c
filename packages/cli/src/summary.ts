import type { Problem, Severity } from '@rostrum/core';
import type { Colors } from './colors.ts';

/** What a run of `check` did, in numbers. */
export interface Summary {
  files: number;
  filesWithProblems: number;
  problems: Record<Severity, number>;
  /** Findings whose repair is safe and was not applied. */
  repairable: number;
  /** Repairs that `--fix` applied, and the files it wrote. */
  repairs: number;
  repairedFiles: number;
  /** Files that were not checked, since only changed ones were asked for and none is. */
  unchanged: number;
  /** Texts found in folders that are no transcripts. */
  passedOver: number;
  /** Findings that `--suppress-all` took into the baseline, and the baseline files written. */
  suppressed: number;
  baselines: string[];
  /** What could not be done: paths without a file, files that could not be read, mistakes in a configuration. */
  faults: number;
}

/** A run that has done nothing yet. */
export function emptySummary(): Summary {
  return {
    files: 0,
    filesWithProblems: 0,
    problems: { error: 0, warning: 0, info: 0 },
    repairable: 0,
    repairs: 0,
    repairedFiles: 0,
    unchanged: 0,
    passedOver: 0,
    suppressed: 0,
    baselines: [],
    faults: 0,
  };
}

/** Counts a checked file. */
export function countFile(summary: Summary, problems: readonly Problem[]): void {
  summary.files++;
  if (problems.length > 0) summary.filesWithProblems++;
  countProblems(summary, problems);
}

/** Counts findings of a file that is counted already. */
export function countProblems(summary: Summary, problems: readonly Problem[]): void {
  for (const { severity, fix } of problems) {
    summary.problems[severity]++;
    if (fix?.safety === 'safe') summary.repairable++;
  }
}

/** The summary as sentences, one a line, for standard error. */
export function printSummary(summary: Summary, colors: Colors): string {
  const { files, passedOver, faults, repairs, repairedFiles, repairable, suppressed, baselines } = summary;
  const lines = [verdict(summary, colors)];
  if (repairs > 0) lines.push(`  Repaired ${count(repairs, 'problem')} in ${count(repairedFiles, 'file')}.`);
  if (repairable > 0) lines.push(`  ${count(repairable, 'problem')} can be repaired safely: add --fix.`);
  if (baselines.length > 0) lines.push(`  Wrote ${baselines.join(', ')}${suppressed > 0 ? `: ${count(suppressed, 'problem')} will not be reported any more` : ''}.`);
  if (passedOver > 0) {
    const texts = files === 0 ? count(passedOver, 'text') : count(passedOver, 'other text');
    lines.push(`  Passed over ${texts} that ${passedOver === 1 ? 'is no transcript' : 'are no transcripts'}.`);
  }
  if (faults > 0) lines.push(colors.red(`  ${faults === 1 ? 'One thing' : `${faults} things`} could not be done; see above.`));
  return `${lines.join('\n')}\n`;
}

function verdict({ files, filesWithProblems, problems, unchanged }: Summary, colors: Colors): string {
  if (unchanged > 0) return colors.green(`✔ Of ${count(unchanged, 'file')} none has changed.`);
  if (files === 0) return colors.red('✖ No file was checked.');
  if (filesWithProblems === 0) return colors.green(`✔ ${count(files, 'file')} checked, nothing to report.`);
  const { error, warning, info } = problems;
  const parts = [
    ...(error > 0 ? [count(error, 'error')] : []),
    ...(warning > 0 ? [count(warning, 'warning')] : []),
    ...(info > 0 ? [count(info, 'note')] : []),
  ];
  const where = files === 1 ? 'in 1 file' : `in ${filesWithProblems} of ${files} files`;
  const color = error > 0 ? colors.red : warning > 0 ? colors.yellow : colors.cyan;
  return color(`${error > 0 ? '✖' : '●'} ${parts.join(', ')} ${where}.`);
}

/** A number with its noun in the right form. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
