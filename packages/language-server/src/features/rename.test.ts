import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit } from '../../testing/apply-edit.ts';
import { checked } from '../../testing/arbitrary-text.ts';
import { type OpenText, ableClient, openText } from '../../testing/open-text.ts';
import { prepareRename } from './prepare-rename.ts';
import { rename } from './rename.ts';

function renamed(marked: string, newName: string): string {
  const text = openText(marked);
  return applyEdit(text, text.ask(rename, { position: text.cursor, newName }));
}

const conference = `---
speakers:
  berg: {name: Erik Berg, labels: ["MR. BERG", EB]}
---
QUESTION: Mr. Berg, when?

MR. B<|>ERG: Now, says Berg.

SECRETARY LUND: Oh?

Erik Berg, Minister: Yes.

QUESTION: Why?

EB: So.
`;
const plain = conference.replace('<|>', '');

describe('rename', () => {
  test('changes the person’s labels and declarations, and no word', () => {
    const expected = plain
      .replace('name: Erik Berg', 'name: Erik Bergh')
      .replace('"MR. BERG"', '"MR. BERGH"')
      .replace('MR. BERG:', 'MR. BERGH:')
      .replace('Erik Berg, Minister', 'Erik Bergh, Minister');
    expect(renamed(conference, 'MR. BERGH')).toBe(expected);
    expect(renamed(plain.replace('Erik Berg, M', 'Erik B<|>erg, M'), 'Erik Bergh, Minister')).toBe(expected);
    expect(renamed(plain.replace('name: Erik', 'name: Er<|>ik'), 'Erik Bergh')).toBe(expected);
  });

  test('renames a role for whomever it stands', () => {
    const text = 'QUESTION: Ilona Varga, Elm Daily. When?\n\nMINISTER BERG: Now.\n\nQ<|>UESTION: And?\n\nMINISTER BERG: No.\n\nQUESTION: Why?\n';
    expect(renamed(text, 'REPORTER')).toBe(text.replace('<|>', '').replaceAll('QUESTION', 'REPORTER'));
  });

  test.each([
    ['a label of somebody else', 'Secretary  Lund', /taken: it names Lund/],
    ['another label of the same person', 'EB', /would both become/],
    ['an empty name', '  ', /at least one letter/],
    ['a name of two lines', 'MR.\nBERG', /one line/],
    ['a name that is no label', 'and so I say to you that it is', /who says which word/],
  ])('refuses %s', (_name, newName, reason) => {
    expect(() => renamed(conference, newName)).toThrow(reason);
  });

  test('asks about the other labels where the editor can', () => {
    const text = openText(conference, { ...ableClient, workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } } });
    const edit = text.ask(rename, { position: text.cursor, newName: 'MR. BERGH' });
    const edits = edit?.documentChanges?.flatMap((change) => ('edits' in change ? change.edits : [])) ?? [];
    expect(edits.map((each) => [text.cut(each.range), 'annotationId' in each])).toEqual([
      ['Erik Berg', true],
      ['"MR. BERG"', false],
      ['MR. BERG', false],
      ['Erik Berg, Minister', true],
    ]);
    expect(Object.values(edit?.changeAnnotations ?? {})).toMatchObject([{ needsConfirmation: true }]);
  });

  test('there and back changes nothing', () => {
    const [names, forms] = [fc.constantFrom('LIND', 'HOLM', 'ÖDEGÅRD', 'O’BRIEN', 'VAN DAM', 'BERG'), fc.constantFrom('', 'MR. ', 'MINISTER ', 'EVA ')];
    checked(
      fc.property(names, forms, fc.array(fc.nat(4), { minLength: 2, maxLength: 6 }), (name, form, order) => {
        const labels = ['MINISTER BERG', 'Mr. Berg', 'Erik Berg, Minister of Ships', 'QUESTION', 'SECRETARY NYMAN'];
        const text = `MINISTER BERG: We begin.\n\nQUESTION: When?\n\n${order.map((index) => `${labels[index]}: So it is.\n\n`).join('')}`;
        const there = openText(text);
        const to = form + name;
        const changed = attempt(there, to);
        if (changed === undefined) return;
        expect(changed.replaceAll(/^.*?: /gm, '')).toBe(text.replaceAll(/^.*?: /gm, ''));
        expect(attempt(openText(changed), 'MINISTER BERG')).toBe(text);
      }),
    );
  });
});

/** Renames the person of the first label; undefined where that is refused. */
function attempt(text: OpenText, newName: string): string | undefined {
  try {
    return applyEdit(text, text.ask(rename, { position: { line: 0, character: 0 }, newName }));
  } catch {
    return undefined;
  }
}

describe('what can be renamed', () => {
  test('is a label or a declaration', () => {
    const text = openText(plain.replace('MR. BERG:', '<|MR. B<|>ERG|>:'));
    expect(text.ask(prepareRename, { position: text.cursor })).toEqual({ range: text.ranges[0], placeholder: 'MR. BERG' });
    const words = openText('QUESTION: Wh<|>en?\n\nMINISTER BERG: Now.\n\nQUESTION: Why?\n');
    expect(words.ask(prepareRename, { position: words.cursor })).toBeNull();
    expect(words.ask(rename, { position: words.cursor, newName: 'X' })).toBeNull();
  });
});
