import { languages } from '../languages/index.ts';
import { hasClass, wordClass } from '../languages/vocabulary.ts';
import { calendarOf } from '../syntax/calendar.ts';
import { holdsOutlet } from './label-group.ts';
import { readUnspacedIntroduction } from './unspaced-introduction.ts';
import { joinWords, sentences, splitWords, type Word } from './words.ts';

/** A person and an outlet that a sentence names together. */
export interface Introduction {
  readonly name: string;
  readonly affiliation?: string;
}

const connectors = new Set('from of with at de du del della da do von vom aus из от'.split(' '));
const fillers = new Set(
  'yes hi hello thanks thank you very much all right okay ok good morning afternoon evening so now next please this is my name i am i’m sir madam minister secretary go ahead and well let’s over to then also again bonjour merci oui je suis buenos días buenas tardes gracias soy guten tag danke mein ist ich bin morgen vielen dank boa tarde bom dia obrigado obrigada sou é buongiorno grazie sono здравствуйте спасибо меня зовут добрый день'.split(
    ' ',
  ),
);
const introducing = new Set('this i i’m am name suis soy bin sou sono зовут heiße'.split(' '));
const openingQuotes = '«„“"‹';
/** First words of thanks. */
export const thanking = new Set('thank thanks merci gracias danke vielen besten obrigado obrigada grazie спасибо תודה'.split(' '));
/** Common nouns that stand for an outlet without being its name. */
const generic = new Set('newspaper newspapers radio tv television paper magazine agency press news network channel journal zeitung periódico diario jornal giornale газета'.split(' '));

/** Honorifics that need no period and are no other word in any of the languages. */
const plainHonorifics = 'mr mrs ms miss mx dr prof professor sir herr frau mme mlle monsieur madame sr sra srta señor señora señorita senhor senhora signor signora dott'.split(' ');

/** Words that call somebody by name in a document of that language, period or not: "On Monday" is no onorevole. */
function honorificsOf(code: string): ReadonlySet<string> {
  const language = languages.find((candidate) => candidate.code === code) ?? languages[0];
  const own = language?.honorifics.words.filter((word) => !language.stopWords.words.includes(word) && !hasClass(word, wordClass.opener | wordClass.particle | wordClass.role));
  return new Set([...plainHonorifics, ...(own ?? []).filter((word) => word.length > 1)]);
}

/**
 * Reads who asks, from words in one language; holds no state between two texts.
 *
 * @example
 * ```ts
 * import { IntroductionReader } from '@rostrum/core';
 *
 * const reader = IntroductionReader.for('en');
 * console.log(reader.readSelfIntroduction('Good morning. Ilona Varga, Elm Daily. When does it open?'));
 * console.log(reader.readHandover('Mr. Tamm of the Amberly Times, please.', true));
 *
 * //=> {"name":"Ilona Varga","affiliation":"Elm Daily"}
 * //=> {"name":"Tamm","affiliation":"Amberly Times"}
 * ```
 */
export class IntroductionReader {
  static readonly #known = new Map<string, IntroductionReader>();

  /** The reader for a language (BCP 47); those of the known languages are made once. */
  static for(language: string): IntroductionReader {
    const known = IntroductionReader.#known.get(language);
    if (known !== undefined) return known;
    const reader = new IntroductionReader(language);
    if (languages.some(({ code }) => code === language)) IntroductionReader.#known.set(language, reader);
    return reader;
  }

  readonly #language: string;
  readonly #honorifics: ReadonlySet<string>;

  constructor(language: string) {
    this.#language = language === 'und' ? 'en' : language;
    this.#honorifics = honorificsOf(this.#language);
  }

