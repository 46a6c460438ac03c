import { classesOf, wordClass } from '../languages/vocabulary.ts';
import { isUpper } from '../syntax/characters.ts';
import type { Evidence } from '../syntax/tree.ts';
import type { DraftTurn } from './draft.ts';
import { References } from './references.ts';
import type { Person } from './person.ts';

/** An exchange while the model is made. */
export interface DraftExchange {
  readonly question: DraftTurn[];
  readonly addressees: Person[];
  readonly answers: DraftTurn[];
  readonly unanswered: Person[];
  readonly evidence: Evidence[];
}

/** Joins questions with their answers and sets what each turn does. */
export function readExchanges(turns: readonly DraftTurn[]): DraftExchange[] {
  const questioners = findQuestioners(turns);
  for (const draft of turns) draft.act = draft.person.group === 'moderator' ? 'moderation' : 'statement';
  const exchanges = questioners.size === 0 ? pairTurns(turns) : groupTurns(turns, questioners);
  if (exchanges.length === 0) return [];
  const officials = new Set(turns.map(({ person }) => person).filter((person) => !questioners.has(person) && person.group !== 'moderator'));
  const references = new References([...officials], turns);
  for (const exchange of exchanges) address(exchange, references);
  return exchanges;
}

/** Those who ask: by label, by the outlet behind their name where an official speaks too, else by their question marks. */
function findQuestioners(turns: readonly DraftTurn[]): Set<Person> {
  const people = new Set(turns.map(({ person }) => person));
  const questioners = new Set<Person>();
  for (const { person, turn, evidence } of turns) if (person.group === 'questioner' || evidence.some(({ reason }) => reason.includes('introduction') || reason.startsWith('handover')) || isQuestionerRole(person, turn.label)) questioners.add(person);
  const officials = [...people].filter((person) => person.role !== undefined && !questioners.has(person) && person.group === undefined);
  if (officials.length > 0) for (const person of people) if (person.outlet === true && person.role === undefined) questioners.add(person);
  return questioners;
}

function isQuestionerRole(person: Person, label: string): boolean {
  return person.name !== undefined && /(?:記者|记者|記者さん|journalist|reporter)$/iu.test(person.role ?? label);
}

/** Where no label tells who asks, a turn that ends with a question mark asks, and what others say up to its speaker's return answers. */
function pairTurns(turns: readonly DraftTurn[]): DraftExchange[] {
  const exchanges: DraftExchange[] = [];
  let open: DraftExchange | undefined;
  for (const draft of turns) {
    if (open !== undefined && answers(open, draft)) {
      draft.act = 'answer';
      open.answers.push(draft);
      continue;
    }
    open = undefined;
    if (!asksSomething(draft) || draft.act === 'moderation') continue;
    draft.act = 'question';
    open = { question: [draft], addressees: [], answers: [], unanswered: [], evidence: [{ reason: 'the turn ends with a question mark', line: draft.turn.line }] };
    exchanges.push(open);
  }
  return exchanges.filter(({ answers }) => answers.length > 0);
}

const thanking = new Set('thank thanks merci gracias danke vielen besten obrigado obrigada grazie спасибо תודה'.split(' '));

function firstWord({ turn }: DraftTurn): string {
  return (turn.paragraphs[0]?.text ?? '').split(/[\s,.!]/u, 1)[0]?.toLowerCase() ?? '';
}

/** The others answer until the asker returns, somebody asks back, or somebody closes with thanks. */
function answers({ question, answers: given }: DraftExchange, draft: DraftTurn): boolean {
  if (question[0]?.person === draft.person || draft.act === 'moderation' || isCourtesy(draft)) return false;
  if (given.length === 0 || given[0]?.person === draft.person) return given.length === 0 || !asksSomething(draft);
  // whoever thanks for an answer closes the exchange
  return !asksSomething(draft) && !thanking.has(firstWord(draft));
}

/** Ends with a question mark, or is a short turn that holds one. */
function asksSomething({ turn }: DraftTurn): boolean {
  const last = turn.paragraphs.at(-1)?.text ?? '';
  return /[?？؟]["”’»)」]?$/u.test(last) || (turn.paragraphs.length === 1 && last.length <= 160 && /[?？؟]/u.test(last));
}

/** A question, then every turn of the other side up to the moderator or the next question. */
function groupTurns(turns: readonly DraftTurn[], questioners: ReadonlySet<Person>): DraftExchange[] {
  const exchanges: DraftExchange[] = [];
  let open: DraftExchange | undefined;
  for (const draft of turns) {
    if (questioners.has(draft.person)) {
      if (isCourtesy(draft)) {
        open = undefined;
        continue;
      }
      draft.act = 'question';
      if (open !== undefined && open.answers.length === 0 && open.question[0]?.person === draft.person) open.question.push(draft);
      else {
        open = { question: [draft], addressees: [], answers: [], unanswered: [], evidence: [] };
        exchanges.push(open);
      }
    } else if (draft.act === 'moderation') open = undefined;
    else if (open !== undefined) {
      draft.act = 'answer';
      open.answers.push(draft);
    }
  }
  return exchanges;
}

const courtesy = new Set(
  'thank thanks you very much so sir madam ma’am mr mrs ms secretary minister ambassador president okay ok yes no right sure great good perfect understood appreciate it that indeed all for your time i got see fine exactly merci beaucoup gracias muchas danke vielen dank schön obrigado obrigada grazie mille спасибо большое ありがとうございました ありがとうございます 谢谢 謝謝 תודה רבה'.split(' '),
);

/** A turn of thanks or assent only asks nothing. */
function isCourtesy({ turn }: DraftTurn): boolean {
  const text = turn.paragraphs.map((paragraph) => paragraph.text).join(' ');
  if (text.length > 80 || /[?？؟]/u.test(text)) return false;
  const words = text.toLowerCase().replaceAll("'", '’').split(/[\s.,!;:。、，！…–—-]/u).filter((word) => word !== '');
  return words.length > 0 && courtesy.has(words[0] ?? '') && words.every((word) => courtesy.has(word) || isAddress(word, text));
}

/** A title or a name that is thanked. */
function isAddress(word: string, text: string): boolean {
  if ((classesOf(word) & (wordClass.role | wordClass.honorific | wordClass.particle)) !== 0) return true;
  const at = text.toLowerCase().indexOf(word);
  return at > 0 && isUpper(text.charCodeAt(at));
}

function address(exchange: DraftExchange, references: References): void {
  for (const { turn } of exchange.question) {
    for (const person of references.addressees(turn.paragraphs)) {
      if (exchange.addressees.includes(person)) continue;
      exchange.addressees.push(person);
      exchange.evidence.push({ reason: `the question names ${person.name ?? person.id}`, line: turn.line });
    }
  }
  const answered = new Set(exchange.answers.map(({ person }) => person));
  for (const person of exchange.addressees) if (!answered.has(person)) exchange.unanswered.push(person);
}
