import { interpret, parse } from '@rostrum/core';
import { describe, expect, test } from 'vitest';
import type { LintConfig } from './config.ts';
import { lint } from './lint.ts';
import { type Rule, RuleError, rule } from './rule.ts';

const text = 'MODERATOR: Good morning.\nMINISTER AALTO: Good\u200b morning.\nMODERATOR: The first question?\nMINISTER AALTO: Please.\n';

function found(document: string, config?: LintConfig): string[] {
  return lint(document, config && { config }).problems.map(({ rule: name, severity }) => `${severity} ${name}`);
}

describe('lint', () => {
  test('finds problems in the order of their places', () => {
    expect(found(text)).toEqual(['warning missing-date', 'info missing-place', 'info missing-title', 'warning invisible-character']);
  });

  test('gives a finding the severity of the config', () => {
    expect(found(text, { rules: { 'missing-date': 'error', 'missing-title': 'off', 'invisible-character': ['info', {}] } })).toEqual([
      'error missing-date',
      'info missing-place',
      'info invisible-character',
    ]);
  });

  test('works on the tree and model it is given', () => {
    const tree = parse(text);
    const transcript = { ...interpret(tree), metadata: { notices: [], title: 'A title', date: '2024-05-31', place: 'Port Elm' } };
    const result = lint(text, { tree, transcript });
    expect(result.tree).toBe(tree);
    expect(result.problems.map(({ rule: name }) => name)).toEqual(['invisible-character']);
  });

  test('pins the style of the config', () => {
    expect(lint(text, { config: { style: 'mofa' } }).tree.style).toMatchObject({ pinned: true, style: { name: 'mofa' } });
  });

  test('passes on what the parser found', () => {
    expect(found(`---\ntitle: [\n---\n${text}`)).toContain('error front-matter');
  });

  test.each(['', 'An article without turns.', 'WEBVTT\n\n00:00.000 --> 00:01.000\nHello\u200b.\n'])('says one thing about %j', (document) => {
    expect(found(document)).toEqual(['error not-a-transcript']);
  });

  test('says nothing about what is no transcript when told so', () => {
    expect(found('An article.', { rules: { 'not-a-transcript': 'off' } })).toEqual([]);
  });

  test('names a rule that fails', () => {
    const broken: Rule = rule({
      meta: { name: 'broken', summary: 'Made up for a test.', group: 'structure', severity: 'info', fix: 'none' },
      check() {
        throw new TypeError('no such thing');
      },
    });
    expect(() => lint(text, { rules: [broken] })).toThrow(RuleError);
    expect(() => lint(text, { rules: [broken] })).toThrow('The rule broken failed: no such thing');
  });
});

test('a term of the glossary without variants reports nothing', () => {
  const text = 'MODERATOR: Good morning.\nMINISTER AALTO: We keep to the Blue Line.\nMODERATOR: Since when?\nMINISTER AALTO: Since Monday.\n';
  const { problems } = lint(text, { config: { rules: { 'term-variant': ['info', { terms: ['Blue Line'] }] } } });
  expect(problems.filter(({ rule }) => rule === 'term-variant')).toEqual([]);
});
