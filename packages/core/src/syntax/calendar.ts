/** Month and weekday names of one language, from the Unicode CLDR through `Intl`. */
export interface Calendar {
  /** Every name of a month, full, inflected or short, in small letters and without a period, to 1…12. */
  readonly months: ReadonlyMap<string, number>;
  /** Every name of a weekday, full or short, to 1 (Monday) … 7. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** 1…12 for the name of a month, full, inflected or short; undefined for another word. */
  month(word: string): number | undefined;
  /** 1 (Monday) … 7 for the full name of a weekday. */
  weekday(word: string): number | undefined;
  /** 1 (Monday) … 7 for a shortened name of a weekday. */
  shortWeekday(word: string): number | undefined;
}

interface Names {
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
}

const calendars = new Map<string, Calendar>();

/** English stands here as well: most texts need no other, and the first formatter of a process takes as long as all else that reads a small file. */
const english = {
  months: 'january february march april may june july august september october november december'.split(' '),
  weekdays: 'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
};

/** The calendar of a language; its names are made when first asked for, because the first formatter of a process takes milliseconds. */
export function calendarOf(language: string): Calendar {
  let calendar = calendars.get(language);
  if (calendar === undefined) {
    calendar = language === 'en' ? makeCalendar(englishNames) : makeCalendar(namesIn(knownLocale(language)));
    calendars.set(language, calendar);
  }
  return calendar;
}

/** A language that `Intl` does not know would be read with the names of the machine's own locale. */
function knownLocale(language: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** Names by the form in which a date prints them. */
type NamesByForm = Readonly<Record<'long' | 'alone' | 'short', () => Names>>;

function namesIn(locale: string): NamesByForm {
  return {
    long: () => namesOf(locale, { weekday: 'long', month: 'long', day: 'numeric' }),
    // Some languages inflect a month that stands beside a day: "декабрь", "6 декабря".
    alone: () => namesOf(locale, { month: 'long' }),
    short: () => namesOf(locale, { weekday: 'short', month: 'short', day: 'numeric' }),
  };
}

const englishNames: NamesByForm = { long: () => cutNames(Infinity), alone: () => cutNames(Infinity), short: () => cutNames(3) };

function cutNames(length: number): Names {
  const numbered = (names: readonly string[]): Map<string, number> => new Map(names.map((name, at) => [name.slice(0, length), at + 1]));
  return { months: numbered(english.months), weekdays: numbered(english.weekdays) };
}

function makeCalendar(names: NamesByForm): Calendar {
  const long = lazily(names.long);
  const alone = lazily(names.alone);
  const short = lazily(names.short);
  const months = lazily(() => new Map([...short().months, ...alone().months, ...long().months]));
  const weekdays = lazily(() => new Map([...short().weekdays, ...long().weekdays]));
  return {
    get months() {
      return months();
    },
    get weekdays() {
      return weekdays();
    },
    month: (word) => lookUp(long().months, word) ?? alone().months.get(word) ?? short().months.get(word),
    weekday: (word) => long().weekdays.get(word),
    shortWeekday: (word) => lookUp(long().weekdays, word) ?? short().weekdays.get(word),
  };
}

function lazily<Value extends object>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= make());
}

/** A name in full, or three letters and more that begin one name only: "Sept", "Thurs". */
function lookUp(names: ReadonlyMap<string, number>, word: string): number | undefined {
  const whole = names.get(word);
  if (whole !== undefined || word.length < 3) return whole;
  let found: number | undefined;
  for (const [name, number] of names) {
    if (!name.startsWith(word)) continue;
    if (found !== undefined && found !== number) return undefined;
    found = number;
  }
  return found;
}

/** The names that one formatter prints: twelve days give the twelve months and every weekday. */
function namesOf(locale: string, options: Intl.DateTimeFormatOptions): Names {
  const months = new Map<string, number>();
  const weekdays = new Map<string, number>();
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' });
  for (let month = 0; month < 12; month++) {
    const date = dayOf(month);
    for (const { type, value } of format.formatToParts(date)) {
      if (type === 'month') addName(months, value, month + 1);
      else if (type === 'weekday') addName(weekdays, value, date.getUTCDay() === 0 ? 7 : date.getUTCDay());
    }
  }
  return { months, weekdays };
}

/** A day of the month; the days of seven months in a row fall on seven weekdays. */
function dayOf(month: number): Date {
  const first = new Date(Date.UTC(2023, month, 1));
  first.setUTCDate(1 + ((month - first.getUTCDay() + 7) % 7));
  return first;
}

function addName(names: Map<string, number>, name: string, number: number): void {
  const plain = name.toLowerCase().replace('.', '');
  if (plain.length < 2 || /^\d/u.test(plain)) return;
  if (!names.has(plain)) names.set(plain, number);
  // "יום חמישי" is a day of two words, of which only the last tells
  const last = plain.slice(plain.lastIndexOf(' ') + 1);
  if (last.length > 1 && !names.has(last)) names.set(last, number);
}
