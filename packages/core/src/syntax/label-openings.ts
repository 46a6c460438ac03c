import { classesOf, hasClass, speakingClasses, unspacedRoleSuffix, wordClass } from '../languages/vocabulary.ts';
import { annotationKind } from './annotation.ts';
import { isBlank, isColon, isDash, isDigit, isHangul, isLetter, isLower, isSentenceEnd, isSpeakerSign, isUnspaced, isUpper, isWordUnit, joinSigns, skipBlanks, trimBlanks } from './characters.ts';
import { namesEvent } from './header-words.ts';
import type { LabelScanner } from './label-scan.ts';
import { dashEnd } from './label-dash.ts';
import { isNameLine, onlyNameWords } from './label-name.ts';
import { indexWithin, LONGEST_LABEL } from './label-text.ts';
import { isNumbered } from './label-time.ts';
import { scanTime } from './time.ts';

// Labels that a sign before them gives away: a heading's number signs, emphasis, brackets, a lone letter. Each function
// fills in the scanner and returns true, or returns false.

/** `### Name:`: a heading whose text ends with a colon; `## Name`, a weak mark, where the colon is missing. */
export function scanHeadingLabel(scanner: LabelScanner, text: string, at: number, end: number): boolean {
  let i = at;
  while (i < end && text.charCodeAt(i) === 0x23) i++;
  if (i - at > 6 || !isBlank(text.charCodeAt(i))) return false;
  const last = trimBlanks(text, i, end);
  const colon = isColon(text.charCodeAt(last - 1));
  let labelStart = skipBlanks(text, i, last);
  let labelEnd = colon ? last - 1 : last;
  if (!colon && (labelEnd - labelStart > 60 || !isUpper(text.charCodeAt(labelStart)))) return false;
  while (text.charCodeAt(labelStart) === 0x2a) labelStart++;
  while (text.charCodeAt(labelEnd - 1) === 0x2a) labelEnd--;
  scanner.start = labelStart;
  scanner.narrow = !colon;
  return labelEnd > labelStart && isWordUnit(text.charCodeAt(labelStart)) && scanner.finish(labelEnd, last, end, 'decorated');
}

/** `**Name:** text`, `**Name**: text`, `_Name:_`, `**[00:12] Name:** text`; `**Name** text`, a weak mark, where the colon is missing. */
export function scanEmphasis(scanner: LabelScanner, text: string, at: number, end: number): boolean {
  const sign = text.charCodeAt(at);
  let i = at;
  while (i < end && text.charCodeAt(i) === sign) i++;
  const depth = i - at;
  if (depth > 3 || i >= end || isBlank(text.charCodeAt(i))) return false;
  const close = indexWithin(text, text.slice(at, i), i, Math.min(end, at + LONGEST_LABEL));
  if (close < 0) return false;
  const before = scanTime(text, i, close);
  if (before > 0) {
    scanner.takeTime(i, before);
    i = skipBlanks(text, before, close);
  }
  if (!isLetter(text.charCodeAt(i))) return false;
  scanner.start = i;
  scanner.family = 'decorated';
  if (isColon(text.charCodeAt(close - 1))) return scanner.finish(close - 1, close + depth, end);
  let colon = skipBlanks(text, close + depth, end);
  const time = scanTime(text, colon, end);
  if (time > 0) {
    scanner.takeTime(colon, time);
    colon = skipBlanks(text, time, end);
  }
  if (colon < end && isColon(text.charCodeAt(colon))) return scanner.finish(close, colon + 1, end);
  if (time > 0 && colon === end) return scanner.finish(close, end, end);
  scanner.narrow = true;
  return depth >= 2 && time < 0 && close - i < 60 && isUpper(text.charCodeAt(i)) && scanner.finish(close, close + depth, end);
}

