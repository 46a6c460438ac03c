import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { file, isCode, isTest, repoFiles, type Check, type RepoFile } from './repo/check.ts';

// ARCHITECTURE.md names what exists, its map is complete, and each invariant names the test that guards it. Below it, the
// invariants about what the code does without: those that `repo.test.ts` cannot read off the imports.

const files = repoFiles(new URL('..', import.meta.url));
const page = files.find(({ path }) => path === 'ARCHITECTURE.md')?.text ?? '';

/** Paths that a page names, but that are not there; a name stands for itself, or for a file of the folder in the heading above it. */
function missingPaths(text: string, all: readonly RepoFile[]): string[] {
  const known = new Set(all.flatMap(({ path }) => path.split('/').map((_, at, parts) => parts.slice(0, at + 1).join('/'))));
  let folder = '';
  return text.replaceAll(/^```[^]*?^```$/gm, '').split('\n').flatMap((line) => {
    const heading = /^#+ /.test(line);
    if (heading) folder = '';
    return [...line.matchAll(/`([^`\s]+)`/g)].flatMap(([, name = '']) => {
      if (heading) folder = name;
      if (!/\/|\.(?:ts|mjs|md|json|lua)$/.test(name) || /^[@.]/.test(name)) return [];
      return known.has(name) || known.has(`${folder}/${name}`) ? [] : [name];
    });
  });
}

/** Folders with sources that the page does not name. */
function unmappedFolders(text: string, all: readonly RepoFile[]): string[] {
  const folders = all.filter(({ path }) => isCode(path) && /^(?:packages|extensions)\/[^/]+\/src\//.test(path)).map(({ path }) => path.replace(/\/[^/]+$/, ''));
  return [...new Set(folders)].filter((folder) => !text.includes(`\`${folder}\``));
}

