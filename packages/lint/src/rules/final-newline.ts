import { lineEndOf } from '@rostrum/core/edit';
import { rule } from '../rule.ts';

/** Reports a last line without a line end. */
export const finalNewline = rule({
  meta: {
    name: 'final-newline',
    summary: 'The last line has no line end.',
    group: 'typography',
    severity: 'info',
    fix: 'safe',
    source: 'POSIX.1-2017, 3.206: a line ends with a newline',
  },
  check({ text, report }) {
    if (text === '' || text.endsWith('\n') || text.endsWith('\r')) return;
    report({
      message: 'The last line has no line end: what is added to the file later, by hand or by a tool, joins this line. End it with a line end.',
      start: text.length,
      end: text.length,
      fix: { safety: 'safe', title: 'End the last line', edits: [{ start: text.length, end: text.length, text: lineEndOf(text) }] },
    });
  },
});
