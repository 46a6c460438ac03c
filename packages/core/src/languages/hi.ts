import { list, type Language } from './language.ts';

/** Hindi. */
export const hindi: Language = {
  code: 'hi',
  names: list('हिन्दी|Hindi'),
  stopWords: list(''),
  honorifics: list('श्री|श्रीमती|डॉ'),
  roles: list('मंत्री|प्रधानमंत्री|अध्यक्ष|प्रवक्ता|सचिव|राष्ट्रपति|सांसद|राजदूत'),
  questioners: list('प्रश्न|सवाल|पत्रकार'),
  answerers: list('उत्तर|जवाब'),
  moderators: list('संचालक|अध्यक्ष'),
  unnamed: list('अनुवादक'),
  particles: list(''),
  outlets: list('समाचार|टीवी'),
  openers: list('और|लेकिन'),
  keys: list('दिनांक|स्थान|विषय|समय'),
  events: list('प्रेस कॉन्फ्रेंस|संवाददाता सम्मेलन|भाषण|प्रेस वार्ता|साक्षात्कार'),
  notices: [],
  annotations: { laughter: list('हँसी'), applause: list('तालियाँ') },
};
