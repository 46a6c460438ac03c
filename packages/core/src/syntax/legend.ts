import { hasClass, speakingClasses, wordClass } from '../languages/vocabulary.ts';
import type { CastList } from './cast-list.ts';
import { collapse, isSentenceEnd } from './characters.ts';
import type { Candidate, Candidates, Form } from './label-candidate.ts';
import { onlyNameWords, withoutParenthesis } from './label-name.ts';
import type { LineTable } from './lines.ts';
import { headsPeople } from './participant-list.ts';

const MOST_LINES = 40;
const LONGEST_LINE = 200;
const LONGEST_NAME = 60;

/**
 * Reads the lines before the first turn that say whom the short labels below stand for: `MT = Martin Taylor`,
 * `SL: Susan Lee (interviewer)`, `Interviewer: Susan Lee`, where the text has labels for those names. Adds them to a list
 * of participants that was read already.
 */
export function readLegend(text: string, lines: LineTable, { forms }: Candidates, places: readonly Candidate[], cast: CastList): CastList {
  let known: ReadonlySet<string> | undefined;
  const isLabel = (label: string): boolean => (known ??= new Set(forms.flatMap(({ text: form }) => callsOf(withoutParenthesis(form).toLowerCase())))).has(label.toLowerCase());
  const people = [...cast.people];
  const found = new Set(cast.lines);
  let next = 0;
  while (next < places.length && found.has((places[next]?.line ?? 0) + 1)) next++;
  for (let line = 1; line <= Math.min(lines.count, MOST_LINES); line++) {
    const place = places[next]?.line === line - 1 ? places[next] : undefined;
    if (found.has(line)) continue;
    const content = lines.end(line) - lines.start(line) > LONGEST_LINE ? '' : collapse(lines.text(line));
    // A label that is forced opens a turn, whatever stands behind it.
    const entries = place === undefined ? equations(content, isLabel) : place.family === 'forced' ? [] : declaration(text, lines, place, forms, isLabel);
    if (entries.length > 0) {
      found.add(line);
      for (const { name, role, labels } of entries) if (name !== '') people.push({ name, role, line, labels });
    } else if (place !== undefined) break;
    if (place !== undefined) next++;
  }
  return found.size === cast.lines.size || found.size >= places.length + lines.count ? cast : { lines: found, people };
}

/** `mr. hale` calls as `hale` does. */
function callsOf(label: string): string[] {
  const blank = label.indexOf(' ');
  return blank > 0 && hasClass(label.slice(0, blank), wordClass.honorific) ? [label, label.slice(blank + 1)] : [label];
}

interface Entry {
  readonly name: string;
  readonly role: string;
  readonly labels: readonly string[];
}

/** `MT = Martin Taylor; SL = Susan Lee (interviewer)`: each half of an equation, where a label below is its left side. */
function equations(content: string, isLabel: (label: string) => boolean): Entry[] {
  if (!content.includes('=')) return [];
  const entries: Entry[] = [];
  for (const part of content.split(/[;|]|,(?=[^=]*=)/u)) {
    const [label = '', value = '', ...more] = part.split('=').map((half) => half.trim());
    if (more.length > 0 || label === '' || !isLabel(label)) return [];
    const entry = nameAndRole(value);
    if (entry === undefined) return [];
    entries.push({ ...entry, labels: [label] });
  }
  return entries;
}

/** Words that name and place all who are in the chair; more of them are speech. */
const MOST_LISTED_WORDS = 20;
/** Code units of a line that may still declare people; a longer one is speech. */
const LONGEST_DECLARATION = 1000;

/** `SL: Susan Lee` and `Interviewer: Susan Lee (SL)` before the first turn, where a label below stands for the name. */
function declaration(text: string, lines: LineTable, place: Candidate, forms: readonly Form[], isLabel: (label: string) => boolean): Entry[] {
  const label = forms[place.form]?.text ?? '';
  const end = lines.end(place.line + 1);
  if (end - place.speech > LONGEST_DECLARATION) return [];
  const value = collapse(text.slice(place.speech, end));
  if (forms[place.form]?.count === 1 && isListOfPeople(label, value)) return [{ name: '', role: '', labels: [] }];
  const entry = nameAndRole(value);
  const recurs = (forms[place.form]?.count ?? 0) > 1;
  if (entry !== undefined && label.toLowerCase() === initialsOf(entry.name)) return recurs ? [{ ...entry, labels: [label] }] : [];
  if (recurs && /^\p{Lu}{2,4}$/u.test(label) && isName(value)) return [{ name: value, role: '', labels: [label] }];
  if (entry === undefined) return [];
  if (!hasClass(label, speakingClasses) || recurs) return [];
  const family = entry.name.slice(entry.name.lastIndexOf(' ') + 1).toLowerCase();
  const short = [initialsOf(entry.name), entry.role.toLowerCase()].filter((form) => form !== '' && form.length <= 4 && isLabel(form));
  const named = short.length > 0 || isLabel(family) || isLabel(entry.name);
  const role = entry.role === '' || short.includes(entry.role.toLowerCase()) ? label : entry.role;
  return named ? [{ name: entry.name, role, labels: short }] : [];
}

/** "President Ada Rowe, Second President Tom Hale", "ADA ROWE e TOM HALE": who is in the chair, and no sentence. */
function isListOfPeople(label: string, value: string): boolean {
  const words = value.split(' ', MOST_LISTED_WORDS + 1);
  if (words.length < 2 || words.length > MOST_LISTED_WORDS || !/^\p{Lu}/u.test(value) || !onlyNameWords(value, 0, value.length)) return false;
  const sentence = isSentenceEnd(value.charCodeAt(value.length - 1));
  if (value.includes(', ') && words.length >= 4 && hasClass(words[0], wordClass.role)) return true;
  if (sentence || label.includes(' ')) return false;
  return hasClass(label, wordClass.role) || (headsPeople(label) && (value.includes(', ') || hasClass(words[0], wordClass.role | wordClass.honorific)));
}

/** `MK   Dr Maria Rowe`, `GA   Gabriela`: a name of up to five words, and no sentence. */
function isName(value: string): boolean {
  return value.split(' ').length <= 5 && /^\p{Lu}[^.!?]*$/u.test(value) && onlyNameWords(value, 0, value.length) && value !== value.toUpperCase();
}

/** "Susan Lee (interviewer)" as name and role; undefined for what has not the shape of a name. */
function nameAndRole(value: string): Omit<Entry, 'labels'> | undefined {
  const bare = withoutParenthesis(value);
  const comma = bare.indexOf(', ');
  const name = comma < 0 ? bare : bare.slice(0, comma);
  const behind = comma < 0 ? value.slice(bare.length).trim().slice(1, -1) : bare.slice(comma + 2);
  const words = name.split(' ');
  const shaped = words.length >= 2 && words.length <= 5 && words.every((word) => /^\p{Lu}/u.test(word) || hasClass(word, wordClass.particle));
  if (!shaped || name.length > LONGEST_NAME || (isSentenceEnd(name.charCodeAt(name.length - 1)) && words.at(-1)?.length !== 2)) return undefined;
  return { name, role: behind };
}

/** "mt" of "Martin Taylor", in small letters. */
export function initialsOf(name: string): string {
  let initials = '';
  for (const word of name.split(/[ -]/u)) if (/^\p{Lu}/u.test(word)) initials += word[0] ?? '';
  return initials.toLowerCase();
}
