import ts from 'typescript';
import { file, isCode, isTest, resolveRelative, type Check, type RepoFile } from './check.ts';

interface Import {
  readonly from: string;
  readonly specifier: string;
}

function importsOf({ path, text }: RepoFile): Import[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => ({ from: path, specifier: fileName }));
}

/** A stretch of the source tree and the packages its published code may name. */
interface Area {
  readonly folder: string;
  readonly may: RegExp;
}

const workspace = /^(?:@rostrum\/|rostrum$|rostrum\/|rostrum-vscode)/;
const protocolOnly = /^vscode-languageserver-(?:protocol|types|textdocument)$/;

/** core <- lint <- {cli, language-server} <- extensions/vscode; `test` may import everything. */
const areas: readonly Area[] = [
  { folder: 'packages/core/src/', may: /^(?:yaml|zod|parse5|saxes|videojs-vtt\.js|xast|xast-util-to-xml|mammoth|fflate)$/ },
  { folder: 'packages/lint/src/', may: /^(?:@rostrum\/core(?:\/.*)?|zod|fastest-levenshtein|jsonc-parser|picomatch\/posix\.js)$/ },
  { folder: 'packages/cli/src/', may: /^(?:@rostrum\/(?:core|lint)(?:\/.*)?|(?!vscode|@rostrum|rostrum).*)$/ },
  {
    folder: 'packages/language-server/src/',
    may: /^(?:@rostrum\/(?:core|lint)(?:\/.*)?|zod|node:.*|vscode-(?:jsonrpc|languageserver)(?:[-/].*)?|vscode-uri|ignore)$/,
  },
  {
    folder: 'extensions/vscode/src/',
    may: /^(?:vscode|vscode-languageclient(?:\/.*)?|@rostrum\/language-server\/protocol|mammoth|fflate)$/,
  },
];

/** Folders with a stricter line of their own, tests aside. */
const inner: readonly { folder: string; forbids: RegExp; forbidsPath: RegExp }[] = [
  { folder: 'packages/core/src/syntax/', forbids: /^zod/, forbidsPath: /^packages\/core\/src\/(?:model|formats)\// },
  { folder: 'packages/core/src/model/', forbids: /^$/, forbidsPath: /^packages\/core\/src\/formats\// },
  { folder: 'packages/core/src/formats/', forbids: /^$/, forbidsPath: /^packages\/core\/src\/(?:syntax\/|parse\.ts|print\.ts)/ },
  {
    folder: 'packages/language-server/src/features/',
    forbids: /^(?:node:|vscode-languageserver(?:$|\/))/,
    forbidsPath: /^packages\/language-server\/src\/(?:bin|browser|node|server|connection)\.ts$/,
  },
];

function outsideArea(files: readonly RepoFile[]): string[] {
  return files.filter(({ path }) => isCode(path)).flatMap((source) => {
    const area = areas.find(({ folder }) => source.path.startsWith(folder));
    if (area === undefined) return [];
    // A test may use any tool, but sees no more of the workspace than the code it tests.
    const judged = isTest(source.path) ? workspace : /^[^.]/;
    return importsOf(source)
      .filter(({ specifier }) => !specifier.startsWith('.') && judged.test(specifier) && !area.may.test(specifier))
      .map(({ from, specifier }) => `${from}: imports ${specifier}`);
  });
}

function leavesPackage(files: readonly RepoFile[]): string[] {
  return files.filter(({ path }) => isCode(path)).flatMap((source) => {
    const home = /^(?:packages|extensions)\/[^/]+\//.exec(source.path)?.[0];
    if (home === undefined) return [];
    return importsOf(source)
      .filter(({ from, specifier }) => specifier.startsWith('.') && !resolveRelative(from, specifier).startsWith(home))
      .map(({ from, specifier }) => `${from}: reaches out of its package to ${specifier}`);
  });
}

function crossesInnerLine(files: readonly RepoFile[]): string[] {
  return files.filter(({ path }) => isCode(path) && !isTest(path)).flatMap((source) => {
    const line = inner.find(({ folder }) => source.path.startsWith(folder));
    if (line === undefined) return [];
    return importsOf(source)
      .filter(({ from, specifier }) =>
        specifier.startsWith('.') ? line.forbidsPath.test(resolveRelative(from, specifier)) : line.forbids.test(specifier),
      )
      .map(({ from, specifier }) => `${from}: imports ${specifier}`);
  });
}

function strangersInFeatures(files: readonly RepoFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('packages/language-server/src/features/') && isCode(path) && !isTest(path))
    .flatMap(importsOf)
    .filter(({ specifier }) => specifier.startsWith('vscode') && !protocolOnly.test(specifier))
    .map(({ from, specifier }) => `${from}: imports ${specifier}`);
}

function protocolWithCode(files: readonly RepoFile[]): string[] {
  return files
    .filter(({ path }) => path === 'packages/language-server/src/protocol.ts' || path.startsWith('packages/language-server/src/protocol/'))
    .flatMap(importsOf)
    .filter(({ from, specifier }) => !specifier.startsWith('.') || !resolveRelative(from, specifier).startsWith('packages/language-server/src/protocol/'))
    .map(({ from, specifier }) => `${from}: imports ${specifier}`);
}

function zodByName(files: readonly RepoFile[]): string[] {
  return files.filter(({ path }) => isCode(path)).flatMap(({ path, text }) => {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
    return source.statements
      .filter(ts.isImportDeclaration)
      .filter(({ moduleSpecifier }) => ts.isStringLiteral(moduleSpecifier) && /^zod(?:\/|$)/.test(moduleSpecifier.text))
      .filter(({ importClause: clause }) => clause?.namedBindings === undefined || !ts.isNamespaceImport(clause.namedBindings))
      .map(() => `${path}: write \`import * as z from 'zod'\`; any other form quintuples the bundle`);
  });
}

/** What a module loads before it runs: neither types nor what it imports when it is needed. */
function loadedBy({ path, text }: RepoFile): string[] {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest).statements.flatMap((statement) => {
    const isType = ts.isImportDeclaration(statement) ? statement.importClause?.isTypeOnly === true : ts.isExportDeclaration(statement) && statement.isTypeOnly;
    const specifier = ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement) ? statement.moduleSpecifier : undefined;
    return specifier !== undefined && !isType && ts.isStringLiteral(specifier) ? [specifier.text] : [];
  });
}

