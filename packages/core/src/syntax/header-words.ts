import { languages } from '../languages/index.ts';
import { wordsOfAll } from '../languages/language.ts';
import { hasClass, titleClasses, wordClass } from '../languages/vocabulary.ts';
import { isColon, isLetter, isSentenceEnd, isWordUnit } from './characters.ts';
import { groupBy } from './group-by.ts';

const LONGEST_KEY = 40;
const eventWords = new Set(wordsOfAll(languages.map(({ events }) => events)));
/** The events by their first two signs, and where any has such signs: most places of a line are passed over by a look. */
const eventsByStart = groupBy(eventWords, (word) => word.slice(0, 2));
const eventStarts = new Uint8Array(4096);
for (const start of eventsByStart.keys()) eventStarts[startSlot(start, 0)] = 1;
/** The words that events open with: at any other word of a line there is nothing to put together. */
const eventOpenings = new Set(Array.from(eventWords, (event) => event.split(' ', 1)[0] ?? event));
const unspacedEvents = languages.filter(({ code }) => code === 'ja' || code === 'zh' || code === 'ko').flatMap(({ events }) => events.words);
const venues = new Set(
  'room hall house palace building center centre embassy ministry auditorium hotel airport studio headquarters court garden lawn office teleconference field base theater theatre library chamber salle palais hôtel sala palacio edificio saal haus gebäude palazzo зал здание'.split(
    ' ',
  ),
);
/** Headings that parts of an event carry, and no place does. */
const headingWords = new Set(
  'prepared introduction introductions opening closing remarks remark statement statements question questions answer answers q&a presentation presentations discussion welcome summary conclusion conclusions overview agenda background panel session part prologue epilogue foreword interview transcript report announcement announcements einführung einleitung begrüßung fragen antworten diskussion schlusswort vortrag introducción apertura preguntas respuestas presentación cierre debate ouverture réponses présentation clôture accueil discours introdução abertura perguntas respostas apresentação introduzione domande risposte presentazione введение вопросы ответы вступление פתיחה שאלות תשובות מבוא'.split(
    ' ',
  ),
);

/** "in", "to", "the" and "from", written with the word behind them: במסיבת עיתונאים. */
const hebrewPrefixes = 'בלהמ';

/** Words that tie to an event who speaks, where, and what about. */
const ties = new Set('by with of at in on from to after before following von mit bei im am der des zu zur zum vor nach de du par avec à au sur con por en del tras di da dal della al com do с в на по после'.split(' '));

/** The words of a line in small letters. */
export function wordsOf(content: string): readonly string[] {
  const lower = content.toLowerCase();
  const words: string[] = [];
  let start = 0;
  for (let at = 0; at <= lower.length; at++) {
    if (at < lower.length && isWordSign(lower.charCodeAt(at))) continue;
    if (at > start) words.push(lower.slice(start, at));
    start = at + 1;
  }
  return words;
}

/** Letters, marks and numbers, and what joins them: "q&a", "l'heure", "press-conference". */
function isWordSign(code: number): boolean {
  return isWordUnit(code) || code === 0x26 || code === 0x27 || code === 0x2d || code === 0x2019;
}

function startSlot(text: string, at: number): number {
  return ((text.charCodeAt(at) * 31) ^ text.charCodeAt(at + 1)) & 4095;
}

/** True when a text in small letters holds the name of an event, be it inside a longer word: "Regierungspressekonferenz". */
export function holdsEvent(lower: string): boolean {
  for (let at = 0; at + 1 < lower.length; at++) {
    if (eventStarts[startSlot(lower, at)] === 1 && eventsByStart.get(lower.slice(at, at + 2))?.some((word) => lower.startsWith(word, at)) === true) return true;
  }
  return false;
}

/** True for the name of an event and nothing else, in small letters. */
export function isEvent(word: string): boolean {
  return eventWords.has(word);
}

/** True when the words name an event as whole words: "Press Briefing by …", "記者会見". */
export function namesEvent(content: string): boolean {
  return behindEvent(wordsOf(content)) >= 0 || unspacedEvents.some((word) => content.includes(word));
}

/** True when the first words name an event: "Conférence de presse de …". */
export function opensWithEvent(content: string): boolean {
  const behind = behindEvent(wordsOf(content).slice(0, 4));
  return behind > 0 && behind <= 3;
}

/** True when the first words name an event and tie somebody or something to it: "Interview de M. …", "Remarks by …". */
export function opensWithEventOf(content: string): boolean {
  const words = wordsOf(content.slice(0, LONGEST_KEY * 2));
  return behindEvent(words.slice(0, 1)) === 1 && ties.has(words[1] ?? '') || (opensWithEvent(content) && ties.has(words[behindEvent(words)] ?? ''));
}

