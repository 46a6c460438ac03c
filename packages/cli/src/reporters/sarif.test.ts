import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rules } from '@rostrum/lint';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { rostrum, rostrumIn, WITH_TYPO } from '../fake-io.ts';

interface Log {
  readonly runs: readonly { readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }; readonly results: readonly Result[] }[];
}
interface Result {
  readonly ruleId: string;
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

const schema = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as object;
const ajv = new Ajv04({ strict: false, unicodeRegExp: false, allErrors: true });
addFormats(ajv);
const validate = ajv.compile(schema);

async function log(text: string): Promise<Log> {
  const { stdout } = await rostrum(['check', '--format', 'sarif', 'a dir/ü.txt'], { files: { 'a dir/ü.txt': text } });
  return JSON.parse(stdout) as Log;
}

test('is valid by the schema of OASIS, with findings and without', async () => {
  for (const text of [WITH_TYPO, '']) {
    validate(await log(text));
    expect(validate.errors ?? []).toEqual([]);
  }
});

test('tells what could not be read', async () => {
  const { code, stdout } = await rostrum(['check', '--format', 'sarif', 'b ü.txt', 'none.txt', 'a.txt'], { files: { 'a.txt': WITH_TYPO, 'b ü.txt': Buffer.from('\u00e9', 'latin1') } });
  const report = JSON.parse(stdout) as { runs: { results: object[]; invocations: unknown }[] };
  validate(report);
  expect([code, validate.errors ?? []]).toEqual([2, []]);
  expect(report.runs[0]?.results.length).toBeGreaterThan(0);
  expect(report.runs[0]?.invocations).toEqual([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [
        { level: 'error', message: { text: 'none.txt: does not exist. Check the spelling of the path.' }, locations: [{ physicalLocation: { artifactLocation: { uri: 'none.txt' } } }] },
        { level: 'error', message: { text: expect.stringMatching(/^b ü\.txt: is not UTF-8/) as unknown }, locations: [{ physicalLocation: { artifactLocation: { uri: 'b%20%C3%BC.txt' } } }] },
      ],
    },
  ]);
  expect(await log('')).toMatchObject({ runs: [{ invocations: [{ executionSuccessful: true }] }] });
});

test('names a file by a URI, also where its path is a whole one', async () => {
  const { folder } = await rostrum(['check']);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'ü 1%.txt');
  writeFileSync(path, WITH_TYPO);
  const { stdout } = await rostrumIn(folder, ['check', '--format', 'sarif', path, `${path}.none`]);
  validate(JSON.parse(stdout));
  expect(validate.errors ?? []).toEqual([]);
  expect([...stdout.matchAll(/"uri":"([^"]*)"/g)].map(([, uri]) => uri)).toEqual(expect.arrayContaining([pathToFileURL(path).href, pathToFileURL(`${path}.none`).href]));
});

test('a log that is not valid is found out', async () => {
  const { runs } = await log(WITH_TYPO);
  expect(validate({ version: '2.1.0', runs: [{ ...runs[0], tool: {} }] })).toBe(false);
});

test('describes every rule, and fingerprints hold when lines move', async () => {
  const before = await log(WITH_TYPO);
  expect(before.runs[0]?.tool.driver.rules.map(({ id }) => id)).toEqual(rules.map(({ meta }) => meta.name));
  const after = await log(WITH_TYPO.replace('MODERATOR', '\n\n\nMODERATOR'));
  const marks = ({ runs }: Log) => runs[0]?.results.filter(({ ruleId }) => ruleId === 'label-typo').map(({ partialFingerprints }) => partialFingerprints);
  expect(marks(after)).toEqual(marks(before));
});
