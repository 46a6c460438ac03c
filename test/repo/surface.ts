import ts from 'typescript';
import { file, isCode, resolveRelative, type Check, type RepoFile } from './check.ts';

/** A name that a module exports: where it is declared, or where else to look for it. */
type Export =
  | { readonly kind: 'declaration'; readonly name: string; readonly documented: boolean }
  | { readonly kind: 'elsewhere'; readonly name: string; readonly specifier: string; readonly imported: string }
  | { readonly kind: 'all'; readonly specifier: string };

function parse({ path, text }: RepoFile): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

function isDocumented(node: ts.Node): boolean {
  return ts.getJSDocCommentsAndTags(node).some((doc) => ts.isJSDoc(doc) && (ts.getTextOfJSDocComment(doc.comment) ?? '') !== '');
}

function declaredNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const { name } = statement as ts.Statement & { name?: ts.Node };
  return name === undefined ? [] : [name.getText()];
}

function isExported(statement: ts.Statement): boolean {
  return ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
}

function exportsOf(source: ts.SourceFile): Export[] {
  const imported = new Map<string, { specifier: string; imported: string }>();
  for (const statement of source.statements.filter(ts.isImportDeclaration)) {
    const bindings = statement.importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings)) continue;
    const specifier = (statement.moduleSpecifier as ts.StringLiteral).text;
    for (const { name, propertyName } of bindings.elements) imported.set(name.text, { specifier, imported: (propertyName ?? name).text });
  }
  const local = new Map<string, boolean>();
  for (const statement of source.statements) {
    for (const name of declaredNames(statement)) local.set(name, isDocumented(statement) || local.get(name) === true);
  }
  const declaration = (name: string, own: string): Export =>
    imported.has(own)
      ? { kind: 'elsewhere', name, ...(imported.get(own) as { specifier: string; imported: string }) }
      : { kind: 'declaration', name, documented: local.get(own) ?? false };
  return source.statements.flatMap((statement): Export[] => {
    if (ts.isExportDeclaration(statement)) return reexports(statement, declaration);
    return isExported(statement) ? declaredNames(statement).map((name) => declaration(name, name)) : [];
  });
}

function reexports(statement: ts.ExportDeclaration, local: (name: string, own: string) => Export): Export[] {
  const specifier = statement.moduleSpecifier === undefined ? undefined : (statement.moduleSpecifier as ts.StringLiteral).text;
  const clause = statement.exportClause;
  if (clause === undefined) return specifier === undefined ? [] : [{ kind: 'all', specifier }];
  if (ts.isNamespaceExport(clause)) return [];
  return clause.elements.map(({ name, propertyName }): Export => {
    const own = (propertyName ?? name).text;
    return specifier === undefined ? local(name.text, own) : { kind: 'elsewhere', name: name.text, specifier, imported: own };
  });
}

/** Every undocumented declaration that a public entry leads to; what other packages export is their affair. */
function undocumented(path: string, files: ReadonlyMap<string, RepoFile>, only?: string): string[] {
  const entry = files.get(path);
  if (entry === undefined) return [];
  return exportsOf(parse(entry)).flatMap((found) => {
    if (found.kind === 'all') {
      return found.specifier.startsWith('.') ? undocumented(resolveRelative(path, found.specifier), files, only) : [];
    }
    if (only !== undefined && found.name !== only) return [];
    if (found.kind === 'declaration') return found.documented ? [] : [`${path}: ${found.name} has no doc comment`];
    if (!found.specifier.startsWith('.')) return [];
    return undocumented(resolveRelative(path, found.specifier), files, found.imported);
  });
}

function sourcesIn(exports: unknown): string[] {
  if (typeof exports !== 'object' || exports === null) return [];
  return Object.entries(exports).flatMap(([key, value]) =>
    key === '@rostrum/source' && typeof value === 'string' ? [value] : sourcesIn(value),
  );
}

