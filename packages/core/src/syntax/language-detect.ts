import { languages } from '../languages/index.ts';
import { isUnspaced, isWordUnit } from './characters.ts';

const SAMPLE = 6000;

const stopWords = new Map<string, string[]>();
for (const { code, stopWords: words } of languages) for (const word of words) stopWords.set(word, [...(stopWords.get(word) ?? []), code]);

/** The language of a text (BCP 47), from the script and the frequent words of a sample of its middle; undefined when nothing tells. */
export function detectLanguage(text: string): string | undefined {
  const from = text.length > SAMPLE * 2 ? (text.length >>> 1) - SAMPLE / 2 : 0;
  const end = Math.min(text.length, from + SAMPLE);
  const byScript = detectByScript(text, from, end);
  if (byScript !== undefined) return byScript;
  const votes = new Map<string, number>();
  let wordStart = -1;
  for (let at = from; at <= end; at++) {
    const inside = at < end && isWordUnit(text.charCodeAt(at));
    if (inside && wordStart < 0) wordStart = at;
    if (inside || wordStart < 0) continue;
    if (at - wordStart <= 8) for (const code of stopWords.get(text.slice(wordStart, at).toLowerCase()) ?? []) votes.set(code, (votes.get(code) ?? 0) + 1);
    wordStart = -1;
  }
  let best: string | undefined;
  for (const [code, count] of votes) if (count > (best === undefined ? 1 : (votes.get(best) ?? 0))) best = code;
  return best;
}

function detectByScript(text: string, from: number, end: number): string | undefined {
  let kana = 0;
  let han = 0;
  let hebrew = 0;
  let arabic = 0;
  let hangul = 0;
  let other = 0;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x3040 && code <= 0x30ff) kana++;
    else if (isUnspaced(code)) han++;
    else if (code >= 0x590 && code <= 0x5ff) hebrew++;
    else if (code >= 0x600 && code <= 0x6ff) arabic++;
    else if (code >= 0xac00 && code <= 0xd7af) hangul++;
    else if (isWordUnit(code)) other++;
  }
  const half = (kana + han + hebrew + arabic + hangul + other) / 3;
  if (kana + han > half) return kana * 10 > han ? 'ja' : 'zh';
  if (hebrew > half) return 'he';
  if (hangul > half) return 'ko';
  if (arabic > half) return /[پچژگی]/u.test(text.slice(from, end)) ? 'fa' : 'ar';
  return undefined;
}
