import { resolveStyle } from '@rostrum/core';
import { applyEdits } from '@rostrum/core/edit';
import { describe, expect, test } from 'vitest';
import { composeEdits } from './compose-edits.ts';
import { format, formatEdits } from './format.ts';

const DENSE = 'MODERATOR: Good morning.\nMINISTER AALTO: Good morning.\nMODERATOR: The first question?\nMINISTER AALTO: Please.\n';
const AIRY = DENSE.replaceAll('\n', '\n\n').trimEnd() + '\n';

describe('format', () => {
  test.each([
    ['one blank line where most turns have one', AIRY.replace('\n\nMODERATOR: The', '\nMODERATOR: The'), AIRY],
    ['no blank line where most turns have none', DENSE.replace('\nMODERATOR: The', '\n\nMODERATOR: The'), DENSE],
    ['never two blank lines', AIRY.replace('\n\nMODERATOR: The', '\n\n\n \nMODERATOR: The'), AIRY],
    ['blank lines between turns where lines are wrapped', wrapped('\n'), wrapped('\n\n')],
    ['a heading apart', `${AIRY}\n# Questions\nMODERATOR: Next?\n`, `${AIRY}\n# Questions\nMODERATOR: Next?\n`],
    ['a heading apart from the turn above', `${DENSE}# Questions\nMODERATOR: Next?\n`, `${DENSE}\n# Questions\nMODERATOR: Next?\n`],
    ['blanks at the ends of lines', DENSE.replaceAll('\n', ' \t\n'), DENSE],
    ['a blank before a label', DENSE.replace('MODERATOR: The', ' MODERATOR: The'), DENSE],
    ['double blanks in speech', DENSE.replace('The first question', 'The first question, if  you may  ask it'), DENSE.replace('The first question', 'The first question, if you may ask it')],
    ['the gap behind the colon', DENSE.replace('AALTO: Please', 'AALTO:   Please'), DENSE],
    ['one blank where all have two', DENSE.replaceAll(': ', ':  '), DENSE],
    ['no blank where most have none', '司会：始めます。\n大臣：はい。\n記者： 港は。\n大臣：はい。\n', '司会：始めます。\n大臣：はい。\n記者：港は。\n大臣：はい。\n'],
    ['one blank where half have none', DENSE.replaceAll('AALTO: ', 'AALTO:'), DENSE],
    ['one blank where most have none, but many one', DENSE.replaceAll('R: ', 'R:').replace('AALTO: Please', 'AALTO:Please'), DENSE],
    ['no blank behind an ASCII colon where nearly all have none', `${DENSE.repeat(2).replaceAll(': ', ':')}MODERATOR: Next?\n`, `${DENSE.repeat(2).replaceAll(': ', ':')}MODERATOR:Next?\n`],
    ['the gaps of each colon for themselves', '司会：始めます。\n大臣：はい。\n記者: 港は。\n大臣：はい。\n記者:はい。\n', '司会：始めます。\n大臣：はい。\n記者: 港は。\n大臣：はい。\n記者: はい。\n'],
    ['the end of the file', DENSE.trimEnd(), DENSE],
    ['blank lines at the end of the file', `${DENSE}\n \n`, DENSE],
    ['blank lines at the start of the file', `\n\n${DENSE}`, DENSE],
    ['labels', DENSE.replace('MINISTER AALTO: Please', 'MINISTER  AALTO: Please'), DENSE],
    ['annotations', DENSE.replace('Please.', 'Please –(laughter) – now.'), DENSE.replace('Please.', 'Please – (laughter) – now.')],
  ])('%s', (_, before, after) => {
    const { text, edits } = format(before);
    expect(text).toBe(after);
    expect(applyEdits(before, edits)).toBe(after);
    expect(format(after)).toEqual({ text: after, edits: [] });
    for (const form of [(each: string) => each.replaceAll('\n', '\r\n'), (each: string) => each.replaceAll('\n', '\r'), (each: string) => `\ufeff${each}`]) {
      expect(format(form(before)).text).toBe(form(after));
    }
  });

  test.each([
    ['what is no transcript', 'The  port of Velm\nopened  on Monday. \n\n\n'],
    ['front matter', `---\ntitle:  Two  blanks\n\n\nplace: Velm\n---\n\n${DENSE}`],
    ['the inside of a comment', `${DENSE}<!-- one\n\n\n  two  three\n-->\nMODERATOR: Next?\n`],
    ['columns', `${DENSE}    one          two          three\n`],
    ['the blank of French typography', 'LE PRÉSIDENT : Bonjour à tous.\nQUESTION : Quand ?\nLE PRÉSIDENT : Demain.\nQUESTION : Merci.\n'],
    ['a gap that makes a label', 'MS. ORR: Good afternoon.\n\nQ    Thank you. When?\n\nMS. ORR: Today.\n\nQ    And then?\n\nMS. ORR: We will see.\n'],
  ])('leaves alone: %s', (_, text) => {
    expect(format(text)).toEqual({ text, edits: [] });
  });

  test('keeps the two blanks that break a line in Markdown, and only there', () => {
    const text = `${DENSE}MINISTER AALTO: One thing:  \nthis.\n`;
    expect(format(text, { path: 'a.md' }).text).toBe(text);
    expect(format(text, { path: 'a.txt' }).text).toBe(text.replace(':  \n', ':\n'));
  });

  test('follows the house style that is pinned', () => {
    const text = DENSE.replaceAll('MINISTER AALTO', 'MR AALTO');
    expect(format(text, { config: { style: resolveStyle({ honorificPeriod: true }) } }).text).toBe(DENSE.replaceAll('MINISTER AALTO', 'MR. AALTO'));
  });

  test('writes annotations as the pinned house style does', () => {
    const text = DENSE.replace('Please.', 'Please, [laughter] now.');
    expect(format(text, { config: { style: resolveStyle({ annotationBracket: 'round' }) } }).text).toBe(text.replace('[laughter]', '(laughter)'));
    expect(format(text).text).toBe(text);
  });

  test('a rule that is off, or silenced, does nothing', () => {
    const text = DENSE.replace('Please.', 'Please –(laughter) – now.');
    expect(format(text, { config: { rules: { 'annotation-spacing': 'off' } } }).text).toBe(text);
    const silenced = text.replace('now.', 'now. <!-- rostrum-disable-line annotation-spacing -- as printed -->');
    expect(format(silenced).text).toBe(silenced);
  });

  test('formats a range', () => {
    const text = DENSE.replaceAll('\n', ' \n');
    const end = text.indexOf('MODERATOR: The');
    expect(applyEdits(text, formatEdits(text, { range: { start: 0, end } }))).toBe(DENSE.slice(0, end - 2) + text.slice(end));
  });

  test('takes linear time', { timeout: 60_000 }, () => {
    const cost = (turns: number) => {
      const text = DENSE.replaceAll('. ', '.  ').repeat(turns);
      const start = process.cpuUsage();
      format(text);
      return process.cpuUsage(start).user;
    };
    cost(200);
    expect(cost(1_600) / cost(200)).toBeLessThan(24);
  });
});

