import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formats } from '@rostrum/core/formats';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Something that a package exports, with the declaration that it leads to. */
export interface PublicExport {
  /** What a program imports from: `@rostrum/core/edit`. */
  readonly entry: string;
  readonly name: string;
  readonly kind: 'function' | 'class' | 'constant' | 'type';
  readonly symbol: ts.Symbol;
  readonly declaration: ts.Declaration;
}

/** The public entries of the packages, by their sources. A star stands for the formats. */
function entries(): Map<string, string> {
  const found = new Map<string, string>();
  for (const folder of ['core', 'lint', 'language-server']) {
    const { name, exports } = JSON.parse(readFileSync(`${root}packages/${folder}/package.json`, 'utf8')) as { name: string; exports: Record<string, string | { '@rostrum/source': string }> };
    for (const [path, target] of Object.entries(exports)) {
      if (typeof target === 'string') continue;
      const starred = path.includes('*') ? formats.map((format) => format.name) : [''];
      for (const star of starred) found.set(name + path.slice(1).replace('*', star), `${root}packages/${folder}/${target['@rostrum/source'].slice(2).replace('*', star)}`);
    }
  }
  return found;
}

/** Everything that the packages export, entry by entry, by name. Entries that only run export nothing. */
export function readExports(): { readonly checker: ts.TypeChecker; readonly exports: readonly PublicExport[] } {
  const { config } = ts.readConfigFile(`${root}tsconfig.base.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ compilerOptions: { ...config.compilerOptions, types: ['node'] }, files: [] }, ts.sys, `${root}test`);
  const sources = entries();
  const program = ts.createProgram([...sources.values()], options);
  const checker = program.getTypeChecker();
  const exports = [...sources].flatMap(([entry, path]) => {
    const source = program.getSourceFile(path);
    const module = source && checker.getSymbolAtLocation(source);
    const symbols = module === undefined ? [] : checker.getExportsOfModule(module);
    return symbols.flatMap((exported) => described(entry, exported, checker)).sort((left, right) => (left.name < right.name ? -1 : 1));
  });
  return { checker, exports };
}

function described(entry: string, exported: ts.Symbol, checker: ts.TypeChecker): PublicExport[] {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0];
  if (declaration === undefined) return [];
  const isType = (symbol.flags & ts.SymbolFlags.Value) === 0 || exported.declarations?.some(ts.isTypeOnlyImportOrExportDeclaration) === true;
  const kind = isType ? 'type' : ts.isFunctionDeclaration(declaration) ? 'function' : ts.isClassDeclaration(declaration) ? 'class' : 'constant';
  return [{ entry, name: exported.name, kind, symbol, declaration }];
}

/** The text of the tags of a name in the comment on an export, such as its examples. */
export function tagsOf({ symbol }: PublicExport, tag: string): string[] {
  return symbol
    .getJsDocTags()
    .filter(({ name }) => name === tag)
    .map(({ text = [] }) => text.map((part) => part.text).join(''));
}
