import type { Evidence } from '../syntax/evidence.ts';
import type { Tree } from '../syntax/tree.ts';
import { turnNodesOf } from '../syntax/turn-nodes.ts';
import { findCallers } from './callers.ts';
import type { DraftTurn } from './draft.ts';
import { readExchanges, type DraftExchange } from './exchanges.ts';
import { nameOffices } from './named-office.ts';
import { nameQuestioners } from './questioners.ts';
import { readMetadata, readZones } from './metadata.ts';
import { documentEvidence, exchangeEvidence, sectionEvidence, speakerEvidence, turnEvidence } from './reasons.ts';
import type { Exchange, Speaker, Transcript, Turn } from './schema.ts';
import type { Person } from './person.ts';
import { SpeakerBook } from './speakers.ts';
import { readBody } from './turns.ts';

/** What the model should hold beside the facts. */
export interface InterpretOptions {
  /** True: everything inferred carries its evidence. */
  readonly evidence?: boolean;
}

/**
 * Reads the model from a tree: who speaks, in which section, who asks whom. Takes linear time and never throws for a tree of `parse`.
 *
 * @example
 * ```ts
 * import { interpret, parse } from '@rostrum/core';
 *
 * const tree = parse('MODERATOR: The next question.\nQUESTION: Ilona Varga, Elm Daily. Why?\nMAYOR ROWE: Because of the ice.\n');
 * console.log(interpret(tree).speakers.map(({ id }) => id));
 * console.log(interpret(tree, { evidence: true }).speakers.find(({ id }) => id === 'varga')?.evidence?.[0]?.reason);
 *
 * //=> ["moderator","varga","rowe"]
 * //=> self-introduction as Ilona Varga
 * ```
 */
export function interpret(tree: Tree, options: InterpretOptions = {}): Transcript {
  const book = new SpeakerBook(tree, turnNodesOf(tree).map(({ form }) => form));
  const { sections, turns, notes } = readBody(tree, book);
  const metadataEvidence: Evidence[] = [];
  const metadata = readMetadata(tree, metadataEvidence);
  nameOffices(turns, book, titleOf(metadata, metadataEvidence));
  findCallers(turns, tree.language);
  nameQuestioners(turns, book, tree.language);
  const exchanges = readExchanges(turns);
  const explained = options.evidence === true;
  return {
    version: 1,
    kind: tree.kind,
    style: tree.style.style.name,
    metadata: explained ? { ...metadata, evidence: plainEvidence(metadataEvidence) } : metadata,
    zones: readZones(tree),
    speakers: speakersInOrder(book, turns).map((person) => speakerOf(person, explained)),
    sections: explained ? sections.map((section) => ({ ...section, evidence: plainEvidence(sectionEvidence(tree, section)) })) : sections,
    turns: turns.map((draft) => turnOf(draft, tree, explained)),
    exchanges: exchanges.map((exchange) => exchangeOf(exchange, explained)),
    notes,
    ...(explained ? { evidence: documentEvidence(tree) } : {}),
  };
}

function titleOf({ title }: Transcript['metadata'], evidence: readonly Evidence[]): { text: string; line: number } | undefined {
  return title === undefined ? undefined : { text: title, line: evidence.find(({ reason }) => reason.startsWith('title'))?.line ?? 1 };
}

/** Who speaks, in order of the first turn, then declared speakers who do not. */
function speakersInOrder(book: SpeakerBook, turns: readonly DraftTurn[]): Person[] {
  const speaking = new Set(turns.map(({ person }) => person));
  return [...speaking, ...book.people.filter((person) => person.declared && !speaking.has(person))];
}

function speakerOf(person: Person, explained: boolean): Speaker {
  const { id, name, family, given, honorific, role, affiliation, group, labels } = person;
  return {
    id,
    ...(name ? { name } : {}),
    ...(family ? { family } : {}),
    ...(given ? { given } : {}),
    ...(honorific ? { honorific } : {}),
    ...(role ? { role } : {}),
    ...(affiliation ? { affiliation } : {}),
    ...(group !== undefined && name === undefined ? { anonymous: true } : {}),
    labels,
    ...(explained ? { evidence: plainEvidence(speakerEvidence(person)) } : {}),
  };
}

function turnOf(draft: DraftTurn, tree: Tree, explained: boolean): Turn {
  const { turn, person } = draft;
  turn.speaker = person.id;
  if (explained) turn.evidence = plainEvidence(turnEvidence(draft, tree));
  return turn;
}

function exchangeOf(draft: DraftExchange, explained: boolean): Exchange {
  const { question, addressees, answers, unanswered } = draft;
  return {
    question: question.map(({ turn }) => turn.id),
    addressees: addressees.map(({ id }) => id),
    answers: answers.map(({ turn }) => turn.id),
    unanswered: unanswered.map(({ id }) => id),
    ...(explained ? { evidence: plainEvidence(exchangeEvidence(draft)) } : {}),
  };
}

function plainEvidence(evidence: readonly Evidence[]): Evidence[] {
  return evidence.map((entry) => ({ ...entry }));
}
