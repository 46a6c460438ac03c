import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, checked } from '../../testing/arbitrary-text.ts';
import { openText } from '../../testing/open-text.ts';
import type { Slices } from '../slices.ts';
import { diagnose, diagnostic } from './diagnostic.ts';

const conference = 'QUESTION: When?\n\nDEFENSE MINISTER RUUS: Now.\n\nQUESTION: Why?\n\n<|DEFENESE MINISTER RUUS|>: So.\n\nQUESTION: And?\n\nDEFENSE MINISTER RUUS: No.\n';

/** Diagnostics of one rule. */
function found(marked: string, rule: string, capabilities?: object) {
  const { context, analysis, ranges } = openText(marked, capabilities);
  return { ranges, diagnostics: diagnose(context, analysis, analysis.problems).filter(({ code }) => code === rule) };
}

describe('diagnostics', () => {
  test.each([
    ['LF', conference],
    ['CRLF', conference.replaceAll('\n', '\r\n')],
    ['CR', conference.replaceAll('\n', '\r')],
    ['a byte order mark', `\uFEFF${conference}`],
    ['emoji and wide letters before it', conference.replace('When?', 'When 😀👩‍💻 出発?').replace('Why?', '何故😀?')],
  ])('stand where the problem stands: %s', (_name, marked) => {
    const { ranges, diagnostics } = found(marked, 'label-typo');
    expect(diagnostics.map(({ range }) => range)).toEqual(ranges);
    expect(diagnostics[0]).toMatchObject({ source: 'rostrum', severity: 1 });
  });

  test('cut out of any text what the problem stands for', () => {
    const anyConference = fc
      .array(fc.oneof(fc.constantFrom('QUESTION: Why 😀?\n\n', 'MINISTER  BERG : So 話者.\r\n\r\n', 'QUESTON: And?\r', 'MINISTER BERG:\n', '(inaudible', '\u200b', '# Ferries\n\n'), anyText))
      .map((parts) => parts.join('').replaceAll(/<\||\|>/g, ''));
    checked(fc.property(anyConference, (words) => {
      const { analysis, ask, cut, text } = openText(words);
      const report = ask(diagnostic);
      const cuts = (report.kind === 'full' ? report.items : []).map(({ range }) => cut(range));
      expect(cuts).toEqual(analysis.problems.map(({ start, end }) => text.slice(start, end)));
    }));
  });

  test('name related places only to editors that show them', () => {
    const [able] = found(conference, 'label-typo').diagnostics;
    const [plain] = found(conference, 'label-typo', {}).diagnostics;
    expect(plain).not.toHaveProperty('relatedInformation');
    for (const { location } of able?.relatedInformation ?? []) expect(location.uri).toBe('file:///meeting.transcript');
  });

  test('link to the page of their rule where the editor shows that and the pages are known', () => {
    const linked = (capabilities?: object, options?: object) => {
      const { context, analysis } = openText(conference, capabilities, undefined, options);
      return diagnose(context, analysis, analysis.problems).find(({ code }) => code === 'label-typo')?.codeDescription;
    };
    expect(linked(undefined, { rulePages: 'file:///pages' })).toEqual({ href: 'file:///pages/label-typo.md' });
    expect(linked({}, { rulePages: 'file:///pages' })).toBeUndefined();
    expect(linked()).toBeUndefined();
  });

  test('are the same for a state that was seen, and new for the same text as a new state', () => {
    const text = openText(conference);
    const first = text.ask(diagnostic);
    expect(first).toMatchObject({ kind: 'full', resultId: expect.any(String) });
    expect(text.ask(diagnostic, { previousResultId: first.resultId! })).toEqual({ kind: 'unchanged', resultId: first.resultId });
    expect(openText(conference).ask(diagnostic, { previousResultId: first.resultId! }).kind).toBe('full');
  });

  test('that did not change with the text are not sent again', () => {
    const text = openText(conference);
    const first = text.ask(diagnostic);
    text.replace(text.text.replace('Why?', 'Who?'));
    expect(text.ask(diagnostic, { previousResultId: first.resultId! })).toEqual({ kind: 'unchanged', resultId: first.resultId });
    text.replace(text.text.replace('DEFENESE', 'DEFENSE'));
    expect(text.ask(diagnostic, { previousResultId: first.resultId! })).toMatchObject({ kind: 'full' });
  });

  test('are found in slices as at once, and given up when nobody wants them', async () => {
    const { analysis } = openText(conference);
    let pauses = 0;
    const slices = { next: async () => void pauses++ } as Slices;
    expect(await analysis.problemsInSlices(slices, () => pauses < 5)).toBeUndefined();
    expect(await analysis.problemsInSlices(slices, () => true)).toEqual(openText(conference).analysis.problems);
    expect(pauses).toBeGreaterThan(50);
  });

  test('of an article are one', () => {
    const { context, analysis } = openText('It rained all day.\n\nNobody said a word about it, and the ferry stayed where it was.\n', {}, 'file:///article.txt');
    expect(diagnose(context, analysis, analysis.problems).map(({ code }) => code)).toEqual(['not-a-transcript']);
  });
});
