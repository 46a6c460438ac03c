import { closeOfBracket, openingBrackets, readBracket } from './annotation.ts';
import type { Plan } from './build.ts';
import { isLetter, isLower, isSentenceEnd, skipBlanks, trimBlanks } from './characters.ts';
import { isFactLine } from './header-words.ts';
import { headingMark, looksLikeHeading } from './heading.ts';
import type { Candidate } from './label-candidate.ts';
import { LineTable } from './lines.ts';
import { isCentredHeading, LoneHeadings } from './lone-heading.ts';
import { isRelated } from './navigation.ts';
import type { Node, NodeKind, TurnNode } from './node.ts';
import { isDecoratedRemark, isExaminer, isRule, isStageLine } from './remark-line.ts';
import { SignCursor } from './sign-cursor.ts';
import { pushText, skipSpace, spaceBetween } from './space.ts';
import { isTime } from './time.ts';
import { isEndMark } from './trailer.ts';
import { pushOpening, turnStart } from './turn-opening.ts';
import { CLIP } from './unspoken-lines.ts';

/** Lines of this length that open with a letter are no end marks, rules, times or remarks, and need no test for them. */
const LONGEST_SIGN = 80;

/** Where lines stand: in a turn, among the headings behind one, or before the first. */
type Where = 'turn' | 'headings' | 'outside';

