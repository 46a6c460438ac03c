import { classesOf, hasClass, speakingClasses, unspacedRoleSuffix, wordClass } from '../languages/vocabulary.ts';
import { isDigit, isLetter, isLower, isUnspaced, isUpper, joinSigns } from './characters.ts';
import { namesEvent } from './header-words.ts';
import { annotationKind } from './annotation.ts';
import type { LabelFamily } from './label-form.ts';
import { isBeforeInitials, isNameBeforeOffice, isNameWord, isTitleWord, MOST_NAMES, officeComma } from './label-comma.ts';
import { askerOf, withoutParenthesis } from './label-name.ts';
import { isCapitals } from './label-text.ts';
import type { Evidence } from './evidence.ts';

/** What the text of a label alone says for and against it. */
export interface LabelShape {
  readonly score: number;
  readonly evidence: readonly Evidence[];
  /** Something beside capitals speaks for a person: a role, an honorific, a full name, a mark that only labels have. */
  readonly strong: boolean;
  /** A role, an honorific or a word such as QUESTION: what a quotation's or a list's "label" lacks. */
  readonly titled: boolean;
  /** The shape of a name is all that speaks for it: enough where the document prints names so. */
  readonly nameOnly: boolean;
  readonly capitals: boolean;
  /** A time stands beside it. */
  readonly timed: boolean;
  /** A key of a metadata line, such as `Date`. */
  readonly key: boolean;
  /** Words of a sentence rather than of a name. */
  readonly prose: boolean;
}

/** How a label is written, beside its text. */
export interface LabelSetting {
  readonly family: LabelFamily;
  /** The mark is weak: prose and lists know it, too. */
  readonly narrow: boolean;
  readonly timed: boolean;
  readonly tight: boolean;
  readonly bulleted: boolean;
}

/** A name of a script without blanks, with an office, has no more signs. */
const LONGEST_UNSPACED = 8;
/** `SP` and `PH` are the initials of a name as well as short for a remark. */
const INITIALS = 2;

/** Collects reasons and their sum. */
class Score {
  score = 0;
  readonly evidence: Evidence[] = [];
  strong = false;
  titled = false;
  named = false;
  /** Strong before the shape of the name was looked at. */
  strongBeside = false;

  add(points: number, reason: string): void {
    this.score += points;
    this.evidence.push({ reason, points });
  }
}

/** Scores the text of a label; what the rest of the document says is added by `selectLabels`. */
export function scoreLabel(label: string, setting: LabelSetting): LabelShape {
  const score = new Score();
  const asker = askerOf(label);
  const bare = joinSigns(withoutParenthesis(asker));
  const words = bare.split(' ').filter((word) => word !== '');
  const comma = bare.indexOf(', ');
  const capitals = isCapitals(bare, 0, comma > 0 && bare.lastIndexOf(' ', comma) > 0 ? comma : bare.length);
  const classes = classesOf(withoutNumber(bare));
  scoreSetting(score, setting);
  if (capitals) score.add(3, 'it stands in capitals');
  scoreTitles(score, bare, words, classes);
  if (asker.length < label.length) {
    score.add(2, 'it says which office is asked');
    score.strong = score.titled = true;
  }
  scoreNameBehindOffice(score, label, bare);
  if (!score.titled) scoreCode(score, label, bare, setting.family);
  const prose = scoreWords(score, bare, words, capitals, setting.family);
  // "Company Participants" alone on its line heads a list
  const last = setting.family === 'bare' && words.length > 1 ? classesOf(words.at(-1) ?? '') : 0;
  const key = isFormField(label) || (((classes | last) & wordClass.key) !== 0 && ((classes | last) & (wordClass.role | speakingClasses)) === 0);
  if (key) score.add(-5, 'it is a key of a metadata line');
  if (!(capitals && bare.length === INITIALS) && annotationKind(bare) !== undefined && (classes & (speakingClasses | wordClass.role)) === 0) score.add(-9, 'it is a remark of the transcriber');
  return { score: score.score, evidence: score.evidence, strong: score.strong && (!prose || setting.family === 'forced'), titled: score.titled, nameOnly: score.named && !score.strongBeside, capitals, timed: setting.timed, key, prose };
}

