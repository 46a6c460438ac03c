import { describe, expect, test } from 'vitest';
import { readDateline, scanDateline, type Dateline } from './dateline.ts';

type Case = readonly [line: string, language: string, expected: Dateline | undefined];

const full: readonly Case[] = [
  ['Tuesday, December 6, 2022, 3:45 p.m. EST, Oslo', 'en', { date: '2022-12-06', weekday: 2, time: '15:45', timezone: 'EST', place: 'Oslo' }],
  ['Thursday 9th of March 2023 at 15:45 GMT', 'en', { date: '2023-03-09', weekday: 4, time: '15:45', timezone: 'GMT' }],
  ['Paris, jeudi 9 mars 2023, 14h30', 'fr', { date: '2023-03-09', weekday: 4, time: '14:30', place: 'Paris' }],
  ['le 1er mai 2023', 'fr', { date: '2023-05-01' }],
  ['1.º de mayo de 2023', 'es', { date: '2023-05-01' }],
  ['1º de maio de 2023', 'pt', { date: '2023-05-01' }],
  ['Donnerstag, den 9. März 2023, 14:30 Uhr, Bremen', 'de', { date: '2023-03-09', weekday: 4, time: '14:30', place: 'Bremen' }],
  ['Madrid, jueves 9 de marzo de 2023', 'es', { date: '2023-03-09', weekday: 4, place: 'Madrid' }],
  ['Lisboa, 9 de março de 2023, 14h30', 'pt', { date: '2023-03-09', time: '14:30', place: 'Lisboa' }],
  ['Roma, giovedì 9 marzo 2023, ore 14:30', 'it', { date: '2023-03-09', weekday: 4, time: '14:30', place: 'Roma' }],
  ['9 марта 2023 года, четверг, 14:30', 'ru', { date: '2023-03-09', weekday: 4, time: '14:30' }],
  ['9 במרץ 2023', 'he', { date: '2023-03-09' }],
  ['2023年3月9日（木曜日）14時30分　外務本省', 'ja', { date: '2023-03-09', weekday: 4, time: '14:30', place: '外務本省' }],
  ['9 มีนาคม 2566', 'th', { date: '2023-03-09' }],
  ['令和5年3月9日（木）', 'ja', { date: '2023-03-09', weekday: 4 }],
  ['令和元年5月7日', 'ja', { date: '2019-05-07' }],
  ['西暦2023年3月9日', 'ja', { date: '2023-03-09' }],
  ['9 March 2023 (Thu)', 'en', { date: '2023-03-09', weekday: 4 }],
  ['Thurs., 9 March 2023, Sun City', 'en', { date: '2023-03-09', weekday: 4, place: 'Sun City' }],
  ['Sept. 9, 2023', 'en', { date: '2023-09-09' }],
  ['9-Mar-2023', 'en', { date: '2023-03-09' }],
  ['2023-Mar-09', 'en', { date: '2023-03-09' }],
  ['Lyon, le 1er mai 2023', 'fr', { date: '2023-05-01', place: 'Lyon' }],
  ['Do., 9. März 2023, 14 Uhr MEZ', 'de', { date: '2023-03-09', weekday: 4, time: '14:00', timezone: 'MEZ' }],
  ['יום חמישי, 9 במרץ 2023', 'he', { date: '2023-03-09', weekday: 4 }],
  ['9-10 March 2023', 'en', { date: '2023-03-09' }],
  ['9 and 10 March 2023, Oslo', 'en', { date: '2023-03-09', place: 'Oslo' }],
  ['March 9–10, 2023', 'en', { date: '2023-03-09' }],
  ['30 March – 2 April 2023', 'en', { date: '2023-03-30' }],
  ['March 30 – April 2, 2023', 'en', { date: '2023-03-30' }],
  ['9./10. März 2023', 'de', { date: '2023-03-09' }],
  ['2023年3月9日～10日', 'ja', { date: '2023-03-09' }],
  ['平成31年4月30日', 'ja', { date: '2019-04-30' }],
  ['昭和64年1月7日', 'ja', { date: '1989-01-07' }],
  ['2023年3月9日 星期四 下午3时30分', 'zh', { date: '2023-03-09', weekday: 4, time: '15:30' }],
  ['112年3月9日', 'zh', { date: '2023-03-09' }],
  ['民國112年3月9日', 'zh', { date: '2023-03-09' }],
];

