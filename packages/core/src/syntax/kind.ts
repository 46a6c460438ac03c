import { hasClass, titleClasses, wordClass } from '../languages/vocabulary.ts';
import { isDigit, isSentenceEnd } from './characters.ts';
import { isSourceCode } from './code-lines.ts';
import { isBelowHeading } from './label-items.ts';
import { nameKey } from './label-name.ts';
import type { LabelForm } from './label-form.ts';
import type { Selection } from './label-select.ts';
import { lastWord, turnsByForm } from './label-verdict.ts';
import type { LineTable } from './lines.ts';
import { isAskedAtEvent, isBelowEvent, isPlain, leadsAlone, opensEvent } from './lone-opening.ts';
import { listsNames, speechShareOfTurns } from './speech.ts';
import type { Evidence } from './evidence.ts';
import { standsInClumps } from './spread.ts';
import type { Kind } from './tree.ts';

/** What the document is, with reasons. */
export interface KindVerdict {
  readonly kind: Kind;
  readonly evidence: readonly Evidence[];
}

/** What the test of a transcript looks at. */
export interface KindInput {
  readonly text: string;
  readonly lines: LineTable;
  readonly selection: Selection;
  /** Declared by the file's ending or by `transcript: 1`. */
  readonly declared: boolean;
  /** True for a label that front matter or a style declares. */
  readonly declares: (label: string) => boolean;
  /** Lines with print. */
  readonly printedLines: number;
}

/**
 * True for the kinds of text that have turns: transcripts, and questions and answers of speakers whom nobody names.
 *
 * @example
 * ```ts
 * import { isTranscript, parse } from '@rostrum/core';
 *
 * console.log(isTranscript(parse('CHAIR: Is it open?\nMS. LANE: It is.\nCHAIR: Thank you.\n').kind), isTranscript(parse('It rained.\n').kind));
 *
 * //=> true false
 * ```
 */
export function isTranscript(kind: Kind): kind is 'transcript' | 'q-and-a' {
  return kind === 'transcript' || kind === 'q-and-a';
}

/** So many turns make a conversation only if a quarter of them are by people who speak more than once. */
const MANY = 8;

/** Fewer turns behind a paragraph of prose are a quotation. */
const FEW = 4;

/** Points of a label that leaves no doubt, whatever follows it: a title that recurs, a speaker with a number. */
const SURE = 7;

/**
 * Tells transcripts from other texts: turns, at least two labels, one that recurs or a strong mark, and speech rather
 * than a list of facts. The measurements behind it: `spec.md`, "Is it a transcript?".
 */
export function decideKind({ text, lines, selection, declared, declares, printedLines }: KindInput): KindVerdict {
  const { places, labels } = selection;
  if (places.length === 0) return { kind: proseKind(text, printedLines), evidence: [{ reason: 'no line opens with a label that fits a speaker' }] };
  const turns = turnsByForm(places, labels.length);
  const accepted = labels.filter((_, form) => (turns[form] ?? 0) > 0);
  const found = { reason: `${counted(places.length, 'turn')} under ${counted(accepted.length, 'label')}` };
  const verdict = (kind: Kind, reason: string): KindVerdict => ({ kind, evidence: [found, { reason }] });
  if (declared) return verdict('transcript', 'the file is declared a transcript');
  const numbered = accepted.some(({ text: label }) => isDigit(label.charCodeAt(label.length - 1)));
  const onlyQuestions = accepted.every((label) => asksOrAnswers(label.text, numbered));
  const asks = onlyQuestions && (accepted.length > 2 || accepted.some((label) => label.count >= 2 && hasClass(label.text, wordClass.questioner)));
  if (onlyQuestions && (accepted.length <= 2 || numbered) && !(asks && isBelowEvent(text, selection)) && !isAskedAtEvent(text, selection, accepted)) {
    const isAsked = asks && (accepted.some((label) => hasClass(label.text, wordClass.answerer)) || areQuestions(text, lines, places));
    return isAsked ? verdict('q-and-a', 'its labels are Q and A only; nobody is named') : verdict(proseKind(text, printedLines), 'nobody asks twice');
  }
  const share = speechShare(text, selection);
  const objection = firstObjection({ text, lines, selection, declares, printedLines, turns, accepted, onlyQuestions, share });
  return objection === undefined ? verdict('transcript', `${Math.round(share * 100)} % of the text stands in turns`) : verdict(proseKind(text, printedLines), objection);
}

/** What the objections look at. */
interface Conversation extends Omit<KindInput, 'declared'> {
  /** By index of the label. */
  readonly turns: Int32Array;
  /** The labels that open turns. */
  readonly accepted: readonly LabelForm[];
  /** They are such as `Q` and `A`. */
  readonly onlyQuestions: boolean;
  /** Share of the text behind the first label. */
  readonly share: number;
}

