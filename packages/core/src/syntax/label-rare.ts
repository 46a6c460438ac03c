import { hasClass, wordClass } from '../languages/vocabulary.ts';
import { isUnspaced } from './characters.ts';
import type { Candidate } from './label-candidate.ts';
import { acceptedPlaces, type Verdict } from './label-verdict.ts';

// Marks that prose or lists know, too: what shows that a document lives by one.

export type RareMark = 'period' | 'period-dash' | 'bare' | 'gap' | 'dash' | 'bracket' | 'decorated';

/** The mark of a place, where it is one that prose or lists know, too. */
export function rareMark({ family, narrow }: Candidate): RareMark | undefined {
  if (family === 'period' || family === 'bare' || family === 'gap' || family === 'dash') return family;
  return narrow && (family === 'period-dash' || family === 'bracket' || family === 'decorated') ? family : undefined;
}

/** The places with one such mark, in their document. */
interface Marked {
  readonly text: string;
  readonly places: readonly Candidate[];
  readonly verdicts: readonly Verdict[];
  readonly printedLines: number;
  /** True where `Q.` asks again and again. */
  readonly asked: boolean;
}

/** True when `Q. …` opens two turns or more. */
export function asksByPeriod(text: string, places: readonly Candidate[], verdicts: readonly Verdict[]): boolean {
  return acceptedPlaces(places, verdicts).filter(({ family, form, end }) => family === 'gap' && text.charCodeAt(end) === 0x2e && verdicts[form]?.form.text === 'Q').length >= 2;
}

/** `THE PRESIDENT. …` between `Q. …`: one office, again and again. */
function answersByPeriod(own: readonly Candidate[], verdicts: readonly Verdict[]): boolean {
  return own.some(({ form }) => {
    const { accepted, form: label } = verdicts[form] as Verdict;
    return accepted && label.count >= 2 && (label.shape.titled || label.shape.capitals);
  });
}

/** True when the document sets off its labels with the mark. */
export function livesBy(mark: RareMark, { text, places, verdicts, printedLines, asked }: Marked): boolean {
  if (mark === 'period') return takeTurnsByPeriod(places, verdicts, printedLines) || (asked && answersByPeriod(places, verdicts));
  if (mark !== 'gap') return takeTurnsLoosely(places, verdicts, printedLines);
  const tabbed = places.filter(({ end, timeEnd }) => text.charCodeAt(end) === 0x09 || text.charCodeAt(timeEnd) === 0x09);
  return asksOften(verdicts) || takeTurnsUnspaced(places, verdicts, printedLines) || (tabbed.length > 1 && takeTurnsLoosely(tabbed, verdicts, printedLines));
}

/** `Mr. SMITH.` shows itself; `Mr. Smith.` could end a sentence, and counts where such labels recur and take turns. */
function takeTurnsByPeriod(own: readonly Candidate[], verdicts: readonly Verdict[], printedLines: number): boolean {
  if (own.some((place) => !place.narrow)) return true;
  const accepted = acceptedPlaces(own, verdicts).map(({ form }) => (verdicts[form] as Verdict).form);
  const returning = accepted.filter(({ count }) => count >= 2).length;
  const inCapitals = accepted.every(({ shape, text }) => shape.capitals || text.includes(', ')) && accepted.some(({ shape }) => shape.titled) && accepted.some(({ shape, text }) => !shape.titled || shape.nameOnly || !shape.capitals || text.includes(', '));
  // "PRESIDENTE. Ne ha facoltà." between "ADA ROWE. Chiedo di parlare.", again and again
  if (inCapitals && returning >= 2 && accepted.length >= 3) return true;
  return own.length >= 4 && takeTurnsLoosely(own, verdicts, printedLines);
}

/** Titled names at the head of every third line are labels, though nobody speaks twice. */
const EVERY_FEW_LINES = 3;
const MANY_LINES = 20;

/**
 * Names with a weak mark are labels only where at least two of them recur and most such lines are theirs; and where offices
 * and honorifics do not tell that they are people, there must be many of them.
 */
