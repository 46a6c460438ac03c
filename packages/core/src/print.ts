import { leaves } from './syntax/visit.ts';
import type { Tree } from './syntax/tree.ts';

/**
 * Writes a tree back as text, leaf by leaf; the result is the text that was parsed.
 *
 * @example
 * ```ts
 * import { parse, print } from '@rostrum/core';
 *
 * const text = 'CHAIR:  Is it open?\r\n\r\n\tMS. LANE: It is.';
 * console.log(print(parse(text)) === text);
 *
 * //=> true
 * ```
 */
export function print(tree: Tree): string {
  let text = '';
  for (const { start, end } of leaves(tree.root)) text += tree.text.slice(start, end);
  return text;
}
