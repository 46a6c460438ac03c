import { mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';
import { describe, expect, test } from 'vitest';

// The public types of every entry stand in git, as `packages/NAME/api/ENTRY.api.md`: whatever changes them shows in a review, and
// a change that nobody wrote down fails here. `npm run api` writes them anew.

const root = fileURLToPath(new URL('..', import.meta.url));

interface Entry {
  readonly folder: string;
  readonly name: string;
  /** Path of the declarations below the package. */
  readonly types: string;
}

/** The entries of a package that export something; those with a star stand for many of one shape, which `formats` shows. */
function entriesOf(folder: string): Entry[] {
  const { exports } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as { exports: Record<string, string | { types?: string }> };
  return Object.entries(exports).flatMap(([key, value]) => {
    const types = typeof value === 'string' ? undefined : value.types;
    // A worker or a process has an entry that only runs.
    return types === undefined || key.includes('*') || !/^export (?!\{ *\};)/m.test(readFileSync(join(root, folder, types), 'utf8')) ? [] : [{ folder, name: key === '.' ? 'index' : key.slice(2), types }];
  });
}

/** The report on one entry, without the lines that name files of this machine. */
function report({ folder, name, types }: Entry): string {
  const output = join(tmpdir(), `rostrum-api-${process.pid}`);
  mkdirSync(output, { recursive: true });
  const packageFolder = join(root, folder);
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: packageFolder,
      mainEntryPointFilePath: join(packageFolder, types),
      compiler: { overrideTsconfig: { compilerOptions: { target: 'ES2022', module: 'NodeNext', moduleResolution: 'NodeNext', lib: ['ES2023'], types: [], skipLibCheck: true } } },
      apiReport: { enabled: true, reportFileName: `${name}.api.md`, reportFolder: output, reportTempFolder: output },
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
  return readFileSync(join(output, `${name}.api.md`), 'utf8');
}

const entries = ['packages/core', 'packages/lint', 'packages/language-server'].flatMap(entriesOf);

describe('the public types', () => {
  test.each(entries)('of $folder, entry $name, are those in git', async (entry) => {
    const found = report(entry);
    expect(found).toContain('export');
    await expect(found, 'run “npm run api”, look at the difference, and commit it').toMatchFileSnapshot(join(root, entry.folder, 'api', `${entry.name}.api.md`));
  });
});
