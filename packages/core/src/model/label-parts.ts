import { classesOf, hasClass, unspacedRoleSuffix, wordClass } from '../languages/vocabulary.ts';
import { isLower, isUnspaced, isUpper, joinSigns } from '../syntax/characters.ts';
import { askerOf, withoutParenthesis } from '../syntax/label-name.ts';
import { isCapitals } from '../syntax/label-text.ts';
import { groupOf, holdsOutlet, withoutArticle, type LabelGroup, type LabelParts } from './label-group.ts';
import { chairParts, departmentParticles, isSurname, nameParts, opensWithRole, trimSign } from './name-parts.ts';
import { titleCase, titleWord } from './title-case.ts';
import { isUnspacedOutlet, unspacedParts } from './unspaced-label.ts';

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
  const asker = askerOf(label);
  if (asker.length < label.length) return takenApart(asker);
  if ('QAＱＡ'.includes(label[0] ?? ' ') && label[1] === ' ' && isUnspaced(label.charCodeAt(2))) return letteredParts(label);
  const { bare, parenthesis } = apart(label);
  const group = groupOf(bare);
  if (group !== undefined) return groupParts(bare, group, parenthesis);
  const beside = strokeParts(bare);
  if (beside !== undefined) return beside;
  const office = officeParts(bare, parenthesis);
  if (office !== undefined) return office;
  // the offices of Thai and Khmer stand without blanks, and those of Chinese behind a name
  if ((bare.includes(' ') || (isUnspaced(bare.charCodeAt(0)) && unspacedRoleSuffix(bare) === '')) && hasClass(bare, wordClass.role)) return groupParts(bare, 'office', parenthesis);
  if (isUnspaced(bare.charCodeAt(bare.length - 1))) return unspacedParts(bare);
  const parts = severalParts(bare) ?? dashedParts(bare) ?? spacedParts(bare);
  if (parenthesis === '' || isAction(parenthesis) || parts.name === undefined || parts.affiliation !== undefined) return parts;
  // "Hon ADA ROWE (Minister of Finance)", but "Ada Rowe (Minister of Finance, Lab)" tells a party, too
  return parts.role === undefined && isOffice(parenthesis) ? { ...parts, role: titleCase(parenthesis) } : { ...parts, affiliation: parenthesis };
}

/** `Q 港新聞(大山)`, `A 知事`: the letter says who asks, and the words behind it who that is. */
function letteredParts(label: string): LabelParts {
  const parts = takenApart(label.slice(2));
  if (!'QＱ'.includes(label[0] ?? ' ')) return parts;
  const { bare, parenthesis } = apart(label.slice(2));
  return isUnspacedOutlet(bare) ? { ...groupParts('Q', 'questioner', parenthesis), affiliation: bare } : { ...parts, group: 'questioner' };
}

/** `김하나 / 대변인`, `Ada Rowe / Harbour Minister`: name and office in either order. */
function strokeParts(bare: string): LabelParts | undefined {
  const [first = '', second, third] = bare.split(' / ');
  if (second === undefined || third !== undefined) return undefined;
  const [name, office] = holdsRole(second) ? [first, second] : [second, first];
  return holdsRole(office) && !holdsRole(name) ? { ...takenApart(name), role: titleCase(office) } : undefined;
}

/** "turning to the window", "smiling", but "kesk" is a party. */
function isAction(content: string): boolean {
  return isLower(content.charCodeAt(0)) && (content.includes(' ') || content.endsWith('ing'));
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
  const chair = chairParts(bare.split(' '));
  const named = nameIn(parenthesis) ?? (chair === undefined ? undefined : surnameIn(parenthesis));
  if (named === undefined) return undefined;
  if (chair?.role !== undefined) return heldBy(named, chair.role, 'moderator');
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
  const full = words.length >= 2 && words.length <= 4 && words.every((word, at) => (at > 0 && hasClass(word, wordClass.particle)) || (isUpper(word.charCodeAt(0)) && (classesOf(word) === 0 || (word.length === 2 && word.endsWith('.')))));
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
  return last.length < before.length && last.length > 2 && !hasClass(last, wordClass.honorific);
}

function opensWithHonorific(part: string): boolean {
  const words = part.split(' ');
  return words.length > 1 && hasClass(words[0], wordClass.honorific);
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
    if (!isOneOfSeveral(first, english) || !isOneOfSeveral(second, english) || isRestOfOffice(words.slice(0, at), first, second)) continue;
    const name = isCapitals(label, 0, label.length) ? words.map((word, index) => (index === at ? joiner : titleWord(word))).join(' ') : label;
    return { name, several: `${first.family} ${joiner} ${second.family}` };
  }
  return undefined;
}

/** "SECRETARIA DE HACIENDA Y CRÉDITO PÚBLICO": behind an office that a comma opens, a second person has a title, or an office and a full name. */
function isRestOfOffice(words: readonly string[], first: LabelParts, second: LabelParts): boolean {
  return first.role !== undefined && second.honorific === undefined && (second.role === undefined || second.given === undefined) && words.some((word) => word.endsWith(','));
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
  if (comma < 0) return withSmallParty(label) ?? nameParts(label);
  const first = label.slice(0, comma);
  const second = label.slice(comma + 2);
  const next = second.indexOf(', ');
  // "Hale, Tomáš, predseda NR SR"
  if (next > 0 && !first.includes(' ') && opensWithRole(second.slice(next + 2))) return { ...nameParts(`${second.slice(0, next)} ${first}`), role: titleCase(second.slice(next + 2)) };
  if (holdsRole(second) || (opensWithRole(second) && !holdsRole(first))) return { ...nameParts(first), role: titleCase(second) };
  if (/\p{Lu}\.$/u.test(first)) return { ...nameParts(first), affiliation: second };
  if (opensWithHonorific(first)) return { ...nameParts(first), affiliation: second, outlet: true };
  if (holdsRole(first) && !holdsOutlet(first)) return { ...nameParts(second), role: titleCase(first) };
  if (outletFirst(first, second)) return { ...nameParts(second), affiliation: first, outlet: true };
  // "TOM HALE, DIVING TUTOR" has no outlet
  const described = first.includes(' ') && second.includes(' ') && !holdsOutlet(second);
  return { ...nameParts(first), affiliation: second, ...(described ? {} : { outlet: true }) };
}

/** "Ada Rowe kesk": Finland prints the party in small letters. */
function withSmallParty(label: string): LabelParts | undefined {
  const last = label.lastIndexOf(' ');
  const party = label.slice(last + 1);
  if (last < 0 || label.indexOf(' ') === last || party.length > 4 || !isLower(party.charCodeAt(0)) || !hasClass(party, wordClass.particle)) return undefined;
  return { ...nameParts(label.slice(0, last)), affiliation: party };
}

/** `NHK, Igarashi` and `Kojima, NHK` both occur: the outlet's own words tell, then capitals, then length. */
function outletFirst(first: string, second: string): boolean {
  if (holdsOutlet(first) !== holdsOutlet(second)) return holdsOutlet(first);
  const firstCapitals = isCapitals(first, 0, first.length);
  if (firstCapitals !== isCapitals(second, 0, second.length)) return firstCapitals;
  const words = first.split(' ').length;
  // two full names look alike: "TOM HALE, DIVING TUTOR"
  return words > second.split(' ').length || (words === 1 && !second.includes(' '));
}

function holdsRole(part: string): boolean {
  return part.split(' ').some((word, at, words) => !isSurname(words, at) && !isLower(word.charCodeAt(0)) && hasClass(trimSign(word), wordClass.role | wordClass.moderator));
}
