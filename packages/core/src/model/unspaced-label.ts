import { languages } from '../languages/index.ts';
import { hasClass, unspacedRoleSuffix, wordClass } from '../languages/vocabulary.ts';
import { groupOf, holdsOutlet, type LabelParts } from './label-group.ts';

/** Words that end the name of an outlet in Japanese and Chinese. */
export const outletEndings = languages.filter(({ code }) => code === 'ja' || code === 'zh').flatMap(({ outlets }) => outlets.words);

/** A blank and the signs of a name. */
const LONGEST_NAME = 5;

/** Signs that make another rank of an office. */
const rankSigns = '副代前兼';

/** Titles behind a name, the longest first. */
const honorificEndings = languages.flatMap(({ code, honorifics }) => (code === 'ja' || code === 'zh' ? honorifics.words : [])).sort((a, b) => b.length - a.length);

/** Takes a Japanese or Chinese label apart: affiliation before a blank, role and title behind the name without one. */
export function unspacedParts(label: string): LabelParts {
  const ending = honorificEndings.find((honorific) => label.endsWith(honorific) && label.length > honorific.length);
  if (ending === undefined) return untitledParts(label);
  const { name, ...parts } = untitledParts(label.slice(0, -ending.length).trim());
  if (name === undefined) return untitledParts(label);
  const blank = name.lastIndexOf(' ');
  // "フリーランス 森氏", while "山田 太郎氏" is one name
  const outlet = parts.role === undefined && blank > 0 && isHan(name[blank + 1]) && !/^\p{Script=Han}+$/u.test(name.slice(0, blank)) ? { affiliation: name.slice(0, blank), outlet: true } : {};
  const own = 'outlet' in outlet ? name.slice(blank + 1) : name;
  return { ...parts, ...outlet, name: own, ...(own === name ? {} : { family: own }), honorific: ending };
}

const isHan = (sign = ''): boolean => /\p{Script=Han}/u.test(sign);

function untitledParts(label: string): LabelParts {
  const suffix = unspacedRoleSuffix(label);
  const rest = (suffix === '' ? label : label.slice(0, -suffix.length)).trim();
  // "副總統", "前部長"
  if (suffix !== '' && rest.length === 1 && rankSigns.includes(rest)) return { role: label, group: 'office' };
  if (rest === '') return { role: suffix, group: groupOf(suffix) ?? 'office' };
  if (hasClass(suffix, wordClass.questioner) && isUnspacedOutlet(rest)) return { role: suffix, affiliation: rest, group: 'questioner' };
  const role = suffix === '' ? {} : { role: suffix };
  const blank = rest.lastIndexOf(' ');
  // "交通运输部部长 王大海"
  if (suffix === '' && blank > 0 && rest.length - blank <= LONGEST_NAME && unspacedRoleSuffix(rest.slice(0, blank)) !== '') return { role: rest.slice(0, blank), name: rest.slice(blank + 1), family: rest.slice(blank + 1) };
  if (blank > 0 && (suffix !== '' || holdsOutlet(rest.slice(0, blank)))) {
    const name = rest.slice(blank + 1);
    return { ...role, name, family: name, affiliation: rest.slice(0, blank) };
  }
  return { ...role, name: rest, family: rest };
}

/** True for an outlet before `記者`, or behind `Q`, that leaves no room for a name: 新华社, 朝日新聞, NHK. */
export function isUnspacedOutlet(rest: string): boolean {
  if (/^[A-Z][A-Z0-9&+-]+$/u.test(rest) || holdsOutlet(rest.slice(rest.lastIndexOf(' ') + 1))) return true;
  return rest.length >= 3 && outletEndings.some((ending) => rest.endsWith(ending));
}

/** The Korean family names that nearly everybody has. */
const koreanFamilies = '김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모';

/** `홍길동 의원`, `김하나 외교부 장관`: a Korean name with its title or office behind it; `항구신문 박두리 기자`, with the outlet before it. */
export function koreanParts([name = '', ...title]: readonly string[]): LabelParts | undefined {
  const [asker = '', asks = ''] = title;
  if (title.length === 2 && hasClass(asks, wordClass.questioner) && asker.length >= 2 && asker.length <= 4 && koreanFamilies.includes(asker[0] ?? ' ')) return { name: asker, family: asker, role: asks, affiliation: name, outlet: true };
  const known = wordClass.role | wordClass.honorific | wordClass.moderator;
  if (!koreanFamilies.includes(name[0] ?? ' ') || name.length < 2 || name.length > 4 || hasClass(name, known) || !hasClass(title.at(-1), known)) return undefined;
  return { name, family: name, role: title.join(' ') };
}
