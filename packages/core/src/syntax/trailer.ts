import type { HouseStyle } from '../styles/style.ts';
import { isNavigation } from './header.ts';
import type { LineTable } from './lines.ts';

const endMarks = new Set(['# # #', '###', '#', '-30-', '- 30 -', 'END', 'End', '***', '* * *', '(END)', '(End)', '[END]', '[End]', '-END-', '- END -', 'ENDS', '(了)', '（了）', '以上', 'FIN', 'Fin', 'FIN.', '(Fin)', 'ENDE', '(Ende)', 'KONIEC', 'END OF TRANSCRIPT', 'End of transcript', '[END OF TRANSCRIPT]', '[End of transcript]']);
const LONGEST_END_MARK = Math.max(...Array.from(endMarks, (mark) => mark.length));

/** True for a line that says that the record is over. */
export function isEndMark(content: string): boolean {
  if (content.length <= LONGEST_END_MARK && endMarks.has(content)) return true;
  // "END      2:25 P.M. EDT"
  return (content.startsWith('END ') || content.startsWith('END\t')) && content.length < 80 && /^\d{1,2}:\d{2}\b/u.test(content.slice(4).trimStart());
}

/** 1-based line where the trailer begins: navigation and end marks behind the last turn; behind the last line where there is none. */
export function trailerStart(lines: LineTable, lastTurn: number, style: HouseStyle, furniture: Uint8Array | undefined): number {
  let start = lines.count + 1;
  for (let line = lines.count; line > lastTurn; line--) {
    if (furniture?.[line - 1] === 1) continue;
    if (lines.end(line) - lines.start(line) > 200) break;
    const content = lines.text(line).trim();
    if (content === '') continue;
    if (!isNavigation(content, style)) break;
    start = line;
  }
  return start;
}
