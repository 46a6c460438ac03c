import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';

// What services run, run here: the scripts of the action, the hooks and the template, with the built program in the place of npx.

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'packages/cli/dist/bin.js');
let folder = '';

const CLEAN = '---\ntitle: A\ndate: 2026-05-04\nplace: Velm\nsource: {url: "https://example.org/a"}\n---\nMODERATOR: Good morning.\n\nMAYOR ROWE: Good morning.\n\nREPORTER: Is it open?\n\nMAYOR ROWE: It is.\n';
const WRONG = CLEAN.replace('MAYOR ROWE: It is.', 'MAYOR ROWE:');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-services-'));
  for (const [name, skip] of [['npx', 'while [[ "$1" == --yes || "$1" == rostrum* ]]; do shift; done'], ['rostrum', ':']] as const) {
    writeFileSync(join(folder, name), `#!/usr/bin/env bash\n${skip}\nexec ${JSON.stringify(process.execPath)} ${JSON.stringify(program)} "$@"\n`);
    chmodSync(join(folder, name), 0o755);
  }
  writeFileSync(join(folder, 'clean.transcript'), CLEAN);
  writeFileSync(join(folder, 'wrong one.transcript'), WRONG);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function bash(script: string, env: Record<string, string> = {}) {
  return spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', PATH: `${folder}${delimiter}${process.env['PATH']}`, ...env },
  });
}

const text = (path: string) => readFileSync(join(root, path), 'utf8');

