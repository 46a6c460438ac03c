import { describe, expect, test } from 'vitest';
import { ArchiveCheck, silence } from './archive-check.ts';
import type { LintConfig } from './config.ts';
import { lint } from './lint.ts';
import { type Rule, RuleError, rule } from './rule.ts';
import { Suppressions } from './suppression/suppressions.ts';

/** Reports each further file with the same title; an option gives the message. */
const sameTitle: Rule = rule<never, { title: string; end: number }>({
  meta: { name: 'missing-title', summary: 'Made up for a test.', group: 'cross-file', severity: 'warning', fix: 'none' },
  check() {},
  across: {
    gather: ({ transcript, text }) => (transcript.metadata.title === undefined ? undefined : { title: transcript.metadata.title, end: text.indexOf('\n') }),
    compare(documents, report) {
      const seen = new Map<string, string>();
      for (const { path, facts } of documents) {
        const first = seen.get(facts.title);
        if (first === undefined) seen.set(facts.title, path);
        else report(path, { message: `The title of ${first}.`, start: 0, end: facts.end });
      }
    },
  },
});

function titled(title: string): string {
  return `${title}\n\nMODERATOR: Good morning.\nMINISTER AALTO: Good morning.\nMODERATOR: The first question?\nMINISTER AALTO: Please.\n`;
}

function checked(files: Record<string, [text: string, config?: LintConfig]>, chosen: Rule = sameTitle) {
  const archive = new ArchiveCheck([chosen]);
  for (const [path, [text, config]] of Object.entries(files)) archive.add(path, lint(text, { rules: [] }), config);
  return Object.fromEntries(archive.finish());
}

const PORT = 'Press Conference by Minister Aalto';

describe('ArchiveCheck', () => {
  test('compares files and reports in one of them', () => {
    expect(checked({ 'a.txt': [titled(PORT)], 'b.txt': [titled('Press Conference by Minister Ruus')], 'c.txt': [titled(PORT)] })).toEqual({
      'c.txt': [{ rule: 'missing-title', severity: 'warning', message: 'The title of a.txt.', start: 0, end: PORT.length }],
    });
  });

  test('gives each file its own level, and leaves out those where the rule is off', () => {
    const off = { rules: { 'missing-title': 'off' } } as const;
    const error = { rules: { 'missing-title': 'error' } } as const;
    expect(checked({ 'a.txt': [titled(PORT), off], 'b.txt': [titled(PORT)], 'c.txt': [titled(PORT), error] })).toMatchObject({ 'c.txt': [{ severity: 'error', message: 'The title of b.txt.' }] });
  });

  test('passes over what is no transcript, and a file alone', () => {
    expect(checked({ 'a.txt': ['The port opened.'], 'b.txt': [titled(PORT)] })).toEqual({});
  });

  test('names a rule that fails', () => {
    const broken: Rule = { ...sameTitle, across: { gather: () => 1, compare: () => { throw new TypeError('no such thing'); } } };
    expect(() => checked({ 'a.txt': [titled(PORT)], 'b.txt': [titled(PORT)] }, broken)).toThrow(RuleError);
  });
});

describe('silence', () => {
  const text = titled(PORT).replace('\n\n', '\n<!-- rostrum-disable-file missing-title -- a series -->\n\n');
  const problem = { rule: 'missing-title', severity: 'warning', message: '', start: 0, end: PORT.length } as const;

  test('follows the comments of the file', () => {
    expect(silence(text, [problem])).toMatchObject({ problems: [], suppressed: [{ reason: 'a series' }] });
    expect(silence(titled(PORT), [problem]).problems).toEqual([problem]);
  });

  test('a comment for a rule that looks across files is never called unused', () => {
    const { tree } = lint(text, { rules: [] });
    expect(new Suppressions(text, tree.lines, ['missing-title']).unused).toHaveLength(1);
    expect(new Suppressions(text, tree.lines, ['missing-title'], new Set(['missing-title'])).unused).toEqual([]);
  });
});
