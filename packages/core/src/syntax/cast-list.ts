import { hasClass, wordClass } from '../languages/vocabulary.ts';
import { collapse, isSentenceEnd, trimBlanks } from './characters.ts';
import { keyOf, namesEvent } from './header-words.ts';
import type { Candidate, Candidates, Form } from './label-candidate.ts';
import type { LineTable } from './lines.ts';

/** Whom a line before the first turn names: "Jane Doe: Chair", "JD = Jane Doe". */
export interface CastMember {
  readonly name: string;
  /** '' where the line tells none. */
  readonly role: string;
  /** 1-based. */
  readonly line: number;
  /** Labels that the line says are theirs. */
  readonly labels?: readonly string[];
}

/** Lines before the first turn that declare who is who: `Jane Doe: Chair`. */
export interface CastList {
  /** 1-based lines. */
  readonly lines: ReadonlySet<number>;
  readonly people: readonly CastMember[];
}

/**
 * Two or more lines in a row before the first turn, with short values without an end mark that name roles or stand under
 * a key such as PARTICIPANTS, declare roles and are no turns.
 */
export function readCastList(text: string, lines: LineTable, { places: candidates, forms }: Candidates, places: readonly Candidate[]): CastList {
  const run: Candidate[] = [];
  for (const place of candidates) {
    if (run.length === 0 && (forms[place.form]?.shape.key === true || place.line < (places[0]?.line ?? 0) - 3)) continue;
    const previous = run.at(-1);
    if (previous !== undefined && place.line > previous.line + 1) break;
    if (!isDeclaration(text, lines, place)) break;
    run.push(place);
  }
  const first = run[0];
  const none = { lines: new Set<number>(), people: [] };
  const listed = new Set(run);
  const outside = places.some((place) => !listed.has(place));
  if (first === undefined || run.length < 2 || !outside) return none;
  const keyed = candidates.some((candidate) => candidate.line < first.line && candidate.line >= first.line - 2 && forms[candidate.form]?.shape.key === true);
  const roles = run.every((place) => namesRole(text.slice(place.speech, lines.end(place.line + 1))));
  if (!keyed && !roles) return none;
  const people = run.map((place) => ({ name: collapse(text.slice(place.start, place.end)), role: collapse(text.slice(place.speech, lines.end(place.line + 1))), line: place.line + 1 }));
  return { lines: new Set(run.map(({ line }) => line + 1)), people };
}

const MOST_HEAD_LINES = 60;

/**
 * Adds the fields that stand with a date or a place at the head, and open no turn though a person's word is their key:
 * `INTERVIEWEE: Ada Rowe`, `WITNESS: BEN LANE` above `DATE: 8 March`.
 */
export function readFields(text: string, lines: LineTable, { places: candidates, forms }: Candidates, cast: CastList): CastList {
  const found = new Set(cast.lines);
  const people = [...cast.people];
  let run: Candidate[] = [];
  const close = (): void => {
    // `ELM INTERVIEW: ADA ROWE` is a field, too
    const keyed = run.some(({ form }) => isKey(forms[form]) || namesEvent(forms[form]?.text ?? ''));
    if (run.length > 1 && keyed) {
      for (const { form, line, start, end, speech, family } of run) {
        if (forms[form]?.shape.key === true || found.has(line + 1)) continue;
        found.add(line + 1);
        const key = collapse(text.slice(start, end));
        if (!isKey(forms[form]) && family !== 'block') people.push({ name: collapse(text.slice(speech, lines.end(line + 1))), role: namesEvent(key) ? '' : key, line: line + 1 });
      }
    }
    run = [];
  };
  for (const place of candidates) {
    if (place.line >= MOST_HEAD_LINES) break;
    if (run.length > 0 && place.line > (run.at(-1)?.line ?? 0) + 2) close();
    if (forms[place.form]?.count === 1 && forms[place.form]?.bulleted === false && isField(text, lines, place)) run.push(place);
    else close();
  }
  close();
  return found.size === cast.lines.size ? cast : { lines: found, people };
}

/** `Date`, `Release Date`. */
function isKey(form: Form | undefined): boolean {
  return form !== undefined && (form.shape.key || keyOf(`${form.text}:`) === 'known');
}

/** A key, and behind its colon a name, a date, a place; where the key stands alone, on the line below. */
function isField(text: string, lines: LineTable, place: Candidate): boolean {
  if (place.timeStart >= 0) return false;
  if (place.family !== 'block') return (place.family === 'inline' || place.family === 'decorated') && isDeclaration(text, lines, place);
  const below = place.line + 1;
  return below < lines.count && isDeclaration(text, lines, { ...place, speech: lines.start(below + 1), line: below });
}

function isDeclaration(text: string, lines: LineTable, { speech, line }: Candidate): boolean {
  const end = trimBlanks(text, speech, lines.end(line + 1));
  return end > speech && end - speech <= 80 && !isSentenceEnd(text.charCodeAt(end - 1));
}

/** True when a word of the value is the name of an office. */
export function namesRole(value: string): boolean {
  return value.split(/[ ,;]/u).some((word) => hasClass(word, wordClass.role | wordClass.moderator));
}