/** `【label】text`; `（記者）`, `[Name] 10:02:11`, `[Name]: text` and `<질문> text` with a word for somebody who speaks, or with a time. */
export function scanBracket(scanner: LabelScanner, text: string, at: number, end: number): boolean {
  const closing = closingSign(text.charCodeAt(at));
  if (closing === '') return false;
  const close = indexWithin(text, closing, at, Math.min(end, at + (closing === '】' ? LONGEST_LABEL : 50)));
  if (close <= at + 1 || indexWithin(text, text[at] ?? '', at + 1, close) > 0) return false;
  scanner.start = skipBlanks(text, at + 1, close);
  scanner.end = trimBlanks(text, scanner.start, close);
  scanner.family = 'bracket';
  scanner.speech = skipBlanks(text, close + 1, end);
  if (closing === '】' && scanner.speech < end) return scanner.end > scanner.start;
  scanner.narrow = true;
  if (isColon(text.charCodeAt(close + 1))) {
    scanner.speech = skipBlanks(text, close + 2, end);
    return isUpper(text.charCodeAt(scanner.start)) && !text.startsWith('http', scanner.speech);
  }
  const time = scanTime(text, scanner.speech, end);
  if (time === end || (time > 0 && isBlank(text.charCodeAt(time)))) {
    scanner.takeTime(scanner.speech, time);
    scanner.speech = skipBlanks(text, time, end);
    return isUpper(text.charCodeAt(scanner.start)) || isUnspaced(text.charCodeAt(scanner.start));
  }
  const named = (closing === ']' || closing === '］' || closing === '】') && close - at <= LONGEST_OFFICE && isUnspaced(text.charCodeAt(scanner.start)) && (scanner.speech === end ? !namesEvent(text.slice(scanner.start, scanner.end)) : isUnspaced(text.charCodeAt(scanner.speech)));
  return named || isSpeakerWord(text.slice(scanner.start, scanner.end));
}

function closingSign(code: number): string {
  if (code === 0x3010) return '】';
  if (code === 0xff08) return '）';
  if (code === 0x3014) return '〕';
  if (code === 0xff3b) return '］';
  if (code === 0x5b) return ']';
  if (code === 0x3c) return '>';
  if (code === 0xff1c) return '＞';
  if (code === 0x3008) return '〉';
  return code === 0x28 ? ')' : '';
}

/** `記者`, `大臣`, `Question`: a word for somebody who speaks, and no remark of the transcriber. */
function isSpeakerWord(printed: string): boolean {
  const label = joinSigns(printed);
  const classes = classesOf(label);
  if (annotationKind(label) !== undefined || (label.length === 1 && label < '\u00ff')) return false;
  if ((classes & (speakingClasses | wordClass.role)) !== 0 || (isUnspaced(label.charCodeAt(0)) && unspacedRoleSuffix(label) !== '')) return true;
  // `<홍길동 대변인>`
  const last = isHangul(label.charCodeAt(0)) ? label.lastIndexOf(' ') : -1;
  return last > 0 && hasClass(label.slice(last + 1), wordClass.role);
}

/** `Q    text`, `A.  text`, `問　text`, `答）text`: a letter or a word for who asks or answers, set off by a gap of blanks. */
export function scanGap(scanner: LabelScanner, text: string, at: number, end: number): boolean {
  const first = text.charCodeAt(at);
  if (scanAsker(scanner, text, at, end) || scanInitials(scanner, text, at, end) || scanOfficeGap(scanner, text, at, end) || scanClosedOffice(scanner, text, at, end)) return true;
  const latin = isAskingSign(first);
  const length = latin || !(isUnspaced(text.charCodeAt(at + 1)) && isUnspaced(first)) ? 1 : 2;
  const sign = text.charCodeAt(at + length);
  const period = sign === 0x2e || sign === 0xff0e;
  const parenthesis = sign === 0xff09 || sign === 0x29;
  const hyphen = isDash(sign) && isBlank(text.charCodeAt(at + length + 1));
  if (!period && !parenthesis && !hyphen && !isBlank(sign)) return false;
  if (isLower(first) || (!latin && !hasClass(text.slice(at, at + length), wordClass.questioner | wordClass.answerer))) return false;
  const gap = at + length + (period || parenthesis || hyphen ? 1 : 0);
  const speech = skipBlanks(text, gap, end);
  if (speech === end || (speech === gap && !((parenthesis || sign === 0xff0e) && isUnspaced(text.charCodeAt(speech))))) return false;
  // a reporter who goes on: "Q    — and when?"
  const single = speech - gap === 1 && text.charCodeAt(gap) === 0x20;
  if (dashEnd(text, speech, end) > 0 && (first !== 0x51 || (single && text.charCodeAt(speech) !== 0x2014))) return false;
  if (!latin && single && !hyphen && !parenthesis) return false;
  scanner.end = at + length;
  scanner.speech = speech;
  scanner.family = 'gap';
  scanner.narrow = !period && !parenthesis && !hyphen && single;
  return true;
}

