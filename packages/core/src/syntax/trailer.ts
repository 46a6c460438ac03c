import type { HouseStyle } from '../styles/style.ts';
import { isSentenceEnd } from './characters.ts';
import { scanDateline } from './dateline.ts';
import { isNavigation } from './navigation.ts';
import { closesSpeech } from './speech.ts';
import type { LineTable } from './lines.ts';

const endMarks = new Set(['# # #', '###', '#', '-30-', '- 30 -', 'END', 'End', '***', '* * *', '(END)', '(End)', '[END]', '[End]', '-END-', '- END -', 'ENDS', '(了)', '（了）', '以上', '完', '(完)', '（完）', '끝', '(끝)', 'NNNN', 'FIN', 'Fin', 'FIN.', '(Fin)', 'ENDE', '(Ende)', 'KONIEC', 'END OF TRANSCRIPT', 'End of transcript', '[END OF TRANSCRIPT]', '[End of transcript]']);
const LONGEST_END_MARK = Math.max(...Array.from(endMarks, (mark) => mark.length));

/** True for a line that says that the record is over. */
export function isEndMark(content: string): boolean {
  if (content.length <= LONGEST_END_MARK && endMarks.has(content)) return true;
  // "END      2:25 P.M. EDT"
  return content.startsWith('END') && content.length < 80 && /^\s$/u.test(content.charAt(3)) && /^\d{1,2}:\d{2}\b/u.test(content.slice(4).trimStart());
}

/** Where the trailer is looked for. */
interface TrailerInput {
  readonly lines: LineTable;
  /** 1-based line of the last label. */
  readonly lastTurn: number;
  readonly style: HouseStyle;
  readonly furniture: Uint8Array | undefined;
  /** BCP 47. */
  readonly language: string;
}

/**
 * 1-based line where the trailer begins: navigation and end marks behind the last turn, the day of the event where it
 * stands below an end mark, and the time at which it ended; behind the last line where there is none.
 */
export function trailerStart({ lines, lastTurn, style, furniture, language }: TrailerInput): number {
  let start = lines.count + 1;
  let dated = 0;
  for (let line = lines.count; line > lastTurn; line--) {
    if (furniture?.[line - 1] === 1) continue;
    if (lines.end(line) - lines.start(line) > 200) break;
    const content = lines.text(line).trim();
    if (content === '') continue;
    if (isNavigation(content, style) || /^ends\//iu.test(content)) start = line;
    else if (isEndMark(content)) {
      if (dated > 0) return dated;
    } else if (tellsWhen(content, language)) dated = line;
    else break;
  }
  return dated > 0 && tellsOnlyWhen(lines.text(dated).trim(), language) && isSpeechOver(lines, dated - 1, lastTurn) ? dated : start;
}

/** Whether nobody goes on speaking below a line: below a label alone on its line, or in the middle of a sentence, a time is said. */
function isSpeechOver(lines: LineTable, from: number, lastTurn: number): boolean {
  let line = from;
  while (line > lastTurn && lines.text(line).trim() === '') line--;
  const content = lines.text(line).trim();
  const last = content.charCodeAt(content.length - 1);
  return isSentenceEnd(last) || (line > lastTurn && last !== 0x3a && closesSpeech(last));
}

/** "4:15 P.M. EST": a time with its half of the day or its zone, or "2024年3月12日(星期二)", a day with its weekday; and nothing else. */
function tellsOnlyWhen(content: string, language: string): boolean {
  const scan = scanDateline(content, language);
  if (scan === undefined || scan.rest !== '' || scan.dateline.place !== undefined) return false;
  if (scan.dateline.date !== undefined) return scan.dateline.weekday !== undefined;
  if (scan.dateline.time === undefined) return false;
  return scan.dateline.timezone !== undefined || /\p{L}/u.test(content);
}

const LONGEST_DATE = 40;

/** "2024年3月12日（星期二）", "Issued at HKT 11:25". */
function tellsWhen(content: string, language: string): boolean {
  return content.length <= LONGEST_DATE && !isSentenceEnd(content.charCodeAt(content.length - 1)) && scanDateline(content, language) !== undefined;
}
