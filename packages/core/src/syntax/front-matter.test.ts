import { expect, test } from 'vitest';
import { readFrontMatter } from './front-matter.ts';
import { LineTable } from './lines.ts';

function read(yaml: string) {
  const text = `---\n${yaml}\n---\nQUESTION: Is the quay open?\n`;
  return { text, ...readFrontMatter(text, new LineTable(text)) };
}

test('one fault gives one problem', () => {
  for (const yaml of ['title: [', 'title: "Harbour\nspeakers: [Ada\ndate: }', 'title: a: b: c\nx: *none', 'title: {{{{[[[']) {
    const { problems, data } = read(yaml);
    expect(problems, yaml).toHaveLength(1);
    expect(data, yaml).toEqual({});
  }
});

test('a key of ours that stands twice is told, and the last one counts', () => {
  const { text, problems, data } = read('title: One\nplace: Oslo\nx: 1\nx: 2\ntitle: Two\ntitle: Three\nspeakers:\n  rowe: Ada Rowe\n  rowe: Adam Rowe');
  expect(data).toEqual({ title: 'Three', place: 'Oslo', x: 2, speakers: { rowe: 'Adam Rowe' } });
  expect(problems?.map(({ start, end }) => text.slice(start, end))).toEqual(['title', 'rowe']);
  expect(problems?.[0]?.start).toBe(text.indexOf('title: Two'));
});

test('aliases that multiply and brackets without end are a problem, not a crash', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefgh'.split('').map((name, at) => `${name}: &${name} [${Array<string>(9).fill(`*${'abcdefgh'[at]}`).join(', ')}]`)].join('\n');
  expect(read(`title: Bomb\n${bomb}`).problems).toHaveLength(1);
  expect(read(`title: ${'['.repeat(20_000)}`).problems).toHaveLength(1);
});

test('the time grows with the keys', () => {
  const keys = (count: number): string => `title: Keys\n${Array.from({ length: count }, (_, at) => `key${at}: value`).join('\n')}`;
  const time = (count: number): number => {
    const start = performance.now();
    read(keys(count));
    return performance.now() - start;
  };
  time(2000);
  expect(time(16_000)).toBeLessThan(40 * Math.max(5, Math.min(time(2000), time(2000))));
});

test('a lone CR ends its lines as well', () => {
  const text = '---\rtitle: One\rplace: Oslo\r---\rQUESTION: Is the quay open?\r';
  expect(readFrontMatter(text, new LineTable(text))).toEqual({ lines: 4, data: { title: 'One', place: 'Oslo' }, problems: [] });
});