function scoreSetting(score: Score, setting: LabelSetting): void {
  if (setting.family === 'forced') score.add(10, 'the mark @ forces it');
  if (setting.family === 'decorated' && !setting.narrow) score.add(3, 'it is set off by Markdown');
  if (setting.family === 'bracket') score.add(3, 'brackets or a sign set it off');
  if (setting.family === 'period-dash' && !setting.narrow) score.add(2, 'it ends with the mark .-');
  if (setting.timed) score.add(3, 'a time stands beside it');
  if (setting.tight) score.add(-2, 'no blank follows its colon');
  if (setting.bulleted) score.add(-2, 'it is an item of a list');
  if (setting.family === 'bare') score.add(-1, 'no mark follows it');
  if (setting.family === 'forced' || setting.family === 'bracket' || (setting.family === 'decorated' && !setting.narrow) || setting.timed) score.strong = true;
}

function scoreTitles(score: Score, label: string, words: readonly string[], classes: number): void {
  const first = words[0] ?? '';
  if ((classes & speakingClasses) !== 0 || (words.length === 2 && first.length === 1 && isUnspaced((words[1] ?? '').charCodeAt(0)) && hasClass(first, speakingClasses))) {
    score.add(3, 'it stands for somebody who asks, answers or leads');
    score.strong = score.titled = true;
  } else if (words.length > 1 && words.length <= 5 && isUpper(label.charCodeAt(0)) && asks(words.at(-1) ?? '')) {
    score.add(3, 'it names somebody who asks for an outlet');
    score.strong = score.titled = true;
  } else if (words.length === 2 && isCapitals(label, 0, label.length) && asks(first) && classesOf(words[1] ?? '') === 0 && !namesEvent(words[1] ?? '')) {
    score.add(3, 'a word for who asks stands before the name');
    score.strong = score.titled = true;
  } else if (words.some((word) => isTitleWord(word)) || isTitlePhrase(label, words) || (isUnspaced(label.charCodeAt(label.length - 1)) && unspacedRoleSuffix(label) !== '')) {
    score.add(2, 'it holds the name of an office');
    score.strong = score.titled = true;
    if (isUnspaced(label.charCodeAt(0)) && unspacedRoleSuffix(label).length < label.length && label.length <= LONGEST_UNSPACED) score.add(1, 'a name stands before the office');
  }
  const titleAt = words.length > 2 && hasClass(first, wordClass.particle) ? 1 : 0; // "El señor HALE", "De heer Hale"
  const title = words[titleAt] ?? '';
  if (words.length > 1 && hasClass(title, wordClass.honorific) && isUpper(first.charCodeAt(0))) {
    score.add(3, `it opens with the honorific ${title}`);
    score.strong = score.titled = true;
    const last = words.at(-1) ?? '';
    if (isCapitals(last, 0, last.length) && !isCapitals(label, 0, label.length)) score.add(1, 'the name behind it stands in capitals');
  }
  // "La presidenta diputada Ada Rowe", "El secretario Tom Hale"
  if (!score.titled && titleAt === 1 && isUpper(first.charCodeAt(0)) && words.length <= 8 && isUpper((words.at(-1) ?? '').charCodeAt(0)) && hasClass(title, wordClass.role | wordClass.moderator)) {
    score.add(2, 'it holds the name of an office');
    score.strong = score.titled = true;
  }
  const comma = label.indexOf(', ');
  if (comma > 0 && words.length <= 8 && startsHigh(label, 0) && startsHigh(label, comma + 2)) {
    score.add(2, 'a comma joins two names');
    score.strong = true;
  }
}

/** `innviðaráðherra (Ada Rowe)`: an office in small letters, and in parentheses a full name. */
function scoreNameBehindOffice(score: Score, label: string, bare: string): void {
  if (bare.length === label.length || !isLower(label.charCodeAt(0)) || !label.endsWith(')')) return;
  const names = label.slice(label.indexOf('(') + 1, -1).split(' ');
  if (names.length < 2 || names.length > MOST_NAMES || !names.every((name) => isUpper(name.charCodeAt(0)) && isLower(name.charCodeAt(1)))) return;
  score.add(3, 'an office stands before a name in parentheses');
  score.strong = score.titled = true;
}

