import { countsOf } from './group-by.ts';
import type { Candidate, Candidates, Form } from './label-candidate.ts';
import type { LabelForm } from './label-form.ts';
import { refuseFigures, refuseHeadInBrackets, refuseHeadOfNames, refuseLoneDashes, refuseLoneInSpeech, refuseSalutations, refuseTitleAtHead, standInSentences } from './label-doubt.ts';
import { nameKey } from './label-name.ts';
import { acceptedPlaces, add, ENOUGH, familyNames, isWeak, lastWord, refuse, turnsByForm, type Verdict } from './label-verdict.ts';
import { vouchForLone } from './label-vouch.ts';
import { initialsOf } from './legend.ts';
import type { LineTable } from './lines.ts';
import { isSlip } from './slip.ts';
import { isColon } from './characters.ts';
import { acceptItems } from './label-items.ts';
import { asksByPeriod, livesBy, rareMark } from './label-rare.ts';

/** What the document declares and pins about labels. */
export interface Declarations {
  /** True when front matter or the pinned house style declares the label. */
  readonly declares: (label: string) => boolean;
  /** Marks that the house style allows beside the colon. */
  readonly marks: ReadonlySet<string>;
  /** True where the document is declared a transcript, so that `@` forces any label. */
  readonly forces: boolean;
  /** How many lines of the document have print. */
  readonly printedLines: number;
}

/** The labels of the document with their verdicts, and the places where turns open. */
export interface Selection {
  readonly labels: readonly LabelForm[];
  /** Accepted places in document order. */
  readonly places: readonly Candidate[];
}

/**
 * Decides over the whole document which candidates are labels: shape, then recurrence, declaration and alternation.
 * The rules and their evidence: `spec.md`, "Labels".
 */
export function selectLabels(text: string, lines: LineTable, { places, forms }: Candidates, declarations: Declarations): Selection {
  const verdicts = forms.map((form) => firstVerdict(form, declarations));
  countByName(verdicts);
  const wideGap = places.some((place) => place.family === 'gap' && !place.narrow);
  const open = places.filter((place) => !(place.family === 'gap' && place.narrow && wideGap));
  if (!declarations.forces) refuseStrayHandles(verdicts);
  refuseFigures(text, lines, open, verdicts);
  acceptItems(text, lines, open, verdicts, declarations.printedLines);
  vouchForLone({ text, lines, printedLines: declarations.printedLines }, open, verdicts);
  refuseSingleQuotations(text, open, verdicts);
  refuseHeadInBrackets(open, verdicts);
  refuseRareMarks({ text, lines }, open, verdicts, declarations);
  rescueSlips(verdicts);
  requireAlternation(open, verdicts);
  refuseLoneNames(open, verdicts);
  refuseNarrowAnswers(open, verdicts);
  refuseLoneDashes(verdicts);
  refuseSalutations(open, verdicts);
  refuseLoneInSpeech(text, lines, open, verdicts);
  refuseHeadOfNames(text, lines, open, verdicts);
  refuseTitleAtHead(text, lines, open, verdicts);
  return { labels: verdicts.map(labelForm), places: acceptedPlaces(open, verdicts) };
}

function firstVerdict(form: Form, declarations: Declarations): Verdict {
  const verdict: Verdict = { form, name: nameKey(form.text), recurs: form.count, score: form.shape.score, evidence: [...form.shape.evidence], declared: declarations.declares(form.text), vouched: false, accepted: false };
  if (verdict.declared) add(verdict, 6, 'the document declares it');
  return verdict;
}

function countByName(verdicts: readonly Verdict[]): void {
  const counts = new Map<string, number>();
  for (const { name, form } of verdicts) counts.set(name, (counts.get(name) ?? 0) + form.count);
  for (const verdict of verdicts) {
    const { form } = verdict;
    verdict.recurs = counts.get(verdict.name) ?? form.count;
    if (form.count >= 2) add(verdict, 2, `it opens ${form.count} lines`, form.line + 1);
    else if (verdict.recurs >= 2 && form.shape.nameOnly) add(verdict, form.text.endsWith(')') ? 2 : 1, `its name opens ${verdict.recurs} lines`, form.line + 1);
    if (form.count >= 3) add(verdict, 1, 'it recurs often');
    verdict.accepted = verdict.score >= ENOUGH && form.count > 0;
  }
}

/** `@handle:` once in a text that nobody declares a transcript is a mention, no mark. */
function refuseStrayHandles(verdicts: readonly Verdict[]): void {
  for (const verdict of verdicts) if (verdict.form.family === 'forced' && verdict.form.count < 2 && !verdict.declared) refuse(verdict, 'the mark @ counts in a declared transcript, or for a label that recurs');
}

/** `M.M.`, `J.-P.K.` */
const LONGEST_INITIALS = 8;

