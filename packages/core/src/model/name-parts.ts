import { classesOf, hasClass, isSlippedRoleWord, wordClass } from '../languages/vocabulary.ts';
import { isLower } from '../syntax/characters.ts';
import { articles, withoutArticle, type LabelParts } from './label-group.ts';
import { splitName } from './split-name.ts';
import { honorificCase, titleCase } from './title-case.ts';
import { koreanParts } from './unspaced-label.ts';

/** Takes titles and a name apart: roles and honorifics in any order, then the name. `part` has single blanks. */
export function nameParts(part: string): LabelParts {
  const all = part.split(' ').filter((word) => word !== '');
  if (all.length > 1 && all.every((word) => isLower(word.charCodeAt(0)))) return { name: part, family: part };
  const korean = koreanParts(all);
  if (korean !== undefined) return korean;
  const chair = chairParts(all) ?? governmentParts(all);
  if (chair !== undefined) return chair;
  const article = opensWithArticle(all);
  const words = article ? all.slice(1) : all;
  const honorifics: string[] = [];
  let at = titleBehindOffice(words);
  const roles = words.slice(0, at);
  for (let before = -1; before !== at && at < words.length; ) {
    before = at;
    while (at < words.length && isHonorific(words, at)) honorifics.push(words[at++] ?? '');
    const plain = honorifics.length > 0 && at === 1 && !article && isPlainHonorific(honorifics[0] ?? '');
    const roleEnd = plain ? at : roleRunEnd(words, at, article);
    while (at < roleEnd) roles.push(words[at++] ?? '');
  }
  // "Předseda PSP Tomáš Hale": the body stands behind its office, in capitals
  if (roles.length > 0 && words.length - at > 2 && /^\p{Lu}{2,4}$/u.test(words[at] ?? '') && /\p{Ll}/u.test(words[at + 1] ?? '')) roles.push(words[at++] ?? '');
  const { names, constituency } = withoutConstituency(words.slice(at));
  const role = roles.length === 0 ? undefined : titleCase(roles.join(' '));
  const honorific = honorifics.length === 0 ? undefined : honorifics.map(honorificCase).join(' ');
  if (names.length === 0) return { ...(honorific === undefined ? {} : { honorific }), role: role ?? withoutArticle(part), group: 'office' };
  return { ...(honorific === undefined ? {} : { honorific }), ...(role === undefined ? {} : { role }), ...splitName(names, at === 0), ...(constituency === undefined ? {} : { affiliation: constituency }) };
}

/** Where the name begins in "Bundesministerin für Häfen und Fischerei Mag. Ada Rowe": at the title behind the office; 0 where there is none. */
function titleBehindOffice(words: readonly string[]): number {
  if (!opensWithRole(words[0] ?? '')) return 0;
  const at = words.findIndex((word, index) => index > 1 && (isPlainHonorific(word) || (word.length > 2 && word.endsWith('.'))) && isHonorific(words, index));
  return Math.max(0, at);
}

/** "The" always, the other articles before a title only: "La Ministra", but "La Russa". */
function opensWithArticle(words: readonly string[]): boolean {
  const first = words[0]?.toLowerCase() ?? '';
  if (words.length < 2 || !articles.has(first)) return false;
  return first === 'the' || hasClass(words[1], wordClass.role | wordClass.honorific);
}

/** `MILLER of Florida`: a member and where he sits. */
function withoutConstituency(names: readonly string[]): { names: readonly string[]; constituency?: string } {
  const of = names.indexOf('of');
  return of > 0 && of < names.length - 1 ? { names: names.slice(0, of), constituency: names.slice(of + 1).join(' ') } : { names };
}

/** `Mr.` and `Ms.` stand right before a name: what follows is no role, even in "MR. KING". */
function isPlainHonorific(word: string): boolean {
  return /^(?:mr|mrs|ms|miss|mx|m|mme|herr|frau|sr|sra)\.?$/iu.test(word);
}

function isHonorific(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (at === words.length - 1 || !hasClass(withoutGeresh(word), wordClass.honorific)) return false;
  const letter = word.length === (word.endsWith('.') ? 2 : 1);
  const given = letter || word.toLowerCase() === 'don';
  if (!given) return true;
  // the "h." and "c." of "Dr. h. c."; "D. Ada" and "Don Ada" behind "Sr.", but "Mr. D. Lane" and "Mr. Don Lane"
  if (at > 0) return (letter && isLower(word.charCodeAt(0))) || spanishAddress.has((words[at - 1] ?? '').toLowerCase().replace('.', ''));
  return letter ? word.endsWith('.') && !isInitial(words[1] ?? '') : words.length > 2;
}

/** Before which "D." and "Don" are titles. */
const spanishAddress = new Set('sr sra srta señor señora señorita excmo excma ilmo ilma'.split(' '));

function isInitial(word: string): boolean {
  return /^\p{Lu}\.?$/u.test(word);
}

/** Forms of address before an office. */
const addresses = new Set('mr mrs ms madam madame mme monsieur m herr frau hr fru sr sra señor señora senhor senhora signor signora'.split(' '));
/** Offices of whoever sits in the chair, which hardly anybody has for a name. */
const chairs = new Set('speaker chair chairman chairwoman chairperson president presidente presidenta président présidente präsident präsidentin'.split(' '));

