import { list, type Language } from './language.ts';

/** Turkish. */
export const turkish: Language = {
  code: 'tr',
  names: list('Türkçe|Turkish'),
  stopWords: list('ve|bir|bu|için|ile|de|da|ben|biz|çok|olarak|ama|gibi|teşekkür'),
  honorifics: list('sayın|prof|av'),
  roles: list('başkan|başkanı|cumhurbaşkanı|başbakan|bakan|bakanı|sözcü|sözcüsü|milletvekili|vekili|büyükelçi|müsteşar|genel|müdür|müdürü|sekreter|sekreteri|hakim|savcı|tanık|vali|dışişleri|adına'),
  questioners: list('soru|gazeteci|muhabir|basın mensubu'),
  answerers: list('cevap|yanıt'),
  moderators: list('sunucu|moderatör|başkan|oturum başkanı'),
  unnamed: list('tercüman|bir ses|izleyici'),
  particles: list('ve|ile'),
  outlets: list('gazetesi|ajansı|televizyonu|haber|medya'),
  openers: list('ve|ama|birinci|ikinci|sonra'),
  keys: list('tarih|yer|konu|kaynak|saat|not|yazar|katılımcılar'),
  events: list('tutanak|tutanağı|genel kurul|basın toplantısı|röportaj|söyleşi|birleşim|oturum|konuşma'),
  notices: [],
  annotations: { laughter: list('gülüşmeler|gülüyor'), applause: list('alkışlar'), inaudible: list('anlaşılmıyor') },
};
