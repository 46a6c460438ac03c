import { describedProblem } from '../described-problem.ts';
import type { Reporter } from '../reporter.ts';

/** One array with an entry for each file, the clean ones too: `[{path, problems: [{rule, severity, message, …}]}]`. */
export const json: Reporter = {
  name: 'json',
  byFile: true,
  open: () => ({
    head: '[',
    between: ',',
    file: async ({ path, lines, problems }) => `\n${JSON.stringify({ path, problems: problems.map((problem) => describedProblem(problem, lines)) })}`,
    end: () => '\n]\n',
  }),
};
