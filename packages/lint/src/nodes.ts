import type { Node, NodeKind, Tree, TurnNode } from '@rostrum/core';

/** The nodes of some kinds below a node, in order of the text; below a node that is found none is looked for. */
export function* nodesOfKind(root: Node, ...kinds: readonly NodeKind[]): Generator<Node> {
  for (const child of root.children ?? []) {
    if (kinds.includes(child.kind)) yield child;
    else yield* nodesOfKind(child, ...kinds);
  }
}

/** The turns of a document, in order. */
export function turnNodes(tree: Tree): Generator<TurnNode> {
  return nodesOfKind(tree.root, 'turn') as Generator<TurnNode>;
}

/** The first child of a kind. */
export function childOf(node: Node, kind: NodeKind): Node | undefined {
  return node.children?.find((child) => child.kind === kind);
}
