import { IntroductionReader, introductionsOf, isAddressWord, isQuestionerWord, type Speaker, type Turn } from '@rostrum/core';
import { distance } from 'fastest-levenshtein';
import { lazily } from '../lazily.ts';
import { rule } from '../rule.ts';

/** A longer last sentence says more than who speaks next. */
const LONGEST_CALL = 60;
/** Names this near are one name, misheard. */
const MOST_EDITS = 2;
const WORD = lazily(() => /[\p{L}\p{M}\p{N}’'-]+/gu);

/** Reports turns whose speaker is not the one whom the moderator has just called. */
export const handoverMismatch = rule({
  meta: {
    name: 'handover-mismatch',
    summary: 'The moderator calls one person, and another one speaks.',
    group: 'qa',
    severity: 'warning',
    fix: 'none',
  },
  check({ tree, transcript, report }) {
    const speakers = new Map(transcript.speakers.map((speaker) => [speaker.id, speaker]));
    const families = new Map(transcript.speakers.flatMap(({ id, family }) => (family === undefined ? [] : [[family.toLowerCase(), id] as const])));
    const reader = IntroductionReader.for(tree.language);
    transcript.turns.forEach((turn, at) => {
      const before = transcript.turns[at - 1];
      const speaker = speakers.get(turn.speaker);
      if (before?.act !== 'moderation' || speaker === undefined || turn.speaker === before.speaker || turn.act === 'moderation') return;
      const mismatch = calledOfficial(before, turn, speaker, families) ?? calledQuestioner(reader, before, turn, speaker);
      if (mismatch === undefined) return;
      const { called, speaks } = mismatch;
      report({
        message: `The moderator calls ${called}, and ${speaks} speaks: either a turn is missing between them, or the label or a name is wrong. Compare with the recording.`,
        ...turn.labelSpan,
        related: [{ message: 'the call', ...(before.paragraphs.at(-1)?.span ?? before.labelSpan) }],
      });
    });
  },
});

interface Mismatch {
  readonly called: string;
  readonly speaks: string;
}

/** A last sentence of nothing but titles and the name of somebody else who speaks in this document: “Minister Aalto.” */
function calledOfficial(before: Turn, turn: Turn, speaker: Speaker, families: ReadonlyMap<string, string>): Mismatch | undefined {
  const sentence = (before.paragraphs.at(-1)?.text ?? '').split(/(?<=\p{Ll}[.!?]|[。！？])\s*/u).filter((each) => each !== '').at(-1) ?? '';
  if (speaker.family === undefined || sentence.length > LONGEST_CALL) return undefined;
  const words = sentence.toLowerCase().match(WORD()) ?? [];
  const named = words.filter((word) => families.has(word));
  const [name] = named;
  if (name === undefined || named.length !== 1 || words.some((word) => word !== name && !isAddressWord(word))) return undefined;
  return families.get(name) === turn.speaker || wordsOf(`${speaker.name ?? ''} ${turn.label}`).has(name) ? undefined : { called: `“${sentence}”`, speaks: turn.label };
}

/** A call by name and outlet, against the name on the label or the one that the questioner gives himself. */
function calledQuestioner(reader: IntroductionReader, before: Turn, turn: Turn, speaker: Speaker): Mismatch | undefined {
  const { own, handover } = introductionsOf(reader, turn, before, true);
  const speaks = isQuestionerWord(turn.label) ? own?.name : speaker.family === undefined ? undefined : speaker.name;
  if (handover === undefined || speaks === undefined) return undefined;
  const known = [...wordsOf(`${speaks} ${turn.label}`)];
  const isKnown = [...wordsOf(handover.name)].some((word) => known.some((other) => other === word || distance(other, word) <= Math.min(MOST_EDITS, other.length / 3)));
  return isKnown ? undefined : { called: handover.name, speaks };
}

function wordsOf(text: string): Set<string> {
  return new Set((text.toLowerCase().match(WORD()) ?? []).filter((word) => !isAddressWord(word)));
}
