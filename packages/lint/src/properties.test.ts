import { parse, type Problem, type Severity, verbatimDifference } from '@rostrum/core';
import { applyEdits } from '@rostrum/core/edit';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFixes } from './fix.ts';
import { format } from './format/format.ts';
import { lint } from './lint.ts';

/** One seed stays, so that a red build is red again; one is new in each run and named, so that it can be repeated. */
const fresh = Math.trunc(Math.random() * 2 ** 31);
const seeds = [20_261_123, fresh];
console.info(`Properties run with the fresh seed ${fresh}.`);

const label = fc.constantFrom(
  'MODERATOR', 'MODEARTOR', 'DEFENSE MINISTER AALTO', 'DEFENESE MINISTER AALTO', 'MR.  RUUS', 'MR.\u00a0RUUS', 'MR. RUUS',
  'QUESTION', 'Q', 'A', 'Speaker 1', 'Speaker 2', 'LE PRÉSIDENT ', '司会', '大臣', 'שר החוץ', 'Amberly Times, Tamm', '**Nadia Fell', '@Nobody',
);
const mark = fc.constantFrom(': ', ':', ' : ', '：', ':\n', '    ', '.- ', ':** ', '\t: ');
const speech = fc.constantFrom(
  'Good morning', 'the port', '(laughter)', '[inaudible]', '(laughter', '（笑', '（笑）', '–', ' – ', '—', ' ', '  ', '.', '?', '“', '”', '(ROK)', 'word(s)', '\u200b',
  'mini\u00adster', 'a\u0001b', '\u0007', 'don\u0092t', '\u0093x\u0094', '\ufeff', 'می\u200cخواهم', '👩\u200d🔬', '\u000b', '(Via interpreter)', ' (he said', 'MODERATOR: no', '<!-- x -->', 'cafÃ©', 'donâ€™t', '\ufffd', '<br>', '&nbsp;', '<b>x</b>', '. QUESTION: no.',
);
const line = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(label, mark, fc.array(speech, { maxLength: 6 })).map(([name, sign, parts]) => name + sign + parts.join('')) },
  { weight: 2, arbitrary: fc.array(speech, { maxLength: 6 }).map((parts) => parts.join('')) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', '', 'Press Conferences', 'Japanese', 'Back to Press Conferences', 'Opening Remarks', '# Heading', '---', 'title: X', 'END', 'Press Conference by Minister AALTO', 'Friday, January 12, 2024'),
  },
);
const document = fc
  .tuple(fc.constantFrom('', '\ufeff', '---\ntitle: X\n---\n', '---\nstyle: mofa\n---\nPress Conferences\n', '---\nspeakers: [Nadia Fell]\n---\n'), fc.array(line, { maxLength: 16 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([head, lines, end]) => (head + lines.join('\n')).replaceAll('\n', end));

/** Turns with well-known labels: what one repair does to a text of two lines says little about transcripts. */
const names = ['MODERATOR', 'DEFENSE MINISTER AALTO', 'MR. RUUS', '司会'];
const frame = names.map((name) => `${name}: Good evening, and welcome to all of you.\nQUESTION: Is the port open tonight?\n`).join('');
const known = fc.constantFrom(...names, 'QUESTION', 'DEFENESE MINISTER AALTO', 'MODEARTOR', 'MR.  RUUS', 'MR.\u00a0RUUS', 'MR.\tRUUS', 'MODERATOR ', 'LE PRÉSIDENT', 'שר החוץ');
const ordinary = fc
  .array(fc.tuple(known, fc.array(speech, { maxLength: 8 })), { maxLength: 6 })
  .map((turns) => frame + turns.map(([name, parts]) => `${name}: Well, ${parts.join('')}\n`).join(''));

const ranks: Record<Severity, number> = { info: 0, warning: 1, error: 2 };

/** How often each rule reports at a severity and above. */
function counts(problems: readonly Problem[], least: Severity): Map<string, number> {
  const found = new Map<string, number>();
  for (const { rule, severity } of problems) if (ranks[severity] >= ranks[least]) found.set(rule, (found.get(rule) ?? 0) + 1);
  return found;
}

function expectSound(text: string): void {
  for (const { start, end, fix, related = [] } of lint(text).problems) {
    const edits = fix?.edits ?? [];
    for (const span of [{ start, end }, ...related, ...edits]) {
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeGreaterThanOrEqual(span.start);
      expect(span.end).toBeLessThanOrEqual(text.length);
    }
    edits.slice(1).forEach((edit, index) => expect(edit.start).toBeGreaterThanOrEqual(edits[index]?.end ?? 0));
  }
}

/** Applies one of the safe repairs of a text alone. */
function expectRepairing(text: string, choice: number): void {
  const { rule, before, after } = repairedAlone(text, choice, ({ fix }) => fix?.safety === 'safe') ?? nothing;
  expect(after.get(rule) ?? 0).toBeLessThan(before.get(rule) ?? 0);
  expect([...after].filter(([other, count]) => count > (before.get(other) ?? 0))).toEqual([]);
}

/** Suggested repairs bring to light what hid behind the fault: without `<br>` a sentence has no end. */
function expectRemoving(text: string, choice: number): void {
  const { rule, before, after } = repairedAlone(text, choice, (problem) => problem.fix?.safety === 'suggested' && !asksForFacts(problem.rule)) ?? nothing;
  expect(after.get(rule) ?? 0).toBeLessThan(before.get(rule) ?? 0);
}

/** Their repair is a key to be filled in, and the finding stays until somebody has done so. */
function asksForFacts(rule: string): boolean {
  return rule.startsWith('missing-') || rule === 'source-missing';
}

interface Repaired {
  readonly rule: string;
  /** How often each rule reports at the severity of the finding and above. */
  readonly before: ReadonlyMap<string, number>;
  readonly after: ReadonlyMap<string, number>;
}

/** What a text without such a repair says about it. */
const nothing: Repaired = { rule: '', before: new Map([['', 1]]), after: new Map() };

function repairedAlone(text: string, choice: number, isChosen: (problem: Problem) => boolean): Repaired | undefined {
  const { problems } = lint(text);
  const candidates = problems.filter(isChosen);
  const chosen = candidates[choice % candidates.length];
  if (chosen?.fix === undefined) return undefined;
  const repaired = lint(applyEdits(text, chosen.fix.edits)).problems;
  return { rule: chosen.rule, before: counts(problems, chosen.severity), after: counts(repaired, chosen.severity) };
}

function expectAccepted(text: string): void {
  expect(applyFixes(text).stopped).toBeUndefined();
}

function expectSettling(text: string): void {
  const once = applyFixes(text);
  if (once.stopped !== undefined) {
    expect(once.stopped.reason).toBe('verbatim');
    expect(once.text).toBe(text);
    return;
  }
  const twice = applyFixes(once.text);
  expect(twice.text).toBe(once.text);
  expect(twice.applied).toEqual({});
}

function lineEnds(text: string): string[] {
  return [...new Set(text.match(/\r\n|\n|\r/g))];
}

/** Formats a document, with spaces and blank lines put into it. */
function expectFormatted(text: string): void {
  const formatted = format(text);
  expect(applyEdits(text, formatted.edits)).toBe(formatted.text);
  expect(format(formatted.text)).toEqual({ text: formatted.text, edits: [] });
  expect(verbatimDifference(parse(text), parse(formatted.text))).toBeUndefined();
  expect(formatted.text.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'));
  const known = lineEnds(text);
  expect(lineEnds(formatted.text).filter((end) => !(known.length === 0 ? ['\n'] : known).includes(end))).toEqual([]);
}

const untidy = fc
  .tuple(fc.oneof(document, ordinary), fc.array(fc.tuple(fc.nat(), fc.constantFrom(' ', '  ', '\t', '\n', '\n\n', ' \n', '\n ')), { maxLength: 8 }))
  .map(([text, additions]) => {
    const end = lineEnds(text)[0] ?? '\n';
    return additions.reduce((before, [at, added]) => {
      const place = before.indexOf(end, at % (before.length + 1));
      return place < 0 ? before : before.slice(0, place) + added.replaceAll('\n', end) + before.slice(place);
    }, text);
  });

describe.each(seeds.map((seed) => ({ seed })))('with seed $seed', ({ seed }) => {
  const parameters = { numRuns: 2_000, seed };
  const timeout = 120_000;

  test('any string can be checked, and every place lies inside it', { timeout }, () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), expectSound), parameters);
  });

  test('any document can be checked, and every place lies inside it', { timeout }, () => {
    fc.assert(fc.property(document, expectSound), parameters);
  });

  test('a safe repair removes its finding and adds none as grave', { timeout }, () => {
    fc.assert(fc.property(ordinary, fc.nat(), expectRepairing), parameters);
  });

  test('a suggested repair removes its finding', { timeout }, () => {
    fc.assert(fc.property(ordinary, fc.nat(), expectRemoving), parameters);
  });

  test('safe repairs are not refused in a transcript', { timeout }, () => {
    fc.assert(fc.property(ordinary, expectAccepted), parameters);
  });

  test('formatting again changes nothing, and no format changes words, line ends or mark', { timeout }, () => {
    fc.assert(fc.property(untidy, expectFormatted), parameters);
  });

  test('safe repairs settle in any text, or leave it as it is', { timeout }, () => {
    fc.assert(fc.property(document, expectSettling), parameters);
  });
});
