import { lazily } from './lazily.ts';

/** What Windows-1252 has from 0x80 to 0x9F, where Latin-1 has control characters. */
export const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Letters that another encoding made of one character, and that character. */
export interface Misread {
  readonly start: number;
  readonly end: number;
  readonly meant: string;
}

/** The first bytes of what UTF-8 writes in several: where read as Latin-1 or Windows-1252, letters from Â to ô. */
const LEADS = /[\u00c2-\u00f4]/g;
const CONTINUED = 0x80;
/** The least code point that UTF-8 writes in so many bytes. */
const LEAST = [0, 0, 0x80, 0x800, 0x1_0000];
/** What stands behind a letter in any text, as after a word in capitals: “MANHÃ”, «SÍ». */
const NATURAL = '\u00a0«»‹›‘’‚“”„–—…';
const LONGEST = 4;
/** Letters of Western and Central Europe, and signs of typography. */
const WESTERN = lazily(() => /[\u0080-\u017f\u2010-\u203a\u20ac\u2122\ufeff\ufffd]|[\u{1f300}-\u{1faff}]/u);

/** The bytes behind the signs that Windows-1252 has where Latin-1 has controls. */
const bytes: ReadonlyMap<string, number> = new Map(Array.from(WINDOWS_1252, (sign, at) => [sign, 0x80 + at]));

/**
 * What was written as UTF-8 and read as Windows-1252 or Latin-1: `Ã©` for é, `â€™` for ’. Letters of Western Europe, signs of
 * typography and emoji are certain alone, others where two stand side by side; a sign that may follow a letter anyway counts only where
 * another place of the text is certain.
 */
export function misreadIn(text: string): Misread[] {
  const found: Misread[] = [];
  let end = 0;
  for (const { index } of text.matchAll(LEADS)) {
    const misread = index < end ? undefined : misreadAt(text, index);
    if (misread === undefined) continue;
    found.push(misread);
    end = misread.end;
  }
  const isAnyCertain = found.some((each) => isCertain(text, each));
  return found.filter((each, at) => (isAnyCertain && WESTERN().test(each.meant)) || found[at - 1]?.end === each.start || found[at + 1]?.start === each.end);
}

/** True for what no text has unless it was misread. */
function isCertain(text: string, { start, end, meant }: Misread): boolean {
  return WESTERN().test(meant) && (end - start > 2 || !NATURAL.includes(text.charAt(start + 1)));
}

/** The character whose bytes stand at an offset as letters; undefined where they are none. */
function misreadAt(text: string, start: number): Misread | undefined {
  const lead = text.charCodeAt(start);
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : LONGEST;
  let code = lead & (0xff >> (length + 1));
  for (let at = start + 1; at < start + length; at++) {
    const byte = byteOf(text.charAt(at));
    if (byte === undefined) return undefined;
    code = (code << 6) | (byte & 0x3f);
  }
  if (code < (LEAST[length] ?? 0) || code > 0x10_ffff || (code >= 0xd800 && code < 0xe000)) return undefined;
  return { start, end: start + length, meant: String.fromCodePoint(code) };
}

function byteOf(sign: string): number | undefined {
  const code = sign.charCodeAt(0);
  const byte = code < 0x100 ? code : bytes.get(sign);
  return byte !== undefined && byte >= CONTINUED && byte < 0xc0 ? byte : undefined;
}
