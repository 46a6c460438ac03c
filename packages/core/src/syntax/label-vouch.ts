import { hasClass, wordClass } from '../languages/vocabulary.ts';
import { isLower, isQuestionMark, isUnspaced, isUpper } from './characters.ts';
import type { Candidate } from './label-candidate.ts';
import { add, allInCapitals, ENOUGH, lastWord, type Verdict } from './label-verdict.ts';
import { isCapitals } from './label-text.ts';
import type { LineTable } from './lines.ts';
import { headsPeople } from './participant-list.ts';
import { isSpeechLike } from './speech.ts';

/** Share of the lines that open with a label, from which on a document is a turn a line. */
const DENSE = 0.4;
const HEAD = 4000;
const MOST_WORDS = 4;
/** Points of a label that needs no other to be believed. */
const CERTAIN = 4;
const MOST_HEAD_LINES = 60;
const LONGEST_LIST = 1000;
const LONGEST_QUESTION = 2000;
const LONGEST_ACRONYM = 5;
/** Code units in which somebody says who he is. */
const FIRST_WORDS = 60;

/** The text with its lines. */
interface Page {
  readonly text: string;
  readonly lines: LineTable;
  /** Lines with print. */
  readonly printedLines: number;
}

/**
 * A label that appears once is vouched for where almost every line opens with a label, where the head of the document names
 * the person, where it opens the event in capitals as all labels do, or where one speaker's turns stand on both sides of it.
 */
export function vouchForLone(page: Page, places: readonly Candidate[], verdicts: readonly Verdict[]): void {
  const { text, printedLines } = page;
  const isSure = ({ form }: Candidate): boolean => verdicts[form]?.accepted === true && ((verdicts[form]?.recurs ?? 0) >= 2 || verdicts[form]?.form.shape.titled === true);
  const sure = places.filter(isSure);
  const first = sure[0];
  if (first === undefined) return;
  const dense = sure.length >= 5 && sure.length >= printedLines * DENSE;
  const capitals = sure.length >= 3 && allInCapitals(sure, verdicts);
  // a list of who is present may look like the first turn
  const headEnd = verdicts[first.form]?.form.count === 1 ? page.lines.end(first.speechLine + 1) : first.start;
  const head = text.slice(0, Math.min(headEnd, HEAD)).toLowerCase();
  let people: string | undefined;
  let names: ReadonlySet<string> | undefined;
  const isListed = (name: string): boolean => (people ??= listedPeople(page, first.line)).includes(name);
  const titled = sure.filter(({ form }) => verdicts[form]?.form.shape.titled === true).length;
  const offices = sure.length >= 3 && titled * 10 >= sure.length * 7;
  const longer = new Set(verdicts.flatMap(({ accepted, form, name }) => (accepted && form.shape.nameOnly && name.includes(' ') && isUpper(form.text.charCodeAt(form.text.lastIndexOf(' ') + 1)) ? [lastWord(name)] : [])));
  const between = standingBetween(places, verdicts, isSure);
  const opening = questionBefore(page, places, first);
  for (const place of places) {
    const verdict = verdicts[place.form];
    if (verdict === undefined || !(mayBeLone(verdict) || (place.line > first.line && speakTogether(verdict)) || describesSure(verdict, (names ??= new Set(sure.map(({ form }) => verdicts[form]?.name ?? '')))))) continue;
    const { name } = verdict;
    const { text: label, shape } = verdict.form;
    let reason: string | undefined;
    if (longer.has(name)) reason = 'a longer label ends with the name';
    else if (names !== undefined && describesSure(verdict, names)) reason = 'another label is the family name before its comma';
    else if (place.line < first.line) {
      if (capitals && shape.capitals && opensSpeech(page, place)) reason = 'it opens the event in capitals, as all labels do';
      else if (name.length >= 4 && isListed(name) && opensSpeech(page, place)) reason = 'the head of the document lists who speaks';
      else if (place === opening && namesOutlet(label)) reason = 'an outlet asks right before the first turn';
    } else if (isUnspacedName(label) && head.includes(name)) {
      reason = 'the head of the document names it';
      add(verdict, CERTAIN - verdict.score, reason);
    } else if (name.length >= 4 && (((shape.nameOnly || shape.capitals) && head.includes(name)) || isListed(name))) reason = 'the head of the document names it';
    else if (dense && !isLower(label.charCodeAt(0)) && (shape.titled || name.split(' ').length <= 3)) reason = 'almost every line opens with a label';
    else if (capitals && shape.capitals && name.split(' ').length <= MOST_WORDS && (shape.key || opensSpeech(page, place))) reason = 'it stands in capitals before speech, as all labels do';
    else if (offices && shape.titled && !isLower(label.charCodeAt(0)) && opensSpeech(page, place)) reason = 'it names an office, as most labels do';
    else if (introducesItself(page, place, label)) reason = 'the words behind it say the name again';
    else if (between.has(place.form)) reason = 'one speaker has the turns before and behind it';
    if (reason === undefined) continue;
    if (verdict.score < ENOUGH) add(verdict, ENOUGH - verdict.score, reason);
    verdict.vouched = verdict.accepted = true;
  }
}

