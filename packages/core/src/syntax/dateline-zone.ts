import { take, type Token } from './dateline-tokens.ts';

const zones = new Set(
  'utc gmt z est edt et cst cdt ct mst mdt mt pst pdt pt akst akdt hst ast adt nst ndt brt clt cot pet jst kst ist pkt npt wib cet cest bst eet eest msk мск trt sast wet west hkt sgt awst acst aest aedt nzst nzdt mez mesz'.split(' '),
);
/** Zones in words: `台北時間`, `日本時間`, `московское время`, `heure de Paris`. */
const unspacedZone = /^(?:日本|東京|台北|臺北|北京|香港|現地|韓国|ロンドン|ニューヨーク)(?:標準)?(?:時間|时间)$/u;

const american = new Set('est edt et cst cdt ct mst mdt mt pst pdt pt'.split(' '));
const elsewhere = new Set('gmt cet cest bst eet eest wet west mez mesz ist aest aedt nzst nzdt sast sgt hkt'.split(' '));

/** Whether a zone on the line speaks for the day before the month: `GMT` does, `EST` against it. Undefined where no zone tells. */
export function dayFirstByZone(tokens: readonly Token[]): boolean | undefined {
  for (const token of tokens) {
    if (!isZone(token)) continue;
    if (american.has(token.text.toLowerCase())) return false;
    if (elsewhere.has(token.text.toLowerCase())) return true;
  }
  return undefined;
}

/** True for the name of a time zone, in capitals. */
export function isZone(token: Token): boolean {
  return token.text === token.text.toUpperCase() && zones.has(token.text.toLowerCase());
}

/** Takes the zone that begins with the word at `at`, right behind a time that ends at `timeEnd`: `EST`, `(JST)`, `UTC+2`, `+09:00`, `Eastern Time`. */
export function zoneBehind(tokens: readonly Token[], at: number, timeEnd: number): string | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (isZone(token)) {
    const end = offsetEnd(tokens, at, token.end);
    take(tokens, at, end);
    return printed(tokens, at, end, '').replace(/^Z$/u, 'UTC');
  }
  const offset = token.start === timeEnd ? offsetEnd(tokens, at - 1, timeEnd) : at - 1;
  if (offset >= at) {
    take(tokens, at, offset);
    return `UTC${printed(tokens, at, offset, '')}`;
  }
  if (unspacedZone.test(token.text) && !token.text.startsWith('現地')) {
    token.used = true;
    return token.text;
  }
  return zoneInWords(tokens, at);
}

/** Index of the last part of the `+02:00` or `+0200` that stands at `end` without a blank, behind the word at `last`; `last` where there is none. */
function offsetEnd(tokens: readonly Token[], last: number, end: number): number {
  const [sign, hours, colon, minutes] = tokens.slice(last + 1, last + 5);
  if (sign === undefined || sign.start !== end || !'+-−'.includes(sign.text) || hours?.number === undefined || hours.start !== sign.end) return last;
  if (hours.text.length > 2) return hours.text.length === 4 ? last + 2 : last;
  return colon?.text === ':' && minutes?.text.length === 2 ? last + 4 : last + 2;
}

/** `Eastern Time`, `Central European Summer Time`: up to four words that end in Time. */
function zoneInWords(tokens: readonly Token[], from: number): string | undefined {
  for (let at = from; at < Math.min(tokens.length, from + 4); at++) {
    const token = tokens[at] as Token;
    if (token.isPunctuation || token.used) return undefined;
    if (token.text.toLowerCase() !== 'time') continue;
    take(tokens, from, at);
    return at === from ? undefined : printed(tokens, from, at, ' ');
  }
  return undefined;
}

function printed(tokens: readonly Token[], from: number, to: number, blank: string): string {
  return tokens
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join(blank);
}
