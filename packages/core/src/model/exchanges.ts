import { classesOf, hasClass, wordClass } from '../languages/vocabulary.ts';
import { isUpper } from '../syntax/characters.ts';
import type { Evidence } from '../syntax/evidence.ts';
import type { DraftTurn } from './draft.ts';
import { thanking } from './introduction.ts';
import { References } from './references.ts';
import type { Person } from './person.ts';
import { sentences, splitWords } from './words.ts';

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
  const officers = speakingOfficers(turns, questioners);
  for (const draft of turns) draft.turn.act = draft.moderates && !officers.has(draft.person) ? 'moderation' : 'statement';
  if (questioners.size > 0) return groupTurns(turns, questioners, referencesOf(turns, questioners));
  const exchanges = pairTurns(turns);
  if (exchanges.length === 0) return [];
  const references = referencesOf(turns, questioners);
  for (const exchange of exchanges) for (const draft of exchange.question) address(exchange, draft, references);
  return exchanges.map(withUnanswered);
}

function referencesOf(turns: readonly DraftTurn[], questioners: ReadonlySet<Person>): References {
  const officials = new Set<Person>();
  for (const { person, turn } of turns) if (turn.act !== 'moderation' && !questioners.has(person)) officials.add(person);
  return new References([...officials], turns);
}

/** Offices that lead a sitting, and elsewhere answer the press. */
const offices = new Set(
  'president,presidente,presidenta,presidentessa,président,présidente,m. le président,mme la présidente,präsident,präsidentin,chair,chairman,chairwoman,chairperson,speaker,vorsitzender,vorsitzende,председатель,председательствующий,議長,委員長,座長,主席,会议主席,會議主席,יו״ר,יו"ר,היו״ר,היו"ר'.split(
    ',',
  ),
);
/** Code units of a turn: whoever leads a sitting says less, and less often. */
const SPEECH = 300;

/** Presidents and chairs who do not lead this event, but answer those who ask, or speak most of it themselves. */
function speakingOfficers(turns: readonly DraftTurn[], questioners: ReadonlySet<Person>): Set<Person> {
  const done = new Map<Person, { turns: number; asked: number; length: number }>();
  let length = 0;
  turns.forEach(({ person, turn }, at) => {
    length += turn.span.end - turn.span.start;
    if (person.group !== 'moderator' || !offices.has(person.role?.toLowerCase() ?? '')) return;
    const known = done.get(person) ?? { turns: 0, asked: 0, length: 0 };
    known.turns++;
    known.length += turn.span.end - turn.span.start;
    const before = turns[at - 1];
    if (before !== undefined && questioners.has(before.person)) known.asked++;
    done.set(person, known);
  });
  const speaks = [...done].filter(([, { turns: count, asked, length: own }]) => (asked > 0 && asked * 2 >= count) || (own * 2 > length && own > SPEECH * count));
  return new Set(speaks.map(([person]) => person));
}

/** Those who ask: by label, by the outlet behind their name where an official speaks too, else by their question marks. */
function findQuestioners(turns: readonly DraftTurn[]): Set<Person> {
  const people = new Set(turns.map(({ person }) => person));
  const questioners = new Set<Person>();
  for (const { person, turn, evidence } of turns) if (person.group === 'questioner' || evidence.some(({ reason }) => reason.includes('introduction') || reason.startsWith('handover')) || isQuestionerRole(person, turn.label)) questioners.add(person);
  // beside somebody who leads, whoever comes without an outlet is asked
  const leads = new Set(turns.filter(({ moderates }) => moderates).map(({ person }) => person));
  const isAsked = (person: Person): boolean => person.role !== undefined || (leads.size > 0 && person.name !== undefined && person.outlet !== true && !leads.has(person));
  const officials = [...people].filter((person) => isAsked(person) && !questioners.has(person) && person.group === undefined);
  if (officials.length > 0) for (const person of people) if (person.outlet === true && person.role === undefined) questioners.add(person);
  return questioners;
}

function isQuestionerRole(person: Person, label: string): boolean {
  // a "correspondent" is asked by an anchor as often as not
  const asks = (classesOf(person.role ?? '') & (wordClass.questioner | wordClass.role)) === wordClass.questioner;
  return person.name !== undefined && (asks || /(?:記者|记者|記者さん|journalist|reporter)$/iu.test(person.role ?? label));
}

/** Where no label tells who asks, a turn that ends with a question mark asks, and what others say up to its speaker's return answers. */
function pairTurns(turns: readonly DraftTurn[]): DraftExchange[] {
  const exchanges: DraftExchange[] = [];
  let open: DraftExchange | undefined;
  for (const draft of turns) {
    if (open !== undefined && answers(open, draft)) {
      draft.turn.act = 'answer';
      open.answers.push(draft);
      continue;
    }
    open = undefined;
    if (!asksSomething(draft) || draft.turn.act === 'moderation') continue;
    draft.turn.act = 'question';
    open = { question: [draft], addressees: [], answers: [], unanswered: [], evidence: [{ reason: 'the turn ends with a question mark', line: draft.turn.line }] };
    exchanges.push(open);
  }
  return exchanges.filter(({ answers }) => answers.length > 0);
}

function firstWord({ turn }: DraftTurn): string {
  return (turn.paragraphs[0]?.text ?? '').split(/[\s,.!]/u, 1)[0]?.toLowerCase() ?? '';
}

