import ts from 'typescript';
import { file, isCode, type Check, type RepoFile } from './check.ts';

const fileLines = 300;
const functionLines = 50;
const recogniserLines = 80;

/** Tests, and tables named `*.data.ts`, may be as long as their subject. */
function isMeasured(path: string): boolean {
  return isCode(path) && !/\.test\.ts$|\.data\.ts$/.test(path);
}

function lines(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

function longFiles(files: readonly RepoFile[]): string[] {
  return files
    .filter(({ path }) => isMeasured(path))
    .filter(({ text }) => lines(text) > fileLines)
    .map(({ path, text }) => `${path}: ${lines(text)} lines, more than ${fileLines}`);
}

function longFunctions(files: readonly RepoFile[]): string[] {
  return files.filter(({ path }) => isMeasured(path)).flatMap(({ path, text }) => {
    const limit = path.startsWith('packages/core/src/syntax/') ? recogniserLines : functionLines;
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isFunctionLike(node)) {
        const length = lines(text.slice(node.getStart(source), node.end));
        const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
        if (length > limit) found.push(`${path}:${line}: a function of ${length} lines, more than ${limit}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;
/** Names that a tool or a custom prescribes. */
const prescribed = /^(?:\..+|[A-Z]+(?:\.[a-z]+)?|__snapshots__|[a-z-]+\.tmLanguage\.json)$/;

function oddNames(files: readonly RepoFile[]): string[] {
  return files
    .filter(({ path }) => /^(?:packages|extensions|scripts|test|examples)\//.test(path) && !path.includes('/fixtures/'))
    .filter(({ path }) => path.split('/').some((part) => !kebab.test(part) && !prescribed.test(part)))
    .map(({ path }) => `${path}: not in kebab-case`);
}

function catchAllFolders(files: readonly RepoFile[]): string[] {
  return files
    .filter(({ path }) => /(?:^|\/)(?:utils?|shared|common|helpers?|misc)(?:\.[cm]?[jt]s$|\/)/.test(path))
    .map(({ path }) => `${path}: name it for what it does`);
}

/** Sizes and names. */
export const budgetChecks: readonly Check[] = [
  {
    name: `files have at most ${fileLines} lines`,
    find: longFiles,
    faults: [[file('packages/lint/src/x.ts', 'export {};\n'.repeat(fileLines + 1))]],
    sound: [
      [file('packages/lint/src/x.ts', 'export {};\n'.repeat(fileLines))],
      [file('packages/lint/src/x.test.ts', 'export {};\n'.repeat(fileLines + 1))],
    ],
  },
  {
    name: `functions have at most ${functionLines} lines, recognisers in core's syntax ${recogniserLines}`,
    find: longFunctions,
    faults: [
      [file('packages/lint/src/x.ts', `function f() {\n${';\n'.repeat(functionLines)}}`)],
      [file('packages/cli/src/x.ts', `const f = () => {\n${';\n'.repeat(functionLines)}};`)],
      [file('scripts/x.mjs', `class A { m() {\n${';\n'.repeat(functionLines)}} }`)],
      [file('packages/core/src/syntax/x.ts', `function f() {\n${';\n'.repeat(recogniserLines)}}`)],
    ],
    sound: [[file('packages/core/src/syntax/x.ts', `function f() {\n${';\n'.repeat(functionLines)}}`)]],
  },
  {
    name: 'file and folder names are in kebab-case',
    find: oddNames,
    faults: [
      [file('packages/core/src/lineTable.ts')],
      [file('packages/core/src/Line.ts')],
      [file('test/e2e/my_helper.ts')],
      [file('packages/core/Src/line.ts')],
    ],
    sound: [
      [file('packages/core/README.md'), file('extensions/vscode/syntaxes/transcript.tmLanguage.json')],
      [file('extensions/vscode/package.nls.ja.json'), file('extensions/vscode/.vscodeignore'), file('packages/core/src/x.test.ts')],
    ],
  },
  {
    name: 'no folder or module is a catch-all',
    find: catchAllFolders,
    faults: [[file('packages/core/src/utils/x.ts')], [file('packages/cli/src/helpers.ts')], [file('packages/shared/package.json')]],
    sound: [[file('packages/lint/src/common-noun.ts')]],
  },
];
