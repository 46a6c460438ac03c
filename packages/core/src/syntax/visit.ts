import type { Node } from './node.ts';

/**
 * Calls `enter` for a node and everything below it, in document order; a `false` from `enter` skips the node's children.
 * Works without recursion, so that no text can exhaust the stack.
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

/** The leaves of a tree in document order; their texts, joined, are the document. */
export function leaves(root: Node): Node[] {
  const found: Node[] = [];
  visit(root, (node) => {
    if (node.children === undefined) found.push(node);
  });
  return found;
}