/** Builds the body: walks the lines once, with the places of the turns beside it. */
export class BodyBuilder {
  /** Keeps compiled code, as `LineTable.kept` does. */
  static readonly kept = new BodyBuilder({ text: '', lines: LineTable.kept, style: {} } as Plan);
  readonly #plan: Plan;
  readonly #text: string;
  readonly #brackets: SignCursor;
  readonly #comments: boolean;
  readonly #commentEnds: SignCursor;
  readonly #annotations: readonly string[];
  readonly #loneHeadings: LoneHeadings;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#text = plan.text;
    this.#comments = plan.lines.holdsTags && plan.text.includes('<!--');
    this.#commentEnds = new SignCursor(plan.text, ['-->']);
    this.#brackets = new SignCursor(plan.text, this.#comments ? [...openingBrackets, '<!--'] : openingBrackets);
    this.#annotations = plan.style.annotations ?? [];
    this.#loneHeadings = new LoneHeadings(plan.text, plan.lines, plan.places);
  }

  build(start: number, end: number): Node {
    const { lines, places } = this.#plan;
    const children: Node[] = [];
    let limit = places[0] === undefined ? end : turnStart(this.#plan, places[0], start);
    let at = this.#blocks(children, start, Math.min(limit, end), lines.lineAt(start), 'outside');
    for (let index = 0; index < places.length; index++) {
      const place = places[index] as Candidate;
      const next = places[index + 1];
      const opens = Math.max(at, limit);
      spaceBetween(this.#text, children, at, opens);
      limit = next === undefined ? end : turnStart(this.#plan, next, place.speech);
      at = this.#turn(children, place, opens, limit, next !== undefined || end === this.#text.length);
    }
    spaceBetween(this.#text, children, at, end);
    return { kind: 'body', start, end, children };
  }

  /** The line (1-based) that holds an offset, looked for from a line before it: a turn has few lines. */
  #lineFrom(line: number, offset: number): number {
    const { starts } = this.#plan.lines;
    let found = line;
    while ((starts[found] ?? Infinity) <= offset) found++;
    return found;
  }

  /** Pushes the turn and the headings behind it; returns the offset where they end. */
  #turn(siblings: Node[], place: Candidate, start: number, limit: number, followed: boolean): number {
    const children: Node[] = [];
    pushOpening(children, this.#plan, place, start);
    const speechLine = place.speechLine + 1;
    const tail = followed ? this.#headingsBefore(place, limit, this.#lineFrom(speechLine, limit)) : limit;
    let at = place.speech;
    const opens = at < this.#plan.lines.end(speechLine);
    if (opens) at = this.#firstParagraph(children, place, tail);
    this.#blocks(children, at, tail, this.#lineFrom(speechLine, at) + (opens ? 1 : 0), 'turn');
    const end = trimTrailingSpace(children);
    const turn: TurnNode = { kind: 'turn', start, end, children, form: place.form };
    siblings.push(turn);
    return this.#headings(siblings, end, tail, limit);
  }

  /** The paragraph that begins on the label's line. */
  #firstParagraph(children: Node[], place: Candidate, tail: number): number {
    const { lines, mode } = this.#plan;
    let line = place.speechLine + 1;
    let end = trimBlanks(this.#text, place.speech, lines.end(line));
    if (mode.wrapped) {
      line = this.#lastLineOfParagraph(line, end, tail);
      if (line > place.speechLine + 1) end = trimBlanks(this.#text, lines.start(line), lines.end(line));
    }
    // another turn may run on within the line
    end = trimBlanks(this.#text, place.speech, Math.min(end, tail));
    this.#paragraph(children, place.speech, end);
    return end;
  }

  /** The line (1-based) where a wrapped paragraph ends: at a blank or indented line, but not at a page break in the middle of a sentence. */
  #lastLineOfParagraph(first: number, firstEnd: number, limit: number): number {
    const { lines } = this.#plan;
    let line = first;
    let end = firstEnd;
    for (;;) {
      let next = line + 1;
      if (!this.#continues(next, limit)) next = this.#lineBehindPageBreak(line, end, limit);
      if (next === 0 || next > lines.count) return line;
      line = next;
      end = trimBlanks(this.#text, lines.start(line), lines.end(line));
    }
  }

  /** The next line of speech behind page furniture, where the sentence has not ended; 0 where there is none. */
  #lineBehindPageBreak(line: number, end: number, limit: number): number {
    const { lines, furniture, mode } = this.#plan;
    if (furniture === undefined || isSentenceEnd(this.#text.charCodeAt(end - 1))) return 0;
    let broken = false;
    for (let next = line + 1; next <= Math.min(lines.count, line + 14) && lines.start(next) < limit; next++) {
      const first = skipSpace(this.#text, lines.start(next), lines.end(next));
      if (furniture[next - 1] === 1) broken = true;
      else if (first < lines.end(next)) return broken && (isLower(this.#text.charCodeAt(first)) || (mode.indented && first === lines.start(next))) ? next : 0;
    }
    return 0;
  }

  /** True when the line goes on with the paragraph before it, in wrapped text. */
  #continues(line: number, limit: number): boolean {
    const { lines, mode, furniture, unspoken, margins } = this.#plan;
    const start = margins?.[line - 1] || lines.start(line);
    const end = lines.end(line);
    const first = skipBlanks(this.#text, start, end);
    if (first === end || first >= limit || furniture?.[line - 1] === 1 || unspoken?.[line - 1] === CLIP || isExaminer(this.#text, first, end)) return false;
    return !(mode.indented && first > start);
  }

  /** Where the headings right before the next turn begin; `limit` where there are none. */
  #headingsBefore(place: Candidate, limit: number, limitLine: number): number {
    const { lines, mode } = this.#plan;
    const block = place.speech >= lines.end(place.speechLine + 1);
    let start = limit;
    for (let line = limit === this.#text.length ? limitLine : limitLine - 1; line > place.speechLine + 1; line--) {
      const from = lines.start(line);
      const to = lines.end(line);
      const first = skipBlanks(this.#text, from, to);
      if (first === to) continue;
      const last = trimBlanks(this.#text, first, to);
      if (isRelated(this.#text, first, last)) break;
      if (!looksLikeHeading(this.#text, first, last) && headingMark(this.#text, from, to) === 0 && !this.#loneHeadings.has(line, first, last)) break;
      const above = line - 1;
      const apart = skipBlanks(this.#text, lines.start(above), lines.end(above)) === lines.end(above);
      if (mode.wrapped && !apart && headingMark(this.#text, from, to) === 0) break;
      if (block && this.#isFirstContent(place, line)) break;
      if (limit === this.#text.length && headingMark(this.#text, from, to) === 0) break;
      start = from;
    }
    return start;
  }

  /** A block label's first line is speech whatever its shape. */
  #isFirstContent(place: Candidate, line: number): boolean {
    return skipSpace(this.#text, place.speech, this.#text.length) >= this.#plan.lines.start(line);
  }

  #headings(siblings: Node[], at: number, tail: number, limit: number): number {
    if (tail >= limit) return at;
    return this.#blocks(siblings, at, limit, this.#plan.lines.lineAt(tail), 'headings');
  }

  /** Pushes the blocks of the lines between two offsets; returns the offset behind the last. */
  #blocks(children: Node[], start: number, end: number, firstLine: number, where: Where): number {
    const { lines, mode, margins } = this.#plan;
    let at = start;
    for (let line = firstLine; line <= lines.count && lines.start(line) < end; line++) {
      const from = Math.max(start, margins?.[line - 1] || skipBlanks(this.#text, lines.start(line), lines.end(line)));
      let to = trimBlanks(this.#text, from, lines.end(line));
      if (from >= end) break;
      if (to <= from) continue;
      const kind = this.#blockKind(line, from, to, where);
      if (kind === 'paragraph' || kind === 'note') {
        const last = mode.wrapped ? this.#lastLineOfParagraph(line, to, end) : line;
        if (last > line) to = trimBlanks(this.#text, lines.start(last), lines.end(last));
        line = last;
      } else if (kind === 'comment') {
        const close = this.#commentEnds.next(from);
        to = close + 3 > end ? to : Math.max(to, trimBlanks(this.#text, from, lines.end(lines.lineAt(close))));
        line = lines.lineAt(to);
      }
      spaceBetween(this.#text, children, at, from);
      if (kind === 'paragraph') this.#paragraph(children, from, to);
      else children.push({ kind, start: from, end: to });
      if (kind === 'heading') this.#loneHeadings.count(from, to);
      at = to;
    }
    return at;
  }

  #blockKind(line: number, from: number, to: number, where: Where): NodeKind {
    const text = this.#text;
    if (this.#plan.furniture?.[line - 1] === 1 || isRelated(text, from, to)) return 'furniture';
    if (this.#plan.unspoken?.[line - 1] === CLIP) return 'note';
    if (isLetter(text.charCodeAt(from)) && to - from >= LONGEST_SIGN) return this.#plainKind(from, to, where);
    if (text.startsWith('<!--', from)) return 'comment';
    if (to - from < LONGEST_SIGN && isEndMark(text.slice(from, to))) return 'end-mark';
    if (isTime(text, from, to)) return 'time';
    if (isRule(text, from, to)) return 'furniture';
    if (headingMark(text, from, to) > 0) return 'heading';
    if (where !== 'turn') return this.#plainKind(from, to, where);
    if (this.#loneHeadings.isNext(line, from, to)) return 'heading';
    return isStageLine(text, from, to, this.#annotations) || isExaminer(text, from, to) || isDecoratedRemark(text, from, to) ? 'note' : 'paragraph';
  }

  #plainKind(from: number, to: number, where: Where): NodeKind {
    if (where === 'turn') return 'paragraph';
    if (where === 'headings' || isCentredHeading(this.#text, from, to)) return 'heading';
    return (looksLikeHeading(this.#text, from, to) || this.#loneHeadings.mayOpen(from, to)) && !isFactLine(this.#text.slice(from, to)) ? 'heading' : 'note';
  }

  /** A paragraph: its text with the annotations and comments in it as leaves of their own. */
  #paragraph(siblings: Node[], start: number, end: number): void {
    const text = this.#text;
    let open = this.#brackets.next(start);
    if (open >= end && this.#plan.furniture === undefined && this.#plan.margins === undefined && text[start] !== '\\') {
      siblings.push({ kind: 'paragraph', start, end, children: [{ kind: 'text', start, end }] });
      return;
    }
    const children: Node[] = [];
    let at = start;
    if (text[start] === '\\') {
      children.push({ kind: 'mark', start, end: start + 1 });
      at = start + 1;
    }
    while (open < end) {
      const close = this.#isFurniture(open) ? -1 : this.#remarkEnd(open, end);
      if (close > 0) {
        this.#pushText(children, at, open);
        children.push({ kind: text[open] === '<' ? 'comment' : 'annotation', start: open, end: close });
        at = close;
      }
      open = this.#brackets.next(close > 0 ? close : open + 1);
    }
    this.#pushText(children, at, end);
    siblings.push({ kind: 'paragraph', start, end, children });
  }

  /** Offset behind the annotation or comment that opens at an offset; -1 where it is neither. */
  #remarkEnd(open: number, end: number): number {
    const text = this.#text;
    if (text[open] === '<') {
      const close = this.#commentEnds.next(open) + 3;
      return close > end ? -1 : close;
    }
    const close = closeOfBracket(text, open, end);
    return close > 0 && readBracket(text, open, close, this.#annotations) !== undefined ? close : -1;
  }

  #isFurniture(offset: number): boolean {
    const { lines, furniture } = this.#plan;
    return furniture !== undefined && furniture[lines.lineAt(offset) - 1] === 1;
  }

  /** Text, with the page furniture that a page break puts into a paragraph, and the numbers of its lines, as leaves of their own. */
  #pushText(children: Node[], start: number, end: number): void {
    const { lines, furniture, margins } = this.#plan;
    let at = start;
    if ((furniture !== undefined || margins !== undefined) && end > start) {
      for (let line = lines.lineAt(start); line <= lines.lineAt(end - 1); line++) {
        const margin = margins?.[line - 1] ?? 0;
        const whole = furniture?.[line - 1] === 1;
        if ((!whole && margin === 0) || lines.start(line) < start) continue;
        const from = skipSpace(this.#text, lines.start(line), lines.end(line));
        const to = whole ? lines.end(line) : trimBlanks(this.#text, from, margin);
        if (to <= from || to > end) continue;
        pushText(this.#text, children, at, from);
        children.push({ kind: 'furniture', start: from, end: to });
        at = to;
      }
    }
    pushText(this.#text, children, at, end);
  }
}

/** Takes the space off the end of a turn's children; returns where the turn ends. */
function trimTrailingSpace(children: Node[]): number {
  const last = children.at(-1);
  if (last?.kind === 'space') children.pop();
  return children.at(-1)?.end ?? 0;
}
