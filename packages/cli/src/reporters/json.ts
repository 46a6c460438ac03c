import { describedProblem } from '../described-problem.ts';
import type { CheckedFile, Reporter } from '../reporter.ts';

/** One array with an entry for each file, the clean ones too: `[{path, problems: [{rule, severity, message, …}]}]`. */
export const json: Reporter = {
  name: 'json',
  open() {
    let opening = '[';
    return {
      async file({ path, lines, problems }: CheckedFile) {
        const entry = JSON.stringify({ path, problems: problems.map((problem) => describedProblem(problem, lines)) });
        const text = `${opening}\n${entry}`;
        opening = ',';
        return text;
      },
      end: () => (opening === '[' ? '[]\n' : '\n]\n'),
    };
  },
};