/** A check starts with these entries; zod takes as long to load as all the rest. */
function zodAtStart(files: readonly RepoFile[]): string[] {
  const byPath = new Map(files.map((each) => [each.path, each]));
  const reached = new Set(['packages/core/src/index.ts', 'packages/lint/src/index.ts']);
  const faults: string[] = [];
  for (const path of reached) {
    for (const specifier of loadedBy(byPath.get(path) ?? file(path))) {
      if (specifier.startsWith('.')) reached.add(resolveRelative(path, specifier));
      else if (/^zod(?:\/|$)/.test(specifier)) faults.push(`${path}: every check loads zod for it; load it when a config is read`);
    }
  }
  return faults;
}

function manifestOrder(files: readonly RepoFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const area = areas.find(({ folder }) => path === folder.replace('src/', 'package.json'));
    if (area === undefined) return [];
    const { dependencies = {}, devDependencies = {}, peerDependencies = {} } = JSON.parse(text) as Record<string, object>;
    return Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies })
      .filter((name) => workspace.test(name) && !area.may.test(name) && !area.may.test(`${name}/protocol`))
      .map((name) => `${path}: depends on ${name}`);
  });
}

const core = 'packages/core/src/x.ts';
const lint = 'packages/lint/src/x.ts';
const feature = 'packages/language-server/src/features/x.ts';
const extension = 'extensions/vscode/src/x.ts';