/** Why the text is no transcript though it has labels; undefined where nothing speaks against it. */
function firstObjection({ text, lines, selection, declares, printedLines, turns, accepted, onlyQuestions, share }: Conversation): string | undefined {
  const { places, labels } = selection;
  const returning = turnsOfReturning(labels, turns);
  const nobodyReturns = returning === 0 && places.length >= FEW_IN_BOLD;
  const asksOnce = (label: LabelForm): boolean => label.family === 'gap' && hasClass(label.text, wordClass.questioner);
  const isStrong = (label: LabelForm): boolean => label.score >= 4 && !mayHead(label, nobodyReturns);
  const strong = accepted.filter((label) => asksOnce(label) || isStrong(label)).length;
  const recurs = returning > 0 && (places.length < MANY || returning * 4 >= places.length);
  const alone = leadsAlone(text, selection, accepted) || opensEvent(text, selection, accepted);
  const enough = (accepted.length >= 2 && places.length >= 2 && (recurs || (strong >= 2 && places.length < MANY))) || (accepted.length === 1 && places.length >= 3 && strong === 1 && !((places[0]?.timeStart ?? 0) < 0 && isBoldWord(accepted[0] as LabelForm))) || alone;
  const turnsOf = (fits: (label: LabelForm) => boolean): number => labels.reduce((sum, label, form) => (fits(label) ? sum + (turns[form] ?? 0) : sum), 0);
  const titled = accepted.length >= 2 && turnsOf(isStrong) * 3 >= places.length * 2;
  const mostlySure = turnsOf(({ score, family }) => score >= SURE && family !== 'decorated') * 2 > places.length;
  const leastSpoken = accepted.length === 1 && accepted[0]?.family === 'decorated' ? 0.8 : mostlySure ? 0 : 0.4;
  const objections: readonly (readonly [reason: string, holds: () => boolean])[] = [
    ['its labels neither recur nor take turns', () => !enough],
    ['labels are too rare for a conversation', () => !titled && !alone && places.length * 50 < printedLines && !(places.length >= MANY && places.length * 150 >= printedLines)],
    ['its labels stand in a clump, and name hardly anybody', () => !accepted.some(({ text: label }) => declares(label)) && standsInClumps(text, lines, selection, printedLines)],
    ['it is source code', () => isSourceCode(text, lines)],
    ['prose quotes what stands behind its labels', () => (!(alone && accepted.some(isPlain)) && isQuotedDialogue(text, places) && !(onlyQuestions && isBelowEvent(text, selection))) || (returning * 2 < places.length && isRoundOfQuotes(text, places))],
    ['its labels are the parties of a contract', () => accepted.every(isParty)],
    ['it lists who holds which office', () => returning === 0 && places.length >= FEW && listsNames(text, lines, places)],
    ['its labels come round in one order, as the fields of a form do', () => isForm(text, lines, places, accepted) || holdsFields(labels, places.length)],
    ['its lines have the round hours of a programme', () => returning * 2 <= places.length && isProgramme(text, places)],
    ['what follows its labels are values rather than sentences', () => speechShareOfTurns(text, lines, places) < leastSpoken],
    ['most of the text stands outside the turns', () => share < (titled || alone ? 0.1 : 0.3)],
  ];
  return objections.find(([, holds]) => holds())?.[0];
}

/** `The Licensor`, `The Tenant`: an article and a capital, and neither an office nor an outlet. */
function isParty({ text, score }: LabelForm): boolean {
  return text.startsWith('The ') && score < SURE && !hasClass(lastWord(text), wordClass.role | wordClass.outlet);
}

/** True when every second turn holds a question mark in its first line. */
function areQuestions(text: string, lines: LineTable, places: Selection['places']): boolean {
  return places.filter(({ speech, speechLine }) => /[?？]/u.test(text.slice(speech, lines.end(speechLine + 1)))).length * 2 >= places.length;
}

/** Two turns in bold print, and nobody speaks twice: sooner headings than a conversation. */
const FEW_IN_BOLD = 2;
/** Names have fewer words. */
const MANY_WORDS = 4;

/** "**CURBING WASTEFUL EXPENDITURES:**" once, with nothing but its print to speak for it, may as well head a paragraph. */
function mayHead({ family, count, text }: LabelForm, nobodyReturns: boolean): boolean {
  if (family !== 'decorated' || count > 1) return false;
  const words = text.split(' ');
  if (hasClass(words[0], wordClass.honorific | wordClass.questioner | wordClass.moderator) || text.includes(', ')) return false;
  return nobodyReturns || words.length >= MANY_WORDS || text === text.toUpperCase();
}

/** `**Deliverable:**`: one word in bold, which nobody is called by. */
function isBoldWord({ family, text }: LabelForm): boolean {
  return family === 'decorated' && !text.includes(' ') && !hasClass(text, titleClasses);
}

/** Turns of those who speak twice or more, whatever stands behind their names in parentheses; `TOM HALE` and `MR. HALE` are one. */
function turnsOfReturning(labels: Selection['labels'], turns: Int32Array): number {
  const byName = new Map<string, number>();
  for (const [form, { text }] of labels.entries()) {
    const count = turns[form] ?? 0;
    if (count === 0) continue;
    const name = nameKey(text);
    const family = lastWord(name);
    const key = text === text.toUpperCase() && family.length > 2 && !hasClass(family, titleClasses) ? family : name;
    byName.set(key, (byName.get(key) ?? 0) + count);
  }
  return [...byName.values()].reduce((sum, count) => (count >= 2 ? sum + count : sum), 0);
}

