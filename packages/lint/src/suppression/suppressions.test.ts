import { LineTable, type Problem } from '@rostrum/core';
import { describe, expect, test } from 'vitest';
import { applyFixes } from '../fix.ts';
import { lint } from '../lint.ts';
import { type Rule, rule } from '../rule.ts';
import { rules } from '../rules/index.ts';
import { baselineOf } from './baseline.ts';
import { Suppressions } from './suppressions.ts';

/** Reports every `~`, under the name of a rule that directives know. */
const tilde: Rule = rule({
  meta: { name: 'label-typo', summary: 'Made up for a test.', group: 'structure', severity: 'error', fix: 'safe' },
  check({ text, report }) {
    for (const { index } of text.matchAll(/~/g)) {
      report({ message: 'A tilde.', start: index, end: index + 1, fix: { safety: 'safe', title: 'Remove it', edits: [{ start: index, end: index + 1, text: '' }] } });
    }
  },
});

const chosen = [tilde, ...rules.filter(({ meta }) => /directive/.test(meta.name))];

/** Turns with known labels, so that a text of few lines is a transcript. */
const head = 'MODERATOR: Good morning.\nMINISTER AALTO: Good morning.\nMODERATOR: The first question?\nMINISTER AALTO: Please.\n';

function check(lines: readonly string[], options: Parameters<typeof lint>[1] = {}) {
  return lint(head + lines.join('\n'), { rules: chosen, ...options });
}

/** What is reported: rule and line, counted behind the head. */
function places({ problems, tree }: ReturnType<typeof lint>): string[] {
  return problems.map(({ rule: name, start }) => `${tree.lines.lineAt(start) - 4} ${name}`);
}

describe('directives', () => {
  test.each([
    ['next line', ['<!-- rostrum-disable-next-line label-typo -- as printed -->', 'MODERATOR: a ~ b ~', 'MODERATOR: c ~'], ['3 label-typo']],
    ['next line that is not blank', ['<!-- rostrum-disable-next-line label-typo -- as printed -->', '', 'MODERATOR: a ~'], []],
    ['line', ['MODERATOR: a ~ <!-- rostrum-disable-line label-typo -- as printed -->', 'MODERATOR: c ~'], ['2 label-typo']],
    ['range', ['MODERATOR: ~', '<!-- rostrum-disable label-typo -- as printed -->', 'MODERATOR: ~', 'MODERATOR: ~', '<!-- rostrum-enable label-typo -->', 'MODERATOR: ~'], ['1 label-typo', '6 label-typo']],
    ['range that all rules end', ['<!-- rostrum-disable label-typo -- as printed -->', 'MODERATOR: ~', '<!-- rostrum-enable -->', 'MODERATOR: ~'], ['4 label-typo']],
    ['range to the end', ['<!-- rostrum-disable label-typo -- as printed -->', 'MODERATOR: ~', 'MODERATOR: ~'], []],
    ['file', ['MODERATOR: ~', '<!-- rostrum-disable-file label-typo -- as printed -->', 'MODERATOR: ~'], []],
    ['another rule', ['<!-- rostrum-disable-file empty-turn -- as printed -->', 'MODERATOR: ~'], ['1 unused-directive', '2 label-typo']],
    ['no reason', ['<!-- rostrum-disable-file label-typo -->', 'MODERATOR: ~'], ['1 directive-form', '2 label-typo']],
    ['no rule', ['<!-- rostrum-disable-file -- as printed -->', 'MODERATOR: ~'], ['1 directive-form', '2 label-typo']],
    ['an unknown rule', ['<!-- rostrum-disable-file label-tpyo, label-typo -- as printed -->', 'MODERATOR: ~'], ['1 directive-form']],
    ['an unknown directive', ['<!-- rostrum-disabel label-typo -- as printed -->', 'MODERATOR: ~'], ['1 directive-form', '2 label-typo']],
    ['capitals', ['<!-- ROSTRUM-DISABLE-FILE label-typo -- as printed -->', 'MODERATOR: ~'], ['1 directive-form', '2 label-typo']],
    ['nothing to silence', ['<!-- rostrum-disable-next-line label-typo -- as printed -->', 'MODERATOR: a', 'MODERATOR: ~'], ['1 unused-directive', '3 label-typo']],
    ['two for one finding', ['<!-- rostrum-disable-file label-typo -- all -->', '<!-- rostrum-disable-next-line label-typo -- this -->', 'MODERATOR: ~'], ['1 unused-directive']],
    ['a reason with hyphens', ['<!-- rostrum-disable-file label-typo -- as printed -- twice -->', 'MODERATOR: ~'], []],
    ['several lines', ['<!-- rostrum-disable-next-line', '  label-typo', '  -- as printed -->', 'MODERATOR: ~'], []],
    ['a comment before it that is never closed', ['<!-- oh', '<!-- rostrum-disable-next-line label-typo -- as printed -->', 'MODERATOR: ~'], []],
  ])('%s', (_, lines, expected) => {
    expect(places(check(lines))).toEqual(expected);
    expect(places(check(lines.map((line) => `${line}\r`)))).toEqual(expected);
  });

  test('what is silenced is kept with the reason, and not repaired', () => {
    const text = `${head}MODERATOR: ~ <!-- rostrum-disable-line label-typo -- as printed -->\n`;
    expect(lint(text, { rules: chosen }).suppressed).toMatchObject([{ problem: { rule: 'label-typo' }, by: 'directive', reason: 'as printed' }]);
    expect(applyFixes(text, { rules: chosen })).toMatchObject({ text, applied: {} });
  });

  test('what is no transcript still gets one problem, and that can be silenced', () => {
    const article = 'The port of Velm opened on Monday, two years after the storm.\n<!-- rostrum-disable-nextline x -->\n<!-- rostrum-disable-file empty-turn -- x -->\n';
    expect(lint(article).problems.map((problem) => problem.rule)).toEqual(['not-a-transcript']);
    expect(lint(`${article}<!-- rostrum-disable-file not-a-transcript -- kept for the record -->\n`).problems).toEqual([]);
  });

  test('take linear time', () => {
    const cost = (times: number) => {
      const text = '<!-- rostrum-disable label-typo -- x -->\n~ <!-- rostrum-disable-line label-typo -- x -->\n<!-- rostrum-enable empty-turn -->\n'.repeat(times);
      const lines = new LineTable(text);
      const found = [...text.matchAll(/~/g)].map(({ index }): Problem => ({ rule: 'label-typo', severity: 'error', message: '', start: index, end: index + 1 }));
      const start = process.cpuUsage();
      const suppressions = new Suppressions(text, lines, ['label-typo', 'empty-turn']);
      expect(suppressions.apply(found).kept).toEqual([]);
      expect(suppressions.unused).toHaveLength(times);
      return process.cpuUsage(start).user;
    };
    cost(2_000);
    expect(cost(16_000) / cost(2_000)).toBeLessThan(24);
  });
});

