/** Tests of single UTF-16 code units. They work by number, because the scanner looks at millions of them. */

const LETTER = 1;
const MARK = 2;
const DIGIT = 4;
const UPPER = 8;
const LOWER = 16;
const IGNORABLE = 32;
/** The block has been filled. */
const KNOWN = 64;

/** Properties of the code units, a block of 256 filled when first asked for. */
const table = new Uint8Array(0x10000);

/**
 * What nearly every text has, Latin-1 and the signs of general punctuation, as first, last and properties: for the others the
 * engine must build tables of its own, which takes longer than to read a short text. Later entries take the place of earlier ones.
 */
const wellKnown: readonly (readonly [number, number, number])[] = [
  [0x30, 0x39, DIGIT],
  [0x41, 0x5a, LETTER | UPPER],
  [0x61, 0x7a, LETTER | LOWER],
  [0xaa, 0xaa, LETTER],
  [0xad, 0xad, IGNORABLE],
  [0xb2, 0xb3, DIGIT],
  [0xb5, 0xb5, LETTER | LOWER],
  [0xb9, 0xb9, DIGIT],
  [0xba, 0xba, LETTER],
  [0xbc, 0xbe, DIGIT],
  [0xc0, 0xde, LETTER | UPPER],
  [0xd7, 0xd7, 0],
  [0xdf, 0xff, LETTER | LOWER],
  [0xf7, 0xf7, 0],
  [0x200b, 0x200f, IGNORABLE],
  [0x202a, 0x202e, IGNORABLE],
  [0x2060, 0x206f, IGNORABLE],
  [0x2070, 0x2079, DIGIT],
  [0x2071, 0x2071, LETTER],
  [0x2072, 0x2073, 0],
  [0x207f, 0x207f, LETTER],
  [0x2080, 0x2089, DIGIT],
  [0x2090, 0x209c, LETTER],
  [0x20d0, 0x20f0, MARK],
];
table.fill(KNOWN, 0, 0x100);
table.fill(KNOWN, 0x2000, 0x2100);
for (const [first, last, bits] of wellKnown) table.fill(KNOWN | bits, first, last + 1);

function fill(block: number): void {
  for (let code = block << 8; code < (block + 1) << 8; code++) table[code] = KNOWN | byUnicode(code);
  // Surrogates carry letters of other planes, but for the pictographs of U+1F000 to U+1FBFF.
  if (block >= 0xd8 && block <= 0xdf) table.fill(KNOWN | LETTER, block << 8, (block + 1) << 8);
  if (block === 0xd8) table.fill(KNOWN, 0xd83c, 0xd83f);
}

/** The properties of a code unit as the engine knows them. */
export function byUnicode(code: number): number {
  const character = String.fromCharCode(code);
  let bits = 0;
  if (/\p{L}/u.test(character)) bits |= LETTER;
  if (/\p{M}/u.test(character)) bits |= MARK;
  if (/\p{N}/u.test(character)) bits |= DIGIT;
  if (/\p{Lu}/u.test(character)) bits |= UPPER;
  // Georgian letters are small ones by their class, but texts print no capitals
  if (/\p{Ll}/u.test(character) && !(code >= 0x10d0 && code <= 0x10ff)) bits |= LOWER;
  if (/\p{Default_Ignorable_Code_Point}/u.test(character)) bits |= IGNORABLE;
  return bits;
}

/** Properties of a code unit; none for what lies behind the end of a text. */
export function properties(code: number): number {
  const bits = table[code & 0xffff] ?? KNOWN;
  if (bits !== 0) return bits;
  fill((code & 0xffff) >>> 8);
  return table[code & 0xffff] ?? KNOWN;
}

/** Blank, tab, no-break and other space characters that end no line. */
export function isBlank(code: number): boolean {
  if (code < 0xa0) return code === 0x20 || code === 0x09 || code === 0x0c;
  return code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x205f || code === 0xfeff || code === 0x1680;
}

/** LF or CR. */
export function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

/** A letter of any script; half of a surrogate pair counts as one. */
export function isLetter(code: number): boolean {
  return (properties(code) & LETTER) !== 0;
}

