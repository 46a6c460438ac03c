import type { HouseStyle } from '../styles/style.ts';
import { isBlank, isLetter, isLower, isSentenceEnd, isWordUnit } from './characters.ts';
import { groupBy } from './group-by.ts';

const LONGEST = 80;
const MOST_END_MARKS = 6;
const ROW = 4;
const LONGEST_ROW = 200;
const LONGEST_LINK = 40;

const links =
  'back to|return to|go to top|page top|top of page|skip to|share this|share on|print this page|related link|related links|related article|related articles|related information|see more|read more|subscribe|follow us|powered by|previous page|next page|home >|retour à|retour au|retour aux|haut de page|partager|zurück zu|zurück zum|zurück zur|nach oben|drucken|volver a|volver al|compartir|voltar para|voltar ao|torna a|torna su|вернуться|назад к|поделиться|חזרה ל|שתפו|ページの先頭|このページの先頭|戻る|返回|分享到|回到'.split('|');
/** Openings of links to pages about the same. */
const relatedLinks = links.filter((link) => link.startsWith('related '));

/** Words in small letters that a link holds, beside names with capitals. */
const siteWords = new Set(
  'top page pages home homepage index menu list contents content main article articles navigation search results archive overview news newsletter our this the of to on via by email e-mail all la le les liste accueil haut sommaire site inicio índice página lista pagina indice início arriba списку начало главную странице к на der die das zur übersicht'.split(' '),
);

/** Endings of links: "Prime Minister of Japan and His Cabinet top page", and to social networks and the like: "Whatsapp: abre ventana nueva"; and the line below a picture or for a film, "大臣会見の様子". */
const windowEndings = 'powered by|top page|home page|opens in new window|opens in a new window|opens in new tab|opens in a new tab|opens new window|abre ventana nueva|abre en ventana nueva|abre en una ventana nueva|nouvelle fenêtre|neues fenster|neuem fenster|nuova finestra|nova janela|会見の様子'.split('|');

/** Links that stand behind each part of a long page, and that nobody says. */
const backLinks = new Set('back to top|return to top|top of page|目次へ戻る|トップへ戻る|ページトップへ戻る|このページのトップへ戻る|ページの先頭へ戻る|このページの先頭へ戻る'.split('|'));

/** All that a link may open with, by the first sign. */
const openings = groupBy([...links, ...backLinks], (opening) => opening.charCodeAt(0));

/** The first signs of links back: at most lines of a document there is nothing to compare. */
const backLinkOpenings = new Set([...backLinks].flatMap((link) => [link.charCodeAt(0), link.toUpperCase().charCodeAt(0)]));

/** True for a code unit that a link back to the head of the page may open with. */
export function opensBackLink(code: number): boolean {
  return backLinkOpenings.has(code);
}

/** True for a link back to the head of the page. */
export function isBackLink(content: string): boolean {
  return backLinks.has(content.toLowerCase());
}

/** True when a line only leads elsewhere on a site; a line that may be a sentence never does, because somebody may have said it. */
export function isNavigation(content: string, style: HouseStyle): boolean {
  if (style.navigation?.includes(content)) return true;
  if (isRelated(content, 0, content.length) || isRow(content)) return true;
  if (content.length >= LONGEST) return content.endsWith(' top page');
  const lower = content.toLowerCase();
  const bare = withoutEndMarks(lower);
  if (windowEndings.some((ending) => bare.endsWith(ending))) return true;
  for (const opening of openings.get(lower.charCodeAt(0)) ?? []) {
    if (!lower.startsWith(opening)) continue;
    if (lower === opening || (bare === opening && !isSpoken(lower))) return true;
    if (lower[opening.length] === ' ' && !holdsSentence(content) && namesTarget(content.slice(opening.length))) return true;
  }
  return false;
}

/** `News | Videos | Questions of the Day | Search`: links side by side. */
function isRow(content: string): boolean {
  if (content.length > LONGEST_ROW || !content.includes(' | ')) return false;
  const links = content.split(' | ');
  return links.length >= ROW && links.every((link) => link.length <= LONGEST_LINK && !isSentenceEnd(link.charCodeAt(link.length - 1)));
}

/** `Related Information (The Quay and its Neighbours)`: a link to another page, with its title. */
export function isRelated(text: string, from: number, to: number): boolean {
  if (text.charCodeAt(to - 1) !== 0x29 || (text.charCodeAt(from) | 0x20) !== 0x72) return false;
  const lower = text.slice(from, from + 30).toLowerCase();
  return relatedLinks.some((link) => lower.startsWith(`${link} (`));
}

/** "Share this…" without its last signs, which are no words. */
function withoutEndMarks(lower: string): string {
  let end = lower.length;
  while (end > Math.max(0, lower.length - MOST_END_MARKS) && !isWordUnit(lower.charCodeAt(end - 1))) end--;
  return lower.slice(0, end);
}

/** `Home > News > Briefings`, `Home / News / Speeches`: the way through a site to the page. */
export function isTrail(content: string): boolean {
  const led = content.startsWith('トップページ ') || /\S {1,2}[>»›→] {1,2}\S/u.test(content) || content.split(' / ').length > 2;
  return led && !isSentenceEnd(content.charCodeAt(content.length - 1));
}

/** "Read more…" and "Back to top »" are links; "Subscribe!" may have been said. */
function isSpoken(lower: string): boolean {
  return /[.!?。！？؟۔]$/u.test(lower) && !lower.endsWith('...');
}

/** True when a sentence ends in the line: an end mark at its end or before a blank, but for an initial. */
function holdsSentence(content: string): boolean {
  for (let at = 0; at < content.length; at++) {
    if (!isSentenceEnd(content.charCodeAt(at))) continue;
    const behind = at + 1 === content.length || isBlank(content.charCodeAt(at + 1));
    const initial = content[at] === '.' && at >= 1 && at + 1 < content.length && (at === 1 || !isLetter(content.charCodeAt(at - 2)));
    if (behind && !initial) return true;
  }
  return false;
}

/** True when the words behind "Back to" name a page: capitals, or words that sites use. */
function namesTarget(target: string): boolean {
  const words = target.split(' ').filter((word) => word !== '');
  return words.length <= 8 && words.every((word) => !isLower(word.charCodeAt(0)) || siteWords.has(word.toLowerCase()));
}
