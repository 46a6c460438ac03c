import { readdirSync, readFileSync } from 'node:fs';
import { interpret, parse, type Problem } from '@rostrum/core';
import { applyEdits } from '@rostrum/core/edit';
import { unmark, type UnmarkedText } from '@rostrum/core/testing';
import { describe, expect, test } from 'vitest';
import { type LintConfig, settingOf } from './config.ts';
import { type ConfigFile, configSchema } from './config/schema.ts';
import { compatible } from './edits.ts';
import { applyFixes } from './fix.ts';
import { lint } from './lint.ts';
import { recommended } from './presets/recommended.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules/index.ts';

const folder = new URL('rules/', import.meta.url);

/** A file of an example. */
interface ExampleFile {
  readonly text: string;
  readonly path: string;
}

/** What stands round an example: each block of it counts for the next example, and for the fixed one behind that. */
interface Setting {
  /** A piece of a configuration file, from a `json config` block. */
  readonly config?: ConfigFile;
  /** Other files of the same archive, from `transcript beside` blocks. */
  readonly beside?: readonly ExampleFile[];
}

/** An example of a page: a fenced block whose info string is `transcript` and what it shows. */
interface Example extends UnmarkedText, ExampleFile {
  readonly shows: string;
  readonly line: number;
  readonly setting: Setting;
  /** Other rules that run too. */
  readonly others: readonly string[];
}

/**
 * Reads the examples of a page. Behind `transcript bad`, `good` or `fixed` an info string may say `crlf` (the lines end
 * so), `unended` (the last one does not), `with RULE` (that rule runs too), `escaped` (`\t` and `\u200b` stand for what
 * nobody could see here), and in quotation marks the path of the file.
 */
function examplesOf(page: string): Example[] {
  const examples: Example[] = [];
  let setting: Setting = {};
  for (const block of page.matchAll(/^```(transcript|json) ([a-z -]+)(?:"([^"\n]+)")?\n([^]*?)^```$/gm)) {
    const [, language, info = '', path = 'example.transcript', body = ''] = block;
    const words = info.trim().split(' ');
    const [shows = ''] = words;
    if (language === 'json') {
      setting = { ...setting, [shows]: configSchema.parse(JSON.parse(body)) };
      continue;
    }
    const ended = words.includes('unended') ? body.replace(/\n$/, '') : body;
    const lines = words.includes('crlf') ? ended.replaceAll('\n', '\r\n') : ended;
    const marked = words.includes('escaped') ? lines.replace(/\\t|\\u[0-9a-f]{4}/g, (escape) => JSON.parse(`"${escape}"`)) : lines;
    if (shows === 'beside') {
      setting = { ...setting, beside: [...(setting.beside ?? []), { text: marked, path }] };
      continue;
    }
    const line = page.slice(0, block.index).split('\n').length;
    const others = words.filter((_, index) => words[index - 1] === 'with');
    const own = shows === 'fixed' ? { ...examples.at(-1)?.setting, ...setting } : setting;
    examples.push({ ...unmark(marked), path, shows, line, others, setting: own });
    setting = {};
  }
  return examples;
}

/** A page runs its own rule, and others only where an example says so: they have their own pages. */
function configOf({ meta }: Rule, { setting: { config = {} }, others }: Example): LintConfig {
  const levels = Object.fromEntries(rules.map(({ meta: { name, severity } }) => [name, others.includes(name) ? severity : ('off' as const)]));
  const people = Object.entries(config.people ?? {}).map(([id, { labels = [], roles = [], ...person }]) => ({ id, labels, roles, ...person }));
  return { rules: { ...levels, [meta.name]: meta.severity, ...config.rules }, people };
}

/** What a rule finds in an example, by itself and by comparison with the files beside it. */
function findings(rule: Rule, example: Example): Problem[] {
  const { text, path, setting } = example;
  const config = configOf(rule, example);
  const found = lint(text, { config, path }).problems.filter((problem) => problem.rule === rule.meta.name);
  if (rule.across === undefined) return found;
  const { options } = settingOf(rule, config);
  const facts = [...(setting.beside ?? []), { text, path }].flatMap((file) => {
    const tree = parse(file.text);
    const gathered = rule.across?.gather({ ...file, tree, transcript: interpret(tree), style: tree.style, options, people: config.people ?? [] });
    return gathered === undefined ? [] : [{ path: file.path, facts: gathered }];
  });
  rule.across.compare(facts, (place, finding) => {
    if (place === path) found.push({ rule: rule.meta.name, severity: rule.meta.severity, ...finding });
  }, options);
  return found.sort((left, right) => left.start - right.start);
}