const scripts: readonly Case[] = [
  ['令和六年九月十日（火曜日）', 'ja', { date: '2024-09-10', weekday: 2 }],
  ['二〇二四年九月十日', 'ja', { date: '2024-09-10' }],
  ['平成三十年五月十一日（金曜日）午前九時三十分開議', 'ja', { date: '2018-05-11', time: '09:30', weekday: 5 }],
  ['R6.9.10', 'ja', { date: '2024-09-10' }],
  ['中華民國一百一十三年九月十日', 'zh', { date: '2024-09-10' }],
  ['2024年9月10日（星期二）下午二時三十分', 'zh', { date: '2024-09-10', time: '14:30', weekday: 2 }],
  ['Hà Nội, ngày 10 tháng 9 năm 2024', 'vi', { date: '2024-09-10', place: 'Hà Nội' }],
  ['113/09/10', 'zh', { date: '2024-09-10' }],
  ['中華民國113年9月10(星期二)9時4分', 'zh', { date: '2024-09-10', time: '09:04', weekday: 2 }],
  ['2024년 9월 10일(화) 오후 3시 30분, 서울', 'ko', { date: '2024-09-10', time: '15:30', weekday: 2, place: '서울' }],
  ['2024. 9. 10. 화요일 14:30', 'ko', { date: '2024-09-10', time: '14:30', weekday: 2 }],
  ['الثلاثاء ١٠ سبتمبر ٢٠٢٤، الساعة ٣:٣٠ مساءً', 'ar', { date: '2024-09-10', time: '15:30', weekday: 2 }],
  ['10 أيلول 2024', 'ar', { date: '2024-09-10' }],
  ['۱۰ سپتامبر ۲۰۲۴', 'fa', { date: '2024-09-10' }],
  ['10 सितंबर 2024', 'und', { date: '2024-09-10' }],
  ['10 вересня 2024 року', 'ru', { date: '2024-09-10' }],
  ['Den Haag, 10 september 2024', 'und', { date: '2024-09-10', place: 'Den Haag' }],
  ['Warszawa, 10 września 2024 r.', 'und', { date: '2024-09-10', place: 'Warszawa' }],
  ['Budapest, 2024. szeptember 10., kedd', 'und', { date: '2024-09-10', place: 'Budapest', weekday: 2 }],
  ['10. Jänner 2024', 'de', { date: '2024-01-10' }],
  ['10 de setiembre de 2024', 'es', { date: '2024-09-10' }],
  ["יום ג', ז' באלול תשפ\"ד, 10/09/2024", 'he', { date: '2024-09-10', weekday: 2 }],
];

const places: readonly Case[] = [
  ['La Paz, 10 de septiembre de 2024', 'es', { date: '2024-09-10', place: 'La Paz' }],
  ['Le Mans, le 10 septembre 2024', 'fr', { date: '2024-09-10', place: 'Le Mans' }],
  ['THE HAGUE, 10 September 2024', 'en', { date: '2024-09-10', place: 'THE HAGUE' }],
  ['Published 10 September 2024', 'en', { date: '2024-09-10' }],
  ['Séance du mardi 10 septembre 2024', 'fr', { date: '2024-09-10', weekday: 2 }],
  ['Compte rendu de la séance du 10 septembre 2024, Paris', 'fr', { date: '2024-09-10', place: 'Paris' }],
  ['Pressekonferenz vom 10. September 2024', 'de', { date: '2024-09-10' }],
  ['Minutes of 10 September 2024', 'en', { date: '2024-09-10' }],
  ['The Senate met at 9:45 a.m.', 'en', { time: '09:45' }],
  ['the 10th day of September, 2024', 'en', { date: '2024-09-10' }],
];