/** `TypeError`, `MERGE_BASE`, and `Ada Rowe (5):` above five changes: names in programs and their records. */
function scoreCode(score: Score, label: string, bare: string, family: LabelFamily): void {
  const error = !bare.includes(' ') && errors.some((ending) => bare.length > ending.length && bare.endsWith(ending));
  const underscore = bare.length < SHORTEST_CONSTANT || bare.includes(' ') ? -1 : bare.indexOf('_');
  if (error || (underscore > 0 && isUpper(bare.charCodeAt(underscore - 1)) && isUpper(bare.charCodeAt(underscore + 1)))) score.add(-9, 'programs call errors and constants so');
  if (family === 'block' && label.endsWith(')') && isDigit(label.charCodeAt(label.length - 2)) && isDigit(label.charCodeAt(label.lastIndexOf('(') + 1))) score.add(-5, 'it counts what stands below');
}

/** `CC_HAW` may be a station that speaks. */
const SHORTEST_CONSTANT = 8;
const errors = ['Error', 'Exception', 'Warning'];

/** The "reporter" of "CCTV reporter", but not the "question" of "The question". */
function asks(word: string): boolean {
  return (classesOf(word) & (wordClass.questioner | wordClass.outlet)) === wordClass.questioner && word.length > 1 && !namesEvent(word);
}

/** Small words that headings hold and offices, but no name. */
const joining = new Set('to for of and the in on at by with für und zu pour et para y per e и для'.split(' '));

/** An office of two words or more in languages that write them apart: `Người phát ngôn`, `Thủ tướng Hale`. */
function isTitlePhrase(label: string, words: readonly string[]): boolean {
  if (words.length < 2 || !isUpper(label.charCodeAt(0))) return false;
  return ((classesOf(label) | classesOf(`${words[0]} ${words[1]}`)) & wordClass.role) !== 0;
}

/** True when the words read as a sentence. */
function scoreWords(score: Score, label: string, words: readonly string[], capitals: boolean, family: LabelFamily): boolean {
  const first = words[0] ?? '';
  let small = 0;
  const end = officeComma(words, family);
  const known = hasClass(label, speakingClasses | wordClass.role);
  // "Bộ trưởng Hale": the second word of the office is small as a rule
  for (let at = isTitlePhrase(label, words.slice(0, 2)) ? 2 : 0; at < end; at++) {
    const word = words[at] ?? '';
    if (!known && isLower(word.charCodeAt(0)) && !hasClass(word, wordClass.particle | wordClass.honorific | wordClass.role | speakingClasses) && !isAbbreviatedTitle(word) && !isSmallOutletWord(word, at)) small++;
  }
  if (label.endsWith('如下') || label.endsWith('包括')) score.add(-12, 'it leads to what follows');
  // "Mr Speaker, I move:"
  if (words.slice(1, -1).includes('I')) score.add(-9, 'it says "I"');
  if (isAddress(words)) score.add(-9, 'it calls whoever presides');
  if (isExaminer(words)) score.add(-12, 'it says who examines the witness');
  // "Ministr dopravy Lane": the office is a phrase, the name stands at its end
  if (small > 0 && small <= 2 && (isTitleWord(first) || isTitlePhrase(label, words)) && isUpper((words.at(-1) ?? '').charCodeAt(0)) && words.length <= 7 && words.length >= 3) {
    score.add(-1, 'the name of its office holds small letters');
    small = 0;
  }
  let prose = false;
  if (words.length === 1 && small === 1) score.add(-1, 'it is a word in small letters');
  else if (small === 2 && words.length === 2 && family === 'decorated') score.add(-4, 'it is a name in small letters');
  else if (small > 0) {
    score.add(-3 * small, `${small} of its words stand in small letters`);
    prose = true;
  }
  if (hasClass(first.endsWith(',') ? first.slice(0, -1) : first, wordClass.opener) && !(capitals && words.length > 1) && label.length > 1) {
    score.add(-3, `"${first}" opens sentences`);
    prose = true;
  }
  score.strongBeside = score.strong;
  // "Making the Quay: how a harbour was built"
  const full = words.length >= 2 && words.length <= 4 && !joining.has(words.at(-1) ?? '') && !words.includes('the') && words.every((word) => isNameWord(word) && !(family === 'bare' && joining.has(word)));
  if (small === 0 && (full || isBehindInitials(label) || isBeforeInitials(words, end) || (end < words.length && isNameBeforeOffice(words, end)))) {
    if (!capitals) score.add(2, 'it has the shape of a name');
    score.named = score.strong = true;
  }
  if (isUnspaced(label.charCodeAt(0)) && label.length <= 12) score.add(1, 'it is as short as a name');
  if (Math.min(end, words.length) > 10) score.add(-3, 'it has more than ten words');
  if (holdsYear(label)) score.add(-5, 'it holds a year');
  if (isUnspaced(label.charCodeAt(0)) && isPartOfSentence(withoutParenthesis(label))) score.add(-6, 'a comma or a particle makes it part of a sentence');
  if (isDigit(label.charCodeAt(label.length - 1)) && !score.titled && !capitals) score.add(-2, 'it ends with a number');
  return prose;
}

