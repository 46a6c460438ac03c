import { list, type Language } from './language.ts';

/** Japanese; roles stand behind the name without a blank. */
export const japanese: Language = {
  code: 'ja',
  names: list('日本語|Japanese'),
  stopWords: list(''),
  honorifics: list('さん|氏|様|君|先生'),
  roles: list('外務大臣|防衛大臣|財務大臣|総理大臣|内閣総理大臣|官房長官|内閣官房長官|副長官|大臣|副大臣|政務官|総理|首相|外相|防衛相|財務相|長官|大統領|報道官|広報官|内閣広報官|補佐官|外務報道官|国際報道官|議長|委員長|委員|議員|知事|市長|町長|村長|会長|社長|理事長|理事|局長|部長|課長|審議官|参事官|次官|事務次官|大使|総裁|教授|代表|幹事長|監督|選手|記者|職員|司会者|司会|参考人|証人|政府参考人|座長|室長|院長|所長|博士|君'),
  questioners: list('幹事社|代表幹事|記者|質問|問|質問者|聞き手|インタビュアー|報道|ｑ|――|——|──'),
  answerers: list('答|ａ|回答|回答者|話し手'),
  moderators: list('報道課長|司会|司会者|進行|進行役|モデレーター|幹事社|議長|委員長|座長|事務局'),
  unnamed: list('通訳|参加者|会場|一同|発言者|男性|女性|不明|事務局|スタッフ'),
  particles: list('の|・'),
  outlets: list('新聞|通信|放送|テレビ|ニュース|社|朝日|読売|毎日|産経|日経|共同|時事|東京|琉球|沖縄タイムス|フリー|ラジオ|タイムズ|ＮＨＫ|nhk'),
  openers: list('そして|しかし|まず|次に|最後に|また|例えば|つまり|結論'),
  keys: list('日時|場所|会場|日付|時間|出席者|参加者|議題|議事|テーマ|題名|出典|著者|注|備考|資料|連絡先|電話|住所|更新日|開催日|対象|概要|項目|主な項目|目次|写真|材料|作り方'),
  events: list('記者会見|会見|会見記録|会見録|ぶら下がり|インタビュー|議事録|会議録|対談|座談会|質疑応答|冒頭発言|演説|講演|会談'),
  notices: [{ text: '仮訳', translation: 'provisional' }, { text: '(仮訳)', translation: 'provisional' }],
  annotations: {
    interpreter: list('通訳|英語にて発言|英語で発言|同時通訳|逐次通訳'),
    inaudible: list('聞き取れず|聴取不能|聞取不能|不明瞭'),
    laughter: list('笑|笑い|一同笑|笑う|会場笑'),
    applause: list('拍手'),
    crosstalk: list('発言する者あり|発言する者多し'),
    pause: list('休憩|沈黙|間'),
    other: list('中略|後略|了|以上|終了|音楽'),
  },
};