/** Index behind the first event that the words name; -1 where they name none. */
function behindEvent(words: readonly string[]): number {
  for (let at = 0; at < words.length; at++) {
    if (!mayOpenEvent(words[at] ?? '')) continue;
    for (let length = 3; length >= 1; length--) {
      const phrase = words.slice(at, at + length).join(' ');
      if (eventWords.has(phrase) || (phrase.endsWith('s') && eventWords.has(phrase.slice(0, -1))) || (hebrewPrefixes.includes(phrase[0] ?? ' ') && eventWords.has(phrase.slice(1)))) return at + length;
    }
  }
  return -1;
}

function mayOpenEvent(word: string): boolean {
  return eventOpenings.has(word) || (word.endsWith('s') && eventOpenings.has(word.slice(0, -1))) || hebrewPrefixes.includes(word[0] ?? ' ');
}

/** True when a word names a room or a house. */
export function namesVenue(content: string): boolean {
  return wordsOf(content).some((word) => venues.has(word)) || /[室館馆堂場场庁府省]$/u.test(content);
}

/** True when the words beside a date name the event and not where it took place: "Foreign Ministry Press Briefing", but not "Press Briefing Room". */
export function isEventName(rest: string): boolean {
  return rest.split(/[,，、　]/u).some((part) => namesEvent(part) && !endsWithVenue(part.trim()));
}

/** True when a room or a house is named behind the event, or in a script whose words nothing parts. */
function endsWithVenue(part: string): boolean {
  const words = wordsOf(part);
  const behind = behindEvent(words);
  if (behind < 0) return namesVenue(part);
  // "Remarks by President Rowe at the White House" tells of the event, and where it was
  return !ties.has(words[behind] ?? '') && words.slice(behind).some((word) => venues.has(word));
}

/** True when a word makes a heading, an event, a role or a label, and so no place. */
export function isHeadingWord(word: string): boolean {
  return headingWords.has(word) || namesEvent(word) || hasClass(word, titleClasses | wordClass.key);
}

const partWords = new Set('and & und et y e и of the de'.split(' '));

/** True when two words or more name a part of an event and nothing else: "Prepared Remarks", "Questions and Answers". */
export function namesPart(content: string): boolean {
  const words = wordsOf(content);
  return words.length >= 2 && words.length <= 5 && words.every((word) => headingWords.has(word) || partWords.has(word));
}

/** Parts of an event as the pages of Japan and Korea head them. */
const eastAsianParts = new Set('冒頭発言|発言要旨|発表事項|質疑応答|質疑|記者との質疑応答|모두 발언|모두발언|질의 및 응답|질의응답|질문·답변'.split('|'));

/** True for "質疑応答", "2 質疑応答", "【冒頭発言】": the head of a part, with its number or its brackets. */
export function namesEastAsianPart(content: string): boolean {
  return content.length <= LONGEST_KEY && eastAsianParts.has(content.replace(/^(?:[\p{N}IV]{1,4}[.)．）]?[ 　]?|[[【《〈<＜])/u, '').replace(/[\]】》〉>＞]$/u, ''));
}

/** What a line says as key and value. */
export type KeyLine = 'known' | 'likely' | 'event' | 'none';

/**
 * Whether a line is a key with its value: a key that the languages know, or else a single short word. A word that names
 * an event may open a title: "Interview: Ada Rowe on the quay".
 */
export function keyOf(content: string): KeyLine {
  if (content.length >= 200) return 'none';
  for (let at = 0; at < Math.min(content.length, LONGEST_KEY); at++) {
    const code = content.charCodeAt(at);
    // "Subject(s):"
    const isPlural = code === 0x28 && content.slice(at, at + 3).toLowerCase() === '(s)';
    if (isPlural) at += 2;
    else if (isSentenceEnd(code) || code === 0x28 || code === 0xff08) return 'none';
    if (isColon(code)) return at > 1 ? keyKind(content.slice(0, at)) : 'none';
  }
  return 'none';
}

function keyKind(printed: string): KeyLine {
  const key = printed.replace(/^[^\p{L}]{1,6}/u, '').trim().toLowerCase().replace('(s)', '');
  const words = key.split(' ');
  if (namesEvent(key)) return 'event';
  const isKey = (phrase: string): boolean => hasClass(phrase, wordClass.key);
  if (isKey(key) || (words.length <= 3 && isKey(words.at(-1) ?? ''))) return 'known';
  return words.length === 1 && key.length <= 24 && isLetter(key.charCodeAt(0)) ? 'likely' : 'none';
}

/** `PLACE: Port Elm`, `INTERVIEWER: Tom Hale`: a fact of the event under a key, and no heading. */
export function isFactLine(content: string): boolean {
  const key = keyOf(content);
  return key === 'known' || (key === 'likely' && hasClass(content.slice(0, content.search(/[:：]/u)).trim(), wordClass.questioner | wordClass.answerer));
}
