import { list, type Language } from './language.ts';

/** Vietnamese. */
export const vietnamese: Language = {
  code: 'vi',
  names: list('Tiếng Việt|Vietnamese'),
  stopWords: list('và|của|là|có|không|cho|các|được|một|trong|với|tôi|chúng'),
  honorifics: list('ông|bà|anh|chị'),
  roles: list('đại biểu|quốc hội|chủ tịch quốc hội|phó|tổng thống|tổng bí thư|phóng viên|bộ trưởng|thủ tướng|chủ tịch|đại sứ|người phát ngôn|thứ trưởng'),
  questioners: list('hỏi|phóng viên|câu hỏi|pv'),
  answerers: list('trả lời|đáp'),
  moderators: list('mc|người dẫn chương trình|người dẫn'),
  unnamed: list('phiên dịch'),
  particles: list('của|và'),
  outlets: list('báo|đài|thông tấn'),
  openers: list('và|nhưng|thứ nhất'),
  keys: list('ngày|địa điểm|chủ đề|nguồn|thời gian|tác giả|ảnh'),
  events: list('phát biểu|phiên họp|trả lời phỏng vấn|biên bản|họp báo|phỏng vấn'),
  notices: [],
  annotations: { laughter: list('cười'), applause: list('vỗ tay') },
};