/** `Q`, `A`, `問`, and numbered `Question 12` with its `Answer`: no name, no office. */
function asksOrAnswers(label: string, numbered: boolean): boolean {
  if (hasClass(label, wordClass.answerer)) return numbered || label.length <= 2;
  const last = label.lastIndexOf(' ');
  if (last > 0 && isDigit(label.charCodeAt(label.length - 1))) return hasClass(label.slice(0, last), wordClass.questioner);
  return label.length <= 2 && hasClass(label, wordClass.questioner);
}

/** Rounds in one order that no conversation keeps up. */
const ROUNDS = 4;

/** True when labels, none of them a person's, follow one another in the same order again and again: `Offence: … Sentence: … Grant: …`. */
function isForm(text: string, lines: LineTable, places: Selection['places'], accepted: readonly LabelForm[]): boolean {
  const forms = accepted.length;
  if (forms < 2 || accepted.some(({ text, count }) => count < ROUNDS || text.split(' ').some((word) => hasClass(word, titleClasses)))) return false;
  let same = 0;
  for (let at = forms; at < places.length; at++) if (places[at]?.form === places[at - forms]?.form && (forms === 2 || places[at]?.form !== places[at - 2]?.form)) same++;
  // two people who take turns do so in one order, but not with a heading above each round
  const rounds = forms > 2 || places.every((place, at) => at % 2 > 0 || isBelowHeading(text, lines, place.line));
  return rounds && same * 10 >= (places.length - forms) * 9;
}

/** True when a time of day that five minutes divide stands beside each label: `09:30 Opening`. */
function isProgramme(text: string, places: Selection['places']): boolean {
  return places.every(({ timeStart, timeEnd }) => timeStart >= 0 && /^[[(]?\d{1,2}:\d[05](?!\d|:)/u.test(text.slice(timeStart, timeEnd)));
}

/** Keys that come again, for each turn: lines such as `License: GPL`, and the turns are fields as well. */
const FIELDS_PER_TURN = 2;
const LEAST_FIELDS = 12;

/** True when keys that recur, and are no labels, far outnumber the turns. */
function holdsFields(labels: Selection['labels'], turns: number): boolean {
  let fields = 0;
  for (const { accepted, count, score, family } of labels) if (!accepted && count >= 3 && score < 0 && (family === 'inline' || family === 'block')) fields += count;
  return fields >= LEAST_FIELDS && fields > turns * FIELDS_PER_TURN;
}

/** True when prose leads to a handful of labels and goes on behind them: an article quotes a dialogue. */
function isQuotedDialogue(text: string, places: Selection['places']): boolean {
  if (places.length >= FEW) return false;
  const behind = text.slice(places[0]?.start ?? 0, (places[0]?.start ?? 0) + 20_000).split('\n').filter((line) => line.trim() !== '').length;
  if (behind < places.length * 3 || places.every(({ family }) => family === 'block')) return false;
  const before = text.slice(Math.max(0, (places[0]?.start ?? 0) - 400), places[0]?.start ?? 0).trimEnd();
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return line.length >= 60 && line !== line.toUpperCase() && (isSentenceEnd(line.charCodeAt(line.length - 1)) || line.endsWith(':'));
}

/** True when almost every label stands before a quotation mark: where hardly anybody speaks twice, a list of statements and no conversation. */
function isRoundOfQuotes(text: string, places: Selection['places']): boolean {
  const quoted = places.reduce((sum, { speech }) => (isOpeningQuote(text.charCodeAt(speech)) ? sum + 1 : sum), 0);
  return quoted * 10 >= places.length * 8;
}

function isOpeningQuote(code: number): boolean {
  return code === 0x22 || code === 0x201c || code === 0x201e || code === 0xab;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Share of the characters that stand behind the first label. */
function speechShare(text: string, { places }: Selection): number {
  const first = places[0]?.start ?? text.length;
  return text.length === 0 ? 0 : (text.length - first) / text.length;
}

const statements = 'statement by|statement of|remarks by|remarks of|speech by|speech of|address by|address to|déclaration de|discours de|discours du|erklärung von|rede von|rede des|rede der|declaración de|discurso de|dichiarazione di|discorso di|заявление|выступление|הצהרת|נאום|談話|声明|讲话|講話|演説'.split('|');

/** Prose in paragraphs is an article, or the statement that its head names; lists, tables and scraps are unknown. */
function proseKind(text: string, printedLines: number): Kind {
  const average = printedLines === 0 ? 0 : text.length / printedLines;
  if (printedLines < 3 || average < 60) return 'unknown';
  const head = text.slice(0, 400).toLowerCase();
  return statements.some((word) => head.includes(word)) ? 'statement' : 'article';
}