/** A name that opens one line only ("Climate Change: we fight it.") is a label where most others are bare names in the same case. */
function refuseLoneNames(places: readonly Candidate[], verdicts: readonly Verdict[]): void {
  const turns = turnsByForm(places, verdicts.length);
  const turnsWhere = (fits: (form: Form) => boolean): number => verdicts.reduce((sum, { accepted, form, recurs }, index) => (accepted && recurs >= 2 && fits(form) ? sum + (turns[index] ?? 0) : sum), 0);
  const all = turnsWhere(() => true);
  const alike = (capitals: boolean): boolean => turnsWhere(({ shape }) => shape.capitals === capitals && (capitals || !shape.titled)) * 2 >= all;
  const families = familyNames(verdicts);
  const initials = new Set(verdicts.flatMap(({ accepted, form }) => (accepted && form.text.length <= LONGEST_INITIALS ? [form.text.replaceAll('.', '').toLowerCase()] : [])));
  const enough = { true: alike(true), false: alike(false) };
  for (const verdict of verdicts) {
    const { count, shape, family, text } = verdict.form;
    if (!verdict.accepted || count > 1 || !shape.nameOnly || verdict.declared || verdict.vouched || family !== 'inline' || text.endsWith(')')) continue;
    if ((families.get(lastWord(text.toLowerCase())) ?? 0) > 1 || initials.has(initialsOf(text)) || enough[`${shape.capitals}`]) continue;
    refuse(verdict, 'it appears once, and the document does not label its speakers by bare names');
  }
}

/** "And he said:" / "Reagan: Tear down this wall." is a quotation, not a new speaker. */
function refuseSingleQuotations(text: string, places: readonly Candidate[], verdicts: readonly Verdict[]): void {
  for (const place of places) {
    const verdict = verdicts[place.form];
    if (verdict === undefined || !verdict.accepted || verdict.form.count > 1 || verdict.declared || verdict.form.shape.titled) continue;
    if (place.family !== 'inline' && place.family !== 'block') continue;
    if (isColon(lastPrintedBefore(text, place.start))) refuse(verdict, 'it follows a colon and appears once: a quotation');
  }
}

/** Code of the last character before `offset` that is no white space; 0 at the start of the text. */
function lastPrintedBefore(text: string, offset: number): number {
  for (let at = offset - 1; at >= 0; at--) {
    const code = text.charCodeAt(at);
    if (code > 0x20 && code !== 0xa0 && code !== 0x3000) return code;
  }
  return 0;
}

/** Marks that are prose elsewhere (a period, a dash, a line's end) count only where the style pins them or the document lives by them. */
function refuseRareMarks({ text, lines }: { readonly text: string; readonly lines: LineTable }, places: readonly Candidate[], verdicts: readonly Verdict[], { marks, printedLines }: Declarations): void {
  const turns = countsOf(acceptedPlaces(places, verdicts).map(rareMark));
  const plain = turns.get(undefined) ?? 0;
  let otherwise = 0;
  const asked = asksByPeriod(text, places, verdicts);
  for (const [mark, count] of turns) {
    if (mark === undefined || marks.has(mark)) continue;
    const own = places.filter((place) => rareMark(place) === mark);
    const spoken = (mark !== 'period' && mark !== 'bare') || !standInSentences(text, lines, acceptedPlaces(own, verdicts));
    if ((mark === 'gap' || (count > plain && spoken)) && livesBy(mark, { text, places: own, verdicts, printedLines, asked })) {
      if (mark !== 'gap') acceptAlike(own, verdicts);
      if (mark === 'period' || mark === 'bare') otherwise = Math.max(otherwise, count);
      continue;
    }
    const forms = new Set(own.map(({ form }) => form));
    // one name below a time is the place below the time of the event
    const timed = mark === 'bare' && acceptedPlaces(own, verdicts).filter(({ form }) => verdicts[form]?.form.shape.timed).length > 1;
    for (const form of forms) {
      const verdict = verdicts[form] as Verdict;
      if (verdict.accepted && !verdict.declared && !(timed && verdict.form.shape.timed)) refuse(verdict, 'the document does not mark its labels so');
    }
  }
  if (otherwise >= plain * 2 + 2) refuseLoneColons(verdicts);
}

/** Where a weak mark sets off the labels, it also does so for a name that has nothing else to speak for it. */
function acceptAlike(own: readonly Candidate[], verdicts: readonly Verdict[]): void {
  const first = acceptedPlaces(own, verdicts)[0]?.line ?? 0;
  for (const form of new Set(own.map((place) => place.form))) {
    const verdict = verdicts[form] as Verdict;
    if (verdict.accepted || verdict.score < 0 || (verdict.form.line < first && verdict.recurs === verdict.form.count) || verdict.form.shape.key || verdict.form.shape.prose || !(verdict.form.shape.nameOnly || verdict.form.shape.titled || verdict.recurs > verdict.form.count || holdsOffice(verdict.form.text))) continue;
    add(verdict, 2, 'the document marks its labels so');
    verdict.accepted = true;
    // "Ada Rowe, on behalf of the Group. – " once, between turns of the chair
    if ((verdict.form.family === 'period-dash' || verdict.form.family === 'period') && holdsOffice(verdict.form.text)) verdict.vouched = true;
  }
}

