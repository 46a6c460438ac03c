import { describe, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-types';
import { applyEdit } from '../../testing/apply-edit.ts';
import { openText, type OpenText } from '../../testing/open-text.ts';
import { codeAction } from '../features/code-action.ts';

function ignoring(text: OpenText, title: RegExp): CodeAction | undefined {
  const actions = (text.ask(codeAction, { range: text.ranges[0]!, context: { diagnostics: [], only: ['quickfix'] } }) ?? []) as CodeAction[];
  return actions.find((action) => title.test(action.title));
}

const rulesOf = (marked: string): string[] => openText(marked).analysis.problems.map(({ rule }) => rule);

describe('ignoring a problem', () => {
  const conference = 'QUESTION: When?\n\nDEFENSE MINISTER RUUS: Now.\n\nQUESTION: Why?\n\n<|DEFENESE MINISTER RUUS|>: So.\n\nQUESTION: And?\n\nDEFENSE MINISTER RUUS: No.\n';

  test('puts a comment with a reason above the line, and silences it', () => {
    const text = openText(conference);
    const action = ignoring(text, /on this line$/);
    expect(action?.diagnostics?.[0]).toMatchObject({ code: 'label-typo' });
    const after = applyEdit(text, action?.edit);
    expect(after).toBe(text.text.replace('DEFENESE', '<!-- rostrum-disable-next-line label-typo -- accepted as published -->\nDEFENESE'));
    expect(rulesOf(text.text)).toContain('label-typo');
    expect(rulesOf(after)).not.toContain('label-typo');
  });

  test('in the whole file stands behind the front matter', () => {
    for (const start of ['', '---\r\ntitle: Talks\r\n---\r\n', '\uFEFF']) {
      const text = openText(start + conference.replaceAll('\n', '\r\n'));
      const after = applyEdit(text, ignoring(text, /in this file$/)?.edit);
      expect(after).toBe(`${start}<!-- rostrum-disable-file label-typo -- accepted as published -->\r\n${text.text.slice(start.length)}`);
      expect(rulesOf(after)).not.toContain('label-typo');
    }
  });

  test('does not part the lines of a paragraph', () => {
    const text = openText('QUESTION: When does it\nsail, and <|wh\u200by|> not\nat once?\n\nMINISTER BERG: So.\n\nQUESTION: And?\n\nMINISTER BERG: No.\n');
    const after = applyEdit(text, ignoring(text, /on this line$/)?.edit);
    expect(openText(after).analysis.transcript.turns[0]?.paragraphs).toHaveLength(1);
    expect(rulesOf(after)).not.toContain('invisible-character');
  });
});
