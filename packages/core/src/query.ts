import type { Exchange, Speaker, Transcript, Turn } from './model/schema.ts';

// Questions that programs ask of a model. A person is meant by the id, by the name, or by any label as printed.

/** The speaker that an id, a name or a label means; a name or a label that several people share means none. */
export function speakerOf({ speakers }: Transcript, who: string): Speaker | undefined {
  const byId = speakers.find(({ id }) => id === who);
  if (byId !== undefined) return byId;
  const matching = speakers.filter(({ name, labels }) => name === who || labels.includes(who));
  return matching.length === 1 ? matching[0] : undefined;
}

/** Every turn of a person, in order. */
export function turnsOf(transcript: Transcript, who: string): Turn[] {
  const id = speakerOf(transcript, who)?.id;
  return transcript.turns.filter(({ speaker }) => speaker === id);
}

/** Every turn under a heading, by its text or the id of the section. */
export function turnsIn({ sections, turns }: Transcript, heading: string): Turn[] {
  const ids = new Set(sections.filter((section) => section.id === heading || section.heading === heading).map(({ id }) => id));
  return turns.filter(({ section }) => section !== undefined && ids.has(section));
}

/** The exchanges in which a person was asked by name or office, answered or not. */
export function questionsTo(transcript: Transcript, who: string): Exchange[] {
  const id = speakerOf(transcript, who)?.id;
  return transcript.exchanges.filter(({ addressees }) => id !== undefined && addressees.includes(id));
}

/** The exchanges that a person takes part in: who asks, is asked, or answers. */
export function exchangesWith(transcript: Transcript, who: string): Exchange[] {
  const id = speakerOf(transcript, who)?.id;
  const own = new Set(transcript.turns.filter(({ speaker }) => speaker === id).map((turn) => turn.id));
  return transcript.exchanges.filter(({ question, addressees, answers }) => id !== undefined && (addressees.includes(id) || [...question, ...answers].some((turn) => own.has(turn))));
}

/** The turns that answer a turn; none where it asks nothing or nobody answers. */
export function answersOf({ exchanges, turns }: Transcript, question: string | Turn): Turn[] {
  const id = typeof question === 'string' ? question : question.id;
  const answers = new Set(exchanges.filter((exchange) => exchange.question.includes(id)).flatMap((exchange) => exchange.answers));
  return turns.filter((turn) => answers.has(turn.id));
}
