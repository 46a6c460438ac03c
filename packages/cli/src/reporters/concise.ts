import { printable } from '../glyphs.ts';
import type { Reporter } from '../reporter.ts';

/** One finding a line, for `grep` and for editors that read compilers: `path:line:column: severity rule message`. */
export const concise: Reporter = {
  name: 'concise',
  open: () => ({
    file: async ({ path, lines, problems }) =>
      problems
        .map(({ start, severity, rule, message }) => {
          const { line, column } = lines.position(start);
          return `${printable(path)}:${line}:${column}: ${severity} ${rule} ${printable(message)}\n`;
        })
        .join(''),
    end: () => '',
  }),
};
