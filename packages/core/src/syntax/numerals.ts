/** Decimal digits of the scripts that dates are printed in, by their zero (Unicode, general category Nd). */
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];
const unspacedDigits = '〇一二三四五六七八九';
const unspacedTens = '十百千';
/** "〇"; all others stand behind it. */
const FIRST_HAN_NUMERAL = 0x3007;

/** A decimal digit: ASCII, fullwidth, Arabic-Indic, Persian, Devanagari, Bengali or Thai. */
export function isNumeral(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code > 0xff && zeros.some((zero) => code >= zero && code < zero + 10));
}

/** Offset behind a run of Han numerals that one of `signs` follows, "二〇二四" before "年"; `from` where there is none. */
export function numeralsBefore(line: string, from: number, signs: ReadonlySet<string>): number {
  let at = from;
  if (line.charCodeAt(at) < FIRST_HAN_NUMERAL) return from;
  while (isHanNumeral(line[at])) at++;
  return at > from && signs.has(line[at] ?? '') && line[at] !== '半' ? at : from;
}

function isHanNumeral(character: string | undefined): boolean {
  return character !== undefined && (character === '零' || unspacedDigits.includes(character) || unspacedTens.includes(character));
}

/** The number that digits of one script, or Han numerals in either way of writing, stand for: 二〇二四, 一百一十三. */
export function valueOfNumerals(text: string): number {
  let total = 0;
  let digit = -1;
  for (const character of text) {
    const ten = unspacedTens.indexOf(character);
    if (ten >= 0) {
      total += Math.max(digit, digit < 0 ? 1 : 0) * 10 ** (ten + 1);
      digit = -1;
    } else digit = Math.max(digit, 0) * 10 + digitOf(character);
  }
  return total + Math.max(digit, 0);
}

function digitOf(character: string): number {
  if (character === '零') return 0;
  const han = unspacedDigits.indexOf(character);
  if (han >= 0) return han;
  const code = character.charCodeAt(0);
  return code - (zeros.find((zero) => code >= zero && code < zero + 10) ?? code);
}
