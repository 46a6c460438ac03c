import { languages } from '../languages/index.ts';
import { annotationKind } from '../syntax/annotation.ts';
import { withoutParenthesis } from '../syntax/label-score.ts';
import { scanTime } from '../syntax/time.ts';

/** How somebody is heard, and that his turn goes on. */
const channels = new Set(
  'chat,in chat,in the chat,via chat,via zoom,zoom,on zoom,via teams,via webex,via skype,via video,by video,video,via videolink,via video link,via videoconference,by videoconference,via telephone,via phone,by phone,by telephone,on the phone,on phone,phone,online,remote,remotely,off camera,off-camera,offcamera,on camera,on-camera,off screen,off-screen,offscreen,o.s.,os,o.c.,off stage,offstage,voiceover,voice-over,voice over,v.o.,vo,cont’d,contd,cont,cont.,cont’d.,continued,continuing,continues,more,pre-recorded,recorded,on tape,on video,in person'.split(
    ',',
  ),
);
const spoken = new Set(['interpreter', 'inaudible', 'laughter', 'applause', 'crosstalk', 'pause', 'off-mike', 'sound']);
const tongues = new Set(languages.flatMap(({ names }) => names.map((name) => name.toLowerCase())));

/** The label without what its closing parentheses say of the turn alone: a channel, a time, a language, an interpreter. */
export function withoutQualifier(label: string): string {
  let plain = label;
  for (let bare = withoutParenthesis(plain); bare.length < plain.length; bare = withoutParenthesis(plain)) {
    if (!isQualifier(plain.slice(bare.length).trim().slice(1, -1).trim())) break;
    plain = bare;
  }
  return plain;
}

function isQualifier(content: string): boolean {
  const lower = content.toLowerCase().replaceAll("'", '’');
  if (channels.has(lower) || tongues.has(lower)) return true;
  if (scanTime(content, 0, content.length) === content.length) return true;
  return spoken.has(annotationKind(content) ?? '');
}
