import { type Introduction, IntroductionReader, introductionsOf, isOutletWord, isQuestionerWord, type Turn } from '@rostrum/core';
import { distance } from 'fastest-levenshtein';
import { rule } from '../rule.ts';

/** Shorter names differ too easily to be slips of one another. */
const MIN_LENGTH = 6;
const MOST_EDITS = 2;

/** Reports outlets that whoever calls a questioner names in another way than he does himself. */
export const affiliationMismatch = rule({
  meta: {
    name: 'affiliation-mismatch',
    summary: 'Whoever hands over to a questioner names another outlet than the questioner does.',
    group: 'speakers',
    severity: 'warning',
    fix: 'none',
  },
  check({ text, tree, transcript, report }) {
    const persons = new Map(transcript.speakers.map((speaker) => [speaker.id, speaker]));
    transcript.turns.forEach((turn, index) => {
      const before = transcript.turns[index - 1];
      // Only who was called or introduced himself has a name behind such a label.
      if (before === undefined || persons.get(turn.speaker)?.affiliation === undefined || !isQuestionerWord(turn.label) || isQuestionerWord(before.label)) return;
      const { own, handover } = introductionsOf(IntroductionReader.for(tree.language), turn, before, before.act === 'moderation');
      if (own?.affiliation === undefined || handover?.affiliation === undefined || !disagree(own, handover)) return;
      const said = place(text, turn, own.affiliation, 'first');
      const called = place(text, before, handover.affiliation, 'last');
      report({
        message: `${own.name} is called as of “${handover.affiliation}”, and says “${own.affiliation}”: one of the two was misheard. Check the recording.`,
        ...(called ?? turn.labelSpan),
        ...(called && said && { related: [{ message: `${own.name} says “${own.affiliation}” here.`, ...said }] }),
      });
    });
  },
});

function disagree(own: Introduction, handover: Introduction): boolean {
  if (lastWord(own.name) !== lastWord(handover.name)) return false;
  const one = plain(own.affiliation ?? '');
  const other = plain(handover.affiliation ?? '');
  if (one.includes(other) || other.includes(one) || one.replaceAll(' ', '') === other.replaceAll(' ', '')) return false;
  if (Math.min(one.length, other.length) < MIN_LENGTH) return false;
  if (distance(one, other) <= MOST_EDITS) return true;
  const words = new Set(one.split(' '));
  // “Yomiuri Shimbun” and “Yomiuri newspaper” are one; so may be an acronym and what it stands for.
  return !other.split(' ').some((word) => words.has(word) && !isOutletWord(word));
}

function plain(outlet: string): string {
  return outlet.toLowerCase().replace(/^the /, '');
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
}

/** Where a turn says a phrase; undefined where a line end parts its words. */
function place(text: string, { paragraphs }: Turn, phrase: string, which: 'first' | 'last'): { start: number; end: number } | undefined {
  const span = (which === 'first' ? paragraphs[0] : paragraphs.at(-1))?.span;
  if (span === undefined) return undefined;
  const printed = text.slice(span.start, span.end);
  const at = which === 'first' ? printed.indexOf(phrase) : printed.lastIndexOf(phrase);
  return at < 0 ? undefined : { start: span.start + at, end: span.start + at + phrase.length };
}
