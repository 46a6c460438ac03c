/** Month and weekday names of the languages, from the Unicode CLDR through `Intl`. */
export interface Calendar {
  /** Lower-case name, full or short, to 1…12. */
  readonly months: ReadonlyMap<string, number>;
  /** Lower-case name, full or short, to 1 (Monday) … 7. */
  readonly weekdays: ReadonlyMap<string, number>;
}

const calendars = new Map<string, Calendar>();

/** The calendar of a language, made when first asked for. */
export function calendarOf(language: string): Calendar {
  let calendar = calendars.get(language);
  if (calendar === undefined) {
    calendar = makeCalendar(language);
    calendars.set(language, calendar);
  }
  return calendar;
}

function makeCalendar(language: string): Calendar {
  const months = new Map<string, number>();
  const weekdays = new Map<string, number>();
  // Some languages inflect a month that stands beside a day: "декабрь", "6 декабря".
  const formats = (['long', 'short'] as const).flatMap((month) => [formatter(language, { month }), formatter(language, { month, day: 'numeric' })]);
  for (let month = 0; month < 12; month++) {
    const date = new Date(Date.UTC(2023, month, 15));
    for (const format of formats) addName(months, part(format, date, 'month'), month + 1);
  }
  const weekdayFormats = (['long', 'short'] as const).map((weekday) => formatter(language, { weekday }));
  for (let day = 1; day <= 7; day++) {
    // 2 January 2023 was a Monday
    for (const format of weekdayFormats) addName(weekdays, part(format, new Date(Date.UTC(2023, 0, 1 + day)), 'weekday'), day);
  }
  return { months, weekdays };
}

function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC', calendar: 'gregory' });
}

function part(format: Intl.DateTimeFormat, date: Date, type: 'month' | 'weekday'): string {
  return format.formatToParts(date).find((entry) => entry.type === type)?.value ?? '';
}

function addName(names: Map<string, number>, name: string, number: number): void {
  const plain = name.toLowerCase().replace('.', '');
  if (plain.length > 1 && !/^\d/u.test(plain) && !names.has(plain)) names.set(plain, number);
}
