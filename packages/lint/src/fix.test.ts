import { describe, expect, test } from 'vitest';
import { applyFixes } from './fix.ts';
import { type Rule, rule } from './rule.ts';

const text = 'MODERATOR: Good morning.\nMINISTER AALTO: Good morning.\nMODERATOR: The first question?\nMINISTER AALTO: Please.\n';

/** A rule that replaces the first place that a pattern finds. */
function replacing(name: string, pattern: RegExp, replacement: string, safety: 'safe' | 'suggested' = 'safe'): Rule {
  return rule({
    meta: { name, summary: 'Made up for a test.', group: 'structure', severity: 'warning', fix: safety },
    check(context) {
      const found = pattern.exec(context.text);
      if (found === null) return;
      const [start, end] = [found.index, found.index + found[0].length];
      context.report({ message: 'Made up.', start, end, fix: { safety, title: 'Replace', edits: [{ start, end, text: replacement }] } });
    },
  });
}

describe('applyFixes', () => {
  test('repairs, counts and checks again', () => {
    const tab = replacing('tab', /\t/, ' ');
    const { text: repaired, applied, result, stopped } = applyFixes(text.replaceAll(' morning', '\tmorning'), { rules: [tab] });
    expect(repaired).toBe(text);
    expect(applied).toEqual({ tab: 2 });
    expect(result.problems).toEqual([]);
    expect(stopped).toBeUndefined();
  });

  test('leaves suggested repairs to an editor unless asked', () => {
    const dash = replacing('dash', /\?\n/, '? –\n', 'suggested');
    expect(applyFixes(text, { rules: [dash] }).text).toBe(text);
    expect(applyFixes(text, { rules: [dash], safety: 'suggested' }).text).toBe(text.replace('?', '? –'));
  });

  test('makes three passes at most', () => {
    const tab = replacing('tab', /\t/, ' ');
    expect(applyFixes(text.replaceAll(': ', ':\t'), { rules: [tab] }).applied).toEqual({ tab: 3 });
  });

  test.each([
    ['a spoken word', 'other-word', /Please/, 'Certainly'],
    ['a lost word', 'no-word', / first/, ''],
    ['a turn given to somebody else', 'other-speaker', /MINISTER AALTO: Please/, 'MODERATOR: Please'],
    ['a turn that ends early', 'other-turn', /The first question/, '\nMINISTER AALTO: The first question'],
  ])('refuses %s and names the rule', (_, name, pattern, replacement) => {
    const harmless = replacing('harmless', /\.\n/, '. \n');
    const { text: repaired, applied, stopped } = applyFixes(text, { rules: [harmless, replacing(name, pattern, replacement)] });
    expect(repaired).toBe(text);
    expect(applied).toEqual({});
    expect(stopped).toMatchObject({ reason: 'verbatim', rules: [name] });
    expect(stopped?.message).toContain(name);
  });

  test('leaves out suggested repairs that change words, and applies the others', () => {
    const rules = [replacing('other-word', /Please/, 'Certainly', 'suggested'), replacing('dash', /\?\n/, '? –\n', 'suggested'), replacing('tab', /\t/, ' ')];
    const { text: repaired, applied, leftOut, result, stopped } = applyFixes(text.replace('AALTO: ', 'AALTO:\t'), { rules, safety: 'suggested' });
    expect(repaired).toBe(text.replace('?', '? –'));
    expect(applied).toEqual({ dash: 1, tab: 1 });
    expect(leftOut).toEqual(['other-word']);
    expect(result.problems.map(({ rule: name }) => name)).toEqual(['other-word']);
    expect(stopped).toBeUndefined();
  });

  test('refuses a safe repair that changes words beside suggested ones, too', () => {
    const rules = [replacing('other-word', /Please/, 'Certainly'), replacing('dash', /\?\n/, '? –\n', 'suggested')];
    expect(applyFixes(text, { rules, safety: 'suggested' })).toMatchObject({ text, applied: {}, stopped: { reason: 'verbatim', rules: ['other-word'] } });
  });

  test('a misspelt annotation does not keep other suggestions from the text', () => {
    const slips = 'HOST: Good day. (laugther) Well.\nGUEST: Good day.\nHost: And so?\nGUEST: So it is.\nHOST: Thank you.\n';
    const { text: repaired, leftOut } = applyFixes(slips, { safety: 'suggested' });
    expect(repaired.endsWith(slips.replace('Host', 'HOST'))).toBe(true);
    expect(leftOut).toEqual(['unknown-annotation']);
  });

  test('stops repairs that undo each other', () => {
    const rules = [replacing('dash', /question\?/, 'question–?'), replacing('no-dash', /–\?/, '?')];
    const { text: repaired, stopped } = applyFixes(text, { rules });
    expect(repaired).toBe(text);
    expect(stopped).toMatchObject({ reason: 'cycle', rules: ['no-dash'] });
  });

  test('stops repairs that make a text grow', () => {
    const { text: repaired, stopped } = applyFixes(text, { rules: [replacing('dashes', /\?/, '?'.padEnd(5_000, '–'))] });
    expect(repaired).toBe(text);
    expect(stopped).toMatchObject({ reason: 'growth', rules: ['dashes'] });
  });

  test('lets a label be respelt for the same speaker', () => {
    const slip = text.replace('MINISTER AALTO: Please', 'MINSITER AALTO: Please');
    const { text: repaired, applied } = applyFixes(slip);
    expect(repaired).toBe(text);
    expect(applied).toEqual({ 'label-typo': 1 });
  });
});
