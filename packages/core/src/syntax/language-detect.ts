import { languages } from '../languages/index.ts';
import { isUnspaced, isWordUnit } from './characters.ts';

const SAMPLE = 4000;

/** Places for a look at the script, spread over the sample. */
const LOOKS = 600;

/** The languages, by place in the list, that a word is frequent in. */
const stopWords = new Map<string, readonly number[]>();
for (const [language, { stopWords: words }] of languages.entries()) for (const word of words) stopWords.set(word, [...(stopWords.get(word) ?? []), language]);
const LONGEST_STOP_WORD = 8;

/** The language of a text (BCP 47), from the script and the frequent words of a sample of its middle; undefined when nothing tells. */
export function detectLanguage(text: string): string | undefined {
  const from = text.length > SAMPLE * 2 ? (text.length >>> 1) - SAMPLE / 2 : 0;
  const end = Math.min(text.length, from + SAMPLE);
  const byScript = detectByScript(text, from, end);
  if (byScript !== undefined) return byScript;
  return detectByWords(text.slice(from, end).toLowerCase());
}

function detectByWords(sample: string): string | undefined {
  const votes = new Int32Array(languages.length);
  let wordStart = 0;
  for (let at = 0; at <= sample.length; at++) {
    if (at < sample.length && isWordUnit(sample.charCodeAt(at))) continue;
    if (at > wordStart && at - wordStart <= LONGEST_STOP_WORD) for (const language of stopWords.get(sample.slice(wordStart, at)) ?? []) votes[language] = (votes[language] ?? 0) + 1;
    wordStart = at + 1;
  }
  const most = Math.max(...votes);
  return most > 1 ? languages[votes.indexOf(most)]?.code : undefined;
}

function detectByScript(text: string, from: number, end: number): string | undefined {
  let kana = 0;
  let han = 0;
  let hebrew = 0;
  let arabic = 0;
  let hangul = 0;
  let other = 0;
  const step = Math.ceil((end - from) / LOOKS);
  for (let at = from; at < end; at += step) {
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
