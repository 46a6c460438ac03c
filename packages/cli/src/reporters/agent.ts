import { printable } from '../glyphs.ts';
import type { Reporter } from '../reporter.ts';

/** More findings than this nobody repairs in one go; what is left is counted. */
const MOST = 100;

/** For programs that repair texts: one finding a line, `path:line:column rule message | fix`, capped, without colour. */
export const agent: Reporter = {
  name: 'agent',
  open() {
    let shown = 0;
    let left = 0;
    return {
      async file({ path, lines, problems }) {
        const room = problems.slice(0, Math.max(0, MOST - shown));
        shown += room.length;
        left += problems.length - room.length;
        return room
          .map(({ start, rule, message, fix }) => {
            const { line, column } = lines.position(start);
            const repair = fix === undefined ? 'no automatic fix' : `${fix.safety} fix: ${printable(fix.title)}`;
            return `${printable(path)}:${line}:${column} ${rule} ${printable(message)} | ${repair}\n`;
          })
          .join('');
      },
      end: () => (left === 0 ? '' : `and ${left} more\n`),
    };
  },
};
