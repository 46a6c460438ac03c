import { describe, expect, test } from 'vitest';
import { openText } from '../../testing/open-text.ts';
import { cleanUp } from './clean-up.ts';

const clean = async (text: string, html?: string) => openText('').ask(cleanUp, { text, ...(html !== undefined && { html }) });

describe('rostrum/cleanUp', () => {
  test('joins wrapped lines and parts turns', async () => {
    const pasted = 'MODERATOR: Good\u00A0morning, and thank you for coming out in\r\nthis weather. We begin at once.\r\nMINISTER BERG: Thank you. I have little to\r\nadd to what was said.\r\n\r\n\r\n\r\nQUESTION: When?\r\nMINISTER BERG: Soon.\r\n';
    expect(await clean(pasted)).toEqual({
      text: 'MODERATOR: Good morning, and thank you for coming out in this weather. We begin at once.\n\nMINISTER BERG: Thank you. I have little to add to what was said.\n\nQUESTION: When?\n\nMINISTER BERG: Soon.\n',
      turns: 4,
      speakers: 3,
    });
  });

  test('puts the names of a speech recogniser before the words', async () => {
    const { text, turns } = await clean('Anna Berg  0:03\nGood morning.\n\nSpeaker 2  1:02:09\nGood morning to you.\n\nAnna Berg  1:02:15\nHow are you?\n');
    expect(text).toBe('[00:00:03] Anna Berg: Good morning.\n\n[1:02:09] Speaker 2: Good morning to you.\n\n[1:02:15] Anna Berg: How are you?\n');
    expect(turns).toBe(3);
  });

  test('joins lines of Japanese without a blank', async () => {
    const { text } = await clean('【記者】質問です。\n【大臣】お答え\nします。\n【記者】もう一つ。\n【大臣】どうぞ。\n');
    expect(text).toContain('【記者】もう一つ。\n\n【大臣】どうぞ。');
  });

  test('leaves a text that is no transcript as it is, but for white space', async () => {
    expect(await clean('It rained all day. \r\n\r\nIt still does.\t\r\n')).toEqual({ text: 'It rained all day.\n\nIt still does.\n', turns: 0, speakers: 0 });
  });

  test('is settled after one time', async () => {
    for (const text of ['A: b\nc: d\nA: e\nB: f', '\n\n', 'Anna 0:01\nx\nOla 0:02\ny', '- [Home](x)\n\nMODERATOR: Hello there.\nBERG: Hello.\nMODERATOR: Bye.\nBERG: Bye.']) {
      const once = (await clean(text)).text;
      expect((await clean(once)).text).toBe(once);
    }
  });

  test('reads the page behind a text: its headings, not its navigation', async () => {
    const html =
      '<html><head><style>p.MsoNormal { margin: 0 }</style></head><body><!--StartFragment--><nav><a href="/">Home</a></nav><h2>Questions</h2>' +
      '<p class=MsoNormal><b>MODERATOR:</b> Good\nmorning.<o:p></o:p></p><p><b>MINISTER BERG:</b> Good morning &amp; thanks.</p>' +
      '<p><b>MODERATOR:</b> We begin.</p><p><b>MINISTER BERG:</b> Yes.<script>alert(1)</script></p><!--EndFragment--></body></html>';
    const text = 'Home\nQuestions\nMODERATOR: Good morning.\nMINISTER BERG: Good morning & thanks.\nMODERATOR: We begin.\nMINISTER BERG: Yes.';
    const expected = '# Questions\n\nMODERATOR: Good morning.\n\nMINISTER BERG: Good morning & thanks.\n\nMODERATOR: We begin.\n\nMINISTER BERG: Yes.\n';
    expect(await clean(text, html)).toEqual({ text: expected, turns: 4, speakers: 2 });
    expect((await clean(html)).text).toBe(expected);
    // Some programs put a picture on the page, and all words into the text.
    expect((await clean(text, '<img src="x">')).turns).toBe(4);
  });

  test.each([
    ['WebVTT', 'WEBVTT\n\n00:01.000 --> 00:04.000\n<v Anna Berg>Good morning,\n\n00:04.000 --> 00:06.000\n<v Anna Berg>all of you.\n\n00:07.000 --> 00:09.000\n<v Ola Tamm>Good morning.\n'],
    ['SubRip', '1\r\n00:00:01,000 --> 00:00:04,000\r\nAnna Berg: Good morning,\r\n\r\n2\r\n00:00:04,000 --> 00:00:06,000\r\nall of you.\r\n\r\n3\r\n00:00:07,000 --> 00:00:09,000\r\nOla Tamm: Good morning.\r\n'],
    ['the JSON of a recogniser', JSON.stringify({ segments: [[1, 'Anna Berg', 'Good morning,'], [4, 'Anna Berg', 'all of you.'], [7, 'Ola Tamm', 'Good morning.']].map(([start, speaker, text]) => ({ start, end: Number(start) + 2, speaker, text })) }, null, 2)],
  ])('reads %s', async (_name, file) => {
    expect(await clean(file)).toEqual({ text: '[00:00:01.000] Anna Berg: Good morning, all of you.\n\n[00:00:07.000] Ola Tamm: Good morning.\n', turns: 2, speakers: 2 });
  });

  test('leaves a text that only looks like a file as it is', async () => {
    for (const text of ['[Laughter.]\n', '{ "speakers": 2 }\n', 'WEBVTT is a format.\n', '<p> is a tag.']) expect((await clean(text)).text.trim()).toContain(text.trim().slice(-6));
  });
});
