import { isQuestionerWord, type Node, type Transcript, type Tree, type TurnNode } from '@rostrum/core';
import { lazily } from './lazily.ts';
import { turnNodes } from './nodes.ts';
import { speechOf } from './speech.ts';

/** A label that the parser took for speech, since something around it is missing. */
export interface RunInLabel {
  /** The opening of a turn twice, one within a paragraph, or one without its mark. */
  readonly fault: 'twice' | 'inside' | 'unmarked';
  /** As printed, with its mark where it has one. */
  readonly opening: string;
  readonly start: number;
  readonly end: number;
  /** What a label of the document has behind it. */
  readonly mark: string;
}

/** A longer label is prose. */
const LONGEST = 80;
/** A shorter label without its mark is a word. */
const SHORTEST_UNMARKED = 4;

/** The end of a turn whose line did not end. */
const ENDS = lazily(() => /[.!?…;。！？｡؟)\]）］」』”’»*_–—-][\s\p{C}]*$/u);
const UNSPACED = lazily(() => /[\p{Po}\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u);
const QUOTES = /[“”«»「」『』]/g;
/** How far quotation marks are looked for. */
const NEAR = 400;
/** How speech begins, or a time. */
const BEGINS = lazily(() => /[\p{Lu}\p{Ps}\p{Pi}¿¡"\d]/u);

/** How a turn of the document opens. */
interface Opening {
  readonly text: string;
  readonly label: string;
  readonly mark: string;
}

/** The labels in what is said that open turns elsewhere, in order. */
export function* runInLabels(text: string, tree: Tree, transcript: Transcript): Generator<RunInLabel> {
  const openings = new Openings(text, tree);
  if (openings.isEmpty) return;
  for (const { turn, paragraph } of speechOf(transcript).paragraphs) {
    const { start, end } = paragraph.span;
    const isFirst = turn.paragraphs[0] === paragraph;
    const unmarked = isFirst ? undefined : openings.unmarkedAt(start, end);
    if (unmarked !== undefined) yield unmarked;
    yield* openings.within(start, end, isFirst);
  }
}

class Openings {
  readonly #text: string;
  /** By how they are printed, with their mark. */
  readonly #printed = new Set<string>();
  /** The lengths of those that end with a sign. */
  readonly #lengths = new Map<string, Set<number>>();
  /** The marks of labels. */
  readonly #marks = new Map<string, string>();
  readonly #labelLengths = new Set<number>();

  constructor(text: string, tree: Tree) {
    this.#text = text;
    for (const opening of turnNodes(tree).map((turn) => openingOf(text, turn))) if (opening !== undefined) this.#add(opening);
  }

  get isEmpty(): boolean {
    return this.#lengths.size === 0;
  }

  #add({ text, label, mark }: Opening): void {
    if (this.#printed.has(text)) return;
    this.#printed.add(text);
    const sign = text.charAt(text.length - 1);
    const lengths = this.#lengths.get(sign);
    if (lengths === undefined) this.#lengths.set(sign, new Set([text.length]));
    else lengths.add(text.length);
    if (!text.startsWith(label) || label.length < SHORTEST_UNMARKED) return;
    this.#marks.set(label, mark);
    this.#labelLengths.add(label.length);
  }

  /** The label that a paragraph begins with, where its mark is missing. */
  unmarkedAt(start: number, end: number): RunInLabel | undefined {
    for (const length of this.#labelLengths) {
      const behind = start + length;
      if (behind > end || (behind < end && !isBlank(this.#text.charAt(behind)))) continue;
      const label = this.#text.slice(start, behind);
      const mark = this.#marks.get(label);
      if (mark === undefined) continue;
      const next = this.#text.slice(behind, end).trimStart().charAt(0);
      // "Reporter Lee asked" in a text whose labels have small letters is said
      const isName = /[ .]/.test(label) || label === label.toUpperCase() || isQuestionerWord(label);
      if (next === '' || /\d/.test(next) || (isName && BEGINS().test(next))) return { fault: 'unmarked', opening: label, start, end: behind, mark };
    }
    return undefined;
  }

  /** The openings within a paragraph. */
  *within(start: number, end: number, isFirst: boolean): Generator<RunInLabel> {
    for (const [sign, lengths] of this.#lengths) {
      for (let at = this.#text.indexOf(sign, start); at >= 0 && at < end; at = this.#text.indexOf(sign, at + 1)) {
        for (const length of lengths) {
          const first = at + 1 - length;
          if (first < start || (first === start && !isFirst)) continue;
          const opening = this.#text.slice(first, at + 1);
          if (!this.#printed.has(opening) || !this.#beginsSpeech(opening, at + 1, end)) continue;
          if (first === start) yield { fault: 'twice', opening, start: first, end: at + 1, mark: sign };
          else if (this.#endsSpeech(start, first) && !this.#isQuoted(start, first, end)) yield { fault: 'inside', opening, start: first, end: at + 1, mark: sign };
        }
      }
    }
  }

  /** True where a sentence or a remark ends before an offset. */
  #endsSpeech(start: number, at: number): boolean {
    return ENDS().test(this.#text.slice(Math.max(start, at - 9), at));
  }

  /** True between two quotation marks. */
  #isQuoted(start: number, at: number, end: number): boolean {
    const opened = this.#text.slice(Math.max(start, at - NEAR), at).match(QUOTES)?.at(-1) ?? '';
    const closed = this.#text.slice(at, Math.min(end, at + NEAR)).match(QUOTES)?.[0] ?? '';
    return '“«「『'.includes(opened) && '”»」』'.includes(closed) && opened !== '' && closed !== '';
  }

  #beginsSpeech(opening: string, at: number, end: number): boolean {
    const next = this.#text.charAt(at);
    if (at >= end) return true;
    if (!isBlank(next)) return opening.charCodeAt(0) > 0x2fff || UNSPACED().test(next);
    return !opening.endsWith('.') || BEGINS().test(this.#text.slice(at, at + 9).trimStart());
  }
}

/** The label of a turn with the marks around it; undefined where nothing but white space sets it off. */
function openingOf(text: string, { children }: TurnNode): Opening | undefined {
  const at = children.findIndex(({ kind }) => kind === 'label');
  const label = children[at];
  if (label === undefined) return undefined;
  let last: Node | undefined;
  for (const node of children.slice(at + 1)) {
    if (node.kind === 'mark') last = node;
    else if (node.kind !== 'space') break;
  }
  if (last === undefined) return undefined;
  const before = children.slice(0, at).findLast(({ kind }) => kind !== 'space');
  const start = before?.kind === 'mark' ? before.start : label.start;
  if (last.end - start > LONGEST) return undefined;
  return { text: text.slice(start, last.end), label: text.slice(label.start, label.end), mark: text.slice(label.end, last.end) };
}

function isBlank(character: string): boolean {
  return character.trim() === '';
}
