import { languages } from '../languages/index.ts';
import { isUnspaced, isWordUnit } from './characters.ts';
import { countsOf, groupBy } from './group-by.ts';

const SAMPLE = 4000;

/** Votes that settle the language where no other has a third of them. */
const SURE_VOTES = 30;
const WORDS_BETWEEN_LOOKS = 64;

/** Places for a look at the script, spread over the sample. */
const LOOKS = 600;

/** The languages, by place in the list, that a word is frequent in. */
const stopWords = groupBy(languages.flatMap(({ stopWords: list }, language) => list.words.map((word) => ({ word, language }))), ({ word }) => word);
const LONGEST_STOP_WORD = 8;

/** Signs that one language of several has to itself, in the order in which they tell. */
type OwnSigns = readonly (readonly [RegExp, string])[];
/** Words by which a language is told from its neighbours, whose frequent words it shares. */
const ownWords: OwnSigns = [[/ að /u, 'is']];
/** Letters that tell what a few lines are written in, which hold hardly a frequent word: "Пресс-конференция мэра". */
const ownLetters: OwnSigns = [
  [/[α-ωάέήίόύώ]{2}/u, 'el'],
  [/[ії]/u, 'uk'],
  [/[јљњђћџ]/u, 'sr'],
  [/[ыэё]/u, 'ru'],
  [/ъ/u, 'bg'],
];
const ownArabicLetters: OwnSigns = [
  [/[ٹڈڑے]/u, 'ur'],
  [/[پچژگی]/u, 'fa'],
];

function languageBy(signs: OwnSigns, sample: string): string | undefined {
  return signs.find(([sign]) => sign.test(sample))?.[1];
}

/** The language of a text (BCP 47), from the script and the frequent words of a sample of its middle; undefined when nothing tells. */
export function detectLanguage(text: string): string | undefined {
  const from = text.length > SAMPLE * 2 ? (text.length >>> 1) - SAMPLE / 2 : 0;
  const end = Math.min(text.length, from + SAMPLE);
  const byScript = detectByScript(text, from, end);
  if (byScript !== undefined) return byScript;
  const sample = text.slice(from, end).toLowerCase();
  return languageBy(ownWords, sample) ?? detectByVotes(sample) ?? languageBy(ownLetters, sample);
}

/** The language with most votes: each frequent word is one for every language that has it. */
function detectByVotes(sample: string): string | undefined {
  const votes = new Int32Array(languages.length);
  let wordStart = 0;
  let words = 0;
  for (let at = 0; at <= sample.length; at++) {
    if (at < sample.length && isWordUnit(sample.charCodeAt(at))) continue;
    if (at > wordStart && at - wordStart <= LONGEST_STOP_WORD) for (const { language } of stopWords.get(sample.slice(wordStart, at)) ?? []) votes[language] = (votes[language] ?? 0) + 1;
    wordStart = at + 1;
    if (++words % WORDS_BETWEEN_LOOKS === 0 && isDecided(votes)) break;
  }
  const most = Math.max(...votes);
  return most > 1 ? languages[votes.indexOf(most)]?.code : undefined;
}

/** True when one language has so many votes more than any other that the rest of the sample cannot matter. */
function isDecided(votes: Int32Array): boolean {
  let most = 0;
  let second = 0;
  for (const count of votes) {
    if (count > most) {
      second = most;
      most = count;
    } else if (count > second) second = count;
  }
  return most >= SURE_VOTES && most >= second * 3;
}

/** Code units before it are of Latin, Greek and Cyrillic, which many languages share. */
const FIRST_SCRIPT = 0x530;

/** Scripts that one language, or one that we know, is written in: first and last code unit, and the language. */
const scripts: readonly (readonly [number, number, string])[] = [
  [0x530, 0x58f, 'hy'],
  [0x590, 0x5ff, 'he'],
  [0x600, 0x6ff, 'ar'],
  [0x900, 0x97f, 'hi'],
  [0x980, 0x9ff, 'bn'],
  [0xb80, 0xbff, 'ta'],
  [0xe00, 0xe7f, 'th'],
  [0xe80, 0xeff, 'lo'],
  [0x1000, 0x109f, 'my'],
  [0x10a0, 0x10ff, 'ka'],
  [0x1780, 0x17ff, 'km'],
  [0x3040, 0x30ff, 'ja'],
  [0xac00, 0xd7af, 'ko'],
];

function detectByScript(text: string, from: number, end: number): string | undefined {
  const found: string[] = [];
  let words = 0;
  const step = Math.ceil((end - from) / LOOKS);
  for (let at = from; at < end; at += step) {
    const code = text.charCodeAt(at);
    if (!isWordUnit(code) && !isUnspaced(code)) continue;
    words++;
    if (code < FIRST_SCRIPT) continue;
    const language = scripts.find(([first, last]) => code >= first && code <= last)?.[2] ?? (isUnspaced(code) ? 'zh' : undefined);
    if (language !== undefined) found.push(language);
  }
  const counts = countsOf(found);
  const kana = counts.get('ja') ?? 0;
  const han = counts.get('zh') ?? 0;
  if ((kana + han) * 3 > words) return kana * 10 > han ? 'ja' : 'zh';
  const language = [...counts].find(([, count]) => count * 3 > words)?.[0];
  return language === 'ar' ? (languageBy(ownArabicLetters, text.slice(from, end)) ?? language) : language;
}
