import { hasClass, wordClass } from '../languages/vocabulary.ts';
import { isColon, isHangul, isLower } from './characters.ts';
import type { Token } from './dateline-tokens.ts';
import { isZone } from './dateline-zone.ts';
import { namesVenue } from './header-words.ts';

const connectors = new Set(
  'ngày lúc วันที่ เวลา at on in of the le la à den der am um de a el en il alle las los ore uhr h lo lì li dia em às в на г р r года году року рік מיום ב ביום יום שעה בשעה الساعة في يوم время time local heure hora hrs hours o’clock and 於 于 場所 地點 地点 日時 時間 时间 開議 開会 西暦 西历 公元 西元 kl klo op om o w aired broadcast recorded filmed published updated posted released issued delivered dated date last publié publiée publiee mis jour veröffentlicht datum stand beginn begin start publicado publicada fecha data pubblicato опубликовано дата תאריך'.split(' '),
);
/** Small words that open the name of a place where they stand in capitals: La Paz, Den Haag. */
const placeArticles = new Set('la las los el le les den das the il lo'.split(' '));
/** Words that tie what stands before them to the date: "Séance du 9 mars", "The Senate met at 10 a.m." */
const binding = new Set('of du de del dell’ della vom von от за da do van dated מיום met meets convened resumed began begins starts'.split(' '));
/** Months of the Hebrew calendar, whose date may stand beside the other. */
const hebrewMonth = /(?:^|\s)ב?(?:תשרי|חשוו?ן|מרחשוון|כסלו|טבת|שבט|אדר|ניסן|אייר|סיוו?ן|תמוז|אב|אלול)(?:\s|$)/u;

/** Words right before the name of a place, with a colon or without: `於:本省会見室`. */
const placeWords = new Set('於 于 場所 会場 會場 地点 地點'.split(' '));

/** A small word that joins the parts of a dateline. */
export function isConnector(word: string): boolean {
  return connectors.has(word.toLowerCase());
}

/** What a dateline says beside date, time, weekday and zone. */
export interface DatelineRest {
  /** The longest stretch of other words; '' where there is none. */
  readonly rest: string;
  /** The one behind a word for a place, or else the longest that may name one; '' where there is none. */
  readonly place: string;
  /** True where a word for a place stands before it. */
  readonly keyed: boolean;
}

/** The stretches that date, time, weekday and zone leave over, without the small words at their ends. */
export function restOf(line: string, tokens: readonly Token[]): DatelineRest {
  let rest = '';
  let place = '';
  let keyed = false;
  let start = -1;
  let last = -1;
  const close = (next: number): void => {
    const stretch = start < 0 ? '' : line.slice(tokens[start]?.start, tokens[last]?.end).trim();
    if (stretch.length > rest.length) rest = stretch;
    const tied = next < tokens.length && [tokens[next - 1], tokens[last]].some((token) => binding.has(token?.text.toLowerCase() ?? ''));
    const isKey = last >= 0 && isColon(tokens[last + 1]?.text.charCodeAt(0) ?? 0);
    const isKeyed = stretch.startsWith('於') || (start > 0 && followsPlaceWord(tokens, start));
    if ((isKeyed || (!keyed && stretch.length > place.length)) && !tied && !isKey && isPlace(stretch)) {
      place = stretch.replace(/^於/u, '');
      keyed ||= isKeyed;
    }
    start = last = -1;
  };
  for (const [at, token] of tokens.entries()) {
    const small = isConnector(token.text) && !opensPlace(tokens, at);
    if (token.used || (isZone(token) && token.text.length > 2)) close(at);
    else if (start < 0 && !token.isPunctuation && !small) {
      start = at;
      last = at;
    } else if (start >= 0 && !small && (!token.isPunctuation || token.text === '.' || token.text === ')' || token.text === '）')) last = at;
  }
  close(tokens.length);
  return { rest: balanced(rest), place: balanced(place), keyed };
}

function followsPlaceWord(tokens: readonly Token[], start: number): boolean {
  const colon = isColon(tokens[start - 1]?.text.charCodeAt(0) ?? 0);
  return placeWords.has(tokens[start - (colon ? 2 : 1)]?.text ?? '');
}

