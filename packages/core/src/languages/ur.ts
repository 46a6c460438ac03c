import { list, type Language } from './language.ts';

/** Urdu. */
export const urdu: Language = {
  code: 'ur',
  names: list('اردو|Urdu'),
  stopWords: list(''),
  honorifics: list('جناب|محترمہ|محترم|ڈاکٹر|سید|بیگم'),
  roles: list('وزیر|اعظم|وزیراعظم|صدر|سپیکر|اسپیکر|چیئرمین|ڈپٹی|سیکرٹری|ترجمان|سفیر|گورنر|جج|رکن|جنرل'),
  questioners: list('سوال|صحافی|نمائندہ'),
  answerers: list('جواب'),
  moderators: list('میزبان|سپیکر|چیئرمین'),
  unnamed: list('مترجم|آواز|کئی اراکین'),
  particles: list('برائے|و|کے|کی|کا'),
  outlets: list('اخبار|ٹی وی|ریڈیو'),
  openers: list('لیکن|پہلے|دوسرے'),
  keys: list('تاریخ|مقام|موضوع|وقت'),
  events: list('پریس کانفرنس|انٹرویو|اجلاس|پریس بریفنگ'),
  notices: [],
  annotations: { laughter: list('قہقہہ'), applause: list('تالیاں') },
};
