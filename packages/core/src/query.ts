import type { Exchange, Speaker, Transcript, Turn } from './model/schema.ts';

// Questions that programs ask of a model. A person is meant by the id, by the name, or by any label as printed.

/**
 * The speaker that an id, a name or a label means; a name or a label that several people share means none.
 *
 * @example
 * ```ts
 * import { readDocument, speakerOf } from '@rostrum/core';
 *
 * const { transcript } = readDocument('CHAIR: Good morning.\nMINISTER ADA LANE: Good morning.\nCHAIR: Please.\nMS. LANE: It is open.\n');
 * console.log(speakerOf(transcript, 'MS. LANE')?.name, speakerOf(transcript, 'lane')?.role, speakerOf(transcript, 'NOBODY'));
 *
 * //=> Ada Lane Minister undefined
 * ```
 */
export function speakerOf({ speakers }: Transcript, who: string): Speaker | undefined {
  const byId = speakers.find(({ id }) => id === who);
  if (byId !== undefined) return byId;
  const matching = speakers.filter(({ name, labels }) => name === who || labels.includes(who));
  return matching.length === 1 ? matching[0] : undefined;
}

/**
 * Every turn of a person, in order.
 *
 * @example
 * ```ts
 * import { readDocument, turnsOf } from '@rostrum/core';
 *
 * const { transcript } = readDocument('CHAIR: Is it open?\nMS. LANE: It is.\nCHAIR: Since when?\nMS. LANE: Monday.\n');
 * console.log(turnsOf(transcript, 'MS. LANE').map(({ line, paragraphs }) => `${line}: ${paragraphs[0]?.text}`));
 *
 * //=> ["2: It is.","4: Monday."]
 * ```
 */
export function turnsOf(transcript: Transcript, who: string): Turn[] {
  const id = speakerOf(transcript, who)?.id;
  return transcript.turns.filter(({ speaker }) => speaker === id);
}

/**
 * Every turn under a heading, by its text or the id of the section.
 *
 * @example
 * ```ts
 * import { readDocument, turnsIn } from '@rostrum/core';
 *
 * const { transcript } = readDocument('# Harbour Council\n\n## Ports\n\nCHAIR: Is it open?\n\nMS. LANE: It is.\n\n## Ferries\n\nCHAIR: When do they sail?\n');
 * console.log(turnsIn(transcript, 'Ports').map(({ id }) => id));
 *
 * //=> ["t1","t2"]
 * ```
 */
export function turnsIn({ sections, turns }: Transcript, heading: string): Turn[] {
  const ids = new Set(sections.filter((section) => section.id === heading || section.heading === heading).map(({ id }) => id));
  return turns.filter(({ section }) => section !== undefined && ids.has(section));
}

/**
 * The exchanges in which a person was asked by name or office, answered or not.
 *
 * @example
 * ```ts
 * import { questionsTo, readDocument } from '@rostrum/core';
 *
 * const { transcript } = readDocument('QUESTION: Ms. Lane, is it open?\nMR. HALE: I can take that. It is.\nQUESTION: Who pays?\nMS. LANE: We do.\n');
 * for (const { question, unanswered } of questionsTo(transcript, 'lane')) console.log(question, 'unanswered by', unanswered);
 *
 * //=> ["t1"] unanswered by ["lane"]
 * ```
 */
export function questionsTo(transcript: Transcript, who: string): Exchange[] {
  const id = speakerOf(transcript, who)?.id;
  return transcript.exchanges.filter(({ addressees }) => id !== undefined && addressees.includes(id));
}

/**
 * The exchanges that a person takes part in: who asks, is asked, or answers.
 *
 * @example
 * ```ts
 * import { exchangesWith, readDocument } from '@rostrum/core';
 *
 * const { transcript } = readDocument('QUESTION: Is it open?\nMS. LANE: It is.\nQUESTION: Who pays?\nMR. HALE: We do.\n');
 * for (const { question, answers } of exchangesWith(transcript, 'MR. HALE')) console.log(question, answers);
 *
 * //=> ["t3"] ["t4"]
 * ```
 */
export function exchangesWith(transcript: Transcript, who: string): Exchange[] {
  const id = speakerOf(transcript, who)?.id;
  const own = new Set(transcript.turns.filter(({ speaker }) => speaker === id).map((turn) => turn.id));
  return transcript.exchanges.filter(({ question, addressees, answers }) => id !== undefined && (addressees.includes(id) || [...question, ...answers].some((turn) => own.has(turn))));
}

/**
 * The turns that answer a turn; none where it asks nothing or nobody answers.
 *
 * @example
 * ```ts
 * import { answersOf, readDocument } from '@rostrum/core';
 *
 * const { transcript } = readDocument('QUESTION: Is it open?\nMS. LANE: It is.\nQUESTION: Since when?\nMS. LANE: Monday.\n');
 * console.log(answersOf(transcript, 't3').map(({ paragraphs }) => paragraphs[0]?.text));
 *
 * //=> ["Monday."]
 * ```
 */
export function answersOf({ exchanges, turns }: Transcript, question: string | Turn): Turn[] {
  const id = typeof question === 'string' ? question : question.id;
  const answers = new Set(exchanges.filter((exchange) => exchange.question.includes(id)).flatMap((exchange) => exchange.answers));
  return turns.filter((turn) => answers.has(turn.id));
}
