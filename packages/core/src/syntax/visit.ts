import type { Node, NodeKind } from './node.ts';

/**
 * Calls `enter` for a node and everything below it, in document order; a `false` from `enter` skips the node's children.
 * Works without recursion, so that no text can exhaust the stack.
 *
 * @example
 * ```ts
 * import { parse, visit } from '@rostrum/core';
 *
 * const tree = parse('CHAIR: Is it open?\nMS. LANE: It is. (Laughter.)\nCHAIR: Thank you.\n');
 * visit(tree.root, ({ kind, start, end }) => {
 *   if (kind === 'annotation') console.log(start, tree.text.slice(start, end));
 * });
 *
 * //=> 36 (Laughter.)
 * ```
 */
export function visit(root: Node, enter: (node: Node, parent: Node | undefined) => boolean | void): void {
  const pending: { readonly node: Node; readonly parent: Node | undefined }[] = [{ node: root, parent: undefined }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, parent } = next;
    if (enter(node, parent) === false || node.children === undefined) continue;
    for (let at = node.children.length - 1; at >= 0; at--) {
      const child = node.children[at];
      if (child !== undefined) pending.push({ node: child, parent: node });
    }
  }
}

/** The first child of a kind: a zone of the document, the label of a turn. */
export function childOf({ children = [] }: Node, kind: NodeKind): Node | undefined {
  return children.find((child) => child.kind === kind);
}

/**
 * The leaves of a tree in document order; their texts, joined, are the document.
 *
 * @example
 * ```ts
 * import { leaves, parse } from '@rostrum/core';
 *
 * const { root, text } = parse('CHAIR: Is it open?\nMS. LANE: It is.\nCHAIR: Thank you.\n');
 * console.log(leaves(root).slice(0, 4).map(({ kind, start, end }) => [kind, text.slice(start, end)]));
 *
 * //=> [["label","CHAIR"],["mark",":"],["space"," "],["text","Is it open?"]]
 * ```
 */
export function leaves(root: Node): Node[] {
  const found: Node[] = [];
  visit(root, (node) => {
    if (node.children === undefined) found.push(node);
  });
  return found;
}
