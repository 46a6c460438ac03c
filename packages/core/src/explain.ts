import { interpret } from './model/interpret.ts';
import { noteReason } from './model/reasons.ts';
import type { Exchange, Speaker, Transcript, Turn } from './model/schema.ts';
import type { LabelForm } from './syntax/label-form.ts';
import type { Node } from './syntax/node.ts';
import type { Evidence } from './syntax/evidence.ts';
import type { Tree } from './syntax/tree.ts';

/** What was inferred about one line, in sentences. */
export interface Explanation {
  /** 1-based. */
  readonly line: number;
  readonly sentences: readonly string[];
}

/**
 * Says in sentences what a line (1-based) is taken for, and why. `transcript` saves the second interpretation to a
 * caller who has one with evidence.
 *
 * @example
 * ```ts
 * import { explain, parse } from '@rostrum/core';
 *
 * const tree = parse('MODERATOR: The next question.\nQUESTION: Ilona Varga, Elm Daily. Why?\nMAYOR ROWE: Because of the ice.\n');
 * console.log(explain(tree, 2).sentences[0]);
 *
 * //=> Line 2 opens turn t2: "QUESTION" speaks, Ilona Varga, Elm Daily.
 * ```
 */
export function explain(tree: Tree, line: number, transcript: Transcript = interpret(tree, { evidence: true })): Explanation {
  const sentences: string[] = [];
  if (line < 1 || line > tree.lines.count) return { line, sentences: [`The text has ${tree.lines.count} lines; there is no line ${line}.`] };
  if (transcript.turns.length === 0) {
    sentences.push(`The text is taken for kind "${tree.kind}", not for a transcript: ${reasons(tree.kindEvidence)}.`);
    return { line, sentences };
  }
  const turn = transcript.turns.find((candidate) => candidate.line === line);
  if (turn !== undefined) explainTurn(tree, transcript, turn, sentences);
  else explainOther(tree, transcript, line, sentences);
  const refused = tree.labels.find((label) => !label.accepted && label.line === line);
  if (refused !== undefined) sentences.push(`"${refused.text}" is not taken for a label, score ${refused.score}: ${reasons(refused.evidence)}.`);
  return { line, sentences };
}

function explainTurn(tree: Tree, transcript: Transcript, turn: Turn, sentences: string[]): void {
  const speaker = transcript.speakers.find(({ id }) => id === turn.speaker) as Speaker;
  const form = tree.labels.find((label) => label.accepted && label.text === turn.label);
  sentences.push(`Line ${turn.line} opens turn ${turn.id}: "${turn.label}" speaks, ${speakerName(speaker)}.`);
  if (form !== undefined) sentences.push(labelSentence(form));
  if (speaker.evidence !== undefined && speaker.evidence.length > 0) sentences.push(`Why this person: ${reasons(speaker.evidence)}.`);
  if (speaker.labels.length > 1) sentences.push(`Labels of this person: ${speaker.labels.map((label) => `"${label}"`).join(', ')}.`);
  const exchange = transcript.exchanges.find(({ question, answers }) => question.includes(turn.id) || answers.includes(turn.id));
  if (exchange !== undefined) sentences.push(...exchangeSentences(transcript, exchange, turn));
  else sentences.push(`The turn is taken for ${turn.act === 'moderation' ? 'moderation' : `a ${turn.act}`}.`);
  const act = turn.evidence?.find(({ reason }) => reason.startsWith('act: '));
  if (act !== undefined) sentences.push(`Why ${turn.act}: ${act.reason.slice('act: '.length)}.`);
  if (turn.interpreted === true) sentences.push('A remark right behind the label, or in it, says that an interpreter speaks.');
  explainAnnotations(transcript, turn.line, sentences);
}

/** The transcriber's remarks in paragraphs that begin on the line. */
function explainAnnotations({ turns }: Transcript, line: number, sentences: string[]): void {
  for (const { paragraphs } of turns) {
    for (const paragraph of paragraphs) {
      if (paragraph.line !== line) continue;
      for (const { text, kind } of paragraph.annotations) sentences.push(`"${text}" is an annotation (${kind}): ${kind === 'other' ? 'a few words in square brackets' : 'its words are in the vocabulary of the languages or the house style'}.`);
    }
  }
}

function labelSentence(form: LabelForm): string {
  return `It is a label, score ${form.score} (2 is enough): ${reasons(form.evidence)}.`;
}

function speakerName(speaker: Speaker): string {
  if (speaker.name === undefined) return `a role that no evidence names (speaker "${speaker.id}")`;
  const title = [speaker.honorific, speaker.name].filter((part) => part !== undefined).join(' ');
  return [title, speaker.role, speaker.affiliation].filter((part) => part !== undefined).join(', ');
}

