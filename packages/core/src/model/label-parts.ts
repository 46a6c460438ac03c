import { classesOf, isSlippedRoleWord, unspacedRoleSuffix, wordClass } from '../languages/vocabulary.ts';
import { isLower, isUnspaced, isUpper, joinSigns } from '../syntax/characters.ts';
import { isCapitals, withoutParenthesis } from '../syntax/label-text.ts';
import { articles, groupOf, holdsOutlet, withoutArticle, type LabelGroup, type LabelParts } from './label-group.ts';
import { splitName } from './split-name.ts';
import { honorificCase, titleCase, titleWord } from './title-case.ts';
import { koreanParts, unspacedParts } from './unspaced-label.ts';

/** Labels that were taken apart; an archive has the same ones in every file. */
const known = new Map<string, LabelParts>();
const MOST_KNOWN = 2000;

/**
 * Takes a label apart into honorific, role, name and affiliation. `label` has single blanks.
 *
 * @example
 * ```ts
 * import { labelParts } from '@rostrum/core';
 *
 * console.log(labelParts('DEFENSE MINISTER ADA LANE'));
 * console.log(labelParts('Mr. Tamm (Elm Daily)'));
 *
 * //=> {"role":"Defense Minister","name":"Ada Lane","family":"Lane","given":"Ada"}
 * //=> {"honorific":"Mr.","name":"Tamm","family":"Tamm","affiliation":"Elm Daily"}
 * ```
 */
export function labelParts(label: string): LabelParts {
  let parts = known.get(label);
  if (parts === undefined) {
    // a copy, for the engine cuts words out of a text by reference, and what is kept would keep every document in memory
    const own = JSON.parse(JSON.stringify(label)) as string;
    parts = Object.freeze(takenApart(own));
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(own, parts);
  }
  return parts;
}

function takenApart(label: string): LabelParts {
  const { bare, parenthesis } = apart(label);
  const group = groupOf(bare);
  if (group !== undefined) return groupParts(bare, group, parenthesis);
  const office = officeParts(bare, parenthesis);
  if (office !== undefined) return office;
  if (bare.includes(' ') && (classesOf(bare) & wordClass.role) !== 0) return groupParts(bare, 'office', parenthesis);
  if (isUnspaced(bare.charCodeAt(bare.length - 1))) return unspacedParts(bare);
  const parts = severalParts(bare) ?? dashedParts(bare) ?? spacedParts(bare);
  if (parenthesis === '' || parts.name === undefined || parts.affiliation !== undefined) return parts;
  // "Hon ADA ROWE (Minister of Finance)", but "Ada Rowe (Minister of Finance, Lab)" tells a party, too
  return parts.role === undefined && isOffice(parenthesis) ? { ...parts, role: titleCase(parenthesis) } : { ...parts, affiliation: parenthesis };
}

/** What stands before the parentheses at a label's end, and what the first of them holds. */
function apart(label: string): { bare: string; parenthesis: string } {
  let bare = label;
  let parenthesis = '';
  for (let shorter = withoutParenthesis(bare); shorter.length < bare.length; shorter = withoutParenthesis(bare)) {
    parenthesis = bare.slice(shorter.length).trim().slice(1, -1).trim();
    bare = shorter;
  }
  return { bare: joinSigns(bare), parenthesis };
}

/** `The PRESIDING OFFICER (Mr. Kyl)` names the person in the chair, `Speaker 1 (John Smith)` whom a number stands for. */
function groupParts(bare: string, group: LabelGroup, parenthesis: string): LabelParts {
  const role = titleCase(withoutArticle(bare));
  const titled = opensWithHonorific(withoutArticle(bare));
  const named = group === 'questioner' && !opensWithHonorific(parenthesis) ? undefined : (nameIn(parenthesis) ?? (group === 'moderator' && titled ? surnameIn(parenthesis) : undefined));
  if (named === undefined) return { role, group };
  const office = opensWithHonorific(role) ? role.slice(role.indexOf(' ') + 1) : role;
  return heldBy(named, office, group);
}

/** `MINISTER OF TRANSPORT (SHRI NITIN GADKARI)`, `国務大臣（鈴木俊一君）`: an office, and behind it who holds it. */
function officeParts(bare: string, parenthesis: string): LabelParts | undefined {
  const named = nameIn(parenthesis);
  if (named === undefined) return undefined;
  if (isUnspaced(bare.charCodeAt(bare.length - 1))) return named.honorific !== undefined && unspacedRoleSuffix(bare) !== '' ? { ...named, role: bare } : undefined;
  // "innviðaráðherra (Ada Rowe)"
  if (isLower(bare.charCodeAt(0)) && named.given !== undefined) return heldBy(named, bare, groupOf(bare));
  const { name, role, group } = spacedParts(bare);
  if (name !== undefined || role === undefined || group !== 'office') return undefined;
  const office = titleCase(withoutArticle(role));
  return heldBy(named, office, groupOf(office));
}

function heldBy(named: LabelParts, role: string, group: LabelGroup | undefined): LabelParts {
  return { ...named, role, ...(group === 'moderator' ? { presides: true } : {}) };
}

