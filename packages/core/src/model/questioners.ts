import { closingWords, openingWords, type DraftTurn } from './draft.ts';
import { IntroductionReader, mergeIntroductions } from './introduction.ts';
import type { SpeakerBook } from './speakers.ts';

const OPENING = 220;
const CLOSING = 260;
/** Whoever answers calls the next in a short sentence, if at all. */
const SHORT_CLOSING = 130;

/** Gives a questioner behind a role word (`QUESTION`) a speaker of his own where a handover or his own first words name him. */
export function nameQuestioners(turns: readonly DraftTurn[], book: SpeakerBook, language: string): void {
  const reader = new IntroductionReader(language);
  turns.forEach((draft, at) => {
    const { person, turn } = draft;
    if (person.group !== 'questioner' || person.declared) return;
    const before = turns[at - 1];
    const handedOver = before !== undefined && before.person.group !== 'questioner';
    const own = reader.readSelfIntroduction(openingWords(draft, OPENING));
    const handover = handedOver ? reader.readHandover(closingWords(before, before.moderates ? CLOSING : SHORT_CLOSING), before.moderates) : undefined;
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
