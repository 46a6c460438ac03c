import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { codeFrame } from './code-frame.ts';

/** Frames the first occurrence of a part of a line. */
async function frame(line: string, part: string, columns = 60) {
  const start = line.indexOf(part);
  return await codeFrame(line, start, start + part.length, columns);
}

/** The columns of the frame's line that the carets stand under, taken apart by a terminal's reckoning. */
function underlined({ line, carets }: { line: string; carets: string }): string {
  let column = 0;
  let text = '';
  for (const { segment } of new Intl.Segmenter('en').segment(line)) {
    if (carets[column] === '^') text += segment;
    column += stringWidth(segment);
  }
  return text;
}

describe('codeFrame', () => {
  test('shows a short line whole', async () => {
    expect(await frame('MODRATOR: Good morning.', 'MODRATOR')).toEqual({ line: 'MODRATOR: Good morning.', carets: '^^^^^^^^' });
  });

  test.each([
    ['wide characters', '青木外務大臣：港は開いて（笑）います。', '（笑）'],
    ['wide characters before a narrow place', '青木外務大臣: ok', 'ok'],
    ['emoji of several code points', 'A: 👩‍🔬 says 👍🏽 to it', 'says'],
    ['an emoji as the place', 'A: says 👩‍🔬 twice', '👩‍🔬'],
    ['combining marks', 'Zoe\u0308 Ame\u0301lie: hello', 'hello'],
    ['Hangul', '기자: 안녕하세요 장관님', '장관님'],
    ['an astral letter', '𝔄𝔟: words', 'words'],
  ])('underlines behind %s', async (_, line, part) => {
    expect(underlined(await frame(line, part))).toBe(part);
  });

  test('keeps carets in place behind a tab', async () => {
    const { line, carets } = await frame('A:\tword here', 'word');
    expect(line.slice(carets.indexOf('^'), carets.length)).toBe('word');
  });

  test('marks an empty place with one caret, at the end of the line too', async () => {
    expect(await codeFrame('MODERATOR:', 10, 10, 60)).toEqual({ line: 'MODERATOR:', carets: '          ^' });
    expect(await codeFrame('', 0, 0, 60)).toEqual({ line: '', carets: '^' });
  });

  test('ends the carets where the line ends when the place goes on', async () => {
    expect(await codeFrame('A: one', 3, 500, 60)).toEqual({ line: 'A: one', carets: '   ^^^' });
  });

  test.each([30, 60, 200])('crops a long line round the place to %d columns', async (columns) => {
    const line = `${'before and '.repeat(200)}HERE${' and behind'.repeat(200)}`;
    const shown = await frame(line, 'HERE', columns);
    expect(stringWidth(shown.line)).toBeLessThanOrEqual(columns);
    expect(stringWidth(shown.line)).toBeGreaterThan(columns - 12);
    expect(shown.line).toMatch(/^….*HERE.*…$/);
    expect(underlined(shown)).toBe('HERE');
  });

  test('crops a long line of wide characters', async () => {
    const shown = await frame(`${'前'.repeat(1500)}ここ${'後'.repeat(1500)}`, 'ここ', 61);
    expect(stringWidth(shown.line)).toBeLessThanOrEqual(61);
    expect(underlined(shown)).toBe('ここ');
  });

  test('shows the end of a long line without an ellipsis behind it', async () => {
    const shown = await frame(`${'before and '.repeat(300)}END`, 'END', 40);
    expect(shown.line).toMatch(/^….*END$/);
    expect(stringWidth(shown.line)).toBeGreaterThan(30);
  });

  test('shows the beginning of a place that is wider than the room', async () => {
    const shown = await codeFrame(`A: ${'x'.repeat(500)}`, 3, 503, 40);
    expect(shown.line).toMatch(/^A: x+…$/);
    expect(stringWidth(shown.carets)).toBeLessThanOrEqual(40);
  });

  test('names what a terminal would obey or hide', async () => {
    const shown = await frame('A: \u001b[31mred\u200b \u202eback', '\u200b');
    expect(shown.line).toBe('A: ‹U+001B›[31mred‹U+200B› ‹U+202E›back');
    expect(shown.carets).toBe(`${' '.repeat(18)}^^^^^^^^`);
  });

  test('takes no longer for a line of megabytes', async () => {
    const line = `${'青い海 '.repeat(1_000_000)}HERE${' word'.repeat(1_000_000)}`;
    const before = performance.now();
    expect(underlined(await frame(line, 'HERE'))).toBe('HERE');
    expect(performance.now() - before).toBeLessThan(500);
  });
});
