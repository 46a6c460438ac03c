import { isBlank, isBullet, isDigit, isIgnorable, isLetter, isLower, isSentenceEnd, skipBlanks, trimBlanks } from './characters.ts';
import { looksLikeHeading } from './heading.ts';
import type { Candidate } from './label-candidate.ts';
import { namesEvent } from './header-words.ts';
import type { LabelFamily } from './label-form.ts';
import type { LineTable } from './lines.ts';
import { acceptedPlaces, allInCapitals, refuse, type Verdict } from './label-verdict.ts';
import { LEAST_WRAPPED } from './paragraph-mode.ts';
import { headsPeople } from './participant-list.ts';
import { closesSpeech, listsNames } from './speech.ts';

/** Marks that prose may hold behind the first words of any line. */
const opensLines: ReadonlySet<LabelFamily> = new Set(['inline', 'block', 'period', 'dash', 'bare']);

/** An honorific with a name is a label wherever it stands. */
const SURE = 5;
/** One in so many sure labels below such a line, and the document prints its turns so. */
const ONE_IN = 5;

/**
 * Turns down labels that appear once where a line of a paragraph happens to open with a few words and a colon: below a line
 * that ends in the middle of a sentence, where what recurs is in capitals; or in small letters where all others open with
 * capitals.
 */
export function refuseLoneInSpeech(text: string, lines: LineTable, places: readonly Candidate[], verdicts: readonly Verdict[]): void {
  const sure = acceptedPlaces(places, verdicts).filter(({ form }) => (verdicts[form]?.recurs ?? 0) >= 2);
  const first = sure[0]?.line ?? 0;
  // where nobody speaks twice, a short line above may be a heading
  const least = sure.length === 0 ? LEAST_WRAPPED : 1;
  const inside = allInCapitals(sure, verdicts) && (sure.length === 0 || sure.filter((place) => goesOn(text, lines, place, least)).length * ONE_IN < sure.length);
  const high = sure.length > 0 && sure.every(({ start }) => !isLower(text.charCodeAt(start)));
  for (const place of places) {
    const verdict = verdicts[place.form];
    if (verdict === undefined || !verdict.accepted || verdict.recurs > 1 || verdict.declared || place.line < first || !opensLines.has(place.family)) continue;
    if (inside && hasSmallLetters(verdict.form.text) && verdict.score < SURE && goesOn(text, lines, place, least) && !isBelowTopic(text, lines, place)) refuse(verdict, 'it stands in the middle of a sentence');
    else if (high && verdict.form.text === verdict.form.text.toLowerCase() && isLower(text.charCodeAt(place.start))) refuse(verdict, 'it opens with a small letter, and all others with a capital');
  }
}

/** Where so many of ten turns are opened by capitals alone on their line, a document prints its labels so. */
const TENTHS_ALONE = 6;

/** "Señor presidente:" begins a speech, and no turn, where labels stand in capitals and without a colon. */
export function refuseSalutations(places: readonly Candidate[], verdicts: readonly Verdict[]): void {
  const labels = acceptedPlaces(places, verdicts);
  const alone = labels.filter(({ family, form }) => family === 'bare' && verdicts[form]?.form.shape.capitals === true);
  if (alone.length === 0 || alone.length * 10 < labels.length * TENTHS_ALONE) return;
  for (const verdict of verdicts) {
    const { family, text } = verdict.form;
    if (verdict.accepted && !verdict.declared && (family === 'inline' || family === 'block') && hasSmallLetters(text)) refuse(verdict, 'others stand in capitals, without a colon: it is said');
  }
}

/** `Abgegebene Stimmen: 571`, `ja: 186`: what holds nothing but a number each time is no speaker, unless an office says so. */
export function refuseFigures(text: string, lines: LineTable, places: readonly Candidate[], verdicts: readonly Verdict[]): void {
  const figures = new Int32Array(verdicts.length);
  for (const { form, family, speech, line } of places) if (family === 'inline' && isFigure(text, speech, lines.end(line + 1))) figures[form] = (figures[form] ?? 0) + 1;
  verdicts.forEach((verdict, form) => {
    if (verdict.accepted && !verdict.declared && !verdict.form.shape.titled && (figures[form] ?? 0) === verdict.form.count) refuse(verdict, 'a number stands behind it each time');
  });
}

/** Digits, points and commas up to the end of the line. */
function isFigure(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isDigit(code) && !isBlank(code) && !(at > from && (code === 0x2c || code === 0x2e || code === 0x3b))) return false;
  }
  return from < end;
}

/** Dashes stand for who asks, but alone they open the lines of a novel. */
export function refuseLoneDashes(verdicts: readonly Verdict[]): void {
  const isDashes = ({ form }: Verdict): boolean => form.family === 'gap' && !isLetter(form.text.charCodeAt(0));
  const answered = verdicts.some((verdict) => verdict.accepted && verdict.form.count >= 2 && !isDashes(verdict));
  for (const verdict of verdicts) if (verdict.accepted && !answered && isDashes(verdict)) refuse(verdict, 'nobody is named who answers');
}

const LONGEST_TITLE = 120;
/** Names have fewer words. */
const LONG_NAME = 5;
const HEAD_LINES = 40;
const MENU_LINES = 20;
const LONGEST_LINK = 60;

