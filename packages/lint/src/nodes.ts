import type { Node, NodeKind, Tree, TurnNode } from '@rostrum/core';

/** The nodes of some kinds below a node, in order of the text; below a node that is found none is looked for. */
export function* nodesOfKind(root: Node, ...kinds: readonly NodeKind[]): Generator<Node> {
  for (const child of root.children ?? []) {
    if (kinds.includes(child.kind)) yield child;
    else yield* nodesOfKind(child, ...kinds);
  }
}

const turnsOf = new WeakMap<Tree, readonly TurnNode[]>();

/** The turns of a document, in order; gathered once a document. */
export function turnNodes(tree: Tree): readonly TurnNode[] {
  let turns = turnsOf.get(tree);
  if (turns === undefined) turnsOf.set(tree, (turns = [...nodesOfKind(tree.root, 'turn')] as TurnNode[]));
  return turns;
}

/** The first child of a kind. */
export function childOf(node: Node, kind: NodeKind): Node | undefined {
  return node.children?.find((child) => child.kind === kind);
}
