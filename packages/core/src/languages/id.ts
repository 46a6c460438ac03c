import { list, type Language } from './language.ts';

/** Indonesian and Malay. */
export const indonesian: Language = {
  code: 'id',
  names: list('Bahasa Indonesia|Indonesian'),
  stopWords: list('dan|yang|di|ini|itu|untuk|dengan|tidak|kita|saya|dari|akan|terima|kasih'),
  honorifics: list('bapak|ibu|pak|bu|tuan|puan|datuk|dato|yb'),
  roles: list('presiden|menteri|wakil|juru|bicara|ketua|anggota|duta|gubernur|wali|jenderal|hakim|saksi|yang di-pertua'),
  questioners: list('pertanyaan|wartawan|tanya|penanya'),
  answerers: list('jawaban|jawab'),
  moderators: list('moderator|pembawa acara|pimpinan'),
  unnamed: list('penerjemah|hadirin'),
  particles: list('dan|di|bin|binti|yang'),
  outlets: list('harian|kantor|berita'),
  openers: list('tetapi|pertama|kedua'),
  keys: list('tanggal|tempat|topik|sumber|waktu|catatan|penulis'),
  events: list('risalah|keterangan pers|jumpa pers|siaran pers|transkrip|rapat|pidato|sidang akhbar|penyata rasmi|konferensi pers|wawancara|sidang'),
  notices: [],
  annotations: { laughter: list('tertawa|ketawa'), applause: list('tepuk tangan|tepuk') },
};