/** The second half of a surrogate pair. */
export function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** A letter with a capital form. */
export function isUpper(code: number): boolean {
  return (properties(code) & UPPER) !== 0;
}

/** A small letter. */
export function isLower(code: number): boolean {
  return (properties(code) & LOWER) !== 0;
}

/** A decimal digit, ASCII or fullwidth. */
export function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** A letter, mark or number: what words are made of. */
export function isWordUnit(code: number): boolean {
  return (properties(code) & (LETTER | MARK | DIGIT)) !== 0;
}

/** A character that shows nothing and counts as absent when words are compared. */
export function isIgnorable(code: number): boolean {
  return (properties(code) & IGNORABLE) !== 0;
}

/** Straight and curly apostrophes and the modifier letter. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x02bc || code === 0x05f3 || code === 0x05f4;
}

/** Han, kana or Thai and the like: scripts that put no blanks between words. */
export function isUnspaced(code: number): boolean {
  return (
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xd840 && code <= 0xdfff) ||
    (code >= 0x0e00 && code <= 0x0eff) ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff) ||
    code === 0x3005 ||
    code === 0x3007
  );
}

/** A syllable of Korean. */
export function isHangul(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3;
}

/** A colon of either width. */
export function isColon(code: number): boolean {
  return code === 0x3a || code === 0xff1a || code === 0xfe55 || code === 0xfe30;
}

/** Hyphen, en dash or em dash. */
export function isDash(code: number): boolean {
  return code === 0x2d || code === 0x2013 || code === 0x2014;
}

/** What stands before the items of a list: a dash, a star, a dot. */
export function isBullet(code: number): boolean {
  return isDash(code) || code === 0x2022 || code === 0x2a || code === 0xb7;
}

/** `○`, `◆`: what stands before a label, and before a heading, of Japan, Taiwan and Korea. */
export function isSpeakerSign(code: number): boolean {
  return (code >= 0x25a0 && code <= 0x25ff) || code === 0x3007;
}

/** The mark of a question: Latin, fullwidth, Arabic or Greek. */
export function isQuestionMark(code: number): boolean {
  return code === 0x3f || code === 0xff1f || code === 0x61f || code === 0x37e;
}

/** The end of a sentence in any of the scripts we know. */
export function isSentenceEnd(code: number): boolean {
  return (
    code === 0x2e || code === 0x21 || code === 0x3f || code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0x2026 || code === 0x061f || code === 0x06d4
  );
}

/** Offset of the first code unit from `from` that is no blank, at most `end`. */
export function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Offset behind the last code unit before `end` that is no blank, at least `from`. */
export function trimBlanks(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The white space beside the blank: what `isBlank` and `isLineEnd` tell of a code unit. */
const otherSpace = /[\t\n\f\r\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/;

/** True where a text holds no white space but single blanks between words: `collapse` would leave it as it is. The engine's searches look at paragraphs faster than a walk. */
function isCollapsed(text: string): boolean {
  return text.charCodeAt(0) !== 0x20 && text.charCodeAt(text.length - 1) !== 0x20 && !otherSpace.test(text) && !text.includes('  ');
}

/** `記 者` as `記者`: single signs that print spreads over the width of longer words. */
export function joinSigns(label: string): string {
  if (!isUnspaced(label.charCodeAt(0)) || !isBlank(label.charCodeAt(1))) return label;
  const signs = label.split(/[ \u3000]/u);
  return signs.every((sign) => sign.length <= 1) ? signs.join('') : label;
}

/** The text with every run of white space, line ends included, as one blank, and none at its ends. */
export function collapse(text: string): string {
  if (isCollapsed(text)) return text;
  let collapsed = '';
  let wordStart = -1;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0x20;
    if (isLineEnd(code) || isBlank(code)) {
      if (wordStart >= 0) {
        collapsed += (collapsed === '' ? '' : ' ') + text.slice(wordStart, at);
        wordStart = -1;
      }
    } else if (wordStart < 0) wordStart = at;
  }
  return collapsed;
}
