import { isMap, isScalar, parseDocument, type Document, type YAMLMap } from 'yaml';
import type { Problem } from '../problem.ts';
import type { LineTable } from './lines.ts';

const ours = new Set('transcript title series date time timezone place language translation source style speakers'.split(' '));

/** The front matter of a document: where it ends, its data, and what is wrong with it. */
export interface FrontMatter {
  /** 0-based line behind the closing `---`. */
  readonly lines: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

/**
 * Reads YAML front matter: line 1 is exactly `---`, a closing `---` follows, and one top-level key is ours.
 * Anything else is text ("MODERATOR: Good morning." between two rules is a turn).
 */
export function readFrontMatter(text: string, lines: LineTable): FrontMatter | undefined {
  if (!opensFrontMatter(text, lines)) return undefined;
  let close = 2;
  while (close <= lines.count && lines.text(close) !== '---') close++;
  if (close > lines.count) return undefined;
  const start = lines.start(2);
  const block = withLineFeeds(text.slice(start, lines.start(close)));
  if (!hasOurKey(block)) return undefined;
  return { lines: close, ...readBlock(block, start) };
}

function opensFrontMatter(text: string, lines: LineTable): boolean {
  return text.startsWith('---', lines.start(1)) && lines.text(1) === '---';
}

/** The problem of a text that opens as front matter does, with a key of ours in its first paragraph, and has no closing `---`. */
export function unclosedFrontMatter(text: string, lines: LineTable): Problem[] {
  if (!opensFrontMatter(text, lines)) return [];
  let last = 2;
  while (last < lines.count && lines.end(last) > lines.start(last)) {
    if (lines.text(last) === '---') return [];
    last++;
  }
  if (!hasOurKey(withLineFeeds(text.slice(lines.start(2), lines.end(last))))) return [];
  const message = 'The front matter that opens here is never closed, so it is read as text: write “---” on a line of its own below its last key.';
  return [{ rule: 'front-matter', severity: 'error', message, start: lines.start(1), end: lines.end(1) }];
}

/** Reads the YAML between the two rules; the first fault is told, because most that follow come of it. */
function readBlock(block: string, start: number): Pick<FrontMatter, 'data' | 'problems'> {
  try {
    // the library compares every key with every other to find one that stands twice
    const document = parseDocument(block, { prettyErrors: false, schema: 'core', uniqueKeys: false, logLevel: 'error' });
    const [error] = document.errors;
    if (error !== undefined) return { data: {}, problems: [notValid(firstSentence(error.message), start + error.pos[0], start + Math.max(error.pos[0], Math.min(error.pos[1], block.length)))] };
    const data: unknown = document.toJS({ maxAliasCount: 100 });
    return { data: isRecord(data) ? data : {}, problems: repeatedKeys(document, start) };
  } catch {
    // aliases that multiply, or brackets by the ten thousand
    return { data: {}, problems: [notValid('It is nested too deeply, or repeats itself too often.', start, start + block.length)] };
  }
}

/** YAML 1.2 ends lines with a lone CR as well (section 5.4), the library does not; offsets stay what they are. */
export function withLineFeeds(block: string): string {
  return block.replace(/\r(?!\n)/gu, '\n');
}

function notValid(reason: string, start: number, end: number): Problem {
  return {
    rule: 'front-matter',
    severity: 'error',
    message: `The front matter is not valid YAML, so it is passed over: ${reason} Correct it, or remove the lines between the two "---".`,
    start,
    end,
  };
}

/** A problem for each of our keys, and each declared speaker, that stands more than once. */
function repeatedKeys({ contents }: Document.Parsed, start: number): Problem[] {
  if (!isMap(contents)) return [];
  const problems = repeatedIn(contents, start, (key) => ours.has(key));
  const speakers = contents.get('speakers');
  if (isMap(speakers)) problems.push(...repeatedIn(speakers, start, () => true));
  return problems;
}

function repeatedIn(map: YAMLMap, start: number, matters: (key: string) => boolean): Problem[] {
  const counts = new Map<string, number>();
  const problems: Problem[] = [];
  for (const { key } of map.items) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    if (count !== 2 || !matters(name)) continue;
    const [from, to] = key.range ?? [0, 0];
    problems.push({ rule: 'front-matter', severity: 'error', message: `The key "${name}" stands more than once in the front matter; the last one counts. Remove the others.`, start: start + from, end: start + to });
  }
  return problems;
}

/** True when a line of the block opens with one of our keys and a colon. */
function hasOurKey(block: string): boolean {
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0 && ours.has(line.slice(0, colon))) return true;
  }
  return false;
}

function firstSentence(message: string): string {
  const line = message.split('\n', 1)[0] ?? '';
  return line.endsWith('.') ? line : `${line}.`;
}

/** True for a mapping of YAML or JSON. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** The labels that front matter declares: ids, names and the words of them, declared labels. */
export function declaredLabels(data: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const labels = new Set<string>();
  const add = (label: unknown): void => {
    if (typeof label === 'string' && label.trim() !== '') labels.add(label.trim().toLowerCase());
  };
  const speakers = data['speakers'];
  if (Array.isArray(speakers)) for (const name of speakers) if (typeof name === 'string') addWithWords(name, add);
  if (isRecord(speakers)) {
    for (const [id, speaker] of Object.entries(speakers)) {
      add(id);
      if (typeof speaker === 'string') addWithWords(speaker, add);
      if (!isRecord(speaker)) continue;
      add(speaker['name']);
      add(speaker['family']);
      if (Array.isArray(speaker['labels'])) speaker['labels'].forEach(add);
    }
  }
  return labels;
}

function addWithWords(name: string, add: (label: unknown) => void): void {
  add(name);
  const words = name.trim().split(' ');
  if (words.length > 1) words.forEach(add);
}
