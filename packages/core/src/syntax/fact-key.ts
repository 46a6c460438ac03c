/** Last words of the keys that give the place. */
const placeKeys = new Set('location place venue where lieu ort lugar local luogo место מקום 場所 会場 地点 地點 장소'.split(' '));
/** First or last words of the keys that give the day or the hour. */
const dateKeys = new Set('date time when delivered held recorded fecha data datum дата תאריך 日時 日付 時間 时间 日期 開催日 일시'.split(' '));

/** Keys that give the title. */
const titleKeys = new Set('title titel titre título titolo tytuł название заголовок כותרת العنوان 제목 件名 標題 标题 題目 题目 題名 タイトル'.split(' '));

/** Keys that name who took part. */
const peopleKeys = new Set('出席者 会見者 参加者 発表者 与会者 出席人员 participants attendees'.split(' '));

/** What a key of the header gives. */
export interface FactKey {
  readonly title: boolean;
  readonly place: boolean;
  readonly date: boolean;
}

/** Which facts a key gives: `Location`, `Delivered on`, `1 日時`. */
export function factKey(key: string): FactKey {
  const bare = withoutNumber(key);
  // `会見場所`: no blank stands before the last word
  const words = bare.replace(/(?=(?:場所|会場|日時|時間)$)/u, ' ').split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return { title: titleKeys.has(bare), place: placeKeys.has(last), date: dateKeys.has(last) || dateKeys.has(first) };
}

/** True for a line that is such a key and nothing else; its value stands below. */
export function isBareFactKey(content: string): boolean {
  if (content.length > 24) return false;
  const word = withoutNumber(content);
  return placeKeys.has(word) || dateKeys.has(word) || peopleKeys.has(word);
}

/** `1 日時` and `・場所` without what stands before the word, in small letters. */
function withoutNumber(key: string): string {
  return key.replace(/^[\p{N}\p{P}\p{S}]{1,4}[ 　]{0,2}/u, '').toLowerCase();
}
