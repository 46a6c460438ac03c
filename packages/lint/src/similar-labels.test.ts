import { describe, expect, test } from 'vitest';
import { judge, labelKey, type WordKnowledge } from './similar-labels.ts';

const roles = new Set(['MODERATOR', 'OPERATOR', 'MINISTER', 'DEFENSE', 'OFFICIAL', 'REPORTER', 'CHAIRMAN', 'QUESTION', 'OFFICER', 'PRESIDING', '外務大臣']);
const spoken = new Set(['SMYTHE', 'JANSEN', 'JENSEN']);
const honorifics = new Set(['MR', 'MS', 'SEÑOR', 'SEÑORA', 'MRS']);
const words: WordKnowledge = { isRole: (word) => roles.has(word), isHonorific: (word) => honorifics.has(word), isSpoken: (word) => spoken.has(word) };

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
    ['SONIA MARCHETTI ×3', 'SONA MARCHETTI', 'SONA MARCHETTI → SONIA MARCHETTI'],
    ['Jerod Marchetti ×3', 'Jerod Marchettii', 'Jerod Marchettii → Jerod Marchetti'],
    ['MR. BOND ×2', 'MR. BNOD', 'MR. BNOD → MR. BOND'],
    ['MR. BOND ×2', 'MRR. BOND', 'MRR. BOND → MR. BOND'],
    ['THE PRESIDING OFFICER ×2', 'TH PRESIDING OFFICER', 'TH PRESIDING OFFICER → THE PRESIDING OFFICER'],
    ['MINISTER AUSTIN ×2', 'MINISTER AUSTN', 'MINISTER AUSTN → MINISTER AUSTIN'],
    ['MS. WHITLOCK ×2', 'MS. HITLOCK', 'MS. HITLOCK → MS. WHITLOCK'],
    ['QUESTION ×2', 'QUESTIONN', 'QUESTIONN → QUESTION, certainly'],
    ['林外務大臣 ×2', '林外務大大臣', '林外務大大臣 → 林外務大臣'],
    ['林外務大臣 ×2', '林外務臣大', '林外務臣大 → 林外務大臣'],
    ['林外務大臣 ×2', '林外務大', '林外務大 → 林外務大臣'],
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
    ['MR. BOND ×2', 'MR. BONO', 'a short name that stands once'],
    ['MR. ROBERT LANE ×2', 'MS. ROBERTA LANE', 'a given name and an honorific'],
    ['ROBERT LANE ×2', 'ROBERTA LANE', 'a given name for women'],
    ['Anton Novak ×2', 'Anton Novaka', 'a family name for women'],
    ['Anna Kim ×2', 'Ada Kim', 'a given name that differs more'],
    ['MR. LANE ×2', 'MRS. LANE', 'a longer honorific of a wife'],
    ['林外務大臣 ×2', '小林外務大臣', 'a longer family name'],
    ['林外務大臣 ×2', '外務大臣', 'a name that is left out'],
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
