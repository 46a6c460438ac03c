import { characterAt, characterBefore } from './code-points.ts';
import { lazily } from './lazily.ts';
import { type Misread, misreadIn, WINDOWS_1252 } from './misread.ts';

/** An invisible character that does not belong to the text, and what should stand there instead. */
export interface Invisible {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly replacement: string;
  readonly safe: boolean;
  /** The parser takes it for a blank: at the edge of a label it counts for nothing. */
  readonly isBlank: boolean;
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['\u000b', 'vertical tab'],
  ['\u00ad', 'soft hyphen'],
  ['\u200b', 'zero-width space'],
  ['\u200c', 'zero-width non-joiner'],
  ['\u200d', 'zero-width joiner'],
  ['\u2028', 'line separator'],
  ['\u2029', 'paragraph separator'],
  ['\u2060', 'word joiner'],
  ['\ufeff', 'byte order mark'],
]);

// Space marks are no part of this set: a no-break space is a matter of taste, and tab, form feed and line ends are layout.
const RUN =
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]+/g;
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;
const JOINER = /[\u200c\u200d]/;
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const SEPARATOR = /[\u000b\u2028\u2029]/;
/** Characters that mean something in some texts: where they do not, an editor decides. */
const CONTEXTUAL = new RegExp(`${JOINER.source}|${DIRECTION.source}|[\\u2028\\u2029]`);
/** What the parser takes for a blank, since it parts a label from its words. */
const BLANK = /[\u200b\ufeff]/;

const WORD = lazily(() => /[\p{L}\p{M}\p{N}'’]/u);
/** Scripts that no reader shapes by joiners: there a joiner is a leftover. */
const PLAIN_SCRIPT = lazily(() => /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u);
const LETTER = lazily(() => /[\p{L}\p{M}]/u);
const EMOJI = lazily(() => /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u);
/** Scripts without blanks, in which a zero-width space tells where a line may break. */
const BREAKING_SCRIPT = lazily(() => /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Balinese}]/u);
const RIGHT_TO_LEFT = lazily(() => /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u);

/** The invisible characters of a text that do not belong to it, in order. */
export function* invisibles(text: string): Generator<Invisible> {
  const isMisread = misreadPlaces(text);
  const misread = isMisreadWindows1252(text);
  let rightToLeft: boolean | undefined;
  for (const { index, 0: run } of text.matchAll(RUN)) {
    const place: Place = {
      before: characterBefore(text, index),
      after: characterAt(text, index + run.length),
      besideBreak: SEPARATOR.test(run),
      misread,
    };
    for (let at = 0; at < run.length; at++) {
      const character = run.charAt(at);
      const start = index + at;
      if (character === '\ufeff' && start === 0) continue;
      if (DIRECTION.test(character) && (rightToLeft ??= RIGHT_TO_LEFT().test(text))) continue;
      if (belongs(character, place) || (character >= '\u0080' && character < '\u00a0' && isMisread(start))) continue;
      yield { start, end: start + 1, name: nameOf(character), isBlank: BLANK.test(character), ...repair(character, place) };
    }
  }
}

/** Tells whether an offset, each greater than the one before, lies in what was read in the wrong encoding: to remove parts of that would destroy what tells the letter. */
function misreadPlaces(text: string): (offset: number) => boolean {
  let places: readonly Misread[] | undefined;
  let at = 0;
  return (offset) => {
    places ??= misreadIn(text);
    while (at < places.length && (places[at]?.end ?? 0) <= offset) at++;
    return (places[at]?.start ?? Infinity) <= offset;
  };
}

/** What stands around a run of invisible characters. */
interface Place {
  readonly before: string;
  readonly after: string;
  /** Whether the run breaks a line of its own kind, so that what it stands between is no word. */
  readonly besideBreak: boolean;
  readonly misread: boolean;
}

function belongs(character: string, { before, after }: Place): boolean {
  if (character === '\u200b') return BREAKING_SCRIPT().test(before) || BREAKING_SCRIPT().test(after);
  if (!JOINER.test(character)) return false;
  return isShaped(before) || isShaped(after) || (character === '\u200d' && (EMOJI().test(before) || EMOJI().test(after)));
}

function isShaped(character: string): boolean {
  return LETTER().test(character) && !PLAIN_SCRIPT().test(character);
}

function repair(character: string, { before, after, besideBreak, misread }: Place): Pick<Invisible, 'replacement' | 'safe'> {
  const insideWord = !besideBreak && WORD().test(before) && WORD().test(after);
  // Word processors write a break within a paragraph like this: without a blank it would join two words.
  if (SEPARATOR.test(character) && /\S/.test(before) && /\S/.test(after)) return { replacement: ' ', safe: character === '\u000b' };
  if (BLANK.test(character) && before === ':' && /\S/.test(after)) return { replacement: ' ', safe: true };
  if (!CONTROL.test(character)) return { replacement: '', safe: !CONTEXTUAL.test(character) };
  const visible = character >= '\u0080' ? WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80) : character;
  if (visible !== character && (misread || insideWord)) return { replacement: visible, safe: false };
  return { replacement: '', safe: !insideWord };
}

/** An apostrophe inside a word, or a pair of quotation marks: no other encoding puts these codes there. */
function isMisreadWindows1252(text: string): boolean {
  // the sign itself is looked for first: an expression that begins with any letter stops at every letter
  return (text.includes('\u0092') && /\p{L}\u0092\p{L}/u.test(text)) || (text.includes('\u0093') && text.includes('\u0094'));
}

function nameOf(character: string): string {
  const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  const name = NAMES.get(character) ?? (DIRECTION.test(character) ? 'direction mark' : 'control character');
  return `${name} (${code})`;
}
