import { LineCounter, parseDocument } from 'yaml';
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
  if (!text.startsWith('---', lines.start(1)) || lines.text(1) !== '---') return undefined;
  let close = 2;
  while (close <= lines.count && lines.text(close) !== '---') close++;
  if (close > lines.count) return undefined;
  const start = lines.start(2);
  const block = text.slice(start, lines.start(close));
  if (!hasOurKey(block)) return undefined;
  const document = parseDocument(block, { lineCounter: new LineCounter(), prettyErrors: false, schema: 'core', uniqueKeys: true });
  const problems: Problem[] = document.errors.map((error) => ({
    rule: 'front-matter',
    severity: 'error',
    message: `The front matter is not valid YAML, so it is passed over: ${firstSentence(error.message)} Correct it, or remove the lines between the two "---".`,
    start: start + error.pos[0],
    end: start + Math.max(error.pos[0], Math.min(error.pos[1], block.length)),
  }));
  const data: unknown = document.errors.length > 0 ? {} : document.toJS({ maxAliasCount: 100 });
  return { lines: close, data: isRecord(data) ? data : {}, problems };
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

/** The labels that front matter declares: names, declared labels, and the first word of each name. */
export function declaredLabels(data: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const labels = new Set<string>();
  const add = (label: unknown): void => {
    if (typeof label === 'string' && label.trim() !== '') labels.add(label.trim().toLowerCase());
  };
  const speakers = data['speakers'];
  if (Array.isArray(speakers)) for (const name of speakers) if (typeof name === 'string') addWithFirstWord(name, add);
  if (isRecord(speakers)) {
    for (const [id, speaker] of Object.entries(speakers)) {
      add(id);
      if (typeof speaker === 'string') addWithFirstWord(speaker, add);
      if (!isRecord(speaker)) continue;
      add(speaker['name']);
      add(speaker['family']);
      if (Array.isArray(speaker['labels'])) speaker['labels'].forEach(add);
    }
  }
  return labels;
}

function addWithFirstWord(name: string, add: (label: unknown) => void): void {
  add(name);
  const words = name.trim().split(' ');
  if (words.length > 1) words.forEach(add);
}
