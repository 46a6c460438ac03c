import { expect, test } from 'vitest';
import { endsInLabel, hasWordsBesideLabels } from './label-line.ts';

test('a label alone on its line', () => {
  const labels = ['MINISTER BERG', '大臣'];
  expect(['MINISTER BERG:', '  MINISTER BERG : ', '大臣：'].map((line) => endsInLabel(line, labels))).toEqual([true, true, true]);
  expect(['MINISTER BERG: Yes', 'MINISTER', 'We met minister Berg:', ''].map((line) => endsInLabel(line, labels))).toEqual([false, false, false, false]);
});

test('where the words stand', () => {
  expect(hasWordsBesideLabels([': Good morning.', ':', ': Thank you.'])).toBe(true);
  expect(hasWordsBesideLabels([':', ':', ': Thank you.'])).toBe(false);
  expect(hasWordsBesideLabels([': One.'])).toBe(false);
});
