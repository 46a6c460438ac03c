import type { Node } from '../syntax/node.ts';
import type { Evidence } from '../syntax/evidence.ts';
import type { Turn } from './schema.ts';
import type { Person } from './person.ts';

/** A turn while the model is made: the schema's turn, whose speaker is set once the person is final. */
export interface DraftTurn {
  readonly turn: Turn;
  readonly node: Node;
  person: Person;
  /** True where its label, or what its speaker does, leads the event: a moderator, who is named in the chair, who calls those who ask. */
  moderates: boolean;
  readonly evidence: Evidence[];
}

/** What is read of a turn to find out whom it introduces. */
export interface Spoken {
  readonly paragraphs: readonly { readonly text: string }[];
}

/** Words that the turn speaks, annotations included, at most `length` code units from its start. */
export function openingWords({ paragraphs }: Spoken, length: number): string {
  let words = '';
  for (const { text } of paragraphs) {
    words += (words === '' ? '' : ' ') + text.slice(0, length);
    if (words.length >= length) break;
  }
  return words.slice(0, length);
}

/** The last words of the turn, at most `length` code units: from the start of a sentence where the turn is longer. */
export function closingWords({ paragraphs }: Spoken, length: number): string {
  let words = '';
  for (let at = paragraphs.length - 1; at >= 0 && words.length <= length; at--) words = `${paragraphs[at]?.text.slice(-length - 1) ?? ''} ${words}`;
  words = words.trimEnd();
  if (words.length <= length) return words.trimStart();
  const cut = words.slice(-length);
  const end = cut.search(/[.!?] /u);
  return end < 0 ? '' : cut.slice(end + 2);
}
