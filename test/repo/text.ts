import { file, isCode, type Check, type RepoFile } from './check.ts';

function linesMatching(files: readonly RepoFile[], pattern: RegExp, why: string): string[] {
  return files.flatMap(({ path, text }) =>
    pattern.test(text)
      ? text
          .split(/\r\n?|\n/)
          .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}: ${why}: ${line.trim().slice(0, 80)}`] : []))
      : [],
  );
}

// The bracketed letters keep these patterns from finding themselves.
const unfinished = /\b(?:TOD[O]|FIXM[E]|XX[X])\b/;
const machinePath = /(?<![\w.-])\/(?:wor[k]|roo[t]|hom[e]|User[s])\/[\w.-]/;
const registry = /registry\.[n]pmjs|registry\.[y]arnpkg|npm\.[p]kg\.github|deb\.[d]ebian\.org|files\.[p]ythonhosted/;

function strayLicences(files: readonly RepoFile[]): string[] {
  const own = files.find(({ path }) => path === 'LICENSE')?.text;
  return files
    .filter(({ path }) => /^(?:packages|extensions)\/[^/]+\/package\.json$/.test(path))
    .map(({ path }) => path.replace('package.json', 'LICENSE'))
    .filter((path) => own === undefined || files.find((entry) => entry.path === path)?.text !== own)
    .map((path) => `${path}: not a copy of the LICENSE at the root`);
}

/** What committed text must and must not say. */
export const textChecks: readonly Check[] = [
  {
    name: 'nothing is left for later',
    find: (files) => linesMatching(files.filter(({ path }) => isCode(path) || path.endsWith('.md')), unfinished, 'unfinished'),
    faults: [[file('packages/core/src/x.ts', `// ${'TO'}DO: later`)], [file('README.md', `${'FIX'}ME`)]],
    sound: [[file('packages/core/src/x.ts', 'const todos = 1;')]],
  },
  {
    name: 'no line names a folder of one particular machine',
    find: (files) => linesMatching(files, machinePath, 'a path of one machine'),
    faults: [[file('README.md', `see ${'/wor'}k/main/x`)], [file('.ci/run', `cd ${'/hom'}e/me/x`)]],
    sound: [[file('packages/core/src/x.ts', `import '../${'wor'}k/x.ts'; // https://example.org/${'wor'}k/home/x`)]],
  },
  {
    name: 'no line names the address of a package registry',
    find: (files) => linesMatching(files, registry, 'a registry address'),
    faults: [[file('.npmrc', `x=https://registry.${'npmjs'}.org/`)]],
  },
  {
    name: 'the lock file says which packages, not where from',
    find: (files) =>
      linesMatching(
        files.filter(({ path }) => path.endsWith('package-lock.json')),
        /"resolved": "http/,
        'an address',
      ),
    faults: [[file('package-lock.json', '      "resolved": "https://example.org/x.tgz",')]],
    sound: [[file('package-lock.json', '      "resolved": "packages/core",')]],
  },
  {
    name: 'everything that is packed carries the licence',
    find: strayLicences,
    faults: [
      [file('LICENSE', 'MIT'), file('packages/core/package.json', '{}')],
      [file('LICENSE', 'MIT'), file('packages/core/package.json', '{}'), file('packages/core/LICENSE', 'BSD')],
    ],
    sound: [[file('LICENSE', 'MIT'), file('packages/core/package.json', '{}'), file('packages/core/LICENSE', 'MIT')]],
  },
  {
    name: 'our own text files end their lines with LF and the last line too',
    find: (files) =>
      files
        .filter(({ path }) => isCode(path) || /\.(?:json|md|ya?ml)$/.test(path))
        .filter(({ path, text }) => !path.includes('/fixtures/') && text !== '' && (text.includes('\r') || !text.endsWith('\n')))
        .map(({ path }) => `${path}: CR inside, or no line end at the end`),
    faults: [[file('x.ts', 'a\r\n')], [file('x.md', 'a')]],
  },
];