/** `Ada<TAB>text`: a name, or a number for one, and a tab behind it; a time may stand between. */
export function scanTab(scanner: LabelScanner, text: string, at: number, end: number): boolean {
  const tab = indexWithin(text, '\t', at, Math.min(end, at + LONGEST_NAME));
  const speech = tab < 0 ? end : skipBlanks(text, tab, end);
  if (speech === end || isColon(text.charCodeAt(speech)) || isColon(text.charCodeAt(tab - 1))) return false;
  // "MR. ROWE: It<TAB>is.": the label has ended
  const before = indexWithin(text, ':', at, tab);
  if (before > at && isBlank(text.charCodeAt(before + 1))) return false;
  // "MR.<TAB>ROWE: It is.": the tab stands inside a label
  const colon = indexWithin(text, ':', speech, Math.min(end, at + LONGEST_NAME));
  if (colon > 0 && onlyNameWords(text, speech, colon)) return false;
  const behind = trimBlanks(text, at, tab);
  if (!(isNameLine(text, at, behind) || isNumbered(text, at, behind) || hasClass(text.slice(at, behind), speakingClasses))) return false;
  scanner.family = 'gap';
  scanner.end = behind;
  scanner.speech = speech;
  const time = scanner.timeStart < 0 ? scanTime(text, speech, end) : -1;
  if (time > 0 && text.charCodeAt(time) === 0x09) {
    scanner.takeTime(speech, time);
    scanner.speech = skipBlanks(text, time, end);
  }
  // more columns make a table
  return indexWithin(text, '\t', scanner.speech, end) < 0;
}

/** `――港は…`: the dashes that stand for who asks, where names or signs mark the answers. */
export function scanDashes(scanner: LabelScanner, text: string, at: number, end: number): boolean {
  const sign = text.charCodeAt(at);
  let behind = at;
  while (behind < end && text.charCodeAt(behind) === sign) behind++;
  const speech = skipBlanks(text, behind, end);
  if (behind - at !== 2 || speech === end || !(isUnspaced(text.charCodeAt(speech)) || text.charCodeAt(speech) === 0x300c)) return false;
  scanner.start = at;
  scanner.end = behind;
  scanner.speech = speech;
  scanner.family = 'gap';
  return true;
}

/** `Q 港新聞（山田）`, `A 知事`, alone on a line: a letter before a name or an office of a script without blanks. */
function scanAsker(scanner: LabelScanner, text: string, at: number, lineEnd: number): boolean {
  const end = trimBlanks(text, at, lineEnd);
  const named = skipBlanks(text, at + 1, end);
  if (end - at > LONGEST_OFFICE * 2 || named !== at + 2 || end - named < 2 || !isUnspaced(text.charCodeAt(named)) || !isLetter(text.charCodeAt(named)) || !isAskingSign(text.charCodeAt(at))) return false;
  for (let i = named; i < end; i++) if (isSentenceEnd(text.charCodeAt(i)) || isColon(text.charCodeAt(i)) || text.charCodeAt(i) === 0x3001) return false;
  scanner.end = end;
  scanner.speech = lineEnd;
  scanner.family = 'bare';
  return true;
}

