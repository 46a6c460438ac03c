import type { StatisticsResult } from '@rostrum/language-server/protocol';
import { expect, test } from 'vitest';
import { statisticsCsv } from './statistics-csv.ts';
import { statisticsHtml } from './statistics-html.ts';

const figures = (turns: number, words: number, share: number) => ({ turns, words, share, questions: 1 });
const statistics = {
  unit: 'words',
  document: figures(3, 100, 1),
  speakers: [
    { id: 'a', name: '=Cmd "A", Ltd', ...figures(1, 30, 0.3) },
    { id: 'b', name: 'Berg', ...figures(2, 70, 0.7), longestTurn: { words: 50 } },
  ],
  sections: [],
  timeline: [],
} as unknown as StatisticsResult;

const keys = ['title', 'export', 'copy', 'bySpeaker', 'bySection', 'chart', 'speaker', 'section', 'turns', 'words', 'share', 'questions', 'longest', 'total'];
const words = { ...Object.fromEntries(keys.map((key) => [key, `[${key}]`])), number: String, percent: (share: number) => `${share * 100} %` } as never;

test('the table has a caption, heads of rows and columns, and comes before the chart', () => {
  const html = statisticsHtml('a<b.transcript', statistics, words);
  expect(html).toContain('a&#60;b.transcript');
  expect(html.match(/<caption>/g)?.length).toBe(1);
  expect(html.match(/<th scope="col">/g)?.length).toBe(6);
  expect(html.match(/<th scope="row">/g)?.length).toBe(3);
  expect(html.indexOf('<table')).toBeLessThan(html.indexOf('class="chart" aria-hidden="true"'));
  // The largest share first.
  expect(html.indexOf('<span>Berg')).toBeLessThan(html.indexOf('<span>=Cmd'));
});

test('the CSV is quoted, and computes nothing', () => {
  expect(statisticsCsv(statistics)).toBe(
    '\uFEFFkind,name,turns,words,share,questions,longest_turn_words\r\nspeaker,"\'=Cmd ""A"", Ltd",1,30,0.3000,1,0\r\nspeaker,Berg,2,70,0.7000,1,50\r\ndocument,,3,100,1.0000,1,0\r\n',
  );
});