/** "Ada Rowe, interim director of the harbour office" where "Rowe" is a label, too. */
function describesSure({ form, accepted }: Verdict, names: ReadonlySet<string>): boolean {
  if (accepted || form.count > 1 || form.family !== 'inline') return false;
  const words = form.text.slice(0, Math.max(0, form.text.indexOf(', '))).split(' ');
  return words.length > 1 && words.length <= MOST_WORDS && words.every((word) => isUpper(word.charCodeAt(0))) && names.has((words.at(-1) ?? '').toLowerCase());
}

/** "Yeshi: Sir, Yeshi Seli from the Elm Express", "Runa Sharm: Runa Sharm, RE.": the name again, and more of it or an outlet. */
function introducesItself({ text, lines }: Page, { speech, speechLine }: Candidate, label: string): boolean {
  const words = text.slice(speech, Math.min(lines.end(speechLine + 1), speech + FIRST_WORDS));
  const at = words.indexOf(label);
  if (at < 0 || !isUpper(label.charCodeAt(0))) return false;
  const behind = words.slice(at + label.length);
  const rest = behind.startsWith(', ') ? behind.slice(2) : behind.startsWith(' ') ? behind.slice(1) : '';
  return isUpper(rest.charCodeAt(0)) || rest.startsWith('from ') || rest.startsWith('with ');
}

/** The place whose question ends right before the first sure turn, below the head of the page; undefined where there is none. */
function questionBefore({ text, lines }: Page, places: readonly Candidate[], first: Candidate): Candidate | undefined {
  const before = places[places.indexOf(first) - 1];
  if (before === undefined || first.start - before.start > LONGEST_QUESTION) return undefined;
  const words = text.slice(before.speech, first.start).trimEnd();
  return isQuestionMark(words.charCodeAt(words.length - 1)) && text.slice(0, lines.start(before.line + 1)).trim() !== '' ? before : undefined;
}

/** `Elm Daily`, `AFP`: at most a few words, of which one is an outlet's or stands in capitals. */
function namesOutlet(label: string): boolean {
  const words = label.split(' ');
  return words.length <= MOST_WORDS && words.some((word) => hasClass(word, wordClass.outlet) || (word.length <= LONGEST_ACRONYM && isCapitals(word, 0, word.length)));
}

/** The line before the first sure turn that lists who speaks, in small letters: `Sprecher: StS Hale, Rowe (BMI)`. */
function listedPeople({ text, lines }: Page, firstLine: number): string {
  for (let line = 1; line <= Math.min(firstLine + 1, MOST_HEAD_LINES); line++) {
    const content = text.slice(lines.start(line), Math.min(lines.end(line), lines.start(line) + LONGEST_LIST));
    const colon = content.indexOf(':');
    if (colon > 0 && headsPeople(content.slice(0, colon).trim())) return content.slice(colon).toLowerCase();
  }
  return '';
}

/** `張海`: two to four signs, as names of China have. */
function isUnspacedName(label: string): boolean {
  return label.length >= 2 && label.length <= 4 && isUnspaced(label.charCodeAt(0));
}

function mayBeLone({ form, declared, score }: Verdict): boolean {
  const { count, family, shape } = form;
  return count === 1 && !declared && !shape.key && !shape.prose && score >= 0 && (family === 'inline' || family === 'block');
}

/** "PARTICIPANTS: Thank you!": what heads a list above the first turn speaks below it. */
function speakTogether({ form, accepted }: Verdict): boolean {
  return !accepted && form.shape.key && form.shape.capitals && form.family === 'inline' && headsPeople(form.text);
}

/** Forms that stand alone between two turns of one speaker, where these hardly ever follow one another with nobody between. */
function standingBetween(places: readonly Candidate[], verdicts: readonly Verdict[], isSure: (place: Candidate) => boolean): ReadonlySet<number> {
  const between = new Set<number>();
  let speaker: string | undefined;
  let lone: number[] = [];
  let unbroken = 0;
  for (const place of places) {
    const { form } = place;
    if (isSure(place)) {
      const { name } = verdicts[form] as Verdict;
      if (name === speaker && lone.length === 1) between.add(lone[0] ?? 0);
      else if (name === speaker && lone.length === 0) unbroken++;
      speaker = name;
      lone = [];
    } else if (verdicts[form] !== undefined && isShortName(verdicts[form])) lone.push(form);
  }
  return unbroken < between.size ? between : new Set();
}

function isShortName(verdict: Verdict): boolean {
  return mayBeLone(verdict) && !isLower(verdict.form.text.charCodeAt(0)) && verdict.form.text.split(' ').length <= MOST_WORDS;
}

function opensSpeech({ text, lines }: Page, { speech, speechLine }: Candidate): boolean {
  return isSpeechLike(text, speech, lines.end(speechLine + 1), false);
}
