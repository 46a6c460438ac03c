import type { ReadingResult, StatisticsResult } from '@rostrum/language-server/protocol';
import { expect, test } from 'vitest';
import { pageHtml } from '../html.ts';
import { readingHtml } from './reading-html.ts';

const words = {
  ...{ untitled: 'Transcript', empty: 'No turns.', timeline: 'Who speaks when', keys: 'J and K' },
  turn: (name: string, number: number, total: number) => `${name}, turn ${number} of ${total}`,
  question: 'question',
};

const evil = `<img src=x onerror=alert(1)>"'&</article>`;
const reading: ReadingResult = {
  ...{ version: 1, language: 'en', title: evil, date: '2026-03-03' },
  speakers: [{ id: evil, name: evil }],
  sections: [{ id: 's1', heading: evil, level: 2 }],
  turns: [
    { id: 't1', speaker: evil, label: evil, line: 2, act: 'question', section: 's1', paragraphs: [[{ text: evil }, { text: '(Laughter.)', annotation: 'laughter' }]] },
    { id: 't2', speaker: evil, label: evil, line: 4, act: 'answer', section: 's1', paragraphs: [[{ text: 'Yes.' }]] },
  ],
};
const statistics = { document: { words: 4 }, timeline: [{ turn: 't1', speaker: evil, wordsBefore: 0, words: 3 }] } as unknown as StatisticsResult;

test('nothing of the text becomes markup, and every turn can be heard', () => {
  const html = readingHtml(reading, statistics, words);
  expect(html).not.toMatch(/<img|<\/article>"/);
  expect(html.match(/<article /g)?.length).toBe(2);
  expect(html.match(/<h3>/g)?.length).toBe(1);
  expect(html).toContain('turn 2 of 2');
  expect(html).toContain('<i class="annotation">(Laughter.)</i>');
  expect(html).toContain('width="750.0"');
});

test('a text without turns says so', () => {
  expect(readingHtml({ ...reading, turns: [] }, statistics, words)).toContain('No turns.');
});

test('the page allows one script, by its nonce, and nothing from elsewhere', () => {
  const html = pageHtml({ title: evil, language: 'ja', style: 's', script: 'x', source: 'https://files', nonce: 'abc', body: '', kind: 'reading', subject: evil });
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1]?.replaceAll('&#39;', "'") ?? '';
  expect(policy.split('; ')).toEqual(["default-src 'none'", 'style-src https://files', "script-src 'nonce-abc'", "base-uri 'none'", "form-action 'none'"]);
  expect(html).not.toMatch(/<img|style="/);
  expect(html.match(/<script/g)?.length).toBe(1);
});