/** Who may import whom. */
export const importChecks: readonly Check[] = [
  {
    name: 'packages import in one direction, and only what their design allows',
    find: outsideArea,
    faults: [
      [file(core, "import { readFileSync } from 'node:fs';")],
      [file(core, "import { lint } from '@rostrum/lint';")],
      [file(core, "const fs = await import('fs');")],
      [file(core, "export * from 'vscode-languageserver-types';")],
      [file(lint, "import { join } from 'node:path';")],
      [file(lint, "import type { Hover } from 'vscode-languageserver-types';")],
      [file(lint, "import 'rostrum';")],
      [file('packages/lint/src/x.test.ts', "import '@rostrum/language-server/features';")],
      [file('packages/cli/src/x.ts', "import '@rostrum/language-server';")],
      [file('packages/language-server/src/x.ts', "import 'rostrum';")],
      [file('packages/language-server/src/x.ts', "import 'vscode';")],
      [file(extension, "import { parse } from '@rostrum/core';")],
      [file(extension, "import '@rostrum/language-server/features';")],
      [file(extension, "import { readFile } from 'node:fs/promises';")],
    ],
    sound: [
      [file('packages/core/src/x.test.ts', "import 'node:fs'; import 'vitest'; import 'fast-check';")],
      [file(lint, "import { parse } from '@rostrum/core'; import './y.ts';")],
      [file('test/x.ts', "import '@rostrum/core'; import '@rostrum/language-server/node';")],
    ],
  },
  {
    name: 'a relative import stays inside its package',
    find: leavesPackage,
    faults: [[file(lint, "import '../../core/src/parse.ts';")], [file(extension, "import '../../../packages/core/src/index.ts';")]],
    sound: [[file('packages/core/src/syntax/x.ts', "import '../problem.ts';")]],
  },
  {
    name: 'syntax knows no model, formats see no tree, features see no connection',
    find: crossesInnerLine,
    faults: [
      [file('packages/core/src/syntax/x.ts', "import * as z from 'zod';")],
      [file('packages/core/src/syntax/x.ts', "import type { Turn } from '../model/schema.ts';")],
      [file('packages/core/src/formats/csv.ts', "import type { Tree } from '../syntax/tree.ts';")],
      [file('packages/core/src/formats/csv.ts', "import { parse } from '../parse.ts';")],
      [file('packages/core/src/model/x.ts', "import { csv } from '../formats/csv.ts';")],
      [file(feature, "import 'node:path';")],
      [file(feature, "import { createConnection } from 'vscode-languageserver/node';")],
      [file(feature, "import type { Connection } from 'vscode-languageserver';")],
      [file(feature, "import { start } from '../node.ts';")],
    ],
    sound: [
      [file(feature, "import { MarkupKind } from 'vscode-languageserver-protocol'; import '../convert.ts';")],
      [file('packages/core/src/formats/csv.ts', "import type { Transcript } from '../model/schema.ts';")],
    ],
  },
  {
    name: 'features know the protocol only by its types and constants',
    find: strangersInFeatures,
    faults: [[file(feature, "import 'vscode-languageclient';")], [file(feature, "import 'vscode-jsonrpc';")]],
  },
  {
    name: 'protocol.ts and its folder hold method names and plain types, and import nothing else',
    find: protocolWithCode,
    faults: [
      [file('packages/language-server/src/protocol.ts', "import type { Range } from 'vscode-languageserver-types';")],
      [file('packages/language-server/src/protocol/turns.ts', "import type { Context } from '../context.ts';")],
    ],
    sound: [[file('packages/language-server/src/protocol.ts', "export type * from './protocol/turns.ts';")]],
  },
  {
    name: 'zod is imported as a namespace',
    find: zodByName,
    faults: [
      [file(core, "import { z } from 'zod';")],
      [file(core, "import z from 'zod';")],
      [file(lint, "import z, { ZodType } from 'zod/v4';")],
    ],
    sound: [[file(core, "import * as z from 'zod'; import type * as core from 'zod/v4/core';")]],
  },
  {
    name: 'a check without a config loads no zod',
    find: zodAtStart,
    faults: [
      [file('packages/core/src/index.ts', "import * as z from 'zod';")],
      [file('packages/lint/src/index.ts', "export { x } from './rules/x.ts';"), file('packages/lint/src/rules/x.ts', "import { y } from '../y.ts';"), file('packages/lint/src/y.ts', "import * as z from 'zod/mini';")],
    ],
    sound: [
      [file('packages/lint/src/index.ts', "import type * as z from 'zod'; export type { X } from './x.ts'; const load = () => import('./x.ts');"), file('packages/lint/src/x.ts', "import * as z from 'zod';")],
    ],
  },
  {
    name: 'manifests name no package above their own',
    find: manifestOrder,
    faults: [
      [file('packages/core/package.json', '{"devDependencies": {"@rostrum/lint": "^0.0.0"}}')],
      [file('extensions/vscode/package.json', '{"dependencies": {"@rostrum/core": "^0.0.0"}}')],
    ],
    sound: [[file('extensions/vscode/package.json', '{"dependencies": {"@rostrum/language-server": "^0.0.0"}}')]],
  },
];
