import { describe, expect, test } from 'vitest';
import { openText } from '../../testing/open-text.ts';
import { cleanUp } from './clean-up.ts';

const clean = (text: string) => openText('').ask(cleanUp, { text });

describe('rostrum/cleanUp', () => {
  test('joins wrapped lines and parts turns', () => {
    const pasted = 'MODERATOR: Good\u00A0morning, and thank you for coming out in\r\nthis weather. We begin at once.\r\nMINISTER BERG: Thank you. I have little to\r\nadd to what was said.\r\n\r\n\r\n\r\nQUESTION: When?\r\nMINISTER BERG: Soon.\r\n';
    expect(clean(pasted)).toEqual({
      text: 'MODERATOR: Good morning, and thank you for coming out in this weather. We begin at once.\n\nMINISTER BERG: Thank you. I have little to add to what was said.\n\nQUESTION: When?\n\nMINISTER BERG: Soon.\n',
      turns: 4,
      speakers: 3,
    });
  });

  test('puts the names of a speech recogniser before the words', () => {
    const { text, turns } = clean('Anna Berg  0:03\nGood morning.\n\nSpeaker 2  1:02:09\nGood morning to you.\n\nAnna Berg  1:02:15\nHow are you?\n');
    expect(text).toBe('[00:00:03] Anna Berg: Good morning.\n\n[1:02:09] Speaker 2: Good morning to you.\n\n[1:02:15] Anna Berg: How are you?\n');
    expect(turns).toBe(3);
  });

  test('joins lines of Japanese without a blank', () => {
    expect(clean('【記者】質問です。\n【大臣】お答え\nします。\n【記者】もう一つ。\n【大臣】どうぞ。\n').text).toContain('【記者】もう一つ。\n\n【大臣】どうぞ。');
  });

  test('leaves a text that is no transcript as it is, but for white space', () => {
    expect(clean('It rained all day. \r\n\r\nIt still does.\t\r\n')).toEqual({ text: 'It rained all day.\n\nIt still does.\n', turns: 0, speakers: 0 });
  });

  test('is settled after one time', () => {
    for (const text of ['A: b\nc: d\nA: e\nB: f', '\n\n', 'Anna 0:01\nx\nOla 0:02\ny', '- [Home](x)\n\nMODERATOR: Hello there.\nBERG: Hello.\nMODERATOR: Bye.\nBERG: Bye.']) {
      const once = clean(text).text;
      expect(clean(once).text).toBe(once);
    }
  });
});
