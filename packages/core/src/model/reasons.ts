import { headingMark } from '../syntax/heading.ts';
import type { TurnNode } from '../syntax/node.ts';
import type { Evidence } from '../syntax/evidence.ts';
import type { Tree } from '../syntax/tree.ts';
import { childOf } from '../syntax/visit.ts';
import type { DraftTurn } from './draft.ts';
import type { DraftExchange } from './exchanges.ts';
import type { Person } from './person.ts';
import type { Note, Section } from './schema.ts';

/*
 * Evidence that is put into words only when somebody asks for it; what decisions leave behind on their way (labels,
 * joins, names of questioners, metadata) stands with them.
 */

/** Why the text is what it is: its kind, house style, form of paragraphs, and where the trailer begins. */
export function documentEvidence(tree: Tree): Evidence[] {
  const named = (fact: string, evidence: readonly Evidence[]): Evidence[] => evidence.map((entry) => ({ ...entry, reason: `${fact}: ${entry.reason}` }));
  const trailer = childOf(tree.root, 'trailer');
  return [
    ...named('kind', tree.kindEvidence),
    ...named('style', tree.style.pinned && tree.style.evidence.length === 0 ? [{ reason: 'a file, a configuration or the caller pins it' }] : tree.style.evidence),
    ...named('paragraphs', tree.paragraphMode === undefined ? [] : [tree.paragraphMode.evidence]),
    ...named('trailer', trailer === undefined ? [] : [{ reason: 'only lines that lead elsewhere follow', line: tree.lines.lineAt(trailer.start) }]),
  ];
}

/** Why a person is who he is: the labels joined, then what tells role, affiliation and title. */
export function speakerEvidence({ evidence, role, affiliation, honorific, labels, declared, name, group }: Person): Evidence[] {
  const source = (fact: string, value: string | undefined): Evidence[] => {
    if (value === undefined) return [];
    const label = labels.find((candidate) => candidate.toLowerCase().includes(value.toLowerCase()));
    const told = label === undefined ? (declared ? 'the front matter tells it' : 'a list of participants, an introduction or an abbreviation tells it') : `the label "${label}" holds it`;
    return [{ reason: `${fact}: ${told}` }];
  };
  const anonymous = name === undefined && group !== undefined ? [{ reason: 'anonymous: no label, handover, introduction or title names anybody' }] : [];
  return [...evidence, ...source('role', role), ...source('affiliation', affiliation), ...source('honorific', honorific), ...anonymous];
}

/** Why a line is a heading. */
export function sectionEvidence({ text, lines }: Tree, { line, level }: Section): Evidence[] {
  const marked = headingMark(text, lines.start(line), lines.end(line)) > 0;
  return [{ reason: marked ? `the mark ${'#'.repeat(level)} makes a heading` : 'few words with capitals or of a heading, no end mark, and a label or another heading follows', line }];
}

/** Why a turn has its label and its act. */
export function turnEvidence(draft: DraftTurn, tree: Tree): Evidence[] {
  const form = tree.labels[(draft.node as TurnNode).form];
  return [...(form?.evidence ?? []), ...draft.evidence, { reason: `act: ${actReason(draft)}`, line: draft.turn.line }];
}

function actReason({ turn: { act }, person, moderates, evidence }: DraftTurn): string {
  if (act === 'moderation') return 'the label leads the event';
  if (act === 'answer') return 'it follows a question, and is not of the one who asked';
  if (act === 'question') {
    if (person.group === 'questioner') return 'the label stands for somebody who asks';
    if (evidence.length > 0) return 'the speaker is called or introduces himself as one who asks';
    return person.outlet === true ? 'the speaker stands for an outlet beside somebody with an office' : 'the turn asks something, and somebody else answers';
  }
  if (person.group === 'questioner' || person.outlet === true) return 'it only thanks or assents';
  return moderates ? 'the office speaks here and does not lead' : 'nothing is asked, and no question is open';
}

/** Why an exchange has its addressees, answers and silent ones. */
export function exchangeEvidence({ evidence, answers, addressees, unanswered, question }: DraftExchange): Evidence[] {
  const called = ({ name, id }: Person): string => name ?? id;
  const told: Evidence[] = [...evidence];
  const [first] = answers;
  if (first === undefined) told.push({ reason: 'answers: nobody but a moderator or another questioner speaks before the next question', line: question.at(-1)?.turn.line ?? 1 });
  else told.push({ reason: 'answers: the turns of others up to the next question, or to the moderator who closes', line: first.turn.line });
  if (addressees.length === 0) told.push({ reason: 'addressees: the question names nobody who speaks' });
  for (const person of unanswered) told.push({ reason: `unanswered: ${called(person)} was asked, and none of the answers is his or hers` });
  return told;
}

const noteReasons: Readonly<Record<Note['kind'], string>> = {
  stage: 'the line is one remark of the transcriber',
  clip: 'the line is a remark about a recording that is played',
  end: 'the line is a mark that ends the record',
  unattributed: 'the line holds words, and no label says whose',
};

/** Why a line of the body is a note of its kind. */
export function noteReason(kind: Note['kind']): string {
  return noteReasons[kind];
}