function undocumentedSurface(files: readonly RepoFile[]): string[] {
  const byPath = new Map(files.map((entry) => [entry.path, entry]));
  const found = files
    .filter(({ path }) => /^packages\/[^/]+\/package\.json$/.test(path))
    .flatMap(({ path, text }) => sourcesIn((JSON.parse(text) as { exports?: unknown }).exports).map((source) => resolveRelative(path, source)))
    .flatMap((entry) => undocumented(entry, byPath));
  return [...new Set(found)];
}

/** Whether an exported path is a file; one with a star must fit at least one. */
function leadsSomewhere(target: string, files: readonly RepoFile[]): boolean {
  const [before = '', after] = target.split('*');
  return files.some(({ path }) => (after === undefined ? path === target : path.startsWith(before) && path.endsWith(after)));
}

function missingEntries(files: readonly RepoFile[]): string[] {
  return files
    .filter(({ path }) => /^packages\/[^/]+\/package\.json$/.test(path))
    .flatMap(({ path, text }) =>
      sourcesIn((JSON.parse(text) as { exports?: unknown }).exports)
        .filter((source) => !leadsSomewhere(resolveRelative(path, source), files))
        .map((source) => `${path}: exports ${source}, which does not exist`),
    );
}

function defaultExports(files: readonly RepoFile[]): string[] {
  return files
    .filter(({ path }) => isCode(path) && !/\.config\.m?[jt]s$/.test(path))
    .filter((entry) =>
      parse(entry).statements.some(
        (statement) =>
          ts.isExportAssignment(statement) ||
          (ts.canHaveModifiers(statement) &&
            ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) === true) ||
          (ts.isExportDeclaration(statement) &&
            statement.exportClause !== undefined &&
            ts.isNamedExports(statement.exportClause) &&
            statement.exportClause.elements.some(({ name }) => name.text === 'default')),
      ),
    )
    .map(({ path }) => `${path}: has a default export`);
}

const manifest = file('packages/core/package.json', '{"exports": {".": {"@rostrum/source": "./src/index.ts"}}}');
const starred = file('packages/core/package.json', '{"exports": {"./formats/*": {"@rostrum/source": "./src/formats/*.ts"}}}');
const index = 'packages/core/src/index.ts';
const other = 'packages/core/src/x.ts';

/** What the packages show to their users. */
export const surfaceChecks: readonly Check[] = [
  {
    name: 'whatever a public entry exports has a doc comment',
    find: undocumentedSurface,
    faults: [
      [manifest, file(index, 'export function f(): void {}')],
      [manifest, file(index, '/** */\nexport const a = 1;')],
      [manifest, file(index, '// not a doc comment\nexport interface A {}')],
      [manifest, file(index, "export * from './x.ts';"), file(other, 'export type A = 1;')],
      [manifest, file(index, "export { a as b } from './x.ts';"), file(other, 'const a = 1;\nexport { a };')],
      [manifest, file(index, "import { a } from './x.ts';\nexport { a };"), file(other, 'export const a = 1;')],
    ],
    sound: [
      [manifest, file(index, '/** Reads. */\nexport function f(): void {}')],
      [manifest, file(index, "export { a } from './x.ts';"), file(other, '/** A. */\nexport const a = 1;\nexport const b = 2;')],
    ],
  },
  {
    name: 'every public entry has its source',
    find: missingEntries,
    faults: [[manifest], [starred, file('packages/core/src/formats/a.md')]],
    sound: [[manifest, file(index)], [starred, file('packages/core/src/formats/a.ts')]],
  },
  {
    name: 'only configuration files have a default export',
    find: defaultExports,
    faults: [
      [file(other, 'export default 1;')],
      [file(other, 'export default function f() {}')],
      [file(other, 'const a = 1;\nexport { a as default };')],
      [file(other, "export { default } from './y.ts';")],
    ],
    sound: [[file('packages/core/tsup.config.ts', 'export default {};'), file('site/astro.config.mjs', 'export default {};')]],
  },
];
