import { list, type Language } from './language.ts';

/** Persian. */
export const persian: Language = {
  code: 'fa',
  names: list('فارسی|Persian'),
  stopWords: list(''),
  honorifics: list('آقای|خانم|دکتر|مهندس'),
  roles: list('رئیس|رئیس‌جمهور|وزیر|سخنگو|سخنگوی|سفیر|نماینده|معاون|مدیر|دبیر|استاد|قاضی|فرمانده|شاهد|مجلس|امور|خارجه|دولت'),
  questioners: list('سؤال|سوال|خبرنگار|پرسش|پرسشگر'),
  answerers: list('پاسخ|جواب'),
  moderators: list('مجری|مجری برنامه'),
  unnamed: list('مترجم|صدا|حضار'),
  particles: list('و|بن'),
  outlets: list('روزنامه|خبرگزاری|شبکه|تلویزیون|رادیو'),
  openers: list('اما|نخست|دوم|سوم'),
  keys: list('تاریخ|مکان|موضوع|منبع|زمان|یادداشت|نویسنده'),
  events: list('گفت و گو|کنفرانس خبری|مشروح مذاکرات|نشست خبری|مصاحبه|گفتگو|گفت‌وگو|سخنرانی'),
  notices: [],
  annotations: { laughter: list('خنده'), applause: list('کف زدن|تشویق'), inaudible: list('نامفهوم') },
};
