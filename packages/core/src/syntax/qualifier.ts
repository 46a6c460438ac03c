import { languages } from '../languages/index.ts';
import { wordsOfAll } from '../languages/language.ts';
import { annotationKind } from './annotation.ts';
import { isDigit } from './characters.ts';
import { withoutParenthesis } from './label-name.ts';
import { isTime } from './time.ts';

/** How somebody is heard, and that his turn goes on. */
const channels = new Set(
  'chat,in chat,in the chat,via chat,via zoom,zoom,on zoom,via teams,via webex,via skype,via video,by video,video,via videolink,via video link,via videoconference,by videoconference,via telephone,via phone,by phone,by telephone,on the phone,on phone,phone,online,remote,remotely,off camera,off-camera,offcamera,on camera,on-camera,off screen,off-screen,offscreen,o.s.,os,o.c.,off stage,offstage,voiceover,voice-over,voice over,v.o.,vo,cont’d,contd,cont,cont.,cont’d.,continued,continuing,continues,more,pre-recorded,recorded,on tape,on video,in person'.split(
    ',',
  ),
);
/** A turn of the Riksdag that answers within a debate. */
const REJOINDER = ') replik';
const spoken = new Set(['interpreter', 'inaudible', 'laughter', 'applause', 'crosstalk', 'pause', 'off-mike', 'sound']);
const tongues = new Set(wordsOfAll(languages.map(({ names }) => names)).map((name) => name.toLowerCase()));

/** The label without what its closing parentheses say of the turn alone: a channel, a time, a language, an interpreter. */
export function withoutQualifier(label: string): string {
  let plain = label;
  for (let bare = withoutParenthesis(plain); bare.length < plain.length; bare = withoutParenthesis(plain)) {
    if (!isQualifier(plain.slice(bare.length).trim().slice(1, -1).trim())) break;
    plain = bare;
  }
  return plain;
}

/** True for the content of a bracket that says how a turn is heard, and nothing of who speaks. */
function isQualifier(content: string): boolean {
  const lower = content.toLowerCase().replaceAll("'", '’');
  if (channels.has(lower) || tongues.has(lower)) return true;
  if (/^(?:spoke|speaking|interpretation|interpreted|translated|continuing) (?:in|from) /u.test(lower)) return true;
  if (isTime(content, 0, content.length) || (isDigit(content.charCodeAt(0)) && /^\d{1,2}[.:]\d{2}(?: ?[ap]\.?m\.?)?$/u.test(lower))) return true;
  return spoken.has(annotationKind(content) ?? '');
}

/** Where the bracket that ends the range begins, if it is a qualifier; -1 otherwise. */
export function trailingQualifier(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1);
  // `ADA ROWE (S) replik`
  const word = end - REJOINDER.length;
  if (word > start && text.startsWith(REJOINDER, word)) return word + 2;
  if (last !== 0x29 && last !== 0xff09 && last !== 0x5d) return -1;
  const label = text.slice(start, end);
  const bare = withoutParenthesis(label);
  if (bare.length === label.length) return -1;
  const open = bare.length + label.slice(bare.length).search(/[(（[]/u);
  return isQualifier(label.slice(open + 1, -1).trim()) ? start + open : -1;
}