/** What is wrong with an example; nothing when the rule behaves as it shows. */
function faultsOf(rule: Rule, example: Example, next: Example | undefined): string[] {
  const { text, ranges, shows } = example;
  const problems = findings(rule, example);
  const spans = problems.map(({ start, end }) => ({ start, end }));
  if (JSON.stringify(spans) !== JSON.stringify(ranges)) {
    return [`reported ${JSON.stringify(spans.map(({ start, end }) => text.slice(start, end)))} at ${JSON.stringify(spans)}, marked ${JSON.stringify(ranges)}`];
  }
  if (shows === 'good') return ranges.length > 0 ? ['a good example carries marks'] : [];
  const repairs = compatible(problems.flatMap((problem) => (problem.fix === undefined ? [] : [{ ...problem, fix: problem.fix }])));
  if (shows === 'fixed') return repairs.length > 0 ? ['fixing again would change it'] : [];
  if (shows !== 'bad') return [`shows neither good, bad nor fixed, but “${shows}”`];
  if (ranges.length === 0) return ['a bad example without a mark'];
  const fixed = next?.shows === 'fixed' ? next : undefined;
  if (repairs.length === 0) return fixed === undefined ? [] : ['a fixed example, but the rule repairs nothing'];
  if (fixed === undefined) return ['the rule repairs it, but no fixed example follows'];
  const edits = repairs.flatMap(({ fix }) => fix.edits);
  const repaired = applyEdits(text, edits.toSorted((left, right) => left.start - right.start));
  if (repaired !== fixed.text) return [`repaired to ${JSON.stringify(repaired)}, shown ${JSON.stringify(fixed.text)}`];
  if (repairs.some(({ fix }) => fix.safety !== 'safe')) return [];
  const { text: guarded, stopped } = applyFixes(text, { config: configOf(rule, example), path: example.path });
  return guarded === fixed.text ? [] : [`applyFixes gave ${JSON.stringify(guarded)}: ${stopped?.message}`];
}

