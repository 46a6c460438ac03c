import { describe, expect, test } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import { openText } from '../../testing/open-text.ts';
import { hover } from './hover.ts';

function cardAt(marked: string, capabilities?: object): string | undefined {
  const text = openText(marked, capabilities);
  const card = text.ask(hover, { position: text.cursor });
  if (card === null) return undefined;
  expect(card.range).toEqual(text.ranges[0]);
  return (card.contents as MarkupContent).value;
}

const before = 'QUESTION: When does it sail?\n\n';
const after = ': It sails tomorrow.\n\nQUESTION: Not today?\n\nMINISTER BERG: Not today, I am afraid.\n';

describe('hover on a label', () => {
  test('tells the person, the labels, turns and words, and why', () => {
    const card = cardAt(`${before}<|MINI<|>STER BERG|>${after}`);
    expect(card?.split('\n\n').slice(0, 3)).toEqual(['**Berg** · Minister', 'Labels: “MINISTER BERG”', '2 turns, 8 words, 57% of all words']);
    expect(card).toMatch(/^Why this person:\n- /m);
  });

  test('says where nobody is named', () => {
    expect(cardAt(`<|<|>QUESTION|>: When?\n\nMINISTER BERG: Now.\n\nQUESTION: Why?\n\nMINISTER BERG: So.\n`)).toContain('it may be several people');
  });

  test('holds at both ends of the label, and not behind it', () => {
    expect(cardAt(`${before}<|MINISTER BERG<|>|>${after}`)).toBeDefined();
    expect(cardAt(`${before}MINISTER BERG:<|> It sails.\n\nQUESTION: Why?\n`)).toBeUndefined();
  });

  test('shows what the text holds as it stands there', () => {
    const odd = `*BERG* [1]: Now.\n\nQUESTION: Why?\n\n<|*BE<|>RG* [1]|>: So.\n\nQUESTION: Why?\n\n*BERG* [1]: So.\n`;
    const card = cardAt(`---\ntranscript: 1\nspeakers: ["*BERG* [1]", "QUESTION"]\n---\n${odd}`);
    if (card !== undefined) expect(card).toContain('“\\*BERG\\* \\[1\\]”');
  });

  test('is plain text for editors that show no Markdown', () => {
    const card = cardAt(`${before}<|MINI<|>STER BERG|>${after}`, {});
    expect(card).toMatch(/^Berg · Minister\n\n/);
    expect(card).not.toContain('*');
  });

  test('counts letters where a script has no words', () => {
    const card = cardAt('記者：出発はいつですか。\n\n<|林<|>外務大臣|>：あす出ます。\n\n記者：古い船はどうなりますか。\n\n林外務大臣：もう出ません。\n');
    expect(card).toMatch(/\d+ letters/);
  });
});

describe('hover elsewhere', () => {
  test('says what an annotation is', () => {
    expect(cardAt(`${before}MINISTER BERG: Now. <|(Lau<|>ghter)|>\n\nQUESTION: Why?\n`)).toMatch(/^\*\*\\\(Laughter\\\)\*\* · laughter\n\nSomebody laughs\./);
  });

  test('says what a key of the front matter is for', () => {
    expect(cardAt(`---\ntitle: Talks\n<|tr<|>anslation|>:\n  status: official\n---\n${before}MINISTER BERG: Now.\n`)).toContain('**translation**');
    expect(cardAt(`---\ntitle: Talks\ntranslation:\n  <|stat<|>us|>: official\n---\n${before}MINISTER BERG: Now.\n`)).toContain('provisional');
  });

  test('says what a rule is, in a directive and at a problem, with its page', () => {
    const pages = { rulePages: 'file:///pages' };
    const directive = openText(`${before}<!-- rostrum-disable-next-line <|empty-<|>turn|> -- so -->\nMINISTER BERG: Now.\n`, undefined, undefined, pages);
    const card = directive.ask(hover, { position: directive.cursor });
    expect(card?.range).toEqual(directive.ranges[0]);
    expect((card?.contents as MarkupContent).value).toMatch(/^\*\*empty\\-turn\*\* · structure\n\n.*\n\n.*\[The page of the rule\]\(<file:\/\/\/pages\/empty-turn\.md>\)$/s);
    expect(cardAt(`${before}MINISTER BERG: N<|\u200b<|>|>ow.\n\nQUESTION: Why?\n\nMINISTER BERG: So.\n`)).toContain('**invisible\\-character**');
  });
});
