import { cp, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { defineConfig, type Options } from 'tsup';
import { packedReadme } from './packed-readme.ts';

/** The server travels inside the extension, built from its sources: the editor installs no npm packages. */
const server = join(dirname(createRequire(import.meta.url).resolve('@rostrum/language-server/package.json')), 'src');

const lint = dirname(createRequire(join(server, 'index.ts')).resolve('@rostrum/lint/package.json'));

/** The schema of configuration files, which the editor checks them against, and the pages of the rules, to which problems link. */
async function copyFromLint(): Promise<void> {
  // indentation would take a third of what it is packed into
  await writeFile('dist/config.schema.json', JSON.stringify(JSON.parse(await readFile(join(lint, 'dist/config.schema.json'), 'utf8'))));
  await cp(join(lint, 'src/rules'), 'dist/rules', { recursive: true, filter: (path) => !path.endsWith('.ts') });
}

async function finish(): Promise<void> {
  await copyFromLint();
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = process.env;
  await writeFile('dist/README.md', packedReadme(await readFile('README.md', 'utf8'), { server, name }));
}

/** What VS Code loads is CommonJS (the browser host cannot load anything else at our engine floor); nothing is left to node_modules. */
const shell: Options = {
  format: 'cjs',
  target: 'es2022',
  minify: true,
  splitting: false,
  // Our own code travels inside, but `vscode` exists only in the editor, and what is large and not always
  // needed is a file of its own. (`external` loses against `noExternal`.)
  noExternal: [/^(?!vscode$|\.\/(?:word|node-client|server-worker)\.js$)/],
  external: ['vscode', './word.js', './node-client.js', './server-worker.js'],
};

const fromSource = (conditions: string[]): Pick<Options, 'esbuildOptions'> => ({
  esbuildOptions(options) {
    options.conditions = ['@rostrum/source', ...conditions];
    options.mainFields = ['module', 'main'];
    options.legalComments = 'none';
    options.charset = 'utf8'; // words of many languages, not their escapes
  },
});

/** Scripts of our pages, which run in a browser of the editor. */
const page: Options = { ...shell, format: 'iife', platform: 'browser', outExtension: () => ({ js: '.js' }), publicDir: false };

const nodeHost: Options = { ...shell, platform: 'node', ...fromSource(['node', 'module']) };
const browserHost: Options = { ...shell, platform: 'browser', ...fromSource(['browser', 'module']) };

/** The library of mammoth for archives is as large as mammoth: what it asks of one is little. */
const withSmallArchives: Options['esbuildOptions'] = (options, context) => {
  nodeHost.esbuildOptions?.(options, context);
  options.alias = { jszip: './src/word-archive.ts' };
};

export default defineConfig([
  { ...nodeHost, entry: { extension: 'src/extension.ts' } },
  { ...nodeHost, entry: { 'node-client': 'src/node-client.ts' } },
  { ...nodeHost, entry: { word: 'src/word.ts' }, esbuildOptions: withSmallArchives },
  { ...nodeHost, entry: { server: 'src/server-process.ts' } },
  { ...browserHost, entry: { browser: 'src/browser.ts' } },
  // A classic worker script: workers of the editor are no modules.
  { ...browserHost, format: 'iife', outExtension: () => ({ js: '.js' }), entry: { 'server-worker': join(server, 'browser.ts') } },
  { ...page, entry: { reading: 'src/webview/reading.ts', statistics: 'src/webview/statistics.ts' } },
  { ...page, entry: { page: 'src/webview/page.css' }, onSuccess: finish },
]);