/** What is wrong with a page beside its examples. */
function pageFaults({ meta }: Rule, page: string): string[] {
  const examples = examplesOf(page);
  const count = (shows: string) => examples.filter((example) => example.shows === shows).length;
  const headings = [...page.replaceAll(/^```[^]*?^```$/gm, '').matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  const wanted = ['Why', 'Examples', ...(meta.options === undefined ? [] : ['Options']), 'Source'];
  const summary = page.split('\n')[2] ?? '';
  return [
    ...(page.startsWith(`# ${meta.name}\n\n`) ? [] : ['the title is not the name of the rule']),
    ...(summary === meta.summary ? [] : ['the first paragraph is not the summary of the rule']),
    ...(headings.join() === wanted.join() ? [] : [`the sections are ${headings.join(', ')}, not ${wanted.join(', ')}`]),
    ...(count('good') >= 3 && count('bad') >= 3 ? [] : ['fewer than three good or three bad examples']),
  ];
}

/** The safeties of the repairs that the examples of a page call for. */
function safetiesOf(rule: Rule, page: string): string {
  const fixes = examplesOf(page).flatMap((example) => findings(rule, example).map(({ fix }) => fix?.safety));
  const found = new Set(fixes.filter((safety) => safety !== undefined));
  return found.size > 1 ? 'both' : ([...found][0] ?? 'none');
}

function pageOf(name: string): string {
  return readFileSync(new URL(`${name}.md`, folder), 'utf8');
}

describe.each(rules.map((rule) => ({ name: rule.meta.name, rule })))('$name', ({ name, rule }) => {
  const page = pageOf(name);
  const examples = examplesOf(page);

  test('has a page in the usual form', () => {
    expect(pageFaults(rule, page)).toEqual([]);
  });

  test('repairs what its meta says', () => {
    expect(safetiesOf(rule, page)).toBe(rule.meta.fix);
  });

  test.each(examples.map((example, index) => ({ ...example, example, next: examples[index + 1] })))(
    'behaves as the $shows example at line $line shows',
    ({ example, next }) => {
      expect(faultsOf(rule, example, next)).toEqual([]);
    },
  );
});

describe('the list', () => {
  const names = rules.map(({ meta }) => meta.name);

  test('is in order, and every rule has its file and its page', () => {
    const files = readdirSync(folder);
    const stems = (extension: string) => files.filter((file) => file.endsWith(extension) && file !== 'index.ts').map((file) => file.slice(0, -extension.length)).toSorted();
    expect(names).toEqual(names.toSorted());
    expect(stems('.ts')).toEqual(names);
    expect(stems('.md')).toEqual(names);
  });

  test('names a rule after its file and its variable', () => {
    const list = readFileSync(new URL('index.ts', folder), 'utf8');
    for (const { meta } of rules) {
      const variable = meta.name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
      expect(list).toContain(`import { ${variable} } from './${meta.name}.ts';`);
      expect(readFileSync(new URL(`${meta.name}.ts`, folder), 'utf8')).toContain(`export const ${variable} = rule({`);
    }
  });

  test('gives the preset its severities', () => {
    expect(recommended.rules).toEqual(Object.fromEntries(rules.map(({ meta }) => [meta.name, (meta.preset ?? 'recommended') === 'recommended' ? meta.severity : 'off'])));
  });
});

describe('the harness', () => {
  const rule = rules.find(({ meta }) => meta.name === 'label-whitespace') as Rule;
  const bad = 'MR.<|  |>AALTO: Good morning.\nQUESTION: Is the port open?\nMR. AALTO: It is.\n';
  const fixed = 'MR. AALTO: Good morning.\nQUESTION: Is the port open?\nMR. AALTO: It is.\n';
  const block = (info: string, body: string) => `\`\`\`transcript ${info}\n${body}\`\`\`\n`;
  const faults = (page: string) => {
    const examples = examplesOf(page);
    return examples.flatMap((example, index) => faultsOf(rule, example, examples[index + 1]));
  };

  test('accepts what is right', () => {
    expect(faults(block('good', fixed) + block('bad', bad) + block('fixed', fixed))).toEqual([]);
  });

  test.each([
    ['a finding in a good example', block('good', unmark(bad).text)],
    ['marks in a good example', block('good', bad)],
    ['a bad example without a finding', block('bad', fixed.replace('MR.', '<|MR.|>'))],
    ['a mark at another place', block('bad', unmark(bad).text.replace('AALTO', '<|AALTO|>')) + block('fixed', fixed)],
    ['no fixed example', block('bad', bad)],
    ['another fixed text', block('bad', bad) + block('fixed', fixed.replace('It is', 'It was'))],
    ['a fixed example that needs repair', block('fixed', bad)],
    ['an unknown kind', block('poor', bad) + block('fixed', fixed)],
  ])('fails on %s', (_, page) => {
    expect(faults(page)).not.toEqual([]);
  });

  test.each([
    ['another title', '# label-white-space\n'],
    ['another summary', `# ${rule.meta.name}\n\nWhite space.\n`],
  ])('fails on %s', (_, page) => {
    expect(pageFaults(rule, page)).not.toEqual([]);
  });

  test('reads escapes and line ends', () => {
    const [first] = examplesOf(block('good crlf escaped', 'A:\\tb\\u00a0\n'));
    expect(first?.text).toBe('A:\tb\u00a0\r\n');
  });

  test('reads what stands round an example', () => {
    const page = `\`\`\`json config\n{}\n\`\`\`\n${block('beside "a/b.txt"', 'A: b\n')}${block('bad "c.txt"', 'B: c\n')}${block('fixed', 'C: d\n')}${block('good', 'D: e\n')}`;
    const [bad, after, good] = examplesOf(page);
    expect(bad).toMatchObject({ path: 'c.txt', setting: { config: {}, beside: [{ path: 'a/b.txt', text: 'A: b\n' }] } });
    expect(after?.setting).toEqual(bad?.setting);
    expect(good?.setting).toEqual({});
  });
});
