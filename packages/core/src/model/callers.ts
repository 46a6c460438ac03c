import { closingWords, type DraftTurn } from './draft.ts';
import { type Introduction, IntroductionReader, skipFillers, thanking } from './introduction.ts';
import type { Person } from './person.ts';
import { asking } from './references.ts';
import { sentences, splitWords } from './words.ts';

/** Code units of what whoever leads says between a question and the next, and of what he says to call somebody. */
const MOST_BETWEEN = 300;
const CLOSING = 260;

/** What somebody did in an event. */
interface Doings {
  turns: number;
  calls: number;
  answers: number;
  /** The longest turn but for the first, which may welcome everybody. */
  longest: number;
}

/**
 * Lets those lead who call who asks, twice and more, and hardly say anything else: "STAFF", "Secretario de Estado de
 * Comunicación", a press secretary beside his president. Whoever answers calls the next as well, so no answer may be theirs.
 */
export function findCallers(turns: readonly DraftTurn[], language: string): void {
  const reader = IntroductionReader.for(language);
  const done = new Map<Person, Doings>();
  turns.forEach((draft, at) => {
    const { person, turn } = draft;
    if (draft.moderates || person.group === 'questioner' || person.declared) return;
    const doings = done.get(person);
    const length = turn.span.end - turn.span.start;
    const asked = turns[at - 1]?.person.group === 'questioner';
    // somebody with a long turn between others is no such person, and is not read any further
    if (doings !== undefined && (doings.longest > MOST_BETWEEN || doings.answers > 1)) return;
    const call = isAsker(turns[at + 1]) ? reader.readHandover(closingWords(turn, CLOSING), true) : undefined;
    const calls = call !== undefined && calledBy(call, turns[at + 1]) && (doings === undefined || onlyCalls(turn)) ? 1 : 0;
    const answers = asked && calls === 0 ? 1 : 0;
    if (doings === undefined) done.set(person, { turns: 1, calls, answers, longest: 0 });
    else Object.assign(doings, { turns: doings.turns + 1, calls: doings.calls + calls, answers: doings.answers + answers, longest: Math.max(doings.longest, length) });
  });
  for (const draft of turns) {
    const doings = done.get(draft.person);
    if (doings !== undefined && doings.calls > 1 && doings.answers === 0 && doings.longest <= MOST_BETWEEN && doings.calls * 2 >= doings.turns) draft.moderates = true;
  }
}

/** Somebody who may be called: behind a role word, or with a name and no office. */
function isAsker(draft: DraftTurn | undefined): boolean {
  return draft !== undefined && (draft.person.group === 'questioner' || (draft.person.name !== undefined && draft.person.role === undefined));
}

function calledBy(call: Introduction, draft: DraftTurn | undefined): boolean {
  return draft?.person.group === 'questioner' || (call.affiliation !== undefined && draft !== undefined && isNameOf(draft.person, call.name));
}

/** "Thank you, Nina. We take questions. Dr. Hale, please.": before the call stand thanks and the like. */
function onlyCalls({ paragraphs }: DraftTurn['turn']): boolean {
  const said = sentences(splitWords(paragraphs.map(({ text }) => text).join(' ').slice(0, MOST_BETWEEN))).filter((sentence) => skipFillers(sentence).length > 0);
  return said.slice(0, -1).every((sentence) => sentence.some(({ text }) => asking.has(text.toLowerCase())) || thanking.has(sentence[0]?.text.toLowerCase() ?? ''));
}

/** True when an introduction names the person of a label: by the family name, or by the only name that either has. */
export function isNameOf({ name = '', family }: Person, introduced: string): boolean {
  const words = introduced.toLowerCase().split(' ');
  const printed = name.toLowerCase().split(' ');
  return words.at(-1) === family?.toLowerCase() || (Math.min(words.length, printed.length) === 1 && words[0] === printed[0]);
}
