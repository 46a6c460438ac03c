import { type Node, type Turn, visit } from '@rostrum/core';
import type { SemanticTokensLegend } from 'vscode-languageserver-types';
import type { Analysis } from './analysis.ts';
import type { Span } from './convert.ts';

/** Standard types only, so that every theme of every editor has a colour for them. */
const types = ['class', 'namespace', 'comment', 'number', 'property', 'string', 'keyword'] as const;
const modifiers = ['declaration', 'abstract'] as const;

/** What the numbers of a token mean. */
export const tokenLegend: SemanticTokensLegend = { tokenTypes: [...types], tokenModifiers: [...modifiers] };

type TokenType = (typeof types)[number];

const typeOfKind: Partial<Record<Node['kind'], TokenType>> = {
  label: 'class',
  heading: 'namespace',
  title: 'namespace',
  annotation: 'comment',
  note: 'comment',
  comment: 'comment',
  time: 'number',
  'end-mark': 'keyword',
};

/**
 * Tokens of a document or a part of it, as the protocol encodes them: five numbers a token, places relative to the token
 * before. A label is a `class`; where it first names a person it is a `declaration`, where nobody is known by name it is
 * `abstract`. No token crosses a line end.
 */
export function encodeTokens(analysis: Analysis, within: Span = { start: 0, end: analysis.document.text.length }): number[] {
  const encoder = new TokenEncoder(analysis);
  for (const { part, start, end } of analysis.frontMatterPlaces) {
    if (start < within.end && end > within.start) encoder.add({ start, end }, part === 'key' ? 'property' : 'string', 0);
  }
  const { transcript } = analysis;
  let turn = -1;
  visit(analysis.tree.root, (node) => {
    if (node.kind === 'turn') turn++;
    if (node.start >= within.end || node.end <= within.start || node.kind === 'front-matter') return false;
    const type = typeOfKind[node.kind];
    if (type === undefined) return undefined;
    encoder.add(node, type, node.kind === 'label' ? modifiersOf(analysis, transcript.turns[turn]) : 0);
    return false;
  });
  return encoder.data;
}

function modifiersOf({ speakerById, speech }: Analysis, turn: Turn | undefined): number {
  if (turn === undefined) return 0;
  const isFirst = speech.shares.get(turn.speaker)?.turns[0] === turn;
  return (isFirst ? 1 : 0) + (speakerById.get(turn.speaker)?.anonymous === true ? 2 : 0);
}

/** Writes tokens that come in the order of the text. */
class TokenEncoder {
  readonly data: number[] = [];
  readonly #analysis: Analysis;
  /** Line (1-based) and character of the token before. */
  #line = 1;
  #character = 0;

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
  }

  add({ start, end }: Span, type: TokenType, bits: number): void {
    const { lines } = this.#analysis.document;
    const last = lines.lineAt(Math.max(start, end - 1));
    for (let line = Math.max(this.#line, lines.lineAt(start)); line <= last; line++) {
      const from = Math.max(start, lines.start(line));
      const length = Math.min(end, lines.end(line)) - from;
      if (length <= 0) continue;
      // a byte order mark takes a character in the protocol, none in the line table
      const character = from - (lines.starts[line - 1] ?? 0);
      this.data.push(line - this.#line, line === this.#line ? character - this.#character : character, length, types.indexOf(type), bits);
      this.#line = line;
      this.#character = character;
    }
  }
}
