import { styles } from '@rostrum/core';
import type { CompletionItem } from 'vscode-languageserver-types';
import { CompletionItemKind } from '../kinds.ts';
import type { Analysis } from '../analysis.ts';
import { toRange } from '../convert.ts';
import { type FrontMatterKey, keyAt, keysBelow } from '../front-matter-keys.ts';

/** Keys and values of the front matter; undefined where the offset stands outside it. */
export function frontMatterCompletions({ document: { lines, text } }: Analysis, offset: number): CompletionItem[] | undefined {
  const line = lines.lineAt(offset);
  if (line < 2 || lines.text(1) !== '---') return undefined;
  const above = Array.from({ length: line - 2 }, (_, index) => lines.text(index + 2));
  if (above.includes('---')) return undefined;
  const typed = text.slice(lines.start(line), offset);
  const path = pathOf(above, indentOf(typed));
  const [, key, value] = /^\s*(?:([\w-]+):\s+)?(\S*)$/.exec(typed) ?? [];
  if (value === undefined) return [];
  const range = toRange(lines, { start: offset - value.length, end: offset });
  if (key !== undefined) return valuesOf([...path, key]).map((newText) => ({ label: newText, kind: CompletionItemKind.Value, textEdit: { range, newText } }));
  const present = new Set(siblings(above, indentOf(typed)));
  return keysBelow(path)
    .filter(({ name }) => !present.has(name))
    .map((known) => ({ label: known.name, kind: CompletionItemKind.Property, documentation: known.help, textEdit: { range, newText: `${known.name}: ` } }));
}

function valuesOf(path: readonly string[]): readonly string[] {
  if (path.length === 1 && path[0] === 'style') return styles.map(({ name }) => name);
  const known: FrontMatterKey | undefined = keyAt(path);
  return known?.values ?? [];
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The keys above a line that it stands below, by their indentation. */
function pathOf(above: readonly string[], indent: number): string[] {
  const path: string[] = [];
  let limit = indent;
  for (let index = above.length - 1; index >= 0 && limit > 0; index--) {
    const line = above[index] ?? '';
    const key = /^\s*([^\s:#][^:]*):\s*$/.exec(line)?.[1];
    if (line.trim() === '' || indentOf(line) >= limit) continue;
    limit = indentOf(line);
    if (key !== undefined) path.unshift(key);
  }
  return path;
}

/** Keys that stand beside a line of this indentation already. */
function siblings(above: readonly string[], indent: number): string[] {
  const keys: string[] = [];
  for (let index = above.length - 1; index >= 0; index--) {
    const line = above[index] ?? '';
    if (line.trim() !== '' && indentOf(line) < indent) break;
    const key = indentOf(line) === indent ? /^\s*([\w-]+):/.exec(line)?.[1] : undefined;
    if (key !== undefined) keys.push(key);
  }
  return keys;
}
