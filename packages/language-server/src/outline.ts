import type { Exchange, Node, Section, Transcript, Tree, Turn } from '@rostrum/core';

/** A run of consecutive turns: one that belongs to no exchange, or the turns of an exchange and all between them. */
export interface OutlineRun {
  /** Absent: a single turn outside every exchange. */
  readonly exchange?: Exchange;
  readonly turns: readonly Turn[];
}

/** A section with its own turns and the sections below it. */
export interface OutlineSection {
  readonly section: Section;
  /** The line (from 1) where the section's last block ends. */
  readonly lastLine: number;
  readonly runs: readonly OutlineRun[];
  readonly sections: readonly OutlineSection[];
}

/** The shape of a document: turns before the first heading, then the sections of the highest level. */
export interface DocumentOutline {
  readonly runs: readonly OutlineRun[];
  readonly sections: readonly OutlineSection[];
}

/** Nests sections by level, exchanges in sections, turns in exchanges. */
export function outlineOf(transcript: Transcript, tree: Tree): DocumentOutline {
  const runsOf = runsBySection(transcript);
  const top: OutlineSection[] = [];
  const open: { level: number; sections: OutlineSection[] }[] = [{ level: 0, sections: top }];
  const lastLines = lastLinesOf(transcript, tree);
  transcript.sections.forEach((section, index) => {
    while (open.length > 1 && (open[open.length - 1]?.level ?? 0) >= section.level) open.pop();
    const sections: OutlineSection[] = [];
    open[open.length - 1]?.sections.push({ section, lastLine: lastLines[index] ?? section.line, runs: runsOf.get(section.id) ?? [], sections });
    open.push({ level: section.level, sections });
  });
  return { runs: runsOf.get(undefined) ?? [], sections: top };
}

/** A section reaches to the last block before the next heading of its own or a higher level, the last ones to the end of the body. */
function lastLinesOf({ sections }: Transcript, { root, lines }: Tree): number[] {
  const body = root.children?.find(({ kind }) => kind === 'body');
  const blocks = (body?.children ?? []).filter(({ kind }) => kind !== 'space');
  /** Offset of the next heading of each level or a higher one, seen from the end. */
  const next = new Array<number>(7).fill(Infinity);
  const lastLines = new Array<number>(sections.length);
  for (let index = sections.length - 1; index >= 0; index--) {
    const section = sections[index];
    if (section === undefined) continue;
    const block = lastBlockBefore(blocks, next[section.level] ?? Infinity);
    lastLines[index] = block === undefined ? section.line : Math.max(section.line, lines.lineAt(block.end - 1));
    next.fill(lines.start(section.line), section.level);
  }
  return lastLines;
}

/** The last of the blocks, which stand in order, that begins before an offset. */
function lastBlockBefore(blocks: readonly Node[], offset: number): Node | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1];
}

/** Runs by the id of their section; where exchanges overlap, a later one takes what follows its question. */
function runsBySection(transcript: Transcript): Map<string | undefined, OutlineRun[]> {
  const starts = exchangeStarts(transcript);
  const runs = new Map<string | undefined, OutlineRun[]>();
  let run: { readonly turns: Turn[]; readonly exchange?: Exchange; readonly section: string | undefined; readonly last: number } | undefined;
  transcript.turns.forEach((turn, index) => {
    const start = starts.get(index);
    if (start === undefined && run !== undefined && index <= run.last && run.section === turn.section) {
      run.turns.push(turn);
      return;
    }
    run = { turns: [turn], section: turn.section, ...(start ?? { last: index }) };
    const siblings = runs.get(turn.section);
    if (siblings === undefined) runs.set(turn.section, [run]);
    else siblings.push(run);
  });
  return runs;
}

/** Exchanges by the index of their first turn, with the index of their last. */
function exchangeStarts({ turns, exchanges }: Transcript): Map<number, { exchange: Exchange; last: number }> {
  const order = new Map(turns.map(({ id }, index) => [id, index]));
  const starts = new Map<number, { exchange: Exchange; last: number }>();
  for (const exchange of exchanges) {
    const places = [...exchange.question, ...exchange.answers].flatMap((id) => order.get(id) ?? []).sort((left, right) => left - right);
    const [first] = places;
    const last = places[places.length - 1];
    if (first !== undefined && last !== undefined) starts.set(first, { exchange, last });
  }
  return starts;
}
