import type { TurnNode } from './node.ts';
import type { Tree } from './tree.ts';
import { childOf } from './visit.ts';

const known = new WeakMap<Tree, readonly TurnNode[]>();

/**
 * The nodes of the turns of a tree, in the order of the model's turns.
 *
 * @example
 * ```ts
 * import { readDocument } from '@rostrum/core';
 * import { turnNodesOf } from '@rostrum/core/edit';
 *
 * const { tree } = readDocument('CHAIR: Is it open?\nMS. LANE: It is.\nCHAIR: Thank you.\n');
 * console.log(turnNodesOf(tree).map(({ children }) => children.map(({ kind }) => kind).join(' ')));
 *
 * //=> ["label mark space paragraph","label mark space paragraph","label mark space paragraph"]
 * ```
 */
export function turnNodesOf(tree: Tree): readonly TurnNode[] {
  const found = known.get(tree);
  if (found !== undefined) return found;
  const nodes = (childOf(tree.root, 'body')?.children ?? []).filter((node): node is TurnNode => node.kind === 'turn');
  known.set(tree, nodes);
  return nodes;
}