/** `Q`, `A`, of either width. */
function isAskingSign(code: number): boolean {
  return code === 0x51 || code === 0x41 || code === 0xff31 || code === 0xff21;
}

/** `TAG        Thank you`: two to four capitals and a wide gap. */
function scanInitials(scanner: LabelScanner, text: string, at: number, end: number): boolean {
  let behind = at;
  while (behind < end && behind - at < 5 && isUpper(text.charCodeAt(behind))) behind++;
  if (behind - at < 2 || behind - at > 4) return false;
  const speech = skipBlanks(text, behind, end);
  if (speech === end || (speech - behind < WIDE_GAP && text.charCodeAt(behind) !== 0x09) || !isLetter(text.charCodeAt(speech))) return false;
  scanner.end = behind;
  scanner.speech = speech;
  scanner.family = 'gap';
  scanner.narrow = false;
  return true;
}

const WIDE_GAP = 4;
const LONGEST_OFFICE = 12;
const LONGEST_NAME = 60;
const LEAST_SPOKEN = 8;

/** `大山知事 お答えします。`: a script without blanks puts one behind a name that ends with an office. */
function scanOfficeGap(scanner: LabelScanner, text: string, at: number, end: number): boolean {
  if (!isUnspaced(text.charCodeAt(at)) || isSpeakerSign(text.charCodeAt(at - 1)) || isSpeakerSign(text.charCodeAt(at - 2))) return false;
  let behind = at;
  while (behind < end && behind - at <= LONGEST_OFFICE && !isBlank(text.charCodeAt(behind))) behind++;
  const speech = skipBlanks(text, behind, end);
  if (behind - at < 2 || speech === behind || (trimBlanks(text, speech, end) - speech < LEAST_SPOKEN && !isSentenceEnd(text.charCodeAt(trimBlanks(text, speech, end) - 1))) || !(isUnspaced(text.charCodeAt(speech)) || isDigit(text.charCodeAt(speech))) || !(isUnspacedOffice(text, at, behind) || isIdeographicName(text, at, behind))) return false;
  scanner.end = behind;
  scanner.speech = speech;
  scanner.family = 'gap';
  scanner.narrow = false;
  return true;
}

/** `大臣）`, `記者)`: an office and a bracket that nothing opened, alone on the line. */
function scanClosedOffice(scanner: LabelScanner, text: string, at: number, end: number): boolean {
  const behind = trimBlanks(text, at, end);
  const last = text.charCodeAt(behind - 1);
  if ((last !== 0x29 && last !== 0xff09) || behind - at > LONGEST_OFFICE || !isUnspacedOffice(text, at, behind - 1)) return false;
  if (indexWithin(text, '(', at, behind) > 0 || indexWithin(text, '（', at, behind) > 0) return false;
  scanner.end = behind - 1;
  scanner.speech = end;
  scanner.family = 'block';
  scanner.narrow = false;
  return true;
}

/** `大山　港は…`: two to five ideographs and a blank of their width. */
function isIdeographicName(text: string, from: number, end: number): boolean {
  // `朝日新聞　森記者：` is one label
  if (end - from > 5 || text.charCodeAt(end) !== 0x3000 || indexWithin(text, '：', end, end + LONGEST_OFFICE) > 0) return false;
  for (let at = from; at < end; at++) if (text.charCodeAt(at) < 0x4e00 || text.charCodeAt(at) > 0x9fff) return false;
  return true;
}

/** `知事`, `大山大臣`, `記者（港新聞）`: a label of a script without blanks that ends with an office or a word for who asks. */
export function isUnspacedOffice(text: string, from: number, end: number): boolean {
  if (!isUnspaced(text.charCodeAt(from)) || end - from > LONGEST_OFFICE * 2) return false;
  const parenthesis = indexWithin(text, '（', from, end);
  return isSpeakerWord(text.slice(from, parenthesis > from ? parenthesis : end));
}