/** The others answer until the asker returns, somebody asks back, or somebody closes with thanks. */
function answers({ question, answers: given }: DraftExchange, draft: DraftTurn): boolean {
  if (question[0]?.person === draft.person || draft.turn.act === 'moderation') return false;
  if (given.length === 0) return !isCourtesy(draft) || assents(draft);
  if (isCourtesy(draft) || asksSomething(draft)) return false;
  // whoever thanks for an answer closes the exchange
  return given[0]?.person === draft.person || !thanking.has(firstWord(draft));
}

/** Ends with a question mark, or is a short turn that holds one. */
function asksSomething({ turn }: DraftTurn): boolean {
  const last = turn.paragraphs.at(-1)?.text ?? '';
  return /[?？؟]["”’»)」]?$/u.test(last.slice(-2)) || (turn.paragraphs.length === 1 && last.length <= 160 && /[?？؟]/u.test(last));
}

/** A question, then every turn of the other side up to the moderator or the next question. */
function groupTurns(turns: readonly DraftTurn[], questioners: ReadonlySet<Person>, references: References): DraftExchange[] {
  const exchanges: DraftExchange[] = [];
  let open: DraftExchange | undefined;
  for (const draft of turns) {
    if (questioners.has(draft.person)) {
      if (isCourtesy(draft)) {
        open = undefined;
        continue;
      }
      draft.turn.act = 'question';
      if (open !== undefined && open.answers.length === 0 && open.question[0]?.person === draft.person) open.question.push(draft);
      else {
        open = { question: [draft], addressees: [], answers: [], unanswered: [], evidence: [] };
        exchanges.push(open);
      }
      address(open, draft, references);
    } else if (draft.turn.act === 'moderation') {
      if (open !== undefined && !relays(draft, open, references)) open = undefined;
    } else if (open !== undefined) {
      draft.turn.act = 'answer';
      open.answers.push(draft);
    }
  }
  return exchanges.map(withUnanswered);
}

/** Code units of a moderator's turn that may pass a question on. */
const RELAY = 160;

/** "Secretary Benn, anything to add?" passes the question on; thanks, and a call to anybody but whom it is for, close it. */
function relays({ turn }: DraftTurn, { addressees, answers }: DraftExchange, references: References): boolean {
  const { start, end } = turn.span;
  if (end - start > RELAY) return false;
  const text = turn.paragraphs.map((paragraph) => paragraph.text).join(' ');
  if (/[?？؟]/u.test(text)) return true;
  const last = sentences(splitWords(text)).at(-1);
  if (last === undefined || thanking.has(last[0]?.text.toLowerCase() ?? '')) return false;
  return references.named(last).some((person) => answers.length === 0 || addressees.includes(person));
}

const courtesy = new Set(
  'good morning afternoon evening hello hi bonjour bonsoir hola buenos buenas días tardes noches hallo guten tag morgen abend olá bom boa dia tarde noite buongiorno buonasera здравствуйте добрый день おはようございます こんにちは 您好 你好 thank thanks you very much so sir madam ma’am mr mrs ms secretary minister ambassador president okay ok yes no right sure great perfect understood appreciate it that indeed all for your time i got see fine exactly merci beaucoup gracias muchas a usted ustedes por su respuesta à vous pour votre réponse danke vielen dank schön ihnen für ihre die antwort pela resposta obrigado obrigada grazie mille спасибо большое ありがとうございました ありがとうございます 谢谢 謝謝 תודה רבה'.split(' '),
);

/** A turn of thanks or assent only asks nothing. */
function isCourtesy({ turn }: DraftTurn): boolean {
  if (turn.paragraphs.length > 4 || (turn.paragraphs[0]?.text.length ?? 0) > 80) return false;
  const text = turn.paragraphs.map((paragraph) => paragraph.text).join(' ');
  if (text.length > 80 || /[?？؟]/u.test(text)) return false;
  const words = text.toLowerCase().replaceAll("'", '’').split(/[\s.,!;:。、，！…–—-]/u).filter((word) => word !== '');
  return words.length > 0 && courtesy.has(words[0] ?? '') && words.every((word) => courtesy.has(word) || isAddress(word, text));
}

const assent = new Set('yes no right sure okay ok indeed exactly fine perfect'.split(' '));

/** "Yes, thank you" answers what was asked; thanks alone do not. */
function assents(draft: DraftTurn): boolean {
  return assent.has(firstWord(draft));
}

/** A title or a name that is thanked. */
function isAddress(word: string, text: string): boolean {
  if (hasClass(word, wordClass.role | wordClass.honorific | wordClass.particle)) return true;
  const at = text.toLowerCase().indexOf(word);
  return at > 0 && isUpper(text.charCodeAt(at));
}

function address(exchange: DraftExchange, { turn }: DraftTurn, references: References): void {
  for (const person of references.addressees(turn.paragraphs)) {
    if (exchange.addressees.includes(person)) continue;
    exchange.addressees.push(person);
    exchange.evidence.push({ reason: `the question names ${person.name ?? person.id}`, line: turn.line });
  }
}

function withUnanswered(exchange: DraftExchange): DraftExchange {
  if (exchange.addressees.length === 0) return exchange;
  const answered = new Set(exchange.answers.map(({ person }) => person));
  exchange.unanswered.push(...exchange.addressees.filter((person) => !answered.has(person)));
  return exchange;
}