/** What an event took place in or at, as the last words of a stretch that the date follows: "Press conference in Geneva", "Conférence de presse à Brest". */
const atPlace = /(?:^|[ ,])(?:in|at|à|en|em|a|w|в|во) (\p{Lu}[\p{L}\p{M}’'-]+(?:,? \p{Lu}[\p{L}\p{M}.’'-]+){0,2})$/u;
/** Events that take place in a paper or a programme. */
const interview = /interview|entretien|entrevista|intervista|gespräch|интервью|wywiad/iu;

/** The place that the words of an event name right before its date; undefined where they name none. */
export function placeOfEvent(rest: string): string | undefined {
  const place = interview.test(rest) ? undefined : atPlace.exec(rest)?.[1];
  return place === undefined || place.split(' ').some((word) => hasClass(word, wordClass.role | wordClass.outlet)) ? undefined : place;
}

/** "La" in "La Paz", but not in "La mañana". */
function opensPlace(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined || !placeArticles.has(token.text.toLowerCase()) || next.used || next.isPunctuation) return false;
  return isHigh(token.text) && isHigh(next.text) && next.text.length > 1 && token.text.length > 1;
}

function isHigh(word: string): boolean {
  return word[0] !== word[0]?.toLowerCase();
}

function isPlace(stretch: string): boolean {
  return /\p{L}{2}/u.test(stretch) && !halfDay.test(stretch) && !/[:：]|^(?:から|より|조회)|^\S*(?:datum|date|fecha|data)$/iu.test(stretch) && !namesPublisher(stretch) && !hebrewMonth.test(stretch) && !koreanOffice(stretch) && !namesPaper(stretch) && !/^(?:\d+[-.] |\d+ [\u3040-\u9fff]|(?:by|page|pag|pág|página|seite|week|no)\b)/iu.test(stretch.replace(/^(\d+)[-–]\d+/u, '$1')) && (!isLower(stretch.charCodeAt(0)) || namesVenue(stretch));
}

/** Which half of the day it was. */
const halfDay = /^[(（]?(?:[ap]\.?m\.?|noon|midday|midnight|morning|afternoon|evening|午前|午後|上午|下午|오전|오후)[)）]?$/iu;

/** Last words of what a record is called, and which part of it: "Afternoon Sitting", "HANSARD". */
const records = new Set('sitting session hansard edition issue volume number report record proceedings séance sitzung sesión sessão seduta posiedzenie заседание ordinaria extraordinaria ordinária extraordinária ordinaire extraordinaire'.split(' '));

/** "Harbour Times" beside the date of an interview, "Morning Session" beside that of a debate. */
function namesPaper(stretch: string): boolean {
  const last = stretch.slice(stretch.lastIndexOf(' ') + 1);
  return records.has(last.toLowerCase()) || (stretch.includes(' ') && hasClass(last, wordClass.outlet));
}

/** Whoever puts a page up prints the name beside the day, "Presidencia de la República | 12 de marzo de 2024". */
const publishers = new Set('presidencia presidência présidence präsidialamt gobierno governo government gouvernement regierung prensa imprensa presse press stampa newsroom communications'.split(' '));

function namesPublisher(stretch: string): boolean {
  return publishers.has(stretch.split(' ', 1)[0]?.toLowerCase() ?? '') && !namesVenue(stretch);
}

/** `이재웅 대변인`: beside the date of a Korean page stands who speaks. */
function koreanOffice(stretch: string): boolean {
  const last = stretch.slice(stretch.lastIndexOf(' ') + 1);
  return isHangul(last.charCodeAt(0)) && hasClass(last, wordClass.role);
}

/** Up to a closing bracket that nothing in it opens. */
function balanced(printed: string): string {
  // "Moscow–(NEWSWIRE)–": the agency behind the place
  const place = printed.replace(/[–—-]\(\p{Lu}{2,20}\)$/u, '');
  let depth = 0;
  for (let at = 0; at < place.length; at++) {
    if ('(（'.includes(place[at] ?? ' ')) depth++;
    else if (')）'.includes(place[at] ?? ' ') && --depth < 0) return place.slice(0, at).trim();
  }
  return place;
}
