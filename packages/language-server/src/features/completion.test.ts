import { rules } from '@rostrum/lint';
import { describe, expect, test } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { applyEdit } from '../../testing/apply-edit.ts';
import { openText } from '../../testing/open-text.ts';
import { completion } from './completion.ts';

function offered(marked: string): { items: CompletionItem[]; labels: string[]; take(label: string): string } {
  const text = openText(marked);
  const items = [...((text.ask(completion, { position: text.cursor }) ?? []) as CompletionItem[])].sort((left, right) => ((left.sortText ?? left.label) < (right.sortText ?? right.label) ? -1 : 1));
  const take = (label: string): string => applyEdit(text, { changes: { [text.uri]: [items.find((item) => item.label === label)?.textEdit as TextEdit] } });
  return { items, labels: items.map(({ label }) => label), take };
}

const conference = `MODERATOR: Good morning.

QUESTION: When?

MINISTER BERG: Tomorrow.

QUESTION: Why? (Laughter.)

MINISTER BERG: So it is. (Laughter.) [Crosstalk.]

`;

describe('completion of labels', () => {
  test('puts whoever spoke before the last speaker first, the last speaker last', () => {
    const { labels, items, take } = offered(`${conference}<|>`);
    expect(labels).toEqual(['QUESTION', 'MODERATOR', 'MINISTER BERG']);
    expect(items[0]).toMatchObject({ preselect: true });
    expect(items[2]).toMatchObject({ detail: 'Berg, Minister' });
    expect(take('QUESTION')).toBe(`${conference}QUESTION: `);
    expect(offered(`${conference}MIN<|>`).take('MINISTER BERG')).toBe(`${conference}MINISTER BERG: `);
    expect(offered(conference.replace('Tomorrow.\n\n', 'Tomorrow.\n\n<|>\n\n')).labels[0]).toBe('QUESTION');
  });

  test('writes marks as the document does', () => {
    const bold = '**Ann:** Hello and welcome.\n\n**Ben:** Good morning.\n\n**Ann:** How are you?\n\n';
    expect(offered(`${bold}<|>`).take('Ben')).toBe(`${bold}**Ben:** `);
    expect(offered(`${bold}**B<|>`)).toMatchObject({ labels: ['Ben', 'Ann'], items: [{ filterText: '**Ben' }, { filterText: '**Ann' }] });
  });

  test('keeps out of running text', () => {
    expect(offered('QUESTION: When?\n\nMINISTER BERG: Tomor<|>row.\n\nQUESTION: Why?\n').labels).toEqual([]);
    expect(offered('<|>').labels).toEqual([]);
  });
});

describe('completion of annotations', () => {
  test('offers those of the document first, in its form', () => {
    const { labels, take } = offered(`${conference}QUESTION: Oh. (<|>)\n`);
    expect(labels.slice(0, 2)).toEqual(['(Laughter.)', '[Crosstalk.]']);
    expect(labels).toContain('(Applause.)');
    expect(labels.filter((label) => /laughter/i.test(label))).toEqual(['(Laughter.)']);
    expect(take('(Applause.)')).toBe(`${conference}QUESTION: Oh. (Applause.)\n`);
  });

  test('replaces what was typed, whatever the bracket', () => {
    const { items, take } = offered(`${conference}QUESTION: Oh. [la<|>\n`);
    expect(items[0]).toMatchObject({ label: '(Laughter.)', detail: 'laughter', filterText: '[Laughter.)' });
    expect(take('(Laughter.)')).toBe(`${conference}QUESTION: Oh. (Laughter.)\n`);
  });
});

describe('completion in the front matter', () => {
  test('offers keys that are not there yet', () => {
    const { labels, take } = offered('---\ntitle: Talks\nda<|>\n---\n');
    expect(labels).toContain('date');
    expect(labels).not.toContain('title');
    expect(take('date')).toBe('---\ntitle: Talks\ndate: \n---\n');
    expect(offered('---\nspeakers:\n  berg:\n    name: Berg\n    <|>\n---\n').labels).toEqual(expect.arrayContaining(['role', 'labels']));
    expect(offered('---\nspeakers:\n  berg:\n    name: Berg\n    <|>\n---\n').labels).not.toContain('name');
    expect(offered('---\ntranslation:\n  <|>\n---\n').labels).toEqual(['from', 'statement', 'status']);
  });

  test('offers values', () => {
    expect(offered('---\ntitle: Talks\nstyle: m<|>\n---\n').labels).toEqual(expect.arrayContaining(['mofa', 'plain']));
    expect(offered('---\ntranslation:\n  status: <|>\n---\n').labels).toContain('provisional');
    expect(offered('---\ntranscript: <|>\n---\n').take('1')).toBe('---\ntranscript: 1\n---\n');
    expect(offered('---\ntitle: <|>\n---\n').labels).toEqual([]);
  });
});

describe('completion in a directive', () => {
  test('offers directives, then rules; those with a problem near first', () => {
    expect(offered('<!-- rostrum-<|> -->\nQUESTION: When?\n').labels).toContain('rostrum-disable-next-line');
    const { labels, take } = offered(`${conference}<!-- rostrum-disable-next-line em<|> -->\nQUESTION:\n\nMINISTER BERG: Oh.\n`);
    expect(labels.slice(0, 3)).toContain('empty-turn');
    expect(labels).toHaveLength(rules.length);
    expect(take('empty-turn')).toContain('<!-- rostrum-disable-next-line empty-turn -->');
    expect(offered(`${conference}<!-- rostrum-disable-next-line empty-turn -- as pr<|> -->\n`).labels).toEqual([]);
  });
});
