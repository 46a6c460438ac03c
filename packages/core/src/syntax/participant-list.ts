import { hasClass, wordClass } from '../languages/vocabulary.ts';
import { namesRole, type CastList, type CastMember } from './cast-list.ts';
import { collapse, isBullet, isColon, isLower, isSentenceEnd } from './characters.ts';
import type { Candidate } from './label-candidate.ts';
import { isNameLine, onlyNameWords } from './label-name.ts';
import type { LineTable } from './lines.ts';

const MOST_LINES = 80;
const LONGEST_LINE = 160;
const MOST_KEY_WORDS = 4;
const MOST_NAME_WORDS = 5;

/** Last words of the lines that head a list of people. */
const keys = new Set(
  'participants participant staff attendees panelists panellists speakers speaker presenters presenter analysts executives present intervenants intervenant(s) participant(s) speaker(s) participantes ponentes asistentes intervinientes oradores teilnehmer teilnehmende sprecher anwesend partecipanti relatori presenti deelnemers sprekers uczestnicy участники присутствовали'.split(' '),
);

/** What parts the name from the office. */
const separators = [' - ', ' – ', ' — ', ' -- ', ', '];

/**
 * Adds the people below a line such as "Company Participants" before the first turn, a line each: `Ada Rowe - Chief
 * Executive`; behind a colon, as in "Speakers:", a name is enough. The lines are metadata and no headings.
 */
export function readParticipants(lines: LineTable, places: readonly Candidate[], cast: CastList): CastList {
  // "Speakers:" above names looks like a turn
  const first = places.find(({ line, family }) => family !== 'block' || !(headsPeople(collapse(lines.text(line + 1))) || headsOne(lines, line + 1)));
  const last = Math.min(first?.line ?? 0, lines.count, MOST_LINES);
  const found = new Set(cast.lines);
  const people = [...cast.people];
  let key = 0;
  let behindColon = false;
  for (let line = 1; line <= last; line++) {
    const isLong = lines.end(line) - lines.start(line) > LONGEST_LINE;
    const content = isLong ? '' : collapse(lines.text(line));
    if (content === '' && !isLong) continue;
    const member = key > 0 ? (memberOf(content, line) ?? (behindColon ? nameAlone(content, line) : undefined)) : undefined;
    if (member !== undefined) {
      people.push(member);
      found.add(key).add(line);
    } else {
      // "SPEAKERS: ADA ROWE, PRESIDENT OF ELMLAND"
      const colon = content.indexOf(':') + 1;
      const inline = colon > 0 && colon < content.length && headsPeople(content.slice(0, colon)) ? memberOf(content.slice(colon).trim(), line) : undefined;
      if (inline !== undefined) people.push(inline);
      key = inline !== undefined || headsPeople(content) || headsOne(lines, line) ? line : 0;
      behindColon = isColon(content.charCodeAt(content.length - 1));
    }
  }
  return found.size === cast.lines.size ? cast : { lines: found, people };
}

/** True for a line or a label that heads a list of people: "Company Participants", `Sprecher`. */
export function headsPeople(content: string): boolean {
  const words = (content.endsWith(':') ? content.slice(0, -1).trimEnd() : content).split(' ', MOST_KEY_WORDS + 1);
  return words.length <= MOST_KEY_WORDS && keys.has((words.at(-1) ?? '').toLowerCase());
}

/** `Moderator:` above `Ben Lane, Communications Officer`. */
function headsOne(lines: LineTable, line: number): boolean {
  if (line >= lines.count || lines.end(line) - lines.start(line) > LONGEST_LINE || lines.end(line + 1) - lines.start(line + 1) > LONGEST_LINE) return false;
  const content = lines.text(line).trim();
  if (!isColon(content.charCodeAt(content.length - 1)) || !hasClass(content.slice(0, -1).trim(), wordClass.moderator | wordClass.questioner | wordClass.unnamed)) return false;
  const member = memberOf(collapse(lines.text(line + 1)), line + 1);
  return member !== undefined && member.role !== '';
}

/** A name in capitalised words, and behind it what the person is, which ends no sentence. */
function memberOf(content: string, line: number): CastMember | undefined {
  const bare = withoutBullet(content);
  const separator = separators.find((sign) => bare.includes(sign));
  if (separator === undefined) return undefined;
  const at = bare.indexOf(separator);
  const name = bare.slice(0, at);
  const words = name.split(' ');
  const shaped = words.length >= 2 && words.length <= MOST_NAME_WORDS && !isLower(name.charCodeAt(0)) && onlyNameWords(name, 0, name.length);
  return shaped && !isSentenceEnd(bare.charCodeAt(bare.length - 1)) ? { name, role: roleIn(bare.slice(at + separator.length)), line } : undefined;
}

function withoutBullet(content: string): string {
  return isBullet(content.charCodeAt(0)) && content[1] === ' ' ? content.slice(2) : content;
}

/** `Dr. Rowe (BMI)`: a name, and behind it at most what it belongs to. */
function nameAlone(content: string, line: number): CastMember | undefined {
  const bare = withoutBullet(content);
  const last = bare.charCodeAt(bare.length - 1);
  return bare.length > 0 && !isSentenceEnd(last) && !isColon(last) && isNameLine(bare, 0, bare.length) ? { name: bare, role: '', line } : undefined;
}

/** What stands behind a name is a house where it names no office: "Goldman Sachs". */
function roleIn(value: string): string {
  return namesRole(value.split(', ', 1)[0] ?? '') ? value : '';
}
