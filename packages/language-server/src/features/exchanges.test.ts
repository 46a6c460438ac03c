import { describe, expect, test } from 'vitest';
import { openText } from '../../testing/open-text.ts';
import { exchanges } from './exchanges.ts';

describe('rostrum/exchanges', () => {
  test('gives questions, whom they are for, answers and who stays silent', () => {
    const text = openText(`## Ferries

<|<|QUESTION|>: A question for Minister Berg and Secretary Lund: when will it sail?

<|MINISTER BERG|>: Tomorrow.|>

<|QUESTION|>: Secretary Lund, and the old one?

MINISTER BERG: Never again.

QUESTION: Why not?

SECRETARY LUND: It sank.
`);
    const { version, exchanges: entries } = text.ask(exchanges);
    const [whole, question, answer, second] = text.ranges;
    expect(version).toBe(7);
    expect(entries).toHaveLength(3);
    expect(entries[0]).toMatchObject({
      number: 1,
      section: 'Ferries',
      range: whole,
      question: [{ labelRange: question, excerpt: 'A question for Minister Berg and Secretary Lund: when will…', speaker: { name: 'QUESTION' } }],
      answers: [{ labelRange: answer, excerpt: 'Tomorrow.', speaker: { id: 'berg', name: 'Berg' } }],
      addressees: [{ name: 'Berg' }, { name: 'Lund' }],
      unanswered: [{ name: 'Lund' }],
    });
    expect(entries[1]).toMatchObject({ number: 2, question: [{ labelRange: second }], addressees: [{ id: 'lund' }], unanswered: [{ id: 'lund' }] });
    expect(entries[2]).toMatchObject({ addressees: [], unanswered: [] });
  });

  test('gives none in an article', () => {
    expect(openText('It rained all day.\n').ask(exchanges)).toEqual({ version: 7, exchanges: [] });
  });
});