describe('the GitHub action', () => {
  interface Action {
    readonly inputs: Readonly<Record<string, { readonly default: string }>>;
    readonly runs: { readonly steps: readonly { readonly run: string; readonly env: Readonly<Record<string, string>> }[] };
  }
  const { inputs, runs } = parseYaml(text('action.yml')) as Action;
  const [step] = runs.steps;

  function act(given: Record<string, string>) {
    const env = Object.fromEntries(Object.entries(step?.env ?? {}).map(([name, value]) => [name, value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/, (_, input: string) => given[input] ?? inputs[input]?.default ?? '?')]));
    return bash(step?.run ?? 'exit 99', { ...env, RUNNER_TEMP: folder, GITHUB_STEP_SUMMARY: join(folder, 'summary.md') });
  }

  test('annotates, sums up, writes SARIF, and fails on an error', () => {
    const { status, stdout, stderr } = act({ 'sarif-file': 'log.sarif' });
    expect(stdout, stderr).toContain('::error file=wrong one.transcript,line=13');
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toContain('### Rostrum');
    expect(JSON.parse(readFileSync(join(folder, 'log.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(status).toBe(1);
  });

  test('passes for a clean file, and takes paths and arguments as words, never as script', () => {
    expect(act({ paths: 'clean.transcript' }).status).toBe(0);
    const hostile = act({ paths: '$(touch${IFS}evil) ; touch evil' });
    expect(hostile.status).toBe(2);
    expect(bash('test -e evil').status).toBe(1);
  });
});

describe('the hooks for pre-commit', () => {
  const hooks = parseYaml(text('.pre-commit-hooks.yaml')) as { id: string; entry: string; files: string }[];

  test('check what a commit touches', () => {
    const [check] = hooks;
    expect(check).toMatchObject({ id: 'rostrum-check', files: '\\.transcript$' });
    expect(new RegExp(check?.files ?? '^$').test('a/b.transcript')).toBe(true);
    expect(bash(`${check?.entry} clean.transcript`).status).toBe(0);
    expect(bash(`${check?.entry} clean.transcript 'wrong one.transcript'`)).toMatchObject({ status: 1, stdout: expect.stringMatching(/^wrong one\.transcript:13:1: error empty-turn/m) as unknown });
  });

  test('format what a commit touches', () => {
    const format = hooks.find(({ id }) => id === 'rostrum-format');
    writeFileSync(join(folder, 'loose.transcript'), CLEAN.replace('It is.', 'It is.   '));
    expect(bash(`${format?.entry} loose.transcript`).status).toBe(0);
    expect(readFileSync(join(folder, 'loose.transcript'), 'utf8')).toBe(CLEAN);
  });
});

test('the GitLab template writes a code quality report', () => {
  const { rostrum } = parseYaml(text('integrations/gitlab.yml')) as { rostrum: { script: string[]; variables: Record<string, string> } };
  const { status } = bash(rostrum.script.join('\n'), rostrum.variables);
  expect(status).toBe(1);
  const entries = JSON.parse(readFileSync(join(folder, 'gl-code-quality-report.json'), 'utf8')) as { check_name: string }[];
  expect(entries.map((entry) => entry.check_name)).toContain('empty-turn');
});

test('the problem matcher reads the concise form, whatever the severity', () => {
  interface Matcher {
    readonly severity?: string;
    readonly pattern: readonly [{ readonly regexp: string } & Readonly<Partial<Record<'file' | 'line' | 'column' | 'severity' | 'code' | 'message', number>>>];
  }
  const { problemMatcher } = JSON.parse(text('integrations/problem-matcher.json')) as { problemMatcher: readonly Matcher[] };
  writeFileSync(join(folder, 'all: sorts.transcript'), WRONG.replace(/date: .*\n/, '').trimEnd());
  const { stdout } = bash("rostrum check --format concise 'all: sorts.transcript' || true");
  // As the runner reads them: a match of a severity that it does not know annotates nothing.
  const annotations = stdout.trim().split('\n').map((line) =>
    problemMatcher.flatMap(({ severity, pattern: [{ regexp, ...groups }] }) => {
      const match = new RegExp(regexp).exec(line);
      const value = (name: keyof typeof groups) => match?.[groups[name] ?? -1];
      return match === null ? [] : [[value('file'), value('line'), value('column'), value('severity') ?? severity, value('code')]];
    }),
  );
  expect(annotations.map((each) => each.length)).toEqual(annotations.map(() => 1));
  const found = annotations.flat();
  expect(new Set(found.map(([file]) => file))).toEqual(new Set(['all: sorts.transcript']));
  expect(new Set(found.map(([, , , severity]) => severity))).toEqual(new Set(['error', 'warning', 'notice']));
  expect(found).toContainEqual(['all: sorts.transcript', '12', '1', 'error', 'empty-turn']);
});

describe('completion', () => {
  test('in bash: commands, options and the values of options', () => {
    const complete = (...words: string[]) => bash(`source <(rostrum completion bash); COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _rostrum; printf '%s\\n' "\${COMPREPLY[@]}"`).stdout.trim().split('\n');
    expect(complete('rostrum', 'che')).toEqual(['check']);
    expect(complete('rostrum', 'check', '--fi')).toEqual(expect.arrayContaining(['--fix', '--files-from']) as unknown);
    expect(complete('rostrum', 'convert', '--to', 'web')).toEqual(['webvtt']);
    expect(complete('rostrum', 'check', '--format', 's')).toEqual(['stylish', 'sarif']);
    expect(complete('rostrum', 'check', '--style', 'us-st')).toEqual(['us-state']);
    expect(complete('rostrum', 'check', '--rule', 'label-t')).toEqual(['label-typo:']);
    expect(complete('rostrum', 'check', '--rule', 'label-typo', ':')).toEqual(['error', 'warning', 'info', 'off']);
    expect(complete('rostrum', 'check', '--rule', 'label-typo', ':', 'w')).toEqual(['warning']);
    expect(complete('rostrum', 'completion', '')).toEqual(['bash', 'zsh', 'fish']);
    expect(complete('rostrum', 'help', 'ch')).toEqual(['check']);
    expect(complete('rostrum', 'explain', 'lab')).toContain('label-typo');
    expect(complete('rostrum', 'outline', 'lab')).toEqual(['']);
  });

  test('in every shell it is a script that names all commands', () => {
    for (const shell of ['bash', 'zsh', 'fish']) expect(bash(`rostrum completion ${shell}`).stdout, shell).toContain('git-diff');
    expect(bash('rostrum completion bash | bash -n').status).toBe(0);
    expect(bash('rostrum completion tcsh').status).toBe(2);
  });
});