const numeric: readonly Case[] = [
  ['2023-03-09', 'en', { date: '2023-03-09' }],
  ['09.03.2023', 'de', { date: '2023-03-09' }],
  ['09/03/2023', 'fr', { date: '2023-03-09' }],
  ['13/03/2023', 'en', { date: '2023-03-13' }],
  ['03/13/2023', 'en', { date: '2023-03-13' }],
  ['03/03/2023', 'en', { date: '2023-03-03' }],
  ['２０２３年３月９日', 'ja', { date: '2023-03-09' }],
  ['Tuesday, 10/09/2024', 'en', { date: '2024-09-10', weekday: 2 }],
  ['Wednesday, 10/09/2024', 'en', { date: '2024-10-09', weekday: 3 }],
  ['10/09/2024, 3 p.m. BST', 'en', { date: '2024-09-10', time: '15:00', timezone: 'BST' }],
  ['10/09/2024, 3 p.m. EDT', 'en', { date: '2024-10-09', time: '15:00', timezone: 'EDT' }],
  ['10.09.2024', 'en', { date: '2024-09-10' }],
];

const absent: readonly Case[] = [
  ['03/09/2023', 'en', undefined],
  ['03-09-2023', 'en', undefined],
  ['Thursday 10/09/2024', 'en', undefined],
  ['10-Sep-24', 'en', undefined],
  ['February 30, 2023', 'en', undefined],
  ['29 February 2023', 'en', undefined],
  ['31 April 2023', 'en', undefined],
  ['2023-13-01', 'en', undefined],
  ['0 March 2023', 'en', undefined],
  ['Constructor', 'en', undefined],
  ['constructor 3年9月10日', 'ja', undefined],
  ['March 2023', 'en', undefined],
  ['March 9', 'en', undefined],
  ['Thursday', 'en', undefined],
  ['112年3月9日', 'ja', undefined],
  ['May the force of 2023 be with us', 'en', undefined],
  ['Port Elm', 'en', undefined],
  ['', 'en', undefined],
];

