import { describe, expect, test } from 'vitest';
import { isSlip } from './slip.ts';

describe('one slip', () => {
  test.each([
    ['moderator', 'modeator', 'a letter dropped'],
    ['moderator', 'moderattor', 'a letter added'],
    ['moderator', 'moderatar', 'a letter changed'],
    ['moderator', 'modeartor', 'two neighbours swapped'],
    ['smith', 'smiht', 'in a word of five letters'],
    ['министр', 'миинстр', 'in another script'],
  ])('%s, %s: %s', (one, other) => {
    expect(isSlip(one, other)).toBe(true);
    expect(isSlip(other, one)).toBe(true);
  });
});

describe('two slips', () => {
  test('are one in words of nine letters and more', () => {
    expect(isSlip('defense minister kihara', 'defenese ministre kihara')).toBe(true);
  });

  test('are two in shorter words', () => {
    expect(isSlip('speaker', 'speeekr')).toBe(false);
  });
});

describe('no slip', () => {
  test.each([
    ['hale', 'hele', 'four letters'],
    ['smith', 'smith', 'the same word'],
    ['speaker 1', 'speaker 2', 'another digit'],
    ['speaker', 'speaker 2', 'a digit more'],
    ['moderator', 'monitor', 'another word'],
    ['reporter', 'report', 'two letters short'],
    ['a'.repeat(61), 'a'.repeat(60), 'too long to compare'],
    ['', 'a', 'nothing'],
  ])('%s, %s: %s', (one, other) => {
    expect(isSlip(one, other)).toBe(false);
    expect(isSlip(other, one)).toBe(false);
  });
});
