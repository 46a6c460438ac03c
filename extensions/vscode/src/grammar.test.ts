import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';
import { beforeAll, describe, expect, test } from 'vitest';

const path = new URL('../syntaxes/transcript.tmLanguage.json', import.meta.url);
let grammar: IGrammar;

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  const { buffer } = new Uint8Array(readFileSync(wasm));
  await oniguruma.loadWASM(buffer);
  const registry = new Registry({
    onigLib: Promise.resolve(oniguruma),
    // The editor brings YAML's own grammar; here any will do, but a rule without it is dropped.
    loadGrammar: async (scope) =>
      parseRawGrammar(scope === 'text.transcript' ? readFileSync(path, 'utf8') : `{"scopeName": "${scope}", "patterns": []}`, 'x.json'),
  });
  grammar = (await registry.loadGrammar('text.transcript'))!;
});

/** The pieces of a text whose innermost scopes hold `scope`, neighbours joined. */
function pieces(text: string, scope: string): string[] {
  let state = INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    const found: string[] = [];
    let joined = false;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const matches = scopes.some((name) => name.split(' ').some((part) => part.startsWith(scope)));
      const piece = line.slice(startIndex, endIndex);
      if (matches && joined) found[found.length - 1] += piece;
      else if (matches) found.push(piece);
      joined = matches;
    }
    return found;
  });
}

const speakers = (text: string) => pieces(text, 'entity.name.type.speaker');
const annotations = (text: string) => pieces(text, 'markup.italic.annotation');

describe('labels', () => {
  test.each([
    ['DEFENSE MINISTER KIHARA: Thank you.', 'DEFENSE MINISTER KIHARA'],
    ['Foreign Press Secretary Kobayashi: Good evening.', 'Foreign Press Secretary Kobayashi'],
    ['Minister for Foreign Affairs Kamikawa: Yes.', 'Minister for Foreign Affairs Kamikawa'],
    ['MS. O’BRIEN: No.', 'MS. O’BRIEN'],
    ['Speaker 2: Yes.', 'Speaker 2'],
    ['Moderator:', 'Moderator'],
    ['**Kim Lee:** Hello.', 'Kim Lee'],
    ['**Kim Lee**: Hello.', 'Kim Lee'],
    ['### Kim Lee:', 'Kim Lee'],
    ['@the woman at the back: Why?', 'the woman at the back'],
    ['[00:12:34] Kim Lee: Hello.', 'Kim Lee'],
    ['Kim Lee  00:12', 'Kim Lee '],
    ['記者：伺います。', '記者'],
    ['Q    Thank you.  On the blackout?', 'Q'],
    ['  Mr. HALVERSON. Madam President, I rise.', 'Mr. HALVERSON'],
    ['  Mr. McALLISTER. Yes.', 'Mr. McALLISTER'],
    ['  The PRESIDING OFFICER. There is no objection.', 'The PRESIDING OFFICER'],
    ['Portavoz.- Buenos días.', 'Portavoz'],
    ['【林外務大臣】おはようございます。', '林外務大臣'],
  ])('%s', (line, label) => expect(speakers(line)).toEqual([label]));

  test('a qualifier is not part of the name', () => {
    expect(speakers('JK (chat): Hello.')).toEqual(['JK ']);
    expect(pieces('JK (chat): Hello.', 'variable.parameter.qualifier')).toEqual(['(chat)']);
  });

  test('a time before or behind a label is a number', () => {
    expect(pieces('[00:12:34] Kim Lee: Hello.', 'constant.numeric.time')).toEqual(['00:12:34']);
    expect(pieces('Kim Lee (00:52): Hello.', 'constant.numeric.time')).toEqual(['00:52']);
    expect(speakers('Kim Lee (00:52): Hello.')).toEqual(['Kim Lee']);
  });

  test.each([
    'And so the bottom line is clear: The alliance is strong.',
    'We met at 14:30 in Tokyo.',
    'See https://example.org: it is there.',
    '\\MODERATOR: this is no label.',
    'He said: No.',
    'A word before we start.',
    '  Mr. Tolland of the House committee wrote to me.',
    '',
  ])('none in %j', (line) => expect(speakers(line)).toEqual([]));
});

describe('other marks', () => {
  test('headings', () => {
    expect(pieces('## Opening remarks', 'markup.heading')).toEqual(['## Opening remarks']);
    expect(pieces('# # #', 'markup.heading')).toEqual([]);
    expect(pieces('###', 'markup.heading')).toEqual([]);
  });

  test('annotations, but no acronym', () => {
    expect(annotations('Yes. (Laughter.) The ROK (Republic of Korea) [inaudible] said.')).toEqual(['(Laughter.)', '[inaudible]']);
    expect(annotations('MODERATOR: (Via interpreter) We will start.')).toEqual(['(Via interpreter)']);
  });

  test('a comment over several lines, with its directive', () => {
    const text = 'A\n<!-- rostrum-disable-next-line label-typo: as\nMODERATOR: published -->\nMODERATOR: B';
    expect(pieces(text, 'keyword.control.directive')).toEqual(['rostrum-disable-next-line']);
    expect(speakers(text)).toEqual(['MODERATOR']);
  });

  test('an escaped line', () => expect(pieces('\\# no heading', 'constant.character.escape')).toEqual(['\\']));

  test('front matter ends at its mark', () => {
    const text = '---\ntitle: Press: conference\n---\nMODERATOR: Hello.';
    expect(pieces(text, 'meta.embedded.block.front-matter')).toEqual(['title: Press: conference']);
    expect(speakers(text)).toEqual(['MODERATOR']);
  });

  test('front matter that nobody closed ends at the first label', () => {
    expect(speakers('---\ntitle: X\nMODERATOR: Hello.')).toEqual(['MODERATOR']);
  });
});

describe('hostile lines take linear time', () => {
  test.each([
    ['capitals', 'A'.repeat(20_000)],
    ['words', 'Ab '.repeat(20_000)],
    ['brackets', '('.repeat(20_000)],
    ['square brackets', '[a'.repeat(20_000)],
    ['stars', '**'.repeat(20_000)],
    ['blanks', ' '.repeat(20_000)],
    ['name and blanks', `A${' '.repeat(20_000)}`],
    ['comment openings', '<!-'.repeat(20_000)],
    ['Han', '漢'.repeat(20_000)],
  ])('%s', (_, line) => {
    const start = performance.now();
    grammar.tokenizeLine(line, INITIAL);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
