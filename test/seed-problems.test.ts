import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyFixes, lint } from '@rostrum/lint';
import { describe, expect, test } from 'vitest';

// The founding documents are not ours to publish: they lie beside the checkout, where they are at all.
const corpus = process.env['ROSTRUM_CORPUS'] ?? fileURLToPath(new URL('../../shared/corpus', import.meta.url));
const examples = fileURLToPath(new URL('../examples', import.meta.url));

/** Every problem of a document, as `line severity rule`. */
type Expected = Readonly<Record<string, readonly string[]>>;

const founding: Expected = {
  '000_297fca113710df82.txt': [
    '1 info site-debris',
    '3 info role-drift',
    '46 info site-debris',
    '46 info final-newline',
  ],
  '001_1388519e9303a979.txt': ['1 info site-debris', '62 info site-debris', '62 info final-newline'],
  '002_013ae5ed40d8482f.txt': ['1 info site-debris', '3 info missing-translation-notice', '26 info final-newline'],
  '003_89f3eab6af172ecf.txt': [
    '1 warning missing-date',
    '1 info missing-place',
    '1 info missing-title',
    '2 info handover-line',
    '13 info inaudible-list',
    '25 info interpreter-inconsistent',
    '60 info anonymous-bindable',
    '72 info anonymous-bindable',
    '77 warning annotation-spacing',
    '87 info anonymous-bindable',
    '87 info addressee-unanswered',
    '93 info answer-not-addressed',
    '98 warning affiliation-mismatch',
    '99 info anonymous-bindable',
    '100 info addressee-unanswered',
    '103 error label-typo',
    '104 info final-newline',
  ],
  '004_f98cef11100afd4d.txt': ['1 error not-a-transcript'],
};

/** The twins of the founding documents, and the examples that have problems of their own; the others have none. */
const ours: Expected = {
  'assembly-record.transcript': ['1 info missing-place'],
  'joint-press-availability.transcript': [
    '1 warning missing-date',
    '1 info missing-place',
    '1 info missing-title',
    '2 info handover-line',
    '7 info inaudible-list',
    '14 info interpreter-inconsistent',
    '34 info anonymous-bindable',
    '41 info anonymous-bindable',
    '45 warning annotation-spacing',
    '51 info anonymous-bindable',
    '51 info addressee-unanswered',
    '55 info answer-not-addressed',
    '58 info anonymous-bindable',
    '59 info addressee-unanswered',
    '62 error label-typo',
    '63 info final-newline',
  ],
  'kisha-kaiken.transcript': ['1 info site-debris'],
  'minister-abroad.transcript': [
    '1 info site-debris',
    '2 info role-drift',
    '3 info missing-translation-notice',
    '25 info final-newline',
  ],
  'newspaper-article.txt': ['1 error not-a-transcript'],
  'podcast.md': ['1 warning missing-date', '1 info missing-place', '1 info missing-title'],
  'printed-hearing.transcript': ['1 info edge-whitespace', '1 info missing-place'],
  'spokesperson-press-conference.transcript': [
    '1 info site-debris',
    '3 info role-drift',
    '46 info site-debris',
    '46 info final-newline',
  ],
  'statement.txt': ['1 error not-a-transcript'],
  'telephone-talk.transcript': [
    '1 info site-debris',
    '3 info role-drift',
    '56 info site-debris',
    '56 info final-newline',
  ],
  'timed-interview.transcript': [
    '1 warning missing-date',
    '1 info missing-title',
    '4 warning diarisation-residue',
    '11 info inaudible-list',
    '18 warning diarisation-residue',
  ],
};

/** The rules whose repair is safe in these documents. */
const SAFE = /annotation-spacing|final-newline|label-typo/;

function problemsOf(text: string): string[] {
  const { problems, tree } = lint(text);
  return problems.map(({ rule, severity, start }) => `${tree.lines.position(start).line} ${severity} ${rule}`);
}

/** The files under a folder by their names. */
function filesUnder(folder: string): Map<string, string> {
  const paths = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return new Map(paths.map((path) => [path.split(/[\\/]/).at(-1) ?? path, join(folder, path)]));
}

const found = filesUnder(corpus);
const absent = Object.keys(founding).filter((name) => !found.has(name));
if (absent.length > 0) console.info(`Skipped: ${absent.length} of ${Object.keys(founding).length} founding documents, not found under ${corpus}`);

describe('founding documents', () => {
  test.for(Object.entries(founding).map(([name, problems]) => ({ name, problems, path: found.get(name) })))(
    '$name has the known problems and no other',
    ({ problems, path }, { skip }) => {
      if (path === undefined) return skip();
      expect(problemsOf(readFileSync(path, 'utf8'))).toEqual(problems);
    },
  );

  test.skipIf(absent.length > 0)('safe repairs settle at once and leave only what wants an editor', () => {
    for (const name of Object.keys(founding)) {
      const { text, applied, stopped } = applyFixes(readFileSync(found.get(name) ?? '', 'utf8'));
      expect(stopped).toBeUndefined();
      const safe = founding[name]?.filter((problem) => SAFE.test(problem)) ?? [];
      expect(Object.keys(applied).sort()).toEqual(safe.map((problem) => problem.split(' ').at(-1)).sort());
      expect(problemsOf(text)).toEqual(founding[name]?.filter((problem) => !SAFE.test(problem)));
    }
  });
});

describe('examples', () => {
  const texts = [...filesUnder(examples)].filter(([name]) => !/\.json$|^README\.md$/.test(name));

  test.each(texts.map(([name, path]) => ({ name, path })))('$name has the known problems and no other', ({ name, path }) => {
    expect(problemsOf(readFileSync(path, 'utf8'))).toEqual(ours[name] ?? []);
  });
});
