import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { afterAll, describe, expect, test } from 'vitest';

// The public types of every entry stand in git, as `packages/NAME/api/ENTRY.api.md`: whatever changes them shows in a review, and
// a change that nobody wrote down fails here. `npm run api` writes them anew.

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'rostrum-api-'));

afterAll(() => rmSync(scratch, { recursive: true }));

interface Entry {
  readonly folder: string;
  readonly name: string;
  /** Path of the declarations below the package. */
  readonly types: string;
}

/** The entries of a package that export something; what a star stands for shares a report. */
function entriesOf(folder: string): Entry[] {
  const { exports } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as { exports: Record<string, string | { types?: string }> };
  return Object.entries(exports).flatMap(([key, value]) => {
    const types = typeof value === 'string' ? undefined : value.types;
    if (types === undefined) return [];
    if (key.endsWith('/*')) return [{ folder, name: key.slice(2, -2).concat('-each'), types: gathered(folder, types) }];
    // A worker or a process has an entry that only runs.
    return /^export (?!\{ *\};)/m.test(readFileSync(join(root, folder, types), 'utf8')) ? [{ folder, name: key === '.' ? 'index' : key.slice(2), types }] : [];
  });
}

/** One module that exports everything that a star stands for, a name for each file. */
function gathered(folder: string, types: string): string {
  const place = join(root, folder, types.replace(/\*.*/, ''));
  const names = readdirSync(place).filter((name) => name.endsWith('.d.ts')).map((name) => name.replace(/\.d\.ts$/, '')).sort();
  const path = join(scratch, 'each.d.ts');
  writeFileSync(path, names.map((name) => `export * as ${name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())} from '${relative(dirname(path), place).replaceAll('\\', '/')}/${name}.js';\n`).join(''));
  return relative(join(root, folder), path);
}

/** The report on one entry, without the lines that name files of this machine. */
function report({ folder, name, types }: Entry): string {
  const packageFolder = join(root, folder);
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: packageFolder,
      mainEntryPointFilePath: join(packageFolder, types),
      compiler: { overrideTsconfig: { compilerOptions: { target: 'ES2022', module: 'NodeNext', moduleResolution: 'NodeNext', lib: ['ES2023'], types: [], skipLibCheck: true } } },
      apiReport: { enabled: true, reportFileName: `${name}.api.md`, reportFolder: scratch, reportTempFolder: scratch },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
    configObjectFullPath: join(packageFolder, 'api-extractor.json'),
    packageJsonFullPath: join(packageFolder, 'package.json'),
  });
  Extractor.invoke(config, { localBuild: true, showVerboseMessages: false, messageCallback: (message) => void (message.handled = true) });
  return readFileSync(join(scratch, `${name}.api.md`), 'utf8');
}

const entries = ['packages/core', 'packages/lint', 'packages/language-server'].flatMap(entriesOf);

describe('the public types', () => {
  test.each(entries)('of $folder, entry $name, are those in git', async (entry) => {
    const found = report(entry);
    expect(found).toContain('export');
    await expect(found, 'run “npm run api”, look at the difference, and commit it').toMatchFileSnapshot(join(root, entry.folder, 'api', `${entry.name}.api.md`));
  });
});
