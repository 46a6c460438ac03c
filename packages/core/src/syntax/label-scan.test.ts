import { describe, expect, test } from 'vitest';
import { unmark } from '../testing.ts';
import { LabelScanner } from './label-scan.ts';

/** Scans a line in which the label is marked; gives family and the text behind the label’s mark. */
function scan(marked: string): { found: boolean; label: string; wanted: string; family: string; speech: string; time: string } {
  const { text, ranges } = unmark(marked);
  const scanner = new LabelScanner(text);
  const found = scanner.scan(0, text.length);
  const [range] = ranges;
  return {
    found,
    label: found ? text.slice(scanner.start, scanner.end) : '',
    wanted: range === undefined ? '' : text.slice(range.start, range.end),
    family: scanner.family,
    speech: text.slice(scanner.speech),
    time: scanner.timeStart < 0 ? '' : text.slice(scanner.timeStart, scanner.timeEnd),
  };
}

describe('a label', () => {
  test.each([
    ['<|MODERATOR|>: Welcome.', 'inline', 'Welcome.'],
    ['  <|MODERATOR|>:  Welcome.', 'inline', 'Welcome.'],
    ['<|MODERATOR|> : Welcome.', 'inline', 'Welcome.'],
    ['<|MODERATOR|>:', 'block', ''],
    ['<|MODERATOR|>:  ', 'block', ''],
    ['<|記者|>：日程は。', 'inline', '日程は。'],
    ['<|Ms. KOVÁCS Maria, Press Secretary|>: Hello.', 'inline', 'Hello.'],
    ['<|The PRESIDING OFFICER (Mr. Hale)|>: Order.', 'inline', 'Order.'],
    ['<|МИНИСТР|>: Да.', 'inline', 'Да.'],
    ['<|שאלה|>: מתי?', 'inline', 'מתי?'],
    ['<|O’BRIEN-SMITH|>: Yes.', 'inline', 'Yes.'],
    ['<|Q|>    When?', 'gap', 'When?'],
    ['<|Q|>\tWhen?', 'gap', 'When?'],
    ['<|Q|>\u00a0When?', 'gap', 'When?'],
    ['<|Q|>.  When?', 'gap', 'When?'],
    ['<|Mr. HALE|>. I rise.', 'period', 'I rise.'],
    ['<|Presidente|>.- Buenos días.', 'period-dash', 'Buenos días.'],
    ['【<|記者|>】日程は。', 'bracket', '日程は。'],
    ['0:12 <|MODERATOR|> (via interpreter)', 'bare', ''],
    ['<|MODERATOR|> (via interpreter) 0:12', 'bare', ''],
    ['<|Ada Rowe|> (via Zoom) | 0:12', 'bare', ''],
    ['**<|Ann Lee|>:** Hello.', 'decorated', 'Hello.'],
    ['**<|Ann Lee|>**: Hello.', 'decorated', 'Hello.'],
    ['_<|Ann Lee|>:_ Hello.', 'decorated', 'Hello.'],
    ['### <|Ann Lee|>:', 'decorated', ''],
    ['@<|the man at the window|>: Hello.', 'forced', 'Hello.'],
    ['- <|Ann Lee|>: Hello.', 'inline', 'Hello.'],
    ['🎙️ <|Ann Lee|>: Hello.', 'inline', 'Hello.'],
  ])('%s (%s)', (marked, family, speech) => {
    const { found, label, wanted, ...rest } = scan(marked);
    expect({ found, label }).toEqual({ found: true, label: wanted });
    expect(rest).toMatchObject({ family, speech });
  });

  test.each([
    ['[00:12:34] <|Ann Lee|>: Hello.', '[00:12:34]'],
    ['00:12 <|Ann Lee|>: Hello.', '00:12'],
    ['<|Ann Lee|> (00:12):', '(00:12)'],
    ['<|Ann Lee|> – 00:12:', '00:12'],
    ['<|Ann Lee|>: 00:12', '00:12'],
    ['<|Speaker 2|>  0:12', '0:12'],
    ['**<|Ann Lee|>** [0:12]: Hello.', '[0:12]'],
  ])('with its time: %s', (marked, time) => {
    const { found, label, wanted, ...rest } = scan(marked);
    expect({ found, label }).toEqual({ found: true, label: wanted });
    expect(rest).toMatchObject({ time });
  });
});

describe('no label', () => {
  test.each([
    '',
    '   ',
    ':',
    ': text',
    'a word without a colon',
    'http://port.example',
    'localhost:8080',
    '14:30 it began',
    'Is it so?: no',
    'It is done. Then: go',
    '“Stop”: she said',
    'He — the mayor: yes',
    `${'Long '.repeat(30)}: text`,
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen: text',
    '# # #',
    '### heading',
    '** Name:** text',
    '【】text',
    '【label】',
    '@no colon at all',
    'q    small',
    'Quite    so',
  ])('%j', (line) => {
    expect(scan(line).found).toBe(false);
  });
});

test('a scanner forgets the line before', () => {
  const text = '[0:05] - Ann:x\nBen: y';
  const scanner = new LabelScanner(text);
  scanner.scan(0, 14);
  expect(scanner.scan(15, text.length)).toBe(true);
  expect([scanner.timeStart, scanner.tight, scanner.bulleted, scanner.family]).toEqual([-1, false, false, 'inline']);
});

test('one blank behind Q is narrow, two are not', () => {
  const narrow = (line: string): boolean => {
    const scanner = new LabelScanner(line);
    scanner.scan(0, line.length);
    return scanner.narrow;
  };
  expect(['Q When?', 'Q  When?', 'Q\tWhen?', 'Q\u00a0When?', 'Q. When?'].map(narrow)).toEqual([true, false, false, false, false]);
});

test('half a pair alone is no emoji, and the pair behind it stays whole', () => {
  const line = '\ud83d\ud835\udc00da Rowe: hello';
  const scanner = new LabelScanner(line);
  expect(scanner.scan(0, line.length)).toBe(true);
  expect(scanner.start).toBe(1);
});

test('two qualifiers behind a name belong to the turn, and neither to the label', () => {
  const line = 'JANE DOE (chat) (via interpreter)';
  const scanner = new LabelScanner(line);
  expect(scanner.scan(0, line.length)).toBe(true);
  expect([scanner.end, scanner.qualifierStart, scanner.qualifierEnd]).toEqual([8, 9, line.length]);
});
