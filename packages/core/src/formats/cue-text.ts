import { squash } from './squash.ts';

/** The voice and the plain text of a cue. */
export interface CueText {
  readonly voice?: string;
  readonly text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00a0', lrm: '\u200e', rlm: '\u200f' };

/**
 * The text of a cue without its tags, by voices: each `<v Name>` opens another one (WebVTT, section 4.2.2). Time tags and
 * styles go; line breaks become blanks.
 */
export function readCueText(marked: string): CueText[] {
  const parts: { voice?: string; text: string }[] = [{ text: '' }];
  let at = 0;
  while (at < marked.length) {
    const open = marked.indexOf('<', at);
    const stretch = open < 0 ? marked.slice(at) : marked.slice(at, open);
    const part = parts.at(-1);
    if (part !== undefined) part.text += stretch;
    if (open < 0) break;
    const close = marked.indexOf('>', open);
    const tag = close < 0 ? marked.slice(open + 1) : marked.slice(open + 1, close);
    const voice = voiceOf(tag);
    if (voice !== undefined) parts.push({ voice, text: '' });
    at = close < 0 ? marked.length : close + 1;
  }
  return parts
    .map(({ voice, text }) => ({ ...(voice !== undefined && { voice }), text: squash(decodeEntities(text)) }))
    .filter(({ text }) => text !== '');
}

/** The name in `v.first.loud Esme`; undefined for every other tag. */
function voiceOf(tag: string): string | undefined {
  if (tag[0] !== 'v' || !/[\s.]/.test(tag[1] ?? '')) return undefined;
  const blank = tag.search(/\s/);
  const name = blank < 0 ? '' : squash(decodeEntities(tag.slice(blank)));
  return name === '' ? undefined : name;
}

/** The six named characters of WebVTT and numeric ones. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
  });
}

/** Text for a cue: what the syntax of WebVTT takes for its own becomes an entity. */
export function escapeCueText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
