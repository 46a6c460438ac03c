import { annotationKind, holdsLabel } from '../syntax/annotation.ts';
import { collapse } from '../syntax/characters.ts';
import { headingMark, headingText } from '../syntax/heading.ts';
import type { Node, TurnNode } from '../syntax/node.ts';
import { timeValue } from '../syntax/time.ts';
import type { Tree } from '../syntax/tree.ts';
import { childOf } from '../syntax/visit.ts';
import type { DraftTurn } from './draft.ts';
import type { Annotation, Note, Paragraph, Section, Turn } from './schema.ts';
import type { SpeakerBook } from './speakers.ts';

/** Sections, turns and notes of a tree, in document order. */
export interface Body {
  readonly sections: Section[];
  readonly turns: DraftTurn[];
  readonly notes: Note[];
}

/** Reads the body of a tree. */
export function readBody(tree: Tree, book: SpeakerBook): Body {
  const reader = new BodyReader(tree, book);
  for (const node of childOf(tree.root, 'body')?.children ?? []) reader.block(node);
  return reader.body;
}

/** A bracket that holds a label is somebody's speech; other lines in brackets or stars are the transcriber's. */
function noteKind(text: string): Note['kind'] {
  if (!'([（［*_'.includes(text[0] ?? ' ') || ('([（［'.includes(text[0] ?? ' ') && holdsLabel(text.slice(1, -1)))) return 'unattributed';
  return /clip|video|audio/iu.test(text) ? 'clip' : 'stage';
}

/** The words of a paragraph without the page furniture and comments inside. */
function paragraphText(text: string, { start, end, children = [] }: Node): string {
  if (!children.some(isUnspoken)) return collapse(text.slice(start, end));
  return collapse(children.map((child) => (isUnspoken(child) ? ' ' : text.slice(child.start, child.end))).join(''));
}

function isUnspoken({ kind }: Node): boolean {
  return kind === 'furniture' || kind === 'comment';
}

/** True where the label's qualifier, or a remark before the first word, says that an interpreter speaks. */
function isInterpreted(text: string, turn: TurnNode): boolean {
  const tells = ({ start, end }: Node): boolean => annotationKind(text.slice(start + 1, end - 1)) === 'interpreter';
  const qualifier = childOf(turn, 'qualifier');
  if (qualifier !== undefined && tells(qualifier)) return true;
  const first = childOf(turn, 'paragraph')?.children?.[0];
  return first?.kind === 'annotation' && tells(first);
}

/** Walks the blocks with a line number that only moves forward. */
class BodyReader {
  readonly body: Body = { sections: [], turns: [], notes: [] };
  readonly #tree: Tree;
  readonly #book: SpeakerBook;
  #line = 0;

  constructor(tree: Tree, book: SpeakerBook) {
    this.#tree = tree;
    this.#book = book;
  }

  /** Between `(BEGIN VIDEO CLIP)` and its end. */
  #inClip = false;

  block(node: Node): void {
    if (node.kind === 'turn') this.#turn(node as TurnNode);
    else if (node.kind === 'heading') this.#section(node);
    else if (node.kind === 'note' || node.kind === 'end-mark') this.#note(node);
  }

  /** 1-based line of an offset that is not before the last one asked for. */
  #lineOf(offset: number): number {
    const { starts } = this.#tree.lines;
    while (this.#line + 1 < starts.length && (starts[this.#line + 1] ?? 0) <= offset) this.#line++;
    return this.#line + 1;
  }

  #section(node: Node): void {
    const { text } = this.#tree;
    const level = headingMark(text, node.start, node.end);
    const heading = headingText(collapse(text.slice(node.start, node.end)));
    this.body.sections.push({ id: `s${this.body.sections.length + 1}`, heading, level: level === 0 ? 1 : level, line: this.#lineOf(node.start) });
  }

  #note(node: Node): void {
    const { start, end } = node;
    const text = collapse(this.#tree.text.slice(start, end));
    const after = this.body.turns.at(-1)?.turn.id;
    if (/^[([]begin .*(?:clip|video|audio|tape)/iu.test(text)) this.#inClip = true;
    const clip = this.#inClip && !/^[([]/u.test(text);
    if (/^[([]end /iu.test(text)) this.#inClip = false;
    this.body.notes.push({ line: this.#lineOf(start), span: { start, end }, text, kind: node.kind === 'end-mark' ? 'end' : clip ? 'clip' : noteKind(text), ...(after === undefined ? {} : { after }) });
  }

  #turn(node: TurnNode): void {
    const { text, labels } = this.#tree;
    const label = childOf(node, 'label') as Node;
    const time = childOf(node, 'time');
    const section = this.body.sections.at(-1)?.id;
    const start = time === undefined ? undefined : timeValue(text.slice(time.start, time.end));
    const person = this.#book.byForm[node.form];
    if (person === undefined) throw new Error(`no person for the label ${labels[node.form]?.text}`);
    const turn: Turn = {
      id: `t${this.body.turns.length + 1}`,
      speaker: person.id,
      label: collapse(text.slice(label.start, label.end)),
      line: this.#lineOf(label.start),
      span: { start: node.start, end: node.end },
      labelSpan: { start: label.start, end: label.end },
      act: 'statement',
      ...(section === undefined ? {} : { section }),
      ...(start === undefined || start < 0 ? {} : { start }),
      ...(isInterpreted(text, node) ? { interpreted: true } : {}),
      paragraphs: [],
    };
    this.body.turns.push({ turn, node, person, moderates: person.group === 'moderator' || this.#book.presiding.has(node.form), evidence: [] });
    for (const child of node.children) {
      if (child.kind === 'paragraph') turn.paragraphs.push(this.#paragraph(child));
      else this.block(child);
    }
  }

  #paragraph(node: Node): Paragraph {
    const { text, style } = this.#tree;
    const annotations: Annotation[] = [];
    for (const { kind, start, end } of node.children ?? []) {
      if (kind !== 'annotation') continue;
      const content = text.slice(start, end);
      annotations.push({ kind: annotationKind(content.slice(1, -1), style.style.annotations) ?? 'other', text: collapse(content), span: { start, end } });
    }
    return { text: paragraphText(text, node), line: this.#lineOf(node.start), span: { start: node.start, end: node.end }, annotations };
  }
}
