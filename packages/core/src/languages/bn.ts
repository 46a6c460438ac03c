import { list, type Language } from './language.ts';

/** Bengali. */
export const bengali: Language = {
  code: 'bn',
  names: list('বাংলা|Bengali'),
  stopWords: list(''),
  honorifics: list('জনাব|বেগম|মাননীয়|ড|শ্রী|শ্রীমতী'),
  roles: list('মন্ত্রী|প্রধানমন্ত্রী|রাষ্ট্রপতি|স্পীকার|স্পিকার|সচিব|সভাপতি|সদস্য|মুখপাত্র|রাষ্ট্রদূত|বিচারপতি|পরিচালক|উপদেষ্টা'),
  questioners: list('প্রশ্ন|সাংবাদিক'),
  answerers: list('উত্তর'),
  moderators: list('সঞ্চালক|উপস্থাপক|স্পীকার|স্পিকার|সভাপতি'),
  unnamed: list('দোভাষী|কণ্ঠ'),
  particles: list('ও|এবং'),
  outlets: list('পত্রিকা|টেলিভিশন|বেতার'),
  openers: list('কিন্তু|প্রথমত'),
  keys: list('তারিখ|স্থান|বিষয়|সূত্র|সময়'),
  events: list('সংবাদ সম্মেলন|সাক্ষাৎকার|অধিবেশন|ব্রিফিং'),
  notices: [],
  annotations: { laughter: list('হাসি'), applause: list('করতালি') },
};
