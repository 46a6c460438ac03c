import { list, type Language } from './language.ts';

/** Thai. */
export const thai: Language = {
  code: 'th',
  names: list('ไทย|ภาษาไทย|Thai'),
  stopWords: list(''),
  honorifics: list('นาย|นาง|นางสาว|คุณ|ดร'),
  roles: list('นายกรัฐมนตรี|รัฐมนตรี|รองนายกรัฐมนตรี|โฆษก|ประธาน|ประธานสภา|อธิบดี|ปลัดกระทรวง|เลขาธิการ|ผู้ว่าการ|ทูต|เอกอัครราชทูต|สมาชิกสภา'),
  questioners: list('ผู้สื่อข่าว|นักข่าว|ถาม|คำถาม'),
  answerers: list('ตอบ|คำตอบ'),
  moderators: list('พิธีกร|ผู้ดำเนินรายการ|ประธาน|ประธานสภา'),
  unnamed: list('ล่าม'),
  particles: list(''),
  outlets: list('หนังสือพิมพ์|สถานีโทรทัศน์|สำนักข่าว'),
  openers: list(''),
  keys: list('วันที่|สถานที่|เวลา|เรื่อง|หัวข้อ|ที่มา|หมายเหตุ|ผู้เข้าร่วม'),
  events: list('แถลงข่าว|การแถลงข่าว|สัมภาษณ์|การประชุม|บทสัมภาษณ์'),
  notices: [],
  annotations: { laughter: list('หัวเราะ|เสียงหัวเราะ'), applause: list('เสียงปรบมือ|ปรบมือ') },
};