/** `Mr. Speaker`, `Madam Deputy Speaker`, `Madame la présidente`: an office and no name, while `MR. KING` is one. */
export function chairParts(words: readonly string[]): LabelParts | undefined {
  const [address = '', article = ''] = words;
  if (words.length < 2 || !addresses.has(address.toLowerCase().replace('.', ''))) return undefined;
  const office = words.slice(articles.has(article.toLowerCase()) ? 2 : 1);
  const chair = office.at(-1)?.toLowerCase() ?? '';
  if (!chairs.has(chair) || !office.every((word) => hasClass(word, wordClass.role))) return undefined;
  const leads = hasClass(`the ${chair}`, wordClass.moderator);
  return { honorific: honorificCase(address), role: titleCase(office.join(' ')), group: leads ? 'moderator' : 'office' };
}

/** Offices of a government, which nobody has for a name. */
const governments = new Set('minister ministro ministra ministre secretary secretario secretaria vicepresidente vicepresidenta'.split(' '));

/** `Sra. Ministra de Defensa`, `M. le ministre`, `Mr. Secretary`: an office and its department behind a form of address. */
function governmentParts(words: readonly string[]): LabelParts | undefined {
  const [address = '', article = ''] = words;
  if (words.length < 2 || !addresses.has(address.toLowerCase().replace('.', ''))) return undefined;
  const office = words.slice(articles.has(article.toLowerCase()) ? 2 : 1);
  const goesOn = hasClass(office[1] ?? 'of', wordClass.role | wordClass.particle);
  return governments.has(office[0]?.toLowerCase() ?? '') && goesOn ? { honorific: honorificCase(address), role: titleCase(office.join(' ')), group: 'office' } : undefined;
}

/** `גב׳` shortens a title with a geresh, in print often an apostrophe. */
function withoutGeresh(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  const hebrew = word.charCodeAt(0) >= 0x590 && word.charCodeAt(0) <= 0x5ff;
  return hebrew && (last === 0x5f3 || last === 0x27 || last === 0x2019) ? word.slice(0, -1) : word;
}

/** Offices that print no more than their first letters. */
const shortOffices = new Set(['PM', 'DPM', 'FM', 'SG', 'DSG', 'DG', 'HRVP', 'EAM', "BK'in", 'BK’in']);
const surnames = new Set(['king', 'bishop', 'pope']);

/** "TOM KING", "SENATOR KING": an office that ends a label is a family name as readily, though not "THE KING". */
export function isSurname(words: readonly string[], at: number): boolean {
  return at > 0 && at === words.length - 1 && surnames.has((words[at] ?? '').toLowerCase()) && !articles.has((words[at - 1] ?? '').toLowerCase());
}

/** "Justin", "Lester" and "Esther" are a letter away from an office; longer given names are hardly ever. */
const LONGEST_GIVEN = 7;

/** End of the run that begins at `from` and ends with the last role word that is followed by nothing but a name. */
function roleRunEnd(words: readonly string[], from: number, article = false): number {
  let end = from;
  for (let at = from; at < words.length; at++) {
    const word = trimSign(words[at] ?? '');
    const classes = classesOf(word);
    // "Frage Lane", "Journalist Ada Rowe"
    const asks = at === 0 && words.length > 1 && words.length <= 3 && (classes & wordClass.questioner) !== 0 && word.length > 1;
    const role = asks || (at === 0 && shortOffices.has(word) && (words.length > 1 || word === 'PM')) || ((classes & (wordClass.role | wordClass.moderator)) !== 0 && (article || !isSurname(words, at))) || (at < words.length - 1 && isSlippedRoleWord(word) && (word.length > LONGEST_GIVEN || end > from || hasClass(words[at + 1] ?? '', wordClass.role)));
    if (role && !(isLower(word.charCodeAt(0)) && end === from && !article)) end = at + 1;
    else if (end === at - 1 && end > from && isDepartment(words, at)) return words.length;
    // "CHAIRMAN OF THE JOINT CHIEFS OF STAFF": a department may end with another office
    else if (end > from && departmentParticles.has(words[end]?.toLowerCase() ?? '') && at - end < 6) continue;
    else if (end > from && (classes & wordClass.particle) === 0 && !departmentParticles.has(word)) break;
    else if (at - end >= 3) break;
  }
  return end;
}

/** Small words that join an office and its department. */
export const departmentParticles = new Set('of for für des der de del do da di dos das della delle du pour по'.split(' '));

/** "Ministra de Agricultura", "Minister for Fisheries": what a particle joins to an office, up to the end, is its department. */
function isDepartment(words: readonly string[], at: number): boolean {
  return departmentParticles.has((words[at - 1] ?? '').toLowerCase()) && words.length - at <= 4;
}

/** True when the first word is that of an office. */
export function opensWithRole(part: string): boolean {
  return hasClass(part.split(' ', 1)[0], wordClass.role);
}

/** A word without a comma behind it. */
export function trimSign(word: string): string {
  return word.endsWith(',') ? word.slice(0, -1) : word;
}
