import type { Node, NodeKind, Tree, TurnNode } from '@rostrum/core';
import { remembered } from './remembered.ts';

/** The nodes of some kinds below a node, in order of the text; below a node that is found none is looked for. */
export function* nodesOfKind(root: Node, ...kinds: readonly NodeKind[]): Generator<Node> {
  for (const child of root.children ?? []) {
    if (kinds.includes(child.kind)) yield child;
    else yield* nodesOfKind(child, ...kinds);
  }
}

/** The nodes that several rules ask for, in order of the text. */
interface NodeIndex {
  readonly turns: readonly TurnNode[];
  /** Paragraphs and notes. */
  readonly passages: readonly Node[];
  readonly annotations: readonly Node[];
}

const indexes = new WeakMap<Tree, NodeIndex>();

function indexOf(tree: Tree): NodeIndex {
  return remembered(indexes, tree, () => {
    const gathered = { turns: [], passages: [], annotations: [] };
    gather(tree.root.children ?? [], gathered, false, false);
    return gathered;
  });
}

function gather(nodes: readonly Node[], index: { turns: TurnNode[]; passages: Node[]; annotations: Node[] }, inTurn: boolean, inPassage: boolean): void {
  for (const node of nodes) {
    const { kind, children } = node;
    const isTurn = kind === 'turn';
    const isPassage = kind === 'paragraph' || kind === 'note';
    if (isTurn && !inTurn) index.turns.push(node as TurnNode);
    if (isPassage && !inPassage) index.passages.push(node);
    if (kind === 'annotation') index.annotations.push(node);
    else if (children !== undefined) gather(children, index, inTurn || isTurn, inPassage || isPassage);
  }
}

/** The turns of a document; gathered once a document. */
export function turnNodes(tree: Tree): readonly TurnNode[] {
  return indexOf(tree).turns;
}

/** The paragraphs and notes of a document; gathered once a document. */
export function passageNodes(tree: Tree): readonly Node[] {
  return indexOf(tree).passages;
}

/** The annotations of a document; gathered once a document. */
export function annotationNodes(tree: Tree): readonly Node[] {
  return indexOf(tree).annotations;
}

/** The first child of a kind. */
export function childOf({ children = [] }: Node, kind: NodeKind): Node | undefined {
  for (const child of children) if (child.kind === kind) return child;
  return undefined;
}
