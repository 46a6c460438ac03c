import { isSentenceEnd } from './characters.ts';
import type { HeaderLine } from './header.ts';
import { namesEastAsianPart, namesPart } from './header-words.ts';
import { looksLikeHeading } from './heading.ts';
import type { LineTable } from './lines.ts';

/** What somebody says first to a room, and no page says of an event. */
const greeting =
  /^\P{L}{0,4}(?:good (?:morning|afternoon|evening)|ladies and gentlemen|bonjour|bonsoir|mesdames|buen[oa]s|señoras|guten (?:tag|morgen|abend)|meine (?:sehr geehrten |sehr verehrten )?damen|bom dia|boa (?:tarde|noite)|buongiorno|buonasera|добр(?:ый|ое)|здравствуйте|уважаемые|おはよう|こんにち|皆さん|大家好|各位)(?!\p{L}{3})/iu;
/** The heading of what follows an opening statement. */
const questions = /question|q ?& ?a\b|pregunta|pergunta|domand|fragen|вопрос|質疑|質問/iu;
const openings = /冒頭|挨拶/u;

/**
 * Index of the first header line that belongs to the body though no label opens it: the heading of a part of the event, a
 * greeting, or what stands below a heading above the heading of the questions; `start`, where the body would begin, where
 * there is none.
 */
export function openingSpeech(lines: LineTable, kinds: readonly HeaderLine[], title: number, start: number): number {
  const contentAt = (at: number): string => (at > title && kinds[at]?.kind === 'text' ? lines.text(kinds[at]?.line ?? 1).trim() : '');
  let first = start;
  // "Opening Remarks" above a heading of any form; a list of contents names the parts as well, and they come again below it
  for (let at = namesPart(contentAt(start)) ? title : start - 1; contentAt(at) !== '' && !isSaid(contentAt(at)); at--) {
    if (!namesPart(contentAt(at))) continue;
    first = at;
    break;
  }
  for (let at = title + 1; at < first; at++) if (isSaid(contentAt(at)) && greeting.test(contentAt(at).slice(0, 60))) first = at;
  if (questions.test(contentAt(start).slice(0, 60))) {
    let at = start - 1;
    while (isSaid(contentAt(at))) at--;
    if (at < start - 1 && isHeading(contentAt(at))) return Math.min(first, at);
  }
  const above = contentAt(first - 1).replace(/^\d[.)]\s?/u, '');
  return first < start && isHeading(above) && (namesPart(above) || openings.test(above)) ? first - 1 : first;
}

/** Index of the head of the part in which somebody speaks whom no label names: "冒頭発言", a heading or none, and sentences; -1 where there is none. */
export function firstSpokenPart(lines: LineTable, kinds: readonly HeaderLine[], title: number): number {
  const textAt = (at: number): string => lines.text(kinds[at]?.line ?? 1).trim();
  return kinds.findIndex(({ kind }, at) => {
    if (at <= title || kind !== 'text' || !namesEastAsianPart(textAt(at))) return false;
    const spoken = isHeading(textAt(at + 1)) ? at + 2 : at + 1;
    return spoken < kinds.length && isSaid(textAt(spoken));
  });
}

function isHeading(content: string): boolean {
  return content !== '' && looksLikeHeading(content, 0, content.length);
}

/** True for a line that ends a sentence. */
function isSaid(content: string): boolean {
  return isSentenceEnd(content.charCodeAt(content.length - 1));
}
