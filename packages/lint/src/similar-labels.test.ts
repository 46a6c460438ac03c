import { describe, expect, test } from 'vitest';
import { judge, labelKey, type WordKnowledge } from './similar-labels.ts';

const roles = new Set(['MODERATOR', 'OPERATOR', 'MINISTER', 'DEFENSE', 'OFFICIAL', 'REPORTER', 'CHAIRMAN', 'QUESTION']);
const spoken = new Set(['SMYTHE', 'JANSEN', 'JENSEN']);
const words: WordKnowledge = { isRole: (word) => roles.has(word), isSpoken: (word) => spoken.has(word) };

/** A label; `×3` behind it is how often it stands in the document, `!` that it is declared. */
function label(written: string, order: number) {
  const [, text = '', count = '1'] = /^(.*?)!?(?: ×(\d+))?$/.exec(written) ?? [];
  return { text, key: labelKey(text), count: Number(count), declared: written.includes('!'), order };
}

function verdict(first: string, second: string): string {
  const slip = judge(label(first, 0), label(second, 1), words);
  return slip === undefined ? 'two labels' : `${slip.wrong.text} → ${slip.right.text}${slip.certain ? ', certainly' : ''}`;
}

describe('judge', () => {
  test.each([
    ['DEFENSE MINISTER KIHARA ×3', 'DEFENESE MINISTER KIHARA', 'DEFENESE MINISTER KIHARA → DEFENSE MINISTER KIHARA, certainly'],
    ['MODEARTOR ×2', 'MODERATOR', 'MODEARTOR → MODERATOR, certainly'],
    ['Minister Kihara ×2', 'Minster Kihara', 'Minster Kihara → Minister Kihara, certainly'],
    ['MR. DORGAN ×2', 'MR. DROGAN', 'MR. DROGAN → MR. DORGAN'],
    ['Christian Decker', 'Christain Decker ×2', 'Christian Decker → Christain Decker'],
    ['Christian Decker!', 'Christain Decker ×2', 'Christain Decker → Christian Decker, certainly'],
    ['Anna Smtyhe', 'Anna Smythe', 'Anna Smtyhe → Anna Smythe'],
    ['DEFENSEMINISTER KIHARA', 'DEFENSE MINISTER KIHARA ×2', 'DEFENSEMINISTER KIHARA → DEFENSE MINISTER KIHARA'],
  ])('%s, %s: %s', (first, second, expected) => {
    expect(verdict(first, second)).toBe(expected);
  });

  test.each([
    ['OPERATOR ×4', 'MODERATOR', 'two roles'],
    ['DHS OFFICIAL', 'DOD OFFICIAL', 'acronyms'],
    ['SPEAKER 1', 'SPEAKER 2', 'a digit'],
    ['Speaker1', 'Speaker12', 'a digit that is added'],
    ['J. MARCHETTI', 'K. MARCHETTI', 'an initial'],
    ['MARCHETTI', 'A. MARCHETTI', 'an initial that is added'],
    ['MR. HOLLIS', 'MS. HOLLIS', 'an honorific'],
    ['Señor Aalto', 'Señora Aalto', 'a longer honorific'],
    ['REPORTER', 'REPORTERS', 'a plural'],
    ['CHAIRMAN', 'CHAIRMEN', 'another plural'],
    ['Ministro Ruus', 'Ministra Ruus', 'a feminine'],
    ['MS. LEE', 'MS. LEA', 'a short name'],
    ['GILL', 'BILL', 'a short label'],
    ['Jansen', 'Jensen', 'two names that are said'],
    ['Miller ×9', 'Müller ×4', 'two names that recur'],
    ['Baker', 'Maker', 'another first letter'],
    ['Jenssen!', 'Janssen!', 'two declared names'],
    ['青木外務大臣', '青山外務大臣', 'a character that is a syllable'],
    ['DEFENSE MINSTER KIHARA', 'DEFENESE MINISTER KIHARA', 'slips on either side'],
  ])('%s and %s are told apart by %s', (first, second) => {
    expect(verdict(first, second)).toBe('two labels');
  });
});