/** Invariants, in bold, that name no test. */
function unguarded(text: string): string[] {
  const list = /^## Invariants\n([^]*?)(?=^## |$(?![^]))/m.exec(text)?.[1] ?? '';
  const invariants = list.split(/^(?=\d+\. )/m).filter((entry) => /^\d/.test(entry));
  return invariants.filter((entry) => !/`[^`]+\.test\.ts`/.test(entry)).map((entry) => entry.slice(0, 80));
}

describe('ARCHITECTURE.md', () => {
  test('names paths and tests that exist', () => expect(missingPaths(page, files)).toEqual([]));
  test('names every folder with sources', () => expect(unmappedFolders(page, files)).toEqual([]));
  test('has a guard for each invariant', () => {
    expect(page.match(/^\d+\. \*\*/gm)?.length).toBeGreaterThan(10);
    expect(unguarded(page)).toEqual([]);
  });

  test('would be found out', () => {
    const small = [file('packages/core/src/syntax/lines.ts'), file('packages/core/src/index.ts')];
    expect(missingPaths('### `packages/core/src/syntax`\n`lines.ts`, `index.ts`, `packages/core`, `core/src`', small)).toEqual(['index.ts', 'core/src']);
    expect(unmappedFolders('`packages/core/src`', small)).toEqual(['packages/core/src/syntax']);
    expect(unguarded('## Invariants\n\n1. **One.** `a.test.ts`\n2. **Two.**\n\n## More\n')).toEqual(['2. **Two.**\n\n']);
  });
});

/** Places in the published code of some folders where a syntax node is not allowed. */
function nodesIn(all: readonly RepoFile[], folders: RegExp, isFault: (node: ts.Node, source: ts.SourceFile) => boolean): string[] {
  return all.filter(({ path }) => folders.test(path) && isCode(path) && !isTest(path)).flatMap(({ path, text }) => {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (isFault(node, source)) found.push(`${path}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}: ${node.getText(source).slice(0, 60)}`);
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

const clockOrLocale = /^(?:Date\.now|new Date\(\)|Date\(\)|performance\.now|Math\.random|navigator|new Intl\.\w+\((?:\)|undefined)|.*\.(?:toLocale\w+|localeCompare))/;
/** The one file that starts a program: git, by name and without a shell, where a user asks for changed files. */
const startsGit = 'packages/cli/src/changed-files.ts';
const wayOut = /^(?:(?:https?|http2|net|tls|dgram|dns|child_process|vm|worker_threads|cluster|inspector)(?:\/.*)?|undici|ws|node-fetch)$/;

function isCallOf(node: ts.Node, source: ts.SourceFile, names: RegExp): boolean {
  return (ts.isCallExpression(node) || ts.isNewExpression(node)) && names.test(node.expression.getText(source));
}

const checks: readonly Check[] = [
  {
    name: 'no regular expression decides a label',
    find: (all) => nodesIn(all, /^packages\/core\/src\/syntax\/label-/, (node, source) => ts.isRegularExpressionLiteral(node) || isCallOf(node, source, /^RegExp$/)),
    faults: [
      [file('packages/core/src/syntax/label-scan.ts', 'const label = /^[A-Z ]+:/;')],
      [file('packages/core/src/syntax/label-score.ts', "const label = new RegExp('^[A-Z ]+:');")],
    ],
    sound: [[file('packages/core/src/syntax/label-scan.ts', 'const half = 1 / 2; // no /pattern/ here')]],
  },
  {
    name: 'no verdict asks for the day, the locale or chance',
    find: (all) => nodesIn(all, /^packages\/(?:core|lint)\/src\//, (node, source) => (ts.isCallExpression(node) || ts.isNewExpression(node)) && clockOrLocale.test(node.getText(source))),
    faults: ['new Date()', 'Date.now()', "'a'.localeCompare('b')", 'new Intl.DateTimeFormat()', '(1).toLocaleString()', 'Math.random()'].map((code) => [file('packages/lint/src/x.ts', `const x = ${code};`)]),
    sound: [[file('packages/core/src/x.ts', "const day = new Date(Date.UTC(2023, 0, 1)); const names = new Intl.DateTimeFormat('de');")]],
  },
  {
    name: 'nothing opens a connection, starts a program or runs data as code',
    find: (all) => [
      ...nodesIn(all, /^(?:packages|extensions)\/[^/]+\/src\//, (node, source) => ts.isStringLiteral(node) && isModuleName(node) && wayOut.test(node.text.replace(/^node:/, '')) && !(source.fileName === startsGit && node.text === 'node:child_process')),
      ...nodesIn(all, new RegExp(`^${startsGit}$`), (node, source) => ts.isCallExpression(node) && /^(?:exec|execSync|spawn|spawnSync|fork|execFile|execFileSync)$/.test(node.expression.getText(source)) && !node.getText(source).startsWith("execFileSync('git', ")),
      ...nodesIn(all, /^(?:packages|extensions)\/[^/]+\/src\//, (node, source) => isCallOf(node, source, /^(?:(?:globalThis|self|window)\.)?(?:fetch|eval|Function|WebSocket|XMLHttpRequest|EventSource|importScripts)$|sendBeacon$|createTelemetryLogger$/)),
    ],
    faults: [
      [file('packages/cli/src/x.ts', "import { get } from 'node:https';")],
      [file('packages/cli/src/x.ts', "const { exec } = await import('child_process');")],
      [file('packages/language-server/src/x.ts', "export { connect } from 'node:net';")],
      [file('extensions/vscode/src/x.ts', "void fetch('https://example.org');")],
      [file(startsGit, "import { execSync } from 'node:child_process';\nexecSync('git diff');")],
      [file(startsGit, "import { get } from 'node:https';")],
      [file('packages/lint/src/x.ts', "const config = eval('({})');")],
      [file('packages/lint/src/x.ts', "const config = new Function('return 1');")],
    ],
    sound: [[file('packages/cli/src/x.ts', "import 'node:fs'; const vm = 'vm'; prefetch();")]],
  },
];

function isModuleName(node: ts.StringLiteral): boolean {
  const { parent } = node;
  return ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || (ts.isCallExpression(parent) && (parent.expression.kind === ts.SyntaxKind.ImportKeyword || parent.expression.getText() === 'require'));
}

describe.each(checks)('$name', ({ find, faults, sound = [] }) => {
  test('holds in this repository', () => expect(find(files)).toEqual([]));
  test.each(faults.map((fault) => ({ fault })))('fails on a planted fault %#', ({ fault }) => expect(find(fault)).not.toEqual([]));
  test.each(sound.map((sample) => ({ sample })))('accepts what is sound %#', ({ sample }) => expect(find(sample)).toEqual([]));
});
