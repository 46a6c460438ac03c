import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

// Examples of code: of pages, and of the comments on what packages export. One that shows what it prints must print that.

const root = new URL('../../', import.meta.url);

/** A fenced TypeScript block; lines that begin with `//=>` show what it prints. */
export interface CodeExample {
  readonly path: string;
  readonly line: number;
  readonly code: string;
}

/** The examples of a Markdown page. */
export function examplesOf({ path, text }: { readonly path: string; readonly text: string }): CodeExample[] {
  return [...text.matchAll(/^```ts\n([^]*?)^```$/gm)].map(({ index, 1: code = '' }) => ({ path, code, line: text.slice(0, index).split('\n').length }));
}

/** The lines that an example shows as its output. */
export function shown({ code }: Pick<CodeExample, 'code'>): string[] {
  return [...code.matchAll(/^\/\/=> ?(.*)$/gm)].map(([, line = '']) => line);
}

/** Runs modules one after the other, and says what each prints: text as it is, everything else as JSON. */
const runner = `
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
// Sources import their version from a manifest in the way of bundlers.
registerHooks({
  load: (url, context, next) => (url.endsWith('/package.json') ? { format: 'module', shortCircuit: true, source: 'export const { version } = ' + readFileSync(new URL(url), 'utf8') } : next(url, context)),
});
const printed = [];
let lines;
console.log = (...values) => lines.push(...values.map((value) => (typeof value === 'string' ? value : String(JSON.stringify(value)))).join(' ').split('\\n'));
for (const path of process.argv.slice(2)) {
  lines = [];
  await import(path).catch((error) => lines.push('throws ' + error));
  printed.push(lines);
}
process.stdout.write(JSON.stringify(printed));
`;

/**
 * What examples print, each by itself, in a process of their own that imports the packages as any program does:
 * `sources` as they are written, `built` as they are published.
 */
export function printed(examples: readonly Pick<CodeExample, 'code'>[], packages: 'sources' | 'built'): string[][] {
  // Inside the private workspace, so that all packages are found.
  const place = fileURLToPath(new URL('test/node_modules/.cache/', root));
  mkdirSync(place, { recursive: true });
  const folder = mkdtempSync(`${place}examples-`);
  try {
    const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
    const paths = examples.map(({ code }, at) => {
      writeFileSync(`${folder}/${at}.mjs`, ts.transpileModule(code, { compilerOptions }).outputText);
      return `./${at}.mjs`;
    });
    writeFileSync(`${folder}/run.mjs`, runner);
    const conditions = packages === 'sources' ? ['--conditions=@rostrum/source'] : [];
    const { status, stdout, stderr } = spawnSync(process.execPath, [...conditions, 'run.mjs', ...paths], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 });
    if (status !== 0) throw new Error(`the examples ended with ${status}: ${stderr}`);
    return JSON.parse(stdout) as string[][];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the type checker says about examples, as if each were a module of the private workspace. */
export function typeFaults(examples: readonly CodeExample[]): string[] {
  const options = compilerOptions();
  const sources = new Map(examples.map((example, at) => [fileURLToPath(new URL(`test/example-${at}.ts`, root)).replaceAll('\\', '/'), example]));
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (path) => sources.has(path) || fileExists(path);
  host.getSourceFile = (path, language, ...rest) => {
    const example = sources.get(path);
    return example === undefined ? getSourceFile(path, language, ...rest) : ts.createSourceFile(path, `${example.code}\nexport {};\n`, language);
  };
  const program = ts.createProgram([...sources.keys()], options, host);
  return [...sources].flatMap(([module, { path, line }]) => {
    const source = program.getSourceFile(module);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(({ messageText }) => `${path}:${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
  });
}

/** The options of the private workspace, which sees all packages by their sources. */
export function compilerOptions(): ts.CompilerOptions {
  const config = ts.readConfigFile(fileURLToPath(new URL('test/tsconfig.json', root)), ts.sys.readFile);
  return ts.parseJsonConfigFileContent({ ...config.config, include: [] }, ts.sys, fileURLToPath(new URL('test', root))).options;
}
