import { relative } from 'node:path';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { type CodeExample, compilerOptions, examplesOf } from './code-examples.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a package exports that exists at run time, and the examples in the comment on it. */
export interface ExportedValue {
  /** As `@rostrum/core/edit: applyEdits`. */
  readonly name: string;
  /** A constant that is one text or one number, such as the name of a method: its type says all. */
  readonly isLiteral: boolean;
  readonly examples: readonly CodeExample[];
}

/** The entries of the packages that programs import, by their sources. A star stands for modules that are loaded by name, and is none. */
function entries(): Map<string, string> {
  const found = new Map<string, string>();
  for (const folder of ['core', 'lint', 'language-server']) {
    const { name, exports } = JSON.parse(readFileSync(`${root}packages/${folder}/package.json`, 'utf8')) as { name: string; exports: Record<string, string | { '@rostrum/source': string }> };
    for (const [path, target] of Object.entries(exports)) {
      if (typeof target !== 'string' && !path.includes('*')) found.set(name + path.slice(1), `${root}packages/${folder}/${target['@rostrum/source'].slice(2)}`);
    }
  }
  return found;
}

/** Every value that a public entry exports. */
export function exportedValues(): ExportedValue[] {
  const paths = entries();
  const program = ts.createProgram([...paths.values()], compilerOptions());
  const checker = program.getTypeChecker();
  return [...paths].flatMap(([entry, path]) => {
    const source = program.getSourceFile(path);
    const module = source && checker.getSymbolAtLocation(source);
    return (module === undefined ? [] : checker.getExportsOfModule(module)).flatMap((exported) => {
      if (exported.declarations?.some(ts.isTypeOnlyImportOrExportDeclaration)) return [];
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      const { valueDeclaration: declaration } = symbol;
      if ((symbol.flags & ts.SymbolFlags.Value) === 0 || declaration === undefined) return [];
      return [{ name: `${entry}: ${exported.name}`, isLiteral: checker.getTypeOfSymbol(symbol).isLiteral(), examples: examplesIn(symbol, declaration) }];
    });
  });
}

function examplesIn(symbol: ts.Symbol, declaration: ts.Declaration): CodeExample[] {
  const source = declaration.getSourceFile();
  const path = relative(root, source.fileName).replaceAll('\\', '/');
  const line = source.getLineAndCharacterOfPosition(declaration.getStart()).line + 1;
  return symbol
    .getJsDocTags()
    .filter(({ name }) => name === 'example')
    .flatMap(({ text = [] }) => examplesOf({ path, text: `${text.map((part) => part.text).join('')}\n` }))
    .map(({ code }) => ({ path, line, code }));
}
