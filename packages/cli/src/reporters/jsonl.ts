import { describedProblem } from '../described-problem.ts';
import type { Reporter } from '../reporter.ts';

/** One finding a line: `{"path": …, "rule": …, "severity": …, …}`. Clean files write nothing. */
export const jsonl: Reporter = {
  name: 'jsonl',
  open: () => ({
    file: async ({ path, lines, problems }) => problems.map((problem) => `${JSON.stringify({ path, ...describedProblem(problem, lines) })}\n`).join(''),
    end: () => '',
  }),
};
