import { classesOf, hasClass, unspacedRoleSuffix, wordClass } from '../languages/vocabulary.ts';
import { isSentenceEnd, isUnspaced } from './characters.ts';
import { namesEvent } from './header-words.ts';
import type { LabelForm } from './label-form.ts';
import { withoutNumber } from './label-score.ts';
import { withoutParenthesis } from './label-name.ts';
import type { Selection } from './label-select.ts';
import { skipSpace } from './space.ts';

// Transcripts, and excerpts of them, in which hardly more than one has spoken yet.

/** Who leads says more than a headline does. */
const LONGEST_HEADLINE = 200;

/** An excerpt in which nobody but the one in the chair has spoken yet: `De voorzitter:` twice, or `Mr Speaker: …` once below the name of an event. */
export function leadsAlone(text: string, selection: Selection, [label, other]: readonly LabelForm[]): boolean {
  const place = selection.places[0];
  if (label === undefined || other !== undefined || place === undefined || !leads(label.text)) return false;
  if (label.count > 1) return true;
  return place.family !== 'block' && place.line > 0 && text.length - place.speech > LONGEST_HEADLINE && (isBelowEvent(text, selection) || text.slice(0, place.start).toLowerCase().includes(' in the chair]'));
}

/** Prose above the first label tells of an event; a few notices beside its date belong to the page of one. */
const FEW_SENTENCES = 3;
const LONGEST_LINE_OF_HEAD = 60;
const LONGEST_CLOCK = 20;
/** So many turns are more than an opening. */
const MANY = 8;

/** What parliaments call their record: a page of it may hold one speech. */
const records = /congressional record|hansard|official report|parliamentary debates|国会.*会|委員[会會]|本会議|회의록/iu;

/** Points of a name behind an honorific, or before the mark `.-`: on a page about an event they need no day beside them. */
const PLAIN = 5;
/** So many labels may stand there once each where none of them is as plain as that. */
const FEW_LABELS = 3;

/** An excerpt of an event in which nobody has spoken twice yet: below its name and its day, or right below its time, `Minister Rowe: …`. */
export function opensEvent(text: string, selection: Selection, accepted: readonly LabelForm[]): boolean {
  const place = selection.places[0];
  if (place === undefined || selection.places.length >= MANY) return false;
  const plain = accepted.some(isPlain);
  if (accepted.length > FEW_LABELS && !plain) return false;
  // what takes a sentence in Latin letters is said in half as many signs
  if ((text.length - place.speech) * ([place.start, skipSpace(text, place.speech, text.length)].some((at) => isUnspaced(text.charCodeAt(at))) ? 2 : 1) <= LONGEST_HEADLINE) return false;
  const head = headLines(text, place.start);
  const titled = accepted.some((label) => isTitled(label) || asks(label));
  const listed = accepted.some(({ text: label }) => label.includes(' ') && head.some((line) => line.toLowerCase() === label.toLowerCase()));
  if (!titled && !listed && !isNamedInHead(text, head, selection, accepted)) return false;
  const sentences = head.filter((line) => line.length >= LONGEST_LINE_OF_HEAD && isSentenceEnd(line.charCodeAt(line.length - 1)));
  if (sentences.length > FEW_SENTENCES) return false;
  if (titled && isClock(head.findLast((line) => line !== '') ?? '')) return true;
  if (!plain && !head.some(tellsDay)) return false;
  return listed || isBelowEvent(text, selection) || head.some((line) => records.test(line));
}

/** True where the first question, and its answer maybe, stand below the name of an event and its day. */
export function isAskedAtEvent(text: string, selection: Selection, accepted: readonly LabelForm[]): boolean {
  return accepted.some(asks) && headLines(text, selection.places[0]?.start ?? 0).some(tellsDay) && opensEvent(text, selection, accepted);
}

/** `Q`, `問`. */
function asks({ text }: LabelForm): boolean {
  return hasClass(text, wordClass.questioner);
}

function tellsDay(line: string): boolean {
  return /(?:1[89]|20)\d\d|[\d一二三四五六七八九十元]年|月[\d一二三四五六七八九十]{1,3}日/u.test(line);
}

/** `MR. HALE`, `Shri Arun Hale, Official Spokesperson`, `ROWE.-`. */
export function isPlain({ score }: LabelForm): boolean {
  return score >= PLAIN;
}

/** "Ada Rowe’s annual news conference" above a question to her and her answer, or above `ROWE.-`. */
function isNamedInHead(text: string, head: readonly string[], { places }: Selection, accepted: readonly LabelForm[]): boolean {
  const asked = places.length > 1 && '?？'.includes(text.slice(0, places[1]?.start).trimEnd().at(-1) ?? ' ');
  return accepted.some(({ text: label, family }) => (family === 'period-dash' || (asked && label.includes(' '))) && head.some((line) => line.toLowerCase().includes(label.toLowerCase())));
}

/** `1:22 p.m. EDT`, with the half of the day: other times may count from the start of a recording. */
function isClock(line: string): boolean {
  return line.length <= LONGEST_CLOCK && /^\d{1,2}:\d\d ?[ap]\.?m\b/iu.test(line);
}

/** `Minister`, `Mr. Tom Hale, Harbour Master`, `Speaker 2`: the name of an office, an honorific, or a number behind a voice stands in it. */
function isTitled({ text }: LabelForm): boolean {
  const voice = withoutNumber(text);
  return (voice !== text && hasClass(voice, wordClass.unnamed)) || unspacedRoleSuffix(text) !== '' || withoutParenthesis(text).split(/, ?/u).some(opensOrEndsWithTitle);
}

/** "Home" in the middle of "Reduce Home Energy Costs" is nobody's. */
function opensOrEndsWithTitle(part: string): boolean {
  const words = part.split(' ');
  return [words[0], words[1], words.at(-1)].some((word, at) => (at !== 1 || hasClass(words[0] ?? '', wordClass.particle)) && hasClass(word ?? '', wordClass.honorific | wordClass.role));
}

/** `Mr Speaker`, `THE PRESIDENT`: who leads, without a name. */
function leads(label: string): boolean {
  const words = label.split(' ');
  if (words[0] === 'THE' && label === label.toUpperCase() && hasClass(words.at(-1), wordClass.role)) return true;
  const office = words.length > 1 && hasClass(words[0], wordClass.honorific | wordClass.particle) ? words.slice(1).join(' ') : label.replace(/^the /iu, '');
  return words.length <= 3 && ((classesOf(office) | classesOf(`the ${office}`)) & wordClass.moderator) !== 0;
}

/** True when the lines above the first question name an event: a briefing of questions and answers is no page of frequent questions. */
export function isBelowEvent(text: string, { places }: Selection): boolean {
  const head = headLines(text, Math.min(places[0]?.start ?? 0, 1200));
  return head.some((line) => line.length < 200 && namesEvent(line.toLowerCase().replaceAll(/faq|q&a|questions?|calls?/gu, ' ')));
}

function headLines(text: string, end: number): string[] {
  return text.slice(0, end).split(/[\r\n]/u).map((line) => line.trim());
}
