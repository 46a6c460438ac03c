import { type Edit, type Node, parse, type Tree, verbatimDifference, visit } from '@rostrum/core';
import { applyEdits } from '@rostrum/lint';

/**
 * A text from a web page, a word processor or a speech recogniser as a transcript is written: one blank line between turns, a
 * paragraph in one line, labels before the words, no navigation. Who says which word stays as it is; where that could not be
 * kept, the text comes back with its white space in order and nothing else.
 */
export function cleanUp(pasted: string): string {
  const plain = labelsBeforeWords(plainText(pasted));
  const before = parse(plain, { transcript: true });
  const tidy = applyEdits(plain, tidyEdits(before)).replace(/\n{3,}/g, '\n\n').trim();
  return verbatimDifference(before, parse(tidy, { transcript: true })) === undefined ? `${tidy}\n` : `${plain.trim()}\n`;
}

/** One kind of line end and of blank; no characters that nobody sees, no blanks at line ends. */
function plainText(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/[\t\u00A0\u2007\u202F]/g, ' ')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** A line of a speech recogniser or a meeting tool: a name, then a time, and nothing else. */
const nameThenTime = /^(\p{L}[^:：\d]{0,59}(?: \d{1,3})?) {1,9}[([]?((?:\d{1,2}:)?\d{1,2}:\d{2})[)\]]?$/u;

/** Joins a line with name and time to the words below it, if the text has more than one such line. */
function labelsBeforeWords(text: string): string {
  const lines = text.split('\n');
  const heads = lines.map((line) => (line.length > 90 ? null : nameThenTime.exec(line)));
  if (heads.filter((head) => head !== null).length < 2) return text;
  const joined: string[] = [];
  lines.forEach((line, index) => {
    const [, name, time = ''] = heads[index] ?? [];
    const above = heads[index - 1];
    if (name !== undefined) joined.push('', `[${time.split(':').length === 2 ? `00:${time.padStart(5, '0')}` : time}] ${name.trim()}:`);
    else if (above !== null && above !== undefined && line !== '') joined.push(`${joined.pop() ?? ''} ${line}`);
    else joined.push(line);
  });
  return joined.join('\n');
}

/** What a page puts round a text. */
const leftovers: ReadonlySet<string> = new Set(['breadcrumb', 'navigation', 'language-link', 'furniture', 'markup']);

function tidyEdits({ root, text }: Tree): Edit[] {
  const edits: Edit[] = [];
  let end = -1;
  const take = (node: Node): boolean | void => {
    if (leftovers.has(node.kind)) {
      if (node.start >= end) edits.push({ start: node.start, end: node.end, text: node.end < text.length && text[node.end - 1] === '\n' ? '\n' : '' });
      end = Math.max(end, node.end);
      return;
    }
    if (node.start < end) return;
    if (node.kind === 'turn' && node.start > 0) edits.push({ start: node.start, end: node.start, text: '\n\n' });
    if (node.kind === 'paragraph') edits.push(...unwrap(text, node));
  };
  visit(root, take);
  return edits;
}

/** A paragraph in one line; scripts without blanks are joined without one. */
function unwrap(text: string, { start, end }: Node): Edit[] {
  const edits: Edit[] = [];
  // A line end behind the last word is not inside the paragraph.
  const last = start + text.slice(start, end).trimEnd().length;
  for (let at = text.indexOf('\n', start); at >= 0 && at < last; at = text.indexOf('\n', at + 1)) {
    edits.push({ start: at, end: at + 1, text: unspaced.test(text[at - 1] ?? '') ? '' : ' ' });
  }
  return edits;
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。」]/u;
