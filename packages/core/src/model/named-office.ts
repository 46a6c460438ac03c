import { hasClass, wordClass } from '../languages/vocabulary.ts';
import { closingWords, openingWords, type DraftTurn } from './draft.ts';
import type { SpeakerBook } from './speakers.ts';
import { joinWords, splitWords, type Word } from './words.ts';

const OPENING = 600;
const CLOSING = 300;
const MOST_WORDS = 3;

/** Words behind which a title or a moderator names somebody: "Remarks by President Hale". */
const leads = new Set('by with of from and to for introduce welcome minister par avec de du et mit von und des der con por y di e da do com с со и председателя'.split(' '));
/** Small words that end a name also where a title gives them a capital. */
const ends = new Set('after at in on with and before to from during of for the by aboard upon following et à au avec après mit nach bei und con en tras y di e a dopo no na em и в на'.split(' '));

/**
 * Gives a label that is an office and no more ("THE PRESIDENT") the name that the title of the event, or whoever leads
 * it, puts behind that office: "Remarks by President Hale", "I am pleased to introduce Minister Aalto."
 */
export function nameOffices(turns: readonly DraftTurn[], book: SpeakerBook, title: { readonly text: string; readonly line: number } | undefined): void {
  const seen = new Set<DraftTurn['person']>();
  const titleWords = title === undefined ? [] : splitWords(title.text);
  const leader = turns.find(({ moderates }) => moderates);
  let introductions: readonly Word[] | undefined;
  for (const [at, draft] of turns.entries()) {
    const { person } = draft;
    const office = person.group === 'office' || person.group === 'moderator' ? person.role : undefined;
    if (office === undefined || person.name !== undefined || person.declared || seen.has(person)) continue;
    seen.add(person);
    const before = turns[at - 1];
    const inTitle = nameBehind(titleWords, office, true);
    introductions ??= leader === undefined ? [] : splitWords(openingWords(leader.turn, OPENING));
    const spoken = before === undefined || before.person === person ? undefined : splitWords(closingWords(before.turn, CLOSING));
    const name = inTitle ?? (person.group === 'office' ? ((spoken && nameBehind(spoken, office, false)) ?? (leader?.person === person ? undefined : nameBehind(introductions, office, false))) : undefined);
    if (name === undefined) continue;
    const line = inTitle === undefined ? ((before ?? draft).turn.line) : (title?.line ?? 1);
    book.nameOffice(person, name, turns, { reason: `${inTitle === undefined ? 'an introduction' : 'the title'} names the ${office}: ${name}`, line });
  }
}

/** The name behind the words of an office; a title runs on in capitals, so there a small word must lead to the office and the name end in time. */
function nameBehind(words: readonly Word[], office: string, inTitle: boolean): string | undefined {
  const wanted = office.toLowerCase().split(' ');
  let found: string | undefined;
  for (let at = 0; at + wanted.length < words.length; at++) {
    if (!wanted.every((word, index) => words[at + index]?.text.toLowerCase() === word) || words[at]?.high !== true) continue;
    if (inTitle && at > 0 && !leads.has(words[at - 1]?.text.toLowerCase() ?? '')) continue;
    const name = nameAt(words, at + wanted.length);
    if (name === undefined || name === found) continue;
    if (found !== undefined) return undefined;
    found = name;
  }
  return found;
}

function nameAt(words: readonly Word[], from: number): string | undefined {
  let at = from;
  while (at < words.length && at - from <= MOST_WORDS && isNameWord(words[at] as Word)) at++;
  if (at === from || at - from > MOST_WORDS) return undefined;
  return joinWords(words.slice(from, at));
}

function isNameWord({ text, high, sign }: Word): boolean {
  return high && !sign && !ends.has(text.toLowerCase()) && !hasClass(text, wordClass.role | wordClass.honorific | wordClass.outlet);
}