function exchangeSentences(transcript: Transcript, exchange: Exchange, turn: Turn): string[] {
  const name = (id: string): string => transcript.speakers.find((speaker) => speaker.id === id)?.name ?? id;
  const lineOf = (id: string): number => transcript.turns.find((other) => other.id === id)?.line ?? 0;
  const lines = (ids: readonly string[]): string => inWords(ids.map((id) => String(lineOf(id))));
  const sentences: string[] = [];
  if (exchange.question.includes(turn.id)) {
    sentences.push(exchange.answers.length === 0 ? 'It is a question that no turn answers.' : `It is a question; ${exchange.answers.length === 1 ? `line ${lines(exchange.answers)} answers` : `lines ${lines(exchange.answers)} answer`}.`);
  } else sentences.push(`It answers the question of line ${lines(exchange.question)}.`);
  if (exchange.addressees.length > 0) sentences.push(`Asked by name or office: ${inWords(exchange.addressees.map(name))}.`);
  if (exchange.unanswered.length > 0) sentences.push(`Asked, but silent: ${inWords(exchange.unanswered.map(name))}.`);
  if (exchange.evidence !== undefined && exchange.evidence.length > 0) sentences.push(`Why: ${reasons(exchange.evidence)}.`);
  return sentences;
}

/** "60, 62 and 66". */
function inWords(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

const kindSentences: Readonly<Partial<Record<Node['kind'], string>>> = {
  breadcrumb: 'The line leads into the site: it stands above the title and repeats the name of the series.',
  title: 'The line is the title: it names the event and stands at the head of the document.',
  dateline: 'The line is a dateline: it holds the date, the time or the place of the event and little else.',
  notice: 'The line is a notice of the publisher about the text.',
  'language-link': 'The line is the name of a language: a link to another version.',
  metadata: 'The line states a fact about the event under a key, before the first turn.',
  navigation: 'The line only leads elsewhere on a site.',
  heading: 'The line is a heading.',
  note: 'The line belongs to no turn.',
  'end-mark': 'The line says that the record is over.',
  comment: 'The line is a comment.',
  furniture: 'The line is page furniture: a running head, a page number or markup.',
  'front-matter': 'The line belongs to the front matter.',
};

function explainOther(tree: Tree, transcript: Transcript, line: number, sentences: string[]): void {
  const start = tree.lines.start(line);
  if (tree.lines.text(line).trim() === '') {
    sentences.push(`Line ${line} is blank.`);
    return;
  }
  const turn = transcript.turns.findLast(({ span }) => span.start <= start && start < span.end);
  const node = nodeOf(tree, tree.lines.start(line), tree.lines.end(line));
  const sentence = node === undefined ? undefined : kindSentences[node.kind];
  if (turn !== undefined && (node === undefined || sentence === undefined)) {
    sentences.push(`Line ${line} goes on with turn ${turn.id}, which "${turn.label}" opens on line ${turn.line}.`);
    if (tree.paragraphMode !== undefined) sentences.push(`Of the lines of this text, ${tree.paragraphMode.evidence.reason}.`);
    explainAnnotations(transcript, line, sentences);
  } else sentences.push(sentence ?? `Line ${line} is plain text.`);
  explainFacts(tree, transcript, line, sentences);
}

/** What a line outside speech tells: metadata, a note, a participant. */
function explainFacts({ cast, style }: Tree, { metadata, notes, sections }: Transcript, line: number, sentences: string[]): void {
  const facts = (metadata.evidence ?? []).filter((entry) => entry.line === line);
  if (facts.length > 0) sentences.push(`It tells ${inWords(facts.map(({ reason }) => factSentence(reason, metadata)))}.`);
  for (const member of cast) if (member.line === line) sentences.push(`It says that ${[member.name, member.role].filter((part) => part !== '').join(', ')} takes part${member.labels === undefined || member.labels.length === 0 ? '' : ` under the label ${inWords(member.labels.map((label) => `"${label}"`))}`}.`);
  for (const note of notes) if (note.line === line) sentences.push(`It is a note (${note.kind}): ${noteReason(note.kind)}.`);
  const section = sections.find((candidate) => candidate.line === line);
  if (section?.evidence !== undefined) sentences.push(`Why: ${reasons(section.evidence.map(({ reason }) => ({ reason })))}.`);
  const told = style.evidence.filter((entry) => entry.line === line);
  if (told.length > 0) sentences.push(`It speaks for the house style ${style.style.name}: ${reasons(told.map(({ reason }) => ({ reason })))}.`);
}

/** "the date 2023-03-09 (the dateline)" for the reason "date: the dateline". */
function factSentence(reason: string, metadata: Transcript['metadata']): string {
  const fact = reason.slice(0, reason.indexOf(':'));
  const value = fact in metadata ? metadata[fact as keyof typeof metadata] : undefined;
  return `the ${fact}${typeof value === 'string' || typeof value === 'number' ? ` "${value}"` : ''} (${reason.slice(reason.indexOf(':') + 2)})`;
}

/** The block that begins on the line. */
function nodeOf(tree: Tree, start: number, end: number): Node | undefined {
  for (const zone of tree.root.children ?? []) {
    if (zone.kind === 'front-matter' && start < zone.end) return zone;
    for (const block of zone.children ?? []) {
      const inside = block.kind === 'turn' ? (block.children ?? []) : [block];
      for (const node of inside) if (node.start >= start && node.start < end && node.kind !== 'space') return node;
    }
  }
  return undefined;
}

function reasons(evidence: readonly Evidence[]): string {
  return evidence
    .map(({ reason, points, line }) => `${reason}${points === undefined ? '' : ` (${points > 0 ? '+' : '−'}${Math.abs(points)})`}${line === undefined ? '' : `, line ${line}`}`)
    .join('; ');
}
