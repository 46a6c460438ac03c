import { describe, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-types';
import { applyEdit } from '../../testing/apply-edit.ts';
import { ableClient, openText, type OpenText } from '../../testing/open-text.ts';
import { codeAction } from '../features/code-action.ts';
import { codeActionResolve } from '../features/code-action-resolve.ts';

const lazy = { ...ableClient, textDocument: { ...ableClient.textDocument, codeAction: { ...ableClient.textDocument?.codeAction, dataSupport: true, resolveSupport: { properties: ['edit'] } } } };

function offered(text: OpenText, triggerKind: 1 | 2 = 1): CodeAction[] {
  return (text.ask(codeAction, { range: { start: text.cursor, end: text.cursor }, context: { diagnostics: [], only: ['refactor'], triggerKind } }) ?? []) as CodeAction[];
}

/** The text after the action with a title, by an editor that gets edits at once and by one that asks for them: both must agree. */
function done(marked: string, title: string): string {
  const text = openText(marked);
  const after = applyEdit(text, offered(text).find((action) => action.title === title)?.edit);
  const other = openText(marked, lazy);
  const chosen = offered(other, 2).find((action) => action.title === title);
  expect(chosen).toMatchObject({ kind: 'refactor.rewrite', data: { version: 7 } });
  expect(chosen).not.toHaveProperty('edit');
  expect(applyEdit(other, codeActionResolve.handle(other.context, chosen!, {} as never).edit)).toBe(after);
  return after;
}

const conference = `QUESTION: Ilona Varga, Elm Daily. When?

MR. ERIK BERG: Tomorrow.

MR. BERG: Or later.

QUESTION: Why?

MR. BERG: So.

QUESTION: Really?

MR. BERG: Really.
`;

describe('refactorings', () => {
  test('join two turns of one speaker, and begin a new one', () => {
    expect(done(conference.replace('MR. BERG: Or', 'MR. B<|>ERG: Or'), 'Join with the turn before')).toBe(conference.replace('MR. BERG: Or', 'Or'));
    expect(done(conference.replace('Or later.', 'Or later. <|>Oh?'), 'Begin a new turn here')).toBe(conference.replace('Or later.', 'Or later.\n\nQUESTION: Oh?'));
  });

  test('print who asks as the label', () => {
    expect(done(conference.replace('QUESTION: Il', 'QU<|>ESTION: Il'), 'Print “Ilona Varga” as the label of this turn')).toBe(conference.replace('QUESTION: Il', '@Ilona Varga: Il'));
    expect(done(conference.replace('QUESTION: Why', 'QU<|>ESTION: Why'), 'Print “Ilona Varga” as the label of this turn')).toBe(conference.replace('QUESTION: Why', 'Ilona Varga: Why'));
  });

  test('declare the speakers, so that the model stays as it is', () => {
    const after = done(`<|>${conference}`, 'Declare the speakers in the front matter');
    expect(after).toMatch(/^---\nspeakers:\n {2}varga:\n {4}name: Ilona Varga\n {4}affiliation: Elm Daily\n {2}berg:\n {4}name: Erik Berg\n {4}honorific: Mr\.\n {4}labels: \["?MR\. ERIK BERG"?, "?MR\. BERG"?\]\n---\n/);
    const facts = ({ analysis }: OpenText) => analysis.transcript.speakers.map(({ labels: _, ...speaker }) => speaker);
    expect(facts(openText(after))).toEqual(facts(openText(conference)));
    const titled = `---\r\ntitle: Talks\r\n---\r\n${conference.replaceAll('\n', '\r\n')}<|>`;
    expect(done(titled, 'Declare the speakers in the front matter')).toMatch(/^---\r\ntitle: Talks\r\nspeakers:\r\n {2}varga:/);
  });

  test('are not proved at each move of the cursor, nor offered without sense', () => {
    const text = openText(conference.replace('Or later', 'Or <|>later'));
    expect(offered(text, 2)).toEqual([]);
    expect(offered(text).map(({ title }) => title)).toEqual(['Begin a new turn here', 'Declare the speakers in the front matter']);
    expect(offered(openText('It <|>rained.\n'))).toEqual([]);
  });

  test('are refused for a text that has changed since, and for what was not offered', () => {
    const text = openText(`<|>${conference}`, lazy);
    const [action] = offered(text);
    const resolve = (data: unknown) => () => codeActionResolve.handle(text.context, { ...action!, data }, {} as never);
    expect(resolve({ ...(action?.data as object), version: 6 })).toThrow('has changed');
    expect(resolve({ ...(action?.data as object), name: 'join-turns' })).toThrow('No turn stands before');
    expect(resolve(undefined)).toThrow('not offered');
  });
});
