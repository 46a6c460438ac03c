import { describe, expect, test } from 'vitest';
import { outcome } from '../../testing/apply-edit.ts';
import { openText } from '../../testing/open-text.ts';
import type { InsertAnnotationParams } from '../protocol.ts';
import { insertAnnotation } from './insert-annotation.ts';

function inserted(marked: string, what: Pick<InsertAnnotationParams, 'kind' | 'text'>): string {
  const text = openText(marked);
  return outcome(text, text.ask(insertAnnotation, { position: text.cursor, ...what }));
}

const conference = 'QUESTION: When?\n\nMINISTER BERG: It sa<|>ils tomorrow.\n\nQUESTION: Why?\n';

describe('rostrum/insertAnnotation', () => {
  test('stands behind the word of the cursor, with a blank on both sides', () => {
    expect(inserted(conference, { kind: 'laughter' })).toContain('It sails (laughter) tomorrow.');
    expect(inserted(conference.replace('sa<|>ils', 'sails <|>'), { kind: 'laughter' })).toContain('It sails (laughter)  tomorrow.'.replace('  ', ' '));
    expect(inserted(conference.replace('sa<|>ils tomorrow.', 'sails tomorrow.<|>'), { kind: 'applause' })).toContain('tomorrow. (applause)\n');
  });

  test('is written as the document, the house style and the language write it', () => {
    const own = conference.replace('When?', 'When? [Laughter.] So? [Laughter.]');
    expect(inserted(own, { kind: 'laughter' })).toContain('sails [Laughter.] tomorrow');
    expect(inserted(own, { kind: 'applause' })).toContain('sails [Applause.] tomorrow');
    expect(inserted('記者：出発はいつですか。\n\n林外務大臣：あす<|>出ます。\n\n記者：なぜですか。\n\n林外務大臣：はい。\n', { kind: 'laughter' })).toMatch(/（.+）/);
  });

  test('takes words, and puts brackets round them', () => {
    expect(inserted(conference, { text: 'inaudible' })).toContain('sails (inaudible) tomorrow');
    expect(inserted(conference, { text: '[phone rings]' })).toContain('sails [phone rings] tomorrow');
  });

  test('refuses what would count as speech, and places without words', () => {
    expect(inserted(conference, { text: 'he has never sailed in his whole life' })).toMatch(/^refused: .*speech/);
    expect(inserted(conference, {})).toMatch(/^refused/);
    expect(inserted('It rai<|>ned.\n', { kind: 'laughter' })).toMatch(/^refused: Place/);
  });
});