/** `Intervenant(s)`, `Speaker(s)`: a form leaves open how many there are. */
function isFormField(label: string): boolean {
  return label.endsWith('(s)') && isLetter(label.charCodeAt(label.length - 4));
}

/** `的內務委員會`, `款額等事，所以`: words of a Chinese or Japanese sentence. */
function isPartOfSentence(label: string): boolean {
  return label.startsWith('的') || label.includes('，') || label.includes('。');
}

/** Four digits from 1000 to 2999, as datelines have them. */
function holdsYear(label: string): boolean {
  for (let at = 0; at < label.length; at++) {
    const start = at;
    while (isDigit(label.charCodeAt(at))) at++;
    if (at - start === 4 && (label[start] === '1' || label[start] === '2')) return true;
  }
  return false;
}

/** `BY MR. CARTER:` and `EXAMINATION BY MR. CARTER:` stand above questions and open no turn. */
function isExaminer(words: readonly string[]): boolean {
  const by = words.indexOf('BY');
  return by >= 0 && words.length - by <= 4 && hasClass(words[by + 1], wordClass.honorific) && (by === 0 || (words[by - 1] ?? '').endsWith('EXAMINATION'));
}

/** `А.П.Вереев`: initials, each with a period, before a name. */
function isBehindInitials(label: string): boolean {
  return label.length < 40 && isUpper(label.charCodeAt(0)) && label[1] === '.' && isUpper(label.charCodeAt(label.lastIndexOf('.') + 1)) && label.indexOf(' ') < 0;
}

/** "Señor presidente:" is how a speaker calls whoever presides; a label has the article, or the office in capitals. */
function isAddress([first = '', second = '']: readonly string[]): boolean {
  return addresses.has(first) && isLower(second.charCodeAt(0)) && hasClass(second, wordClass.role);
}

const addresses = new Set('Señor Señora Señores Senhor Senhora Signor Signora'.split(' '));

/** The second word of "Российская газета": where English capitals do not reach, the outlet's own word is small. */
function isSmallOutletWord(word: string, at: number): boolean {
  return at > 0 && word.charCodeAt(0) > 0x24f && hasClass(word, wordClass.outlet);
}

/** "h. c." of "Dr. h. c." */
function isAbbreviatedTitle(word: string): boolean {
  return word.endsWith('.') && hasClass(word, wordClass.honorific);
}

function startsHigh(label: string, at: number): boolean {
  const code = label.charCodeAt(at);
  return isLetter(code) && !isLower(code);
}

/** "Speaker 2" without its number. */
export function withoutNumber(label: string): string {
  let end = label.length;
  while (end > 0 && (isDigit(label.charCodeAt(end - 1)) || label.charCodeAt(end - 1) === 0x23 || label.charCodeAt(end - 1) === 0x5f)) end--;
  return end === label.length ? label : label.slice(0, end).trimEnd();
}
