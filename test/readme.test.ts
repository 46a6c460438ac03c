import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as core from '@rostrum/core';
import * as edit from '@rostrum/core/edit';
import * as formats from '@rostrum/core/formats';
import * as schema from '@rostrum/core/schema';
import * as server from '@rostrum/language-server';
import * as lint from '@rostrum/lint';
import * as lintSchema from '@rostrum/lint/schema';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { repoFiles } from './repo/check.ts';

// What the pages for readers say: their examples run and print what they show, their table is that of the rules, their
// links and scripts exist.

const root = new URL('..', import.meta.url);
const pages = repoFiles(root).filter(({ path }) => /(?:^|\/)(?:README|ARCHITECTURE|CONTRIBUTING)\.md$/.test(path));
const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { scripts: Record<string, string> };

/** What an example may import. */
const modules: Readonly<Record<string, object>> = {
  '@rostrum/core': core,
  '@rostrum/core/edit': edit,
  '@rostrum/core/formats': formats,
  '@rostrum/core/schema': schema,
  '@rostrum/lint': lint,
  '@rostrum/lint/schema': lintSchema,
  '@rostrum/language-server': server,
};

/** A fenced TypeScript block; lines that begin with `//=>` show what it prints. */
interface Example {
  readonly path: string;
  readonly line: number;
  readonly code: string;
}

function examplesOf({ path, text }: { path: string; text: string }): Example[] {
  return [...text.matchAll(/^```ts\n([^]*?)^```$/gm)].map(({ index, 1: code = '' }) => ({ path, code, line: text.slice(0, index).split('\n').length }));
}

/** The lines that an example shows as its output. */
function shown({ code }: Pick<Example, 'code'>): string[] {
  return [...code.matchAll(/^\/\/=> ?(.*)$/gm)].map(([, line = '']) => line);
}

/** The lines that an example prints. */
async function printed({ code }: Pick<Example, 'code'>): Promise<string[]> {
  const lines: string[] = [];
  const { outputText } = ts.transpileModule(code, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } });
  const load = (name: string): object => {
    const found = modules[name];
    if (found === undefined) throw new Error(`no example may import ${name}`);
    return found;
  };
  const log = (...values: unknown[]): void => void lines.push(...values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' ').split('\n'));
  // An example may wait for what it prints.
  const run = new Function('require', 'exports', 'console', `return (async () => {${outputText}\n})();`) as (...given: unknown[]) => Promise<void>;
  await run(load, {}, { log });
  return lines;
}

/** What the type checker says about examples, as if each were a file of this folder. */
function typeFaults(examples: readonly Pick<Example, 'code'>[]): string[] {
  const config = ts.readConfigFile(fileURLToPath(new URL('test/tsconfig.json', root)), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config.config, include: [] }, ts.sys, fileURLToPath(new URL('test', root)));
  const sources = new Map(examples.map(({ code }, at) => [fileURLToPath(new URL(`test/example-${at}.ts`, root)).replaceAll('\\', '/'), code]));
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (path) => sources.has(path) || fileExists(path);
  host.getSourceFile = (path, language, ...rest) => {
    const code = sources.get(path);
    return code === undefined ? getSourceFile(path, language, ...rest) : ts.createSourceFile(path, code, language);
  };
  const program = ts.createProgram([...sources.keys()], options, host);
  return [...sources.keys()].flatMap((path) => {
    const source = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  });
}

const examples = pages.flatMap(examplesOf);

describe('examples', () => {
  test.each(examples)('$path:$line prints what it shows', async (example) => {
    expect(shown(example)).not.toEqual([]);
    expect(await printed(example)).toEqual(shown(example));
  });

  test('pass the type checker', { timeout: 60_000 }, () => {
    expect(examples.length).toBeGreaterThanOrEqual(4);
    expect(typeFaults(examples)).toEqual([]);
  });

  test('that are wrong are found', { timeout: 60_000 }, async () => {
    const code = "import { parse } from '@rostrum/core';\nconst { kind } = parse('');\nconsole.log(kind);\n//=> transcript\n";
    expect(await printed({ code })).not.toEqual(shown({ code }));
    expect(typeFaults([{ code: code.replace("''", '1') }, { code: 'const a: string = ;' }])).toHaveLength(2);
  });
});

/** The rules as the README shows them. */
function ruleTable(): string {
  const rows = lint.rules.map(({ meta }) => `| [${meta.name}](packages/lint/src/rules/${meta.name}.md) | ${meta.summary} | ${meta.severity} | ${meta.fix} |`);
  return ['| Rule | Reports | Severity | Repair |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

describe('the table of rules', () => {
  const between = /(?<=<!-- rules -->\n)[^]*(?=\n<!-- \/rules -->)/;

  test('is that of the rules; --update writes it', async () => {
    const readme = readFileSync(new URL('README.md', root), 'utf8');
    expect(readme).toMatch(between);
    await expect(readme.replace(between, ruleTable)).toMatchFileSnapshot('../README.md');
  });

  test('stands on one page only', () => {
    expect(pages.filter(({ text }) => text.includes('| Rule |')).map(({ path }) => path)).toEqual(['README.md']);
  });
});

/** Relative links of a page that lead nowhere. */
function brokenLinks({ path, text }: { path: string; text: string }): string[] {
  const prose = text.replaceAll(/^```[^]*?^```$/gm, '');
  const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return targets.filter((target) => !/^[a-z]+:/.test(target) && !leads(target, path));
}

function leads(target: string, from: string): boolean {
  const [path = '', anchor] = target.split('#');
  const url = path === '' ? new URL(from, root) : new URL(path, new URL(from, root));
  if (!existsSync(url)) return false;
  if (anchor === undefined) return true;
  const headings = [...readFileSync(url, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return headings.some((heading) => heading.toLowerCase().replaceAll(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-') === anchor);
}

describe('links and scripts', () => {
  test.each(pages)('of $path exist', (page) => {
    expect(brokenLinks(page)).toEqual([]);
    const named = [...page.text.matchAll(/\bnpm (?:run )?(test|(?<=run )[a-z]+)\b/g)].map(([, name = '']) => name);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test('that are wrong are found', () => {
    const text = 'See [a](README.md), [b](missing.md), [c](README.md#no-such-heading) and [d](https://example.org/x).\n';
    expect(brokenLinks({ path: 'X.md', text })).toEqual(['missing.md', 'README.md#no-such-heading']);
  });
});