  get #unspaced(): boolean {
    return this.#language === 'ja' || this.#language === 'zh';
  }

  /** Reads "Kamimura from Yomiuri newspaper" or "Michael Gordon, Wall Street Journal" from the first sentences of a question; `named`: the label tells who speaks. */
  readSelfIntroduction(opening: string, named = false): Introduction | undefined {
    if (this.#unspaced) return readUnspacedIntroduction(withoutAnnotations(opening), this.#language);
    for (const sentence of sentences(splitWords(withoutAnnotations(opening))).slice(0, 3)) {
      const words = skipFillers(sentence);
      const found = this.#nameThenOutlet(words, named, introduces(sentence, sentence.length - words.length));
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /**
   * Reads "Yomiuri Shimbun, Mr. Kamimura" or "Mr. Patrick Tucker from Defense One, please" from the last two sentences
   * before a question. Only a moderator calls somebody by no more than a name.
   */
  readHandover(closing: string, moderated: boolean): Introduction | undefined {
    if (this.#unspaced) return moderated ? readUnspacedIntroduction(withoutAnnotations(closing), this.#language) : undefined;
    for (const sentence of sentences(splitWords(withoutAnnotations(closing))).slice(-2).reverse()) {
      const words = skipFillers(sentence);
      const found = this.#nameThenOutlet(words, moderated, false) ?? this.#outletThenName(words) ?? this.#calledByName(sentence, words, moderated) ?? (moderated ? this.#inside(words) : undefined);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** A call behind other words, "We begin with Elm Daily, Mr. Mori": an honorific or an outlet's own word must show it. */
  #inside(words: readonly Word[]): Introduction | undefined {
    for (let at = 1; at < words.length; at++) {
      if (words[at]?.high !== true || words[at - 1]?.high === true) continue;
      const rest = words.slice(at);
      const found = this.#outletThenName(rest) ?? this.#nameThenOutlet(rest, false, false) ?? this.#titledName(rest);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** "Thank you, Mr. Hale" calls nobody, nor does an answer such as "Mr. Hale"; "Thank you, Mr. Mori, please" does. */
  #calledByName(sentence: readonly Word[], words: readonly Word[], moderated: boolean): Introduction | undefined {
    const led = words.length < sentence.length;
    const thanks = led && thanking.has(sentence[0]?.text.toLowerCase() ?? '');
    const asked = words.at(-1)?.text.toLowerCase() === 'please';
    return asked || (!thanks && (moderated || led)) ? this.#titledName(words) : undefined;
  }

  /** `[Mr.] Name (, | from | of | with) Outlet`. */
  #nameThenOutlet(words: readonly Word[], called: boolean, introduced: boolean): Introduction | undefined {
    const start = this.#honorificEnd(words, 0);
    const nameEnd = this.#nameEndBeforeOutlet(words, start);
    if (nameEnd === start || !isPersonal(words.slice(start, nameEnd))) return undefined;
    const connector = words[nameEnd];
    if (connector === undefined || !(connector.text === ',' || connectors.has(connector.text.toLowerCase()))) return undefined;
    // "Tomás Lane, de Radio Norte", "Иван Лейн, «Радио Север»"
    let from = nameEnd + 1;
    while (from < words.length && (words[from]?.text.toLowerCase() === 'the' || connectors.has(words[from]?.text ?? '') || openingQuotes.includes(words[from]?.text ?? ' '))) from++;
    const outletEnd = this.#outletRunEnd(words, from);
    if (outletEnd === from || !closes(words[outletEnd]) || (start === 0 && this.#isDay(words.slice(start, nameEnd)))) return undefined;
    const outlet = words.slice(from, outletEnd);
    const sure = start > 0 || called || introduced || holdsOutlet(joinWords(outlet)) || isAcronym(outlet) || (nameEnd - start >= 2 && connector.text.toLowerCase() !== 'of');
    return sure ? introduction(words.slice(start, nameEnd), outlet) : undefined;
  }

  /** The run of a name, cut where a small word such as "von" leads to an outlet: "Herr Lane von Radio Nord". */
  #nameEndBeforeOutlet(words: readonly Word[], start: number): number {
    const end = nameRunEnd(words, start, 4);
    for (let at = start + 1; at < end; at++) {
      if (connectors.has(words[at]?.text ?? '') && holdsOutlet(joinWords(words.slice(at + 1, this.#outletRunEnd(words, at + 1))))) return at;
    }
    return end;
  }

  /** `Outlet, Mr. Name`. */
  #outletThenName(words: readonly Word[]): Introduction | undefined {
    const outletEnd = this.#outletRunEnd(words, 0);
    if (outletEnd === 0 || words[outletEnd]?.text !== ',') return undefined;
    // "On Monday, Mr. Hale" opens a sentence
    if (hasClass(words[0]?.text, wordClass.opener) || this.#isDay(words.slice(0, outletEnd))) return undefined;
    const start = this.#honorificEnd(words, outletEnd + 1);
    const nameEnd = nameRunEnd(words, start, 4);
    const titled = start > outletEnd + 1;
    if (nameEnd === start || !closes(words[nameEnd]) || !(titled || holdsOutlet(joinWords(words.slice(0, outletEnd))))) return undefined;
    return introduction(words.slice(start, nameEnd), words.slice(0, outletEnd));
  }

  /** `Mr. Tanaka, please`. */
  #titledName(words: readonly Word[]): Introduction | undefined {
    const start = this.#honorificEnd(words, 0);
    const nameEnd = nameRunEnd(words, start, 4);
    if (start === 0 || nameEnd === start || nameEnd - start > 3) return undefined;
    const rest = words.slice(nameEnd).filter(({ sign, text }) => !sign && text.toLowerCase() !== 'please');
    return rest.length === 0 ? { name: joinWords(words.slice(start, nameEnd)) } : undefined;
  }

  #honorificEnd(words: readonly Word[], from: number): number {
    let at = from;
    while (this.#isHonorific(words[at])) at++;
    return at;
  }

  #isHonorific(word: Word | undefined): boolean {
    if (word?.high !== true || !hasClass(word.text, wordClass.honorific)) return false;
    return word.text.endsWith('.') || this.#honorifics.has(word.text.toLowerCase());
  }

  /** A weekday or a month alone is nobody. */
  #isDay(words: readonly Word[]): boolean {
    const [only] = words;
    if (words.length !== 1 || only === undefined) return false;
    const calendar = calendarOf(this.#language);
    const word = only.text.toLowerCase();
    return calendar.month(word) !== undefined || calendar.weekday(word) !== undefined;
  }

  /** Capitalised words, with `of` and the like inside, and a closing common noun such as "newspaper". */
  #outletRunEnd(words: readonly Word[], from: number): number {
    let at = from;
    for (; at < words.length; at++) {
      const word = words[at];
      if (word === undefined || word.sign) break;
      const lower = word.text.toLowerCase();
      if (lower === 'please' || (at === from && this.#isHonorific(word))) break;
      const inside = at > from && hasClass(word.text, wordClass.particle) && words[at + 1]?.high === true && words[at + 1]?.sign === false;
      if (!word.high && !inside && !(at > from && generic.has(lower))) break;
    }
    return at;
  }
}

/** Offices, greetings, "FDA" and "The Board" are no names. */
function isPersonal(words: readonly Word[]): boolean {
  return !isAcronym(words) && words[0]?.text !== 'The' && words.every(({ text }) => !hasClass(text, wordClass.role | wordClass.opener | wordClass.questioner) && !fillers.has(text.toLowerCase()));
}

/** Nothing, a sign or "please": a name that the sentence goes on with is told of, not called. */
function closes(word: Word | undefined): boolean {
  return word === undefined || word.sign || word.text.toLowerCase() === 'please';
}

function withoutAnnotations(text: string): string {
  let plain = text;
  for (let open = plain.indexOf('('); open >= 0; open = plain.indexOf('(', open)) {
    const close = plain.indexOf(')', open);
    if (close < 0 || close - open > 60) break;
    plain = plain.slice(0, open) + plain.slice(close + 1);
  }
  return plain;
}

/** A sentence from its first word that is neither a greeting nor an introducing one. */
export function skipFillers(sentence: readonly Word[]): readonly Word[] {
  let at = 0;
  while (at < sentence.length && (sentence[at]?.sign === true || fillers.has(sentence[at]?.text.toLowerCase() ?? ''))) at++;
  return sentence.slice(at);
}

/** "This is", "I’m" or "my name is" among the words before a name. */
function introduces(sentence: readonly Word[], length: number): boolean {
  return sentence.slice(0, length).some(({ text }) => introducing.has(text.toLowerCase()));
}

function isAcronym(outlet: readonly Word[]): boolean {
  const [only] = outlet;
  return outlet.length === 1 && only !== undefined && only.text.length >= 2 && only.text.length <= 6 && only.text === only.text.toUpperCase();
}

function nameRunEnd(words: readonly Word[], from: number, most: number): number {
  let at = from;
  while (at < words.length && at - from < most && isNameWord(words, at, from)) at++;
  return at;
}

function isNameWord(words: readonly Word[], at: number, from: number): boolean {
  const word = words[at];
  if (word === undefined || word.sign) return false;
  if (word.high) return true;
  return at > from && ['van', 'von', 'de', 'der', 'den', 'bin', 'al', 'el', 'la', 'di', 'da'].includes(word.text) && words[at + 1]?.high === true && from !== at;
}

function introduction(name: readonly Word[], outlet: readonly Word[]): Introduction {
  return { name: joinWords(name), affiliation: joinWords(outlet) };
}

/**
 * One introduction from both sources: what the questioner says of himself goes first, but a common noun ("Yomiuri
 * newspaper") does not displace a proper name ("Yomiuri Shimbun"), nor a surname a full name.
 */
export function mergeIntroductions(own: Introduction | undefined, handover: Introduction | undefined): Introduction | undefined {
  if (own === undefined || handover === undefined) return own ?? handover;
  if (lastWord(own.name) !== lastWord(handover.name)) return own;
  const name = handover.name.length > own.name.length ? handover.name : own.name;
  const ownIsGeneric = own.affiliation === undefined || generic.has(lastWord(own.affiliation));
  const affiliation = ownIsGeneric ? (handover.affiliation ?? own.affiliation) : own.affiliation;
  return affiliation === undefined ? { name } : { name, affiliation };
}

function lastWord(phrase: string): string {
  return (phrase.split(' ').at(-1) ?? '').toLowerCase();
}
