import { expect, test } from 'vitest';
import { detectLanguage } from './language-detect.ts';

test('Icelandic is itself, though we know none of its labels', () => {
  expect(detectLanguage('Virðulegi forseti. Ég vil segja að höfnin er lokuð, og að ferjan siglir ekki.')).toBe('is');
});

test('a name from Iceland makes no Icelandic', () => {
  expect(detectLanguage('The minister of Iceland, Guðrún Þórðardóttir, said that the ferry will sail in May.')).toBe('en');
});
