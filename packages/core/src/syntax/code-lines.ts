import { skipBlanks, trimBlanks } from './characters.ts';
import type { LineTable } from './lines.ts';

const SAMPLE = 100;
/** One line of code in so many, and the text is source code with comments. */
const ONE_IN = 5;
const FEWEST = 6;
const signs = / = |\(\)|=>|\) ->|__|!=|==|"""|'''|self\./;
const openings = ['def ', 'class ', 'import ', 'from ', 'return ', 'const ', 'let ', 'function ', 'public ', 'private ', 'static ', '#include', 'elif ', 'except ', 'async '];

/** True for source code: its keys and branches (`try:`, `else:`, `Args:`, `margin: 0;`) recur as labels do. */
export function isSourceCode(text: string, lines: LineTable): boolean {
  let printed = 0;
  let code = 0;
  for (let line = 1; line <= lines.count && printed < SAMPLE; line++) {
    const from = skipBlanks(text, lines.start(line), lines.end(line));
    const end = trimBlanks(text, from, lines.end(line));
    if (end === from) continue;
    printed++;
    if (end - from < 200 && isCodeLine(text.slice(from, end))) code++;
  }
  return code >= FEWEST && code * ONE_IN >= printed;
}

function isCodeLine(content: string): boolean {
  const last = content[content.length - 1] ?? '';
  // what looks like a semicolon asks in Greek
  if ('{}'.includes(last) || (last === ';' && content.charCodeAt(content.length - 2) < 0x80) || '})]'.includes(content[0] ?? ' ')) return true;
  return signs.test(content) || ('(:)],'.includes(last) && openings.some((word) => content.startsWith(word)));
}
