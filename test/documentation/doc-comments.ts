import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PublicExport, readExports, tagsOf } from '../../site/generate/exports.ts';
import { type CodeExample, examplesOf } from './code-examples.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a package exports that exists at run time, and the examples in the comment on it. */
export interface ExportedValue {
  /** As `@rostrum/core/edit: applyEdits`. */
  readonly name: string;
  /** A constant that is one text or one number, such as the name of a method: its type says all. */
  readonly isLiteral: boolean;
  readonly examples: readonly CodeExample[];
}

/** Every value that a public entry exports. */
export function exportedValues(): ExportedValue[] {
  const { checker, exports } = readExports();
  const values = exports.filter(({ kind }) => kind !== 'type');
  return values.map((value) => ({ name: `${value.entry}: ${value.name}`, isLiteral: checker.getTypeOfSymbol(value.symbol).isLiteral(), examples: examplesIn(value) }));
}

function examplesIn(value: PublicExport): CodeExample[] {
  const { declaration } = value;
  const source = declaration.getSourceFile();
  const path = relative(root, source.fileName).replaceAll('\\', '/');
  const line = source.getLineAndCharacterOfPosition(declaration.getStart()).line + 1;
  return tagsOf(value, 'example').flatMap((text) => examplesOf({ path, text: `${text}\n` })).map(({ code }) => ({ path, line, code }));
}