/** The person whom the content of a parenthesis names: behind an honorific, in two to four words with capitals, or in a few signs of a script without blanks; a party may follow a period. */
function nameIn(content: string): LabelParts | undefined {
  const party = content.indexOf('. ');
  if (party > 0 && isBehindName(content.slice(0, party))) {
    const named = nameIn(content.slice(0, party));
    return named && { ...named, affiliation: content.slice(party + 2) };
  }
  const parenthesis = withoutParenthesis(content);
  if (isUnspaced(parenthesis.charCodeAt(0))) {
    const parts = parenthesis.length <= 8 && !holdsOutlet(parenthesis) ? unspacedParts(parenthesis) : undefined;
    return parts?.name === undefined ? undefined : parts;
  }
  const words = parenthesis.split(' ');
  const full = words.length >= 2 && words.length <= 4 && words.every((word, at) => (at > 0 && (classesOf(word) & wordClass.particle) !== 0) || (isUpper(word.charCodeAt(0)) && (classesOf(word) === 0 || (word.length === 2 && word.endsWith('.')))));
  // "Minister for Finance (Deputy Tom Hale)"
  const titled = words.length >= 2 && words.length <= 5 && opensWithRole(words[0] ?? '') && words.slice(1).every((word) => isUpper(word.charCodeAt(0)) && classesOf(word) === 0);
  return full || titled || opensWithHonorific(parenthesis) ? spacedParts(parenthesis) : undefined;
}

/** "Minister of Finance", "ministre des Finances": an office with its department, and no party such as "Labour". */
function isOffice(content: string): boolean {
  const [first = '', joiner = ''] = content.split(' ', 2);
  return opensWithRole(first) && departmentParticles.has(joiner) && !/[,;–—]/u.test(content);
}

/** "Sr. Presidente (Hale)" names the chair by a family name alone. */
function surnameIn(content: string): LabelParts | undefined {
  return /^\p{Lu}\p{Ll}{2,}$/u.test(content) && classesOf(content) === 0 ? { name: content, family: content } : undefined;
}

/** "João Lima" before ". PSB - PE", but neither "Mrs" nor "Ada J". */
function isBehindName(before: string): boolean {
  const last = before.slice(before.lastIndexOf(' ') + 1);
  return last.length < before.length && last.length > 2 && (classesOf(last) & wordClass.honorific) === 0;
}

function opensWithHonorific(part: string): boolean {
  const words = part.split(' ');
  return words.length > 1 && (classesOf(words[0] ?? '') & wordClass.honorific) !== 0;
}

/** `Ada Rowe - Harbour Master`, `SR. PRESIDENTE - ADA ROWE - PDT`: name and office in either order, then the party. */
function dashedParts(bare: string): LabelParts | undefined {
  const [first = '', second, third] = bare.split(/ (?:--?|–|—) /u);
  if (second === undefined) return undefined;
  const group = groupOf(first);
  if (group !== undefined) return groupParts(first, group, second);
  const parts = spacedParts(first);
  if (parts.name !== undefined) return holdsRole(second) ? { ...parts, role: titleCase(second) } : { ...parts, affiliation: second };
  const named = spacedParts(second);
  if (named.name === undefined) return undefined;
  const { group: _group, ...office } = parts;
  return { ...office, ...named, ...(third === undefined ? {} : { affiliation: third }) };
}

const joiners = new Set('and & et und y e и'.split(' '));

/** `MR. HALE AND MS. ORR`: two people behind one label. The "and" inside an office or one person's name joins no two names. */
function severalParts(label: string): LabelParts | undefined {
  const words = label.split(' ');
  for (let at = 1; at < words.length - 1; at++) {
    const joiner = (words[at] ?? '').toLowerCase();
    if (!joiners.has(joiner)) continue;
    const first = spacedParts(words.slice(0, at).join(' '));
    const second = spacedParts(words.slice(at + 1).join(' '));
    const english = joiner === 'and' || joiner === '&';
    if (!isOneOfSeveral(first, english) || !isOneOfSeveral(second, english)) continue;
    const name = isCapitals(label, 0, label.length) ? words.map((word, index) => (index === at ? joiner : titleWord(word))).join(' ') : label;
    return { name, several: `${first.family} ${joiner} ${second.family}` };
  }
  return undefined;
}

/** A title and a name, a full name, or beside an English "and" any name: "y" and "e" stand inside names, too. */
function isOneOfSeveral({ name, given, role, honorific, family, affiliation }: LabelParts, english: boolean): boolean {
  if (name === undefined || family === undefined || isLower(name.charCodeAt(0)) || affiliation !== undefined) return false;
  if (role !== undefined || honorific !== undefined) return true;
  return given === undefined ? english && !holdsRole(name) : !holdsRole(name);
}

