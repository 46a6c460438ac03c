import { isNameOf } from './callers.ts';
import { closingWords, openingWords, type DraftTurn, type Spoken } from './draft.ts';
import { type Introduction, IntroductionReader, mergeIntroductions } from './introduction.ts';
import type { SpeakerBook } from './speakers.ts';

const OPENING = 220;
const CLOSING = 260;
/** Whoever answers calls the next in a short sentence, if at all. */
const SHORT_CLOSING = 130;

/** What a questioner says of himself with his first words, and how the turn before calls him. */
export interface Introductions {
  readonly own: Introduction | undefined;
  readonly handover: Introduction | undefined;
}

/**
 * Reads who asks; `before` is the turn before the question, absent where it is a question, too.
 *
 * @example
 * ```ts
 * import { IntroductionReader, introductionsOf } from '@rostrum/core';
 *
 * const question = { paragraphs: [{ text: 'Ilona Varga, Elm Daily. When does it open?' }] };
 * const before = { paragraphs: [{ text: 'Next, Ms. Varga, please.' }] };
 * console.log(introductionsOf(IntroductionReader.for('en'), question, before, true));
 *
 * //=> {"own":{"name":"Ilona Varga","affiliation":"Elm Daily"},"handover":{"name":"Varga"}}
 * ```
 */
export function introductionsOf(reader: IntroductionReader, question: Spoken, before: Spoken | undefined, moderated: boolean): Introductions {
  return {
    own: reader.readSelfIntroduction(openingWords(question, OPENING)),
    handover: before && reader.readHandover(closingWords(before, moderated ? CLOSING : SHORT_CLOSING), moderated),
  };
}

/** Gives a questioner behind a role word (`QUESTION`) a speaker of his own where a handover or his own first words name him. */
export function nameQuestioners(turns: readonly DraftTurn[], book: SpeakerBook, language: string): void {
  const reader = IntroductionReader.for(language);
  const met = new Set<DraftTurn['person']>();
  turns.forEach((draft, at) => {
    const { person, turn } = draft;
    const before = turns[at - 1];
    if (person.group !== 'questioner' && !met.has(person)) readOutlet(draft, before, reader);
    met.add(person);
    if (person.group !== 'questioner' || person.declared) return;
    const handedOver = before !== undefined && before.person.group !== 'questioner';
    const { own, handover } = introductionsOf(reader, turn, handedOver ? before.turn : undefined, before?.moderates ?? false);
    const named = mergeIntroductions(own, handover);
    if (named === undefined) return;
    const evidence = [
      ...(own === undefined ? [] : [{ reason: `self-introduction as ${own.name}`, line: turn.line }]),
      ...(handover === undefined ? [] : [{ reason: `handover to ${handover.name}`, line: before?.turn.paragraphs.at(-1)?.line ?? turn.line }]),
    ];
    const questioner = book.addQuestioner(named.name, named.affiliation, turn.label, evidence, own !== undefined);
    if (questioner === undefined) return;
    draft.person = questioner;
    draft.evidence.push(...evidence);
  });
}

/** Code units of a turn that asks; a witness says more. */
const MOST_ASKED = 600;

/** "Hugo Sand: Sir, I am Hugo Sand from the Harbour Times": whom the label names tells his outlet with his first words, or is called with it; so he asks, unless he opens the event or speaks at length. */
function readOutlet({ person, turn, evidence }: DraftTurn, before: DraftTurn | undefined, reader: IntroductionReader): void {
  if (person.name === undefined || person.role !== undefined || person.affiliation !== undefined || person.group !== undefined || person.declared) return;
  const own = reader.readSelfIntroduction(openingWords(turn, OPENING), true);
  const told = own?.affiliation !== undefined && isNameOf(person, own.name) ? own : before && readCall(before, reader);
  if (told?.affiliation === undefined || !isNameOf(person, told.name)) return;
  person.affiliation = told.affiliation;
  if (before !== undefined && turn.span.end - turn.span.start <= MOST_ASKED) person.outlet = true;
  evidence.push({ reason: `${told === own ? 'the first words name' : 'whoever spoke before names'} the outlet ${told.affiliation}`, line: (told === own ? turn : (before?.turn ?? turn)).line });
}

/** A call with the outlet behind the name: in front of it stands what a question is about as readily, "zum Stand der Gespräche, Herr Kern". */
function readCall({ person, turn }: DraftTurn, reader: IntroductionReader): Introduction | undefined {
  if (person.group === 'questioner') return undefined;
  const closing = closingWords(turn, CLOSING);
  const call = reader.readHandover(closing, true);
  return call !== undefined && closing.indexOf(call.name) < closing.indexOf(call.affiliation ?? '') ? call : undefined;
}
