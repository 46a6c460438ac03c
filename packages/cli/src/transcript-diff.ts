import { interpret, nameOf, parse, type ParseOptions, spokenWords, type Turn } from '@rostrum/core';
import { diffArrays } from 'diff';

/** One thing that is different between two versions of a transcript. */
export type Difference =
  | { readonly kind: 'label'; readonly turn: number; readonly line: number; readonly before: string; readonly after: string; readonly sameSpeaker: boolean }
  | { readonly kind: 'annotation'; readonly turn: number; readonly line: number; readonly before?: string; readonly after?: string }
  | { readonly kind: 'words'; readonly turn: number; readonly line: number; readonly before: string; readonly after: string; readonly count: number }
  | { readonly kind: 'turn'; readonly turn: number; readonly line: number; readonly change: 'added' | 'removed'; readonly label: string; readonly count: number };

/** A turn as it is compared. */
interface ComparedTurn {
  /** From 1; 0 for the words that stand in no turn. */
  readonly number: number;
  readonly line: number;
  readonly label: string;
  readonly speaker: string;
  readonly words: readonly string[];
  readonly annotations: readonly string[];
}

/** Beyond so many edits, a stretch counts as replaced: the search for the shortest edit grows with their square. */
const MOST_EDITS = 2_000;

/**
 * Labels, annotations and spoken words that differ between two texts, each told apart; none where they say the same.
 * Turns and lines are those of the newer text, where it has them.
 */
export function transcriptDifferences(before: string, after: string, options: ParseOptions = {}): Difference[] {
  const old = comparedTurns(before, options);
  const now = comparedTurns(after, options);
  const found: Difference[] = [];
  let oldAt = 0;
  let nowAt = 0;
  let removed = 0;
  for (const stretch of alignedTurns(old, now)) {
    const length = stretch.value.length;
    if (stretch.removed === true) removed = length;
    else if (stretch.added === true) {
      found.push(...changedStretch(old.slice(oldAt, oldAt + removed), now.slice(nowAt, nowAt + length)));
      [oldAt, nowAt, removed] = [oldAt + removed, nowAt + length, 0];
    } else {
      found.push(...changedStretch(old.slice(oldAt, oldAt + removed), []));
      oldAt += removed;
      for (let index = 0; index < length; index++) found.push(...besideWords(old[oldAt + index] as ComparedTurn, now[nowAt + index] as ComparedTurn));
      [oldAt, nowAt, removed] = [oldAt + length, nowAt + length, 0];
    }
  }
  return [...found, ...changedStretch(old.slice(oldAt, oldAt + removed), [])];
}

function alignedTurns(old: ComparedTurn[], now: ComparedTurn[]) {
  const same = (left: ComparedTurn, right: ComparedTurn) => left.words.length === right.words.length && left.words.every((word, index) => word === right.words[index]);
  const aligned = diffArrays(old, now, { comparator: same, maxEditLength: MOST_EDITS });
  return aligned ?? [
    { value: old, added: false, removed: true },
    { value: now, added: true, removed: false },
  ];
}

function comparedTurns(text: string, options: ParseOptions): ComparedTurn[] {
  const tree = parse(text, options);
  const transcript = interpret(tree);
  const names = new Map(transcript.speakers.map((speaker) => [speaker.id, nameOf(speaker)]));
  const words: string[][] = [[], ...transcript.turns.map(() => [])];
  for (const { turn, word } of spokenWords(tree, transcript)) words[turn + 1]?.push(word);
  const outside = { number: 0, line: 1, label: '', speaker: '', words: words[0] ?? [], annotations: [] };
  return [outside, ...transcript.turns.map((turn, index) => comparedTurn(turn, index + 1, words[index + 1] ?? [], names.get(turn.speaker) ?? turn.speaker))];
}

function comparedTurn({ label, line, paragraphs }: Turn, number: number, words: readonly string[], speaker: string): ComparedTurn {
  return { number, line, label, speaker, words, annotations: paragraphs.flatMap(({ annotations }) => annotations.map(({ text }) => text)) };
}

/** Turns that were replaced by others: as far as there are as many, each by its counterpart. */
function changedStretch(old: readonly ComparedTurn[], now: readonly ComparedTurn[]): Difference[] {
  const pairs = Math.min(old.length, now.length);
  const found: Difference[] = [];
  for (let index = 0; index < pairs; index++) {
    const [before, after] = [old[index] as ComparedTurn, now[index] as ComparedTurn];
    found.push(...besideWords(before, after), ...wordDifferences(before, after));
  }
  const whole = (change: 'added' | 'removed') => ({ number, line, label, words }: ComparedTurn): Difference => ({ kind: 'turn', turn: number, line, change, label, count: words.length });
  return [...found, ...old.slice(pairs).map(whole('removed')), ...now.slice(pairs).map(whole('added'))];
}

/** What differs between two turns beside their words. */
function besideWords(before: ComparedTurn, after: ComparedTurn): Difference[] {
  const { number: turn, line } = after;
  const found: Difference[] = [];
  if (before.label !== after.label) found.push({ kind: 'label', turn, line, before: before.label, after: after.label, sameSpeaker: before.speaker === after.speaker });
  const same = before.annotations.length === after.annotations.length && before.annotations.every((text, index) => text === after.annotations[index]);
  if (same) return found;
  for (const { value, added, removed } of diffArrays([...before.annotations], [...after.annotations])) {
    for (const text of added || removed ? value : []) found.push({ kind: 'annotation', turn, line, ...(added ? { after: text } : { before: text }) });
  }
  return found;
}

function wordDifferences(before: ComparedTurn, after: ComparedTurn): Difference[] {
  const { number: turn, line } = after;
  const changes = diffArrays([...before.words], [...after.words], { maxEditLength: MOST_EDITS }) ?? [
    { value: [...before.words], added: false, removed: true },
    { value: [...after.words], added: true, removed: false },
  ];
  const found: Difference[] = [];
  let gone: readonly string[] = [];
  const settle = (come: readonly string[]) => {
    if (gone.length > 0 || come.length > 0) found.push({ kind: 'words', turn, line, before: gone.join(' '), after: come.join(' '), count: Math.max(gone.length, come.length) });
    gone = [];
  };
  for (const { value, added, removed } of changes) {
    if (removed) gone = value;
    else settle(added ? value : []);
  }
  settle([]);
  return found;
}