function takeTurnsLoosely(own: readonly Candidate[], verdicts: readonly Verdict[], printedLines: number): boolean {
  const accepted = acceptedPlaces(own, verdicts);
  const recurring = accepted.filter((place) => (verdicts[place.form]?.recurs ?? 0) >= 2);
  const timed = recurring.some((place) => place.timeStart >= 0);
  const titled = accepted.filter(({ form }) => verdicts[form]?.form.shape.titled === true).length;
  const mostlyTitled = titled * 2 >= accepted.length && accepted.length >= 4;
  if (timed && recurring.length * 2 >= own.length) return true;
  const forms = new Set(accepted.map(({ form }) => form)).size;
  if (titled === accepted.length && forms >= 3 && accepted.length * EVERY_FEW_LINES >= printedLines) return true;
  // "ADA ROWE (Lab) - No, no." in a few lines of a debate
  const dashes = own.every(({ family, narrow }) => family === 'dash' && !narrow);
  if (dashes && forms >= 2 && recurring.length >= 2 && accepted.length * MANY_LINES >= printedLines) return true;
  if (titled === accepted.length && forms >= 2 && asksUnspaced(accepted, verdicts)) return true;
  if (titled === own.length && forms === 1 && isUnspacedBracket(accepted[0], verdicts)) return true;
  const seated = own.filter(({ form }) => isSeated(verdicts[form]));
  const names = new Set([...recurring, ...seated].map(({ form }) => verdicts[form]?.name));
  if (names.size < (mostlyTitled && forms >= 3 ? 1 : 2) || (recurring.length + seated.length) * 10 < own.length * (timed ? 3 : mostlyTitled ? 4 : 6)) return false;
  return timed || mostlyTitled || recurring.length * 20 >= printedLines;
}

/** `（幹事社）` and `（知事）`, `Q 港新聞` and `A 知事`: a word for who asks or leads tells, though each stands there once. */
function asksUnspaced(accepted: readonly Candidate[], verdicts: readonly Verdict[]): boolean {
  const labels = accepted.map(({ form }) => (verdicts[form] as Verdict).form.text);
  const isUnspacedLabel = (label: string): boolean => isUnspaced(label.charCodeAt(label.startsWith('Q ') || label.startsWith('A ') ? 2 : 0));
  return labels.every(isUnspacedLabel) && labels.some((label) => hasClass(label.split(' ', 1)[0], wordClass.questioner | wordClass.moderator));
}

/** `（港湾大臣）本日、…`: the one office that speaks in an excerpt; a remark of the transcriber names none. */
function isUnspacedBracket(place: Candidate | undefined, verdicts: readonly Verdict[]): boolean {
  return place?.family === 'bracket' && isUnspaced(verdicts[place.form]?.form.text.charCodeAt(0) ?? 0);
}

/** `Ada Rowe (Harbour West) (Lab)` alone on a line: a member whose seat or party is printed at the first turn. */
function isSeated(verdict: Verdict | undefined): boolean {
  return verdict !== undefined && verdict.form.family === 'bare' && verdict.recurs === 1 && verdict.form.shape.nameOnly && verdict.form.text.endsWith(')');
}

/** `大山　…` and `小川　…` in turn. */
function takeTurnsUnspaced(own: readonly Candidate[], verdicts: readonly Verdict[], printedLines: number): boolean {
  return takeTurnsLoosely(own.filter(({ form }) => isUnspaced(verdicts[form]?.form.text.charCodeAt(0) ?? 0)), verdicts, printedLines);
}

/** A gap behind more than initials counts where somebody asks before one: `記者 …` beside `大山知事 …`. */
const MOST_INITIALS = 4;

/** `Q` or its like with a gap makes a style when it recurs, or when `A` or an office answers it. */
function asksOften(verdicts: readonly Verdict[]): boolean {
  const gaps = verdicts.filter(({ form }) => form.family === 'gap');
  const asks = gaps.filter(({ form }) => form.text !== 'A' && ((form.text.length <= MOST_INITIALS && !isUnspaced(form.text.charCodeAt(0))) || hasClass(form.text, wordClass.questioner)));
  // "A ferry sails" begins a sentence; no word of one is "Q"
  const clear = ({ form }: Verdict): boolean => !form.narrow || form.text === 'Q';
  const answers = (verdict: Verdict): boolean => verdict.accepted && verdict.form.family === 'inline' && verdict.form.shape.titled;
  return asks.some(({ form }) => form.count >= 2) || (asks.some(clear) && (verdicts.some(answers) || gaps.some((gap) => clear(gap) && !asks.includes(gap))));
}
