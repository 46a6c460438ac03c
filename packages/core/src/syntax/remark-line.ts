import { annotationKind, closeOfBracket, holdsLabel, readBracket } from './annotation.ts';
import { isBlank } from './characters.ts';
import { isCapitals } from './label-text.ts';

/** `---`, `* * *`, `=====`: a line of one sign. */
export function isRule(text: string, from: number, to: number): boolean {
  const sign = text.charCodeAt(from);
  if (to - from < 3 || !'-_=*~–—•·'.includes(text[from] ?? ' ')) return false;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) !== sign && !isBlank(text.charCodeAt(at))) return false;
  return true;
}

/** `**Break:**`: a remark of the transcriber in the dress of a label. */
export function isDecoratedRemark(text: string, from: number, to: number): boolean {
  const sign = text.charCodeAt(from);
  if ((sign !== 0x2a && sign !== 0x5f) || to - from > 40 || text.charCodeAt(to - 1) !== sign) return false;
  return annotationKind(text.slice(from, to).replaceAll(/[*_:]/gu, '').trim()) !== undefined;
}

/** `BY MR. CARTER:`, `DIRECT EXAMINATION`: who examines the witness from here on. */
export function isExaminer(text: string, from: number, to: number): boolean {
  const last = text.charCodeAt(to - 1);
  return to - from < 60 && (last === 0x3a || last === 0x4e) && /^(?:(?:[A-Z -]{0,16}EXAMINATION )?BY [^a-z]*:|[A-Z -]{0,16}EXAMINATION)$/u.test(text.slice(from, to));
}

/** Words in capitals that may have been spoken. */
const LEAST_SPOKEN = 5;

/** A line that is one annotation or a few words in capitals, `(STOCK REPORT)`, and nothing else, or a bracket in which somebody speaks. */
export function isStageLine(text: string, from: number, to: number, annotations: readonly string[]): boolean {
  if (!'([（［'.includes(text[from] ?? ' ') || closeOfBracket(text, from, to) !== to) return false;
  const content = text.slice(from + 1, to - 1);
  return readBracket(text, from, to, annotations) !== undefined || holdsLabel(content) || (isCapitals(text, from, to) && content.split(' ').length < LEAST_SPOKEN);
}
