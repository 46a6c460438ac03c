import type { ParsedDocument } from '../document.ts';
import type { TurnNode } from '../syntax/node.ts';
import { turnNodesOf } from '../syntax/turn-nodes.ts';

/**
 * What a new turn behind the turn at an index begins with: marks, label and the space before the words, as the document
 * prints them for that label, else as it prints them there.
 *
 * @example
 * ```ts
 * import { readDocument } from '@rostrum/core';
 * import { openingFor } from '@rostrum/core/edit';
 *
 * const document = readDocument('**CHAIR:** Is it open?\n\n**MS. LANE:** It is.\n\n**CHAIR:** Thank you.\n');
 * console.log([openingFor(document, 0, 'MR. HALE')]);
 *
 * //=> ["**MR. HALE:** "]
 * ```
 */
export function openingFor({ tree, transcript: { turns } }: ParsedDocument, index: number, label: string): string {
  const isModel = (turn: (typeof turns)[number]): boolean => turn.label === label && turn.paragraphs.length > 0;
  const before = turns.slice(0, index + 1).findLastIndex(isModel);
  const model = before < 0 ? turns.findIndex(isModel) : before;
  const node = turnNodesOf(tree)[model < 0 ? Math.max(0, index) : model];
  return node === undefined ? `${label}: ` : openingOf(tree.text, node, label);
}

/** Marks, label and the space before the words, as a turn has them; its time and qualifier stay there. */
function openingOf(text: string, { start, children }: TurnNode, label: string): string {
  const words = children.findIndex(({ kind }) => kind === 'paragraph');
  const opening = children.slice(0, words < 0 ? undefined : words);
  const own = opening.find(({ kind }) => kind === 'label');
  const named = opening.filter(({ kind }) => kind === 'label' || kind === 'time' || kind === 'qualifier');
  const [first, last] = [named[0], named[named.length - 1]];
  if (own === undefined || first === undefined || last === undefined) return `${label}: `;
  const lead = first === own ? text.slice(start, own.start) : '';
  const tail = text.slice(last.end, opening[opening.length - 1]?.end);
  // a mark of a script without blanks, such as a wide colon, stands close to the words
  return lead + label + (/\s$/.test(tail) || !/^[\x00-\x7f]*$/.test(tail) ? tail : `${tail} `);
}