const clocks: readonly Case[] = [
  ['12:00 a.m.', 'en', { time: '00:00' }],
  ['12:00 p.m.', 'en', { time: '12:00' }],
  ['12:59 AM', 'en', { time: '00:59' }],
  ['1:00 pm', 'en', { time: '13:00' }],
  ['3 P.M.', 'en', { time: '15:00' }],
  ['11:59 p.m. JST', 'en', { time: '23:59', timezone: 'JST' }],
  ['15:45', 'en', { time: '15:45' }],
  ['00:00', 'en', { time: '00:00' }],
  ['24:00', 'en', undefined],
  ['15:60', 'en', undefined],
  ['14h', 'fr', { time: '14:00' }],
  ['8 h 30', 'fr', { time: '08:30' }],
  ['14 heures 30', 'fr', { time: '14:30' }],
  ['14 Uhr', 'de', { time: '14:00' }],
  ['14.30 Uhr', 'de', { time: '14:30' }],
  ['ore 14.30', 'it', { time: '14:30' }],
  ['14.30', 'en', undefined],
  ['Noon', 'en', { time: '12:00' }],
  ['12 noon EST', 'en', { time: '12:00', timezone: 'EST' }],
  ['9 March 2023, midday, Oslo', 'en', { date: '2023-03-09', time: '12:00', place: 'Oslo' }],
  ['9 March 2023, midnight', 'en', { date: '2023-03-09', time: '00:00' }],
  ['Ms. Noon', 'en', undefined],
  ['0:30 p.m.', 'en', { time: '12:30' }],
  ['0:30 a.m.', 'en', { time: '00:30' }],
  ['15:45 a.m.', 'en', undefined],
  ['3 p.m. Eastern Time', 'en', { time: '15:00', timezone: 'Eastern Time' }],
  ['15:45 local time', 'en', { time: '15:45' }],
  ['15:45 UTC+2', 'en', { time: '15:45', timezone: 'UTC+2' }],
  ['午前10時', 'ja', { time: '10:00' }],
  ['9：20～9：35', 'ja', { time: '09:20' }],
  ['午後2時30分', 'ja', { time: '14:30' }],
  ['下午3点', 'zh', { time: '15:00' }],
  ['午後2時半', 'ja', { time: '14:30' }],
  ['3時5分', 'ja', { time: '03:05' }],
  ['日本時間午後3時', 'ja', { time: '15:00', place: '日本時間' }],
  ['2024年9月10日 10:30～11:00　於：本省会見室', 'ja', { date: '2024-09-10', time: '10:30', place: '本省会見室' }],
  ['2:00–3:30 p.m.', 'en', { time: '14:00' }],
  ['11:00–1:00 p.m.', 'en', { time: '11:00' }],
  ['9:00 a.m. to 5:00 p.m.', 'en', { time: '09:00' }],
  ["10 o'clock", 'en', { time: '10:00' }],
  ['1430 GMT', 'en', { time: '14:30', timezone: 'GMT' }],
  ['1530 hrs', 'en', { time: '15:30' }],
  ['1530', 'en', undefined],
  ['2024-09-10T14:30:00Z', 'en', { date: '2024-09-10', time: '14:30', timezone: 'UTC' }],
  ['2024-09-10T14:30+09:00', 'en', { date: '2024-09-10', time: '14:30', timezone: 'UTC+09:00' }],
  ['10 September 2024, 15.30', 'en', { date: '2024-09-10', time: '15:30' }],
  ['10 September 2024, Room 15.30', 'en', { date: '2024-09-10', place: 'Room 15.30' }],
  ['alle ore 15', 'it', { time: '15:00' }],
  ['ore 15,30', 'it', { time: '15:30' }],
  ['15 часов 30 минут', 'ru', { time: '15:30' }],
  ['a las 15.30 horas', 'es', { time: '15:30' }],
  ['kl. 15.30', 'nb', { time: '15:30' }],
  ['שעה 10:00', 'he', { time: '10:00' }],
];

describe.each([
  ['dates with month names, eras and years of the republic', full],
  ['dates in other scripts and languages', scripts],
  ['places beside a date', places],
  ['dates in numbers', numeric],
  ['what names no date', absent],
  ['clocks', clocks],
])('%s', (_, cases) => {
  test.each(cases)('%j (%s)', (line, language, expected) => {
    expect(readDateline(line, language)).toEqual(expected);
  });
});

test('a leap day is a date in leap years only', () => {
  expect(readDateline('29 February 2024', 'en')).toEqual({ date: '2024-02-29' });
  expect(readDateline('29 February 1900', 'en')).toBeUndefined();
  expect(readDateline('29 February 2000', 'en')).toEqual({ date: '2000-02-29' });
});

test('English month names are read in every language', () => {
  for (const language of ['fr', 'de', 'es', 'pt', 'it', 'ru', 'he', 'ja', 'zh', 'und']) expect(readDateline('9 March 2023', language)?.date, language).toBe('2023-03-09');
});

test('a line with the shape of a date names no day that no calendar has, and keeps its place', () => {
  expect(scanDateline('March 2023', 'en')).toEqual({ dateline: {}, full: false, rest: '' });
  expect(scanDateline('30 February 2023, Port Elm', 'en')).toEqual({ dateline: { place: 'Port Elm' }, full: true, rest: 'Port Elm' });
  expect(scanDateline('03/09/2023', 'en')).toEqual({ dateline: {}, full: true, rest: '' });
  expect(scanDateline('Minutes of the year 2023', 'en')).toBeUndefined();
});

test('a language that no machine knows is read with English names', () => {
  for (const language of ['xx', 'no such language', '']) expect(readDateline('9 March 2023', language), language).toEqual({ date: '2023-03-09' });
});