/** `Ada Rowe, rapporteur`, `Ada Rowe -- Harbour Master`. */
function holdsOffice(label: string): boolean {
  return label.includes(', ') || label.includes(' - ') || label.includes(' -- ') || label.includes(' – ');
}

/** Where periods or line ends mark the labels, a colon once behind a name is prose: "Panel I:". */
function refuseLoneColons(verdicts: readonly Verdict[]): void {
  for (const verdict of verdicts) {
    const { family, count, shape } = verdict.form;
    if (verdict.accepted && (family === 'inline' || family === 'block') && count <= 2 && !shape.titled && !verdict.declared) refuse(verdict, 'the document does not mark its labels with colons');
  }
}

/**
 * A label with nothing but capitals or recurrence must take turns with another: "FACT: jobs are up." five times in one
 * speech makes no speaker.
 */
function requireAlternation(places: readonly Candidate[], verdicts: readonly Verdict[]): void {
  const sequence = acceptedPlaces(places, verdicts);
  const changes = new Int32Array(verdicts.length);
  for (let at = 0; at < sequence.length; at++) {
    const form = sequence[at]?.form ?? 0;
    const before = at > 0 ? sequence[at - 1]?.form : undefined;
    const after = sequence[at + 1]?.form;
    if ((before !== undefined && before !== form) || (after !== undefined && after !== form)) changes[form] = (changes[form] ?? 0) + 1;
  }
  const weakOnes = sequence.filter(({ form }) => isWeak(verdicts[form])).length;
  const mostlyWeak = weakOnes * 2 > sequence.length;
  const families = familyNames(verdicts);
  verdicts.forEach((verdict, index) => {
    if (!verdict.accepted || verdict.vouched || !isWeak(verdict)) return;
    const { count } = verdict.form;
    const share = (changes[index] ?? 0) / count;
    if (verdict.recurs >= 2 && (share >= 0.5 || (changes[index] ?? 0) >= 4)) add(verdict, 2, 'it takes turns with other labels');
    else if (verdict.recurs >= 2) refuse(verdict, 'it takes turns with nobody');
    else if (verdict.form.shape.capitals && (families.get(verdict.name) ?? 0) > 1) add(verdict, 1, 'a longer label ends with the name');
    else if (!mostlyWeak || !verdict.form.shape.capitals) refuse(verdict, 'it appears once, without a role, an honorific or a full name');
  });
}

const MOST_COMPARED = 64;

/** A rare label that is a slip of a letter away from an established one is that label misspelt: "MODEARTOR", "Christain". */
function rescueSlips(verdicts: readonly Verdict[]): void {
  const established = verdicts.filter((verdict) => verdict.accepted && !isWeak(verdict)).sort((a, b) => b.form.count - a.form.count).slice(0, MOST_COMPARED);
  if (established.length === 0) return;
  for (const verdict of verdicts) {
    const { text, count, family, shape } = verdict.form;
    if (count > 2 || shape.prose || shape.key || verdict.score < 0 || (verdict.accepted && !isWeak(verdict)) || text.length > 40) continue;
    const twin = established.find(({ form }) => form.family === family && isSlip(text.toLowerCase(), form.text.toLowerCase()));
    if (twin === undefined) continue;
    add(verdict, 4, `it is a slip away from "${twin.form.text}"`, twin.form.line + 1);
    verdict.declared = verdict.accepted = true;
  }
}

/** `A` needs a `Q`, and with one blank behind it one right before it: alone it is an article. */
function refuseNarrowAnswers(places: readonly Candidate[], verdicts: readonly Verdict[]): void {
  const asks = verdicts.some((verdict) => verdict.accepted && verdict.form.family === 'gap' && verdict.form.text !== 'A');
  const accepted = acceptedPlaces(places, verdicts);
  const isGap = (place: Candidate | undefined, answer: boolean): boolean => place?.family === 'gap' && (verdicts[place.form]?.form.text === 'A') === answer;
  const narrow = accepted.flatMap((place, at) => (place.narrow && isGap(place, true) ? [at] : []));
  const behindQuestions = narrow.filter((at) => isGap(accepted[at - 1], false)).length;
  if (behindQuestions * 2 < narrow.length) for (const at of narrow) refuse(verdicts[accepted[at]?.form ?? 0] as Verdict, 'hardly ever does it follow a question: it is an article');
  if (asks || !places.some((place) => place.family === 'gap')) return;
  for (const verdict of verdicts) if (verdict.form.family === 'gap' && verdict.form.text === 'A') refuse(verdict, 'no question stands before it');
}

function labelForm({ form, score, accepted, evidence }: Verdict): LabelForm {
  return { text: form.text, family: form.family, count: form.count, line: form.line + 1, score, accepted, evidence };
}