/** "Harbour Hour: Who owns the quay?" is the title of the page: one line, at its very head, whose first words nobody is called by. */
export function refuseTitleAtHead(text: string, lines: LineTable, places: readonly Candidate[], verdicts: readonly Verdict[]): void {
  const [first, ...others] = acceptedPlaces(places, verdicts);
  const verdict = verdicts[first?.form ?? -1];
  if (first === undefined || verdict === undefined || verdict.recurs > 1 || verdict.declared || verdict.form.family !== 'inline') return;
  if (!standsAlone(text, lines, first)) return;
  const words = verdict.name.split(' ');
  const { shape } = verdict.form;
  if (shape.capitals && !shape.titled && words.length >= LONG_NAME && first.line < HEAD_LINES) refuse(verdict, 'it stands in capitals above what is said, as titles do');
  const last = words.slice(-2).join(' ');
  if (words.length > 1 && namesEvent(last) && isBelowMenu(text, lines, first.line)) refuse(verdict, 'it stands at the head of the page, as titles do');
  if (verdict.vouched || !shape.nameOnly || text.slice(0, first.start).trim() !== '') return;
  const names = new Set(others.map(({ form }) => verdicts[form]?.name ?? ''));
  const calledOtherwise = words.length > 1 && names.size > 1 && [...names].every((name) => !name.includes(' ') && !words.includes(name));
  if (calledOtherwise || namesEvent(verdict.form.text)) refuse(verdict, 'it stands at the head of the page, as titles do');
}

/** `【字幕について】` above `【司会】` and `【市長】`: what stands in the same brackets above the first office, once, heads the page. */
export function refuseHeadInBrackets(places: readonly Candidate[], verdicts: readonly Verdict[]): void {
  const brackets = acceptedPlaces(places, verdicts).filter(({ family, narrow }) => family === 'bracket' && narrow);
  const first = brackets.findIndex(({ form }) => verdicts[form]?.form.shape.titled === true);
  if (new Set(brackets.slice(first).map(({ form }) => form)).size < 2) return;
  for (const { form } of brackets.slice(0, Math.max(0, first))) {
    const verdict = verdicts[form] as Verdict;
    if (verdict.recurs === 1 && !verdict.declared) refuse(verdict, 'it stands at the head of the page, as headings do');
  }
}

/** True when nothing stands above the line (0-based) but a few short ones that end no sentence, as menus hold. */
function isBelowMenu(text: string, lines: LineTable, line: number): boolean {
  for (let above = 1; above <= line; above++) {
    const end = trimBlanks(text, lines.start(above), lines.end(above));
    if (above > MENU_LINES || end - lines.start(above) > LONGEST_LINK || (end > lines.start(above) && isSentenceEnd(text.charCodeAt(end - 1)))) return false;
  }
  return true;
}

/** A line of a title's length that ends no statement, with an empty one below. */
function standsAlone(text: string, lines: LineTable, { speech, speechLine }: Candidate): boolean {
  const end = lines.end(speechLine + 1);
  const words = text.slice(speech, Math.min(end, speech + LONGEST_TITLE + 1)).trimEnd();
  return words.length <= LONGEST_TITLE && !words.endsWith('.') && speechLine + 2 <= lines.count && lines.text(speechLine + 2).trim() === '';
}

/** `Presenter: Press Secretary Hale`, `Sprecher: StS Hale, Rowe (BMI)`: above the first turn it names who speaks, and is no turn. */
export function refuseHeadOfNames(text: string, lines: LineTable, places: readonly Candidate[], verdicts: readonly Verdict[]): void {
  const [place] = acceptedPlaces(places, verdicts);
  const verdict = place === undefined ? undefined : verdicts[place.form];
  if (place === undefined || verdict === undefined || verdict.form.count > 1 || verdict.form.family !== 'inline' || !headsPeople(verdict.form.text)) return;
  const end = trimBlanks(text, place.speech, lines.end(place.speechLine + 1));
  if (!isSentenceEnd(text.charCodeAt(end - 1)) && listsNames(text, lines, [place])) refuse(verdict, 'it names who speaks below');
}

/** True when most of the places stand in the middle of sentences that hard wrap has broken, as capitals do in a licence. */
export function standInSentences(text: string, lines: LineTable, places: readonly Candidate[]): boolean {
  return shareInSentences(text, lines, places) > 0.5;
}

/** Share of the places below a line of some length that ends no sentence. */
export function shareInSentences(text: string, lines: LineTable, places: readonly Candidate[]): number {
  return places.filter((place) => goesOn(text, lines, place, LEAST_WRAPPED)).length / places.length;
}

function hasSmallLetters(label: string): boolean {
  return label !== label.toUpperCase();
}

/** True when the line right above has the shape of a heading, or is a point of a list: no sentence runs on from it. */
function isBelowTopic(text: string, lines: LineTable, { line }: Candidate): boolean {
  const [from, to] = [lines.start(line), lines.end(line)];
  const first = skipBlanks(text, from, to);
  return looksLikeHeading(text, from, to) || (isBullet(text.charCodeAt(first)) && isBlank(text.charCodeAt(first + 1)));
}

/** True when the line right above has some length and ends no sentence. */
function goesOn(text: string, lines: LineTable, { line }: Candidate, least: number): boolean {
  if (line === 0) return false;
  const above = lines.start(line);
  let end = lines.end(line);
  while (end > above && !isSeen(text.charCodeAt(end - 1))) end--;
  if (end - above < least) return false;
  const last = text.charCodeAt(end - 1);
  return !isSentenceEnd(last) && !closesSpeech(last);
}

/** Neither a blank nor a character that shows nothing: a repair that takes these away must not make a label. */
function isSeen(code: number): boolean {
  return code > 0x20 && !(code >= 0x7f && code < 0xa0) && !isBlank(code) && !isIgnorable(code);
}
