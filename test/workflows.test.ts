import { readFileSync } from 'node:fs';
import { validateAction, validateWorkflow, type ValidationState } from '@action-validator/core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { folders, type Manifest } from './packed.ts';
import { repoFiles } from './repo/check.ts';

// What GitHub runs for us cannot be tried here, so it is held to the schema of GitHub and to what keeps a release safe.

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly uses?: string;
  readonly steps?: readonly { readonly uses?: string; readonly run?: string }[];
  readonly 'timeout-minutes'?: number;
}

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const root = new URL('..', import.meta.url);
const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { scripts: Record<string, string> };
const files = repoFiles(root).filter(({ path }) => path.startsWith('.github/workflows/'));
const release = files.find(({ path }) => path.endsWith('/release.yml'))?.text ?? '';

/** What is wrong with a workflow: its form, and what it lets others do. */
function faults(text: string): string[] {
  const { permissions, jobs } = parse(text) as Workflow;
  const all = Object.entries(jobs);
  const steps = all.flatMap(([, { steps = [] }]) => steps);
  return [
    ...said(validateWorkflow(text)),
    // a tag can be moved to other code, a commit cannot
    ...[...text.matchAll(/\buses: (?!\.\/)(.*)/g)].filter(([, used = '']) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(used)).map(([, used]) => `not pinned to a commit with its version: ${used}`),
    ...(JSON.stringify(permissions) === '{}' || JSON.stringify(permissions) === '{"contents":"read"}' ? [] : ['every job may do more than read']),
    ...all.filter(([, { uses, 'timeout-minutes': minutes }]) => uses === undefined && minutes === undefined).map(([name]) => `${name} may run for hours`),
    ...all.filter(([, job]) => job.permissions?.['id-token'] === 'write' && job.steps?.some(({ uses, run }) => uses?.startsWith('actions/checkout@') || /npm (?:ci|install|run)/.test(run ?? ''))).map(([name]) => `${name} runs code of others beside its identity`),
    ...steps.filter(({ run = '' }) => run.includes('npm publish') && !run.includes('--provenance')).map(() => 'publishes without provenance'),
    ...steps.flatMap(({ run = '' }) => [...run.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => name)).filter((name) => scripts[name] === undefined).map((name) => `there is no script ${name}`),
    ...steps.filter(({ run = '' }) => run.includes('${{')).map(({ run }) => `text from outside becomes part of a script: ${run}`),
  ];
}

function said({ errors }: ValidationState): string[] {
  return errors.map(({ title, detail = '', ...place }) => `${'path' in place ? place.path : ''} ${title} ${detail}`);
}

describe('workflows', () => {
  test.each(files)('$path has no fault', ({ text }) => {
    expect(faults(text)).toEqual([]);
  });

  test('the action has the form that GitHub wants', () => {
    expect(said(validateAction(readFileSync(new URL('action.yml', root), 'utf8')))).toEqual([]);
  });

  test.each([
    ['an unknown key', 'runs-on:', 'run-on:'],
    ['a job that does not exist', 'needs: ci', 'needs: cy'],
    ['a right that does not exist', 'id-token: write', 'id-tokens: write'],
    ['rights for every job', 'permissions: {}\n\njobs', 'permissions: write-all\n\njobs'],
    ['a version that can be moved', /checkout@[0-9a-f]+ # v[\d.]+/, 'checkout@v7'],
    ['a pin that says no version', / # v[\d.]+/, ''],
    ['a job without an end', /\n    timeout-minutes: \d+/, ''],
    ['a package without provenance', ' --provenance', ''],
    ['an installation beside the identity', 'run: sha256sum', 'run: npm ci && sha256sum'],
    ['a script that is not there', 'npm run release', 'npm run release-all'],
    ['text of others in a script', '${GITHUB_REF_NAME#v}\n', '${{ github.ref_name }}\n'],
  ])('%s is found', (_, from, to) => {
    const planted = release.replace(from, to);
    expect(planted).not.toBe(release);
    expect(faults(planted)).not.toEqual([]);
  });

  test('publish every package, and none before what it needs', () => {
    const packages = folders.map((folder) => JSON.parse(readFileSync(new URL(`packages/${folder}/package.json`, root), 'utf8')) as Manifest);
    const order = /for name in (.*); do/.exec(release)?.[1]?.split(' ') ?? [];
    const place = (name: string): number => order.indexOf(name.replace(/^@/, '').replace('/', '-'));
    expect(packages.map(({ name }) => place(name)).sort()).toEqual(packages.map((_, index) => index));
    for (const { name, dependencies = {} } of packages) for (const needed of packages.filter((other) => other.name in dependencies)) expect(place(needed.name)).toBeLessThan(place(name));
  });
});
