import { describe, expect, test } from 'vitest';
import { outcome } from '../../testing/apply-edit.ts';
import { openText } from '../../testing/open-text.ts';
import { assignTurn } from './assign-turn.ts';

const conference = `QUESTION: When?

MINISTER BERG: Tomorrow.

SECRETARY LUND: I agree.

QUESTION: Why?

MINISTER BERG: <|>So it is.

SECRETARY LUND: Yes.
`;

function assigned(marked: string, recipient: { speaker?: string; label?: string }): string {
  const text = openText(marked);
  return outcome(text, text.ask(assignTurn, { position: text.cursor, ...recipient }));
}

describe('rostrum/assignTurn', () => {
  const plain = conference.replace('<|>', '');

  test('prints the label of the other speaker, and changes nothing else', () => {
    expect(assigned(conference, { speaker: 'lund' })).toBe(plain.replace('MINISTER BERG: So', 'SECRETARY LUND: So'));
  });

  test('prints a label that the document has not yet', () => {
    expect(assigned(conference, { label: '  MODERATOR ' })).toBe(plain.replace('MINISTER BERG: So', 'MODERATOR: So'));
  });

  test('takes the label that was last used for the speaker', () => {
    const text = conference.replace('SECRETARY LUND: I', 'Eva Lund, Secretary of State: I').replace('SECRETARY LUND: Yes', 'LUND: Yes');
    expect(assigned(text, { speaker: 'lund' })).toContain('Eva Lund, Secretary of State: So it is.');
  });

  test('refuses a speaker or a turn that does not exist, and words that would be lost', () => {
    expect(assigned(conference, { speaker: 'nobody' })).toMatch(/^refused: .*no such speaker/);
    expect(assigned(conference, { speaker: 'berg' })).toMatch(/^refused: .*already/);
    expect(assigned(conference, {})).toMatch(/^refused/);
    expect(assigned('It rained <|>all day.\n', { label: 'A' })).toMatch(/^refused: No turn/);
    expect(assigned(conference, { label: 'I think that it is' })).toMatch(/^refused: .*who says which word/);
  });
});
