import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver-types';
import { ableClient, openText, type OpenText } from '../../testing/open-text.ts';
import { codeAction } from './code-action.ts';
import { diagnostic } from './diagnostic.ts';

const conference = `QUESTION: When will the ferry sail?

DEFENSE MINISTER RUUS: Tomorrow.

QUESTION: And the old one?

<|DEFENESE MINISTER RUUS|>: Never again.

QUESTION: Why not?

DEFENSE MINISTER RUUS: It sank.

QUESTION: When?

<|DEFENSE  MINISTER RUUS|> : Last year.
`;

function actionsAt(text: OpenText, index: number, only?: string[]): CodeAction[] {
  const range = text.ranges[index] ?? { start: text.cursor, end: text.cursor };
  return (text.ask(codeAction, { range, context: { diagnostics: [], ...(only && { only }) } }) ?? []) as CodeAction[];
}

function applied({ text, document }: OpenText, action: CodeAction | undefined): string {
  const edits = (action?.edit?.documentChanges as TextDocumentEdit[]).flatMap((change) => {
    expect(change.textDocument).toEqual({ uri: document.uri, version: 7 });
    return change.edits;
  });
  return TextDocument.applyEdits(TextDocument.create(document.uri, 'transcript', 7, text), edits as never);
}

describe('code actions', () => {
  test('repair the problem at the cursor', () => {
    const text = openText(conference);
    const [fix] = actionsAt(text, 0, ['quickfix']);
    expect(fix).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: 'label-typo' }] });
    expect(applied(text, fix)).toBe(text.text.replace('DEFENESE', 'DEFENSE'));
  });

  test('name the diagnostic as the editor sent it', () => {
    const text = openText(conference);
    const report = text.ask(diagnostic);
    const sent = { ...(report.kind === 'full' ? report.items : []).find(({ code }) => code === 'label-typo'), data: 'of the editor' };
    const [fix] = (text.ask(codeAction, { range: sent.range, context: { diagnostics: [sent], only: ['quickfix'] } } as never) ?? []) as CodeAction[];
    expect(fix?.diagnostics?.[0]).toBe(sent);
  });

  test('repair everything that is safe, and nothing else', () => {
    const text = openText(conference);
    const [all, ...others] = actionsAt(text, 0, ['source.fixAll']);
    expect(others).toEqual([]);
    expect(all).toMatchObject({ kind: 'source.fixAll.rostrum' });
    const fixed = applied(text, all);
    expect(fixed).not.toBe(text.text);
    const again = openText(fixed);
    expect(actionsAt(again, 0, ['source.fixAll.rostrum'])).toEqual([]);
  });

  test('prefer what is safe', () => {
    const text = openText(conference);
    for (const action of [...actionsAt(text, 0), ...actionsAt(text, 1)]) {
      const problem = text.analysis.problems.find(({ fix }) => fix?.title === action.title);
      if (problem !== undefined) expect(action.isPreferred).toBe(problem.fix?.safety === 'safe');
    }
  });

  test('keep to the kinds that are asked for', () => {
    const text = openText(conference);
    expect(actionsAt(text, 0, ['refactor'])).toEqual([]);
    expect(actionsAt(text, 0, ['source']).map(({ kind }) => kind)).toEqual(['source.fixAll.rostrum']);
    expect(actionsAt(openText('QUESTION: When?\n\nMINISTER BERG: No<|>w.\n\nQUESTION: Why?\n\nMINISTER BERG: So.\n'), 0)).toEqual([]);
  });

  test('carry plain changes for editors without document changes, and are none for editors that only run commands', () => {
    const plain = openText(conference, { textDocument: { codeAction: ableClient.textDocument?.codeAction ?? {} } });
    expect(actionsAt(plain, 0, ['quickfix'])[0]?.edit).toMatchObject({ changes: { [plain.uri]: [{ newText: expect.any(String) }] } });
    expect(openText(conference, {}).ask(codeAction, { range: { start: plain.cursor, end: plain.cursor }, context: { diagnostics: [] } })).toBeNull();
  });
});