function wrapped(gap: string): string {
  return ['MR. HALE: Good morning. We have signed\nthe treaty that both sides have wanted\nfor so many years.', 'MODERATOR: Thank you for that. We take\na question from the floor.', 'MR. HALE: Please go on, we have the\ntime for it.', 'MODERATOR: Then we\nbegin.'].join(gap) + '\n';
}

describe('composeEdits', () => {
  test.each([
    ['apart', [{ start: 1, end: 2, text: 'XY' }], [{ start: 5, end: 6, text: '' }]],
    ['inside what was put in', [{ start: 1, end: 1, text: 'WXYZ' }], [{ start: 2, end: 3, text: 'ab' }]],
    ['across', [{ start: 2, end: 4, text: 'XYZ' }], [{ start: 1, end: 3, text: '' }, { start: 4, end: 6, text: '-' }]],
    ['at the ends', [{ start: 0, end: 0, text: 'A' }, { start: 8, end: 8, text: 'Z' }], [{ start: 0, end: 1, text: '' }, { start: 10, end: 10, text: '!' }]],
  ])('does both at once: %s', (_, first, second) => {
    const text = 'abcdefgh';
    expect(applyEdits(text, composeEdits(text.length, first, second))).toBe(applyEdits(applyEdits(text, first), second));
  });
});