function spacedParts(label: string): LabelParts {
  const party = label.indexOf(' /');
  // "Ada Rowe /kesk"
  if (party > 0 && label.indexOf(' ', party + 1) < 0) return { ...spacedParts(label.slice(0, party)), affiliation: label.slice(party + 2) };
  const comma = label.indexOf(', ');
  if (comma < 0) return nameParts(label);
  const first = label.slice(0, comma);
  const second = label.slice(comma + 2);
  const next = second.indexOf(', ');
  // "Hale, Tomáš, predseda NR SR"
  if (next > 0 && !first.includes(' ') && opensWithRole(second.slice(next + 2))) return { ...nameParts(`${second.slice(0, next)} ${first}`), role: titleCase(second.slice(next + 2)) };
  if (holdsRole(second) || (opensWithRole(second) && !holdsRole(first))) return { ...nameParts(first), role: titleCase(second) };
  if (/\p{Lu}\.$/u.test(first)) return { ...nameParts(first), affiliation: second };
  if (opensWithHonorific(first)) return { ...nameParts(first), affiliation: second, outlet: true };
  if (holdsRole(first) && !holdsOutlet(first)) return { ...nameParts(second), role: titleCase(first) };
  return outletFirst(first, second) ? { ...nameParts(second), affiliation: first, outlet: true } : { ...nameParts(first), affiliation: second, outlet: true };
}

/** `NHK, Igarashi` and `Kojima, NHK` both occur: the outlet's own words tell, then capitals, then length. */
function outletFirst(first: string, second: string): boolean {
  if (holdsOutlet(first) !== holdsOutlet(second)) return holdsOutlet(first);
  const firstCapitals = isCapitals(first, 0, first.length);
  if (firstCapitals !== isCapitals(second, 0, second.length)) return firstCapitals;
  return first.split(' ').length >= second.split(' ').length;
}

function holdsRole(part: string): boolean {
  return part.split(' ').some((word) => !isLower(word.charCodeAt(0)) && (classesOf(trimSign(word)) & (wordClass.role | wordClass.moderator)) !== 0);
}

function opensWithRole(part: string): boolean {
  return (classesOf(part.split(' ', 1)[0] ?? '') & wordClass.role) !== 0;
}

function trimSign(word: string): string {
  return word.endsWith(',') ? word.slice(0, -1) : word;
}

/** Roles and honorifics before a name, in any order, then the name. */
function nameParts(part: string): LabelParts {
  const all = part.split(' ').filter((word) => word !== '');
  if (all.length > 1 && all.every((word) => isLower(word.charCodeAt(0)))) return { name: part, family: part };
  const korean = koreanParts(all);
  if (korean !== undefined) return korean;
  const article = opensWithArticle(all);
  const words = article ? all.slice(1) : all;
  const honorifics: string[] = [];
  const roles: string[] = [];
  let at = 0;
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

/** "The" always, the other articles before a title only: "La Ministra", but "La Russa". */
function opensWithArticle(words: readonly string[]): boolean {
  const first = words[0]?.toLowerCase() ?? '';
  if (words.length < 2 || !articles.has(first)) return false;
  return first === 'the' || (classesOf(words[1] ?? '') & (wordClass.role | wordClass.honorific)) !== 0;
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
  if (at === words.length - 1 || (classesOf(withoutGeresh(word)) & wordClass.honorific) === 0) return false;
  // "h." and "c." of "Dr. h. c." count only behind another honorific
  return word.endsWith('.') || word.length > 1 || at > 0;
}

/** `גב׳` shortens a title with a geresh, in print often an apostrophe. */
function withoutGeresh(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  const hebrew = word.charCodeAt(0) >= 0x590 && word.charCodeAt(0) <= 0x5ff;
  return hebrew && (last === 0x5f3 || last === 0x27 || last === 0x2019) ? word.slice(0, -1) : word;
}

/** End of the run that begins at `from` and ends with the last role word that is followed by nothing but a name. */
function roleRunEnd(words: readonly string[], from: number, article = false): number {
  let end = from;
  for (let at = from; at < words.length; at++) {
    const word = trimSign(words[at] ?? '');
    const classes = classesOf(word);
    // "Frage Lane", "Journalist Ada Rowe"
    const asks = at === 0 && words.length > 1 && words.length <= 3 && (classes & wordClass.questioner) !== 0 && word.length > 1;
    const role = asks || (classes & (wordClass.role | wordClass.moderator)) !== 0 || (at < words.length - 1 && isSlippedRoleWord(word));
    if (role && !(isLower(word.charCodeAt(0)) && end === from && !article)) end = at + 1;
    else if (end === at - 1 && end > from && isDepartment(words, at)) return words.length;
    else if (end > from && (classes & wordClass.particle) === 0 && !departmentParticles.has(word)) break;
    else if (at - end >= 3) break;
  }
  return end;
}

const departmentParticles = new Set('of for für des der de del do da do di dos das della delle du pour по'.split(' '));

/** "Ministra de Agricultura", "Minister for Fisheries": what a particle joins to an office, up to the end, is its department. */
function isDepartment(words: readonly string[], at: number): boolean {
  return departmentParticles.has((words[at - 1] ?? '').toLowerCase()) && words.length - at <= 4;
}