describe('baseline', () => {
  const lines = ['MODERATOR: a ~', 'MINISTER AALTO: b ~', 'MODERATOR: a ~'];
  const { problems, tree } = check(lines);
  const baseline = baselineOf(problems, tree.text, tree.lines);

  test('knows each finding by rule and by what stands there', () => {
    expect(baseline).toEqual({ 'label-typo': [expect.stringMatching(/^[\da-f]{16}$/), expect.any(String), expect.any(String)] });
    expect(new Set(baseline['label-typo']).size).toBe(2);
  });

  test('silences what it knows, and only that', () => {
    expect(check(lines, { baseline })).toMatchObject({ problems: [], stale: {}, suppressed: [{ by: 'baseline' }, { by: 'baseline' }, { by: 'baseline' }] });
    expect(places(check([...lines, 'MODERATOR: a ~', 'MODERATOR: c ~'], { baseline }))).toEqual(['4 label-typo', '5 label-typo']);
  });

  test('holds when lines move and white space changes', () => {
    const moved = ['MODERATOR: First of all.', '', 'MINISTER AALTO:  b  ~', '', 'MODERATOR: a ~', 'MODERATOR:\u00a0a ~'];
    expect(check(moved, { baseline })).toMatchObject({ problems: [], stale: {} });
  });

  test('tells what is gone', () => {
    const { stale, problems: left } = check(lines.slice(0, 2), { baseline });
    expect(left).toEqual([]);
    expect(stale).toEqual({ 'label-typo': [expect.any(String)] });
    expect(baseline['label-typo']).toContain(stale['label-typo']?.[0]);
  });

  test('says nothing about rules that did not run', () => {
    expect(check([], { baseline, config: { rules: { 'label-typo': 'off' } } }).stale).toEqual({});
    expect(lint(head, { baseline, rules: [] }).stale).toEqual({});
  });

  test('holds for what a rule that also compares files finds in one file, and calls it gone at no time', () => {
    const misfiled = 'Monday, May 13, 2024\n\nMODERATOR: Good morning.\nMS. LANE: Good morning.\nMODERATOR: Thank you.\n';
    const path = 'archive/2024-05-31.transcript';
    const { problems: found, tree: read } = lint(misfiled, { path });
    expect(found.map(({ rule }) => rule)).toContain('misfiled-or-duplicate');
    const known = baselineOf(found, misfiled, read.lines);
    expect(lint(misfiled, { path, baseline: known })).toMatchObject({ problems: [], stale: {} });
    expect(lint(misfiled, { path: 'archive/port.transcript', baseline: known })).toMatchObject({ problems: [], stale: {} });
  });

  test('comes behind the directives', () => {
    const silenced = check(['<!-- rostrum-disable-file label-typo -- x -->', ...lines], { baseline });
    expect(silenced.problems).toEqual([]);
    expect(silenced.stale['label-typo']).toHaveLength(3);
  });

  test('gives a text that may not be touched back as it was', () => {
    const text = head + lines.join('\n');
    expect(applyFixes(text, { rules: chosen, baseline })).toMatchObject({ text, applied: {} });
  });

  test('takes one long line in linear time', () => {
    const long = head + 'MODERATOR: ' + '~ '.repeat(20_000);
    const known: readonly Problem[] = lint(long, { rules: chosen }).problems;
    expect(known).toHaveLength(20_000);
    expect(lint(long, { rules: chosen, baseline: baselineOf(known, long, lint(long, { rules: [] }).tree.lines) }).problems).toEqual([]);
  });
});
