import { hasClass, titleClasses } from '../languages/vocabulary.ts';
import type { LabelForm } from './label-form.ts';
import { shareInSentences } from './label-doubt.ts';
import type { Selection } from './label-select.ts';
import { isNameLine, withoutParenthesis } from './label-name.ts';
import { isCapitals } from './label-text.ts';
import type { LineTable } from './lines.ts';

// Where the turns stand: in a conversation all over the text, in a manual where its examples are.

/** So many lines with print for each turn, and a text is hardly a conversation. */
const LINES_PER_TURN = 30;
/** Shares of the text: before the first turn, and in the longest one. */
const LATE = 0.15;
const LONG = 0.35;
/** More in one turn is a clump, wherever that turn stands. */
const CLUMP = 0.45;
const MANY_LINES = 40;
/** So many labels in the middle of sentences are the ends of these. */
const BROKEN = 0.3;
const FEW = 3;
const MOST_INITIALS = 4;

/** True where names and offices open less than a third of the turns, and these stand in a clump: `TypeError: …` in the examples of a manual. */
export function standsInClumps(text: string, lines: LineTable, { places, labels }: Selection, printedLines: number): boolean {
  if (places.length === 0 || printedLines <= MANY_LINES) return false;
  const speaking = new Set(places.map(({ form }) => form));
  const initials = [...speaking].filter((form) => areInitials(labels[form]?.text ?? '')).length >= FEW;
  const people = new Set(labels.flatMap((label, form) => (isPerson(label) || (initials && areInitials(label.text)) ? [form] : [])));
  if (places.filter(({ form, timeStart }) => timeStart >= 0 || people.has(form)).length * 3 >= places.length) return false;
  // "… kommen insbesondere in / Betracht:", where the text has ends of sentences at all
  if (shareInSentences(text, lines, places) > BROKEN && /[.!?]\r?\n/u.test(text)) return true;
  // "Big question: …" above the conversation is no part of it
  const lead = places.findIndex(({ form }) => people.has(form) || (labels[form]?.count ?? 0) > 1);
  const turns = places.slice(Math.max(0, lead));
  const first = turns[0]?.start ?? 0;
  const longest = turns.reduce((most, { start }, at) => Math.max(most, (turns[at + 1]?.start ?? text.length) - start), 0);
  const share = longest / (text.length - first);
  return share > CLUMP || (places.length * LINES_PER_TURN < printedLines && (share > LONG || first > text.length * LATE));
}

/** `AR` and `KVO`, where a third stands beside them: whoever keeps minutes writes so. */
function areInitials(label: string): boolean {
  return label.length >= 2 && label.length <= MOST_INITIALS && isCapitals(label, 0, label.length) && !label.includes(' ');
}

/** `Minister`, `Ada Rowe`. */
function isPerson({ text, family }: LabelForm): boolean {
  const bare = withoutParenthesis(text);
  if (family === 'forced' || family === 'bracket' || bare.split(/[ ,]+/u).some((word) => hasClass(word, titleClasses))) return true;
  return bare.includes(' ') && isNameLine(bare, 0, bare.length);
}
