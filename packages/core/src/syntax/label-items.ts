import { isLower, isQuestionMark, trimBlanks } from './characters.ts';
import type { Candidate } from './label-candidate.ts';
import { add, ENOUGH, refuse, type Verdict } from './label-verdict.ts';
import type { LineTable } from './lines.ts';
import { speechShareOfTurns } from './speech.ts';

/** Share of the lines with print that are such items. */
const MOST_LINES = 0.4;
const MOSTLY_SPOKEN = 0.8;
const MOST_WORDS = 4;
/** One item in so many below a heading makes a list in chapters. */
const FEW_HEADED = 4;

/**
 * Accepts labels behind bullets or the marks of a quotation (`- **Ada:** text`, `> Ada: text`) where the document is a
 * conversation set so: two names and more that recur, sentences behind them, and a question among these. "Fixed: …" and
 * "Added: …" recur in a list of changes, but nobody asks.
 */
export function acceptItems(text: string, lines: LineTable, places: readonly Candidate[], verdicts: readonly Verdict[], printedLines: number): void {
  const items = places.filter(({ form }) => isNamedItem(verdicts[form] as Verdict));
  const names = new Set(items.map(({ form }) => form));
  const headed = items.filter(({ line }) => isBelowHeading(text, lines, line)).length;
  const converse = names.size >= 2 && items.length >= printedLines * MOST_LINES && headed * FEW_HEADED < items.length && speechShareOfTurns(text, lines, items) >= MOSTLY_SPOKEN && items.some((place) => asks(text, lines, place));
  for (const verdict of verdicts) if (!converse && verdict.form.bulleted && verdict.form.family === 'decorated' && !verdict.declared) refuse(verdict, 'it heads an item of a list');
  if (!converse) return;
  for (const form of names) {
    const verdict = verdicts[form] as Verdict;
    add(verdict, ENOUGH, 'the document sets its turns as items of a list');
    verdict.accepted = verdict.score >= ENOUGH;
  }
}

function isNamedItem({ form, declared }: Verdict): boolean {
  const { bulleted, count, shape, text } = form;
  return bulleted && count >= 2 && !declared && !shape.key && !shape.prose && !isLower(text.charCodeAt(0)) && text.split(' ').length <= MOST_WORDS;
}

/** True when the line of the label ends with a question. */
function asks(text: string, lines: LineTable, { speech, speechLine }: Candidate): boolean {
  const end = lines.end(speechLine + 1);
  return isQuestionMark(text.charCodeAt(trimBlanks(text, speech, end) - 1));
}

/** True when the next line with print above a line (0-based) is a Markdown heading. */
export function isBelowHeading(text: string, lines: LineTable, line: number): boolean {
  let above = line;
  while (above > 0 && line - above < 3 && lines.end(above) === lines.start(above)) above--;
  return above > 0 && text.charCodeAt(lines.start(above)) === 0x23;
}
