import { unmark } from '@rostrum/core/testing';
import { describe, expect, test } from 'vitest';
import { readConfig } from './read-config.ts';

describe('readConfig', () => {
  test.each([
    ['an unknown setting', '{ <|"rulse"|>: {} }', 'There is no setting “rulse”. Did you mean rules?'],
    ['an unknown rule', '{ "rules": { <|"label-tpyo"|>: "off" } }', 'There is no rule “label-tpyo”. Did you mean label-typo?'],
    ['an unknown rule in an override', '{ "overrides": [{ "files": ["a"], "rules": { <|"mising-date"|>: "off" } }] }', 'There is no rule “mising-date”. Did you mean missing-date?'],
    ['an unknown option', '{ "rules": { "label-typo": ["error", { <|"alow"|>: [] }] } }', 'There is no option “alow”. Did you mean allow?'],
    ['an unknown severity', '{ "rules": { "label-typo": <|"warn"|> } }', 'There is no severity “warn”. Write one of error, warning, info, off.'],
    ['an unknown severity beside options', '{ "rules": { "label-typo": [<|"eror"|>, {}] } }', 'There is no severity “eror”. Did you mean error?'],
    ['a number for a severity', '{ "rules": { "missing-date": <|2|> } }', '“missing-date” must be a severity. Write one of error,'],
    ['options of a rule that has none', '{ "rules": { "missing-date": <|[|>"error", { "from": 1990 }] } }', '“missing-date” has no options: write its severity alone, one of error,'],
    ['an unknown style', '{ "style": <|"us-stat"|> }', 'There is no house style “us-stat”. Did you mean us-state?'],
    ['an unknown style that is extended', '{ "style": { "extends": <|"moffa"|> } }', 'There is no house style “moffa”. Did you mean mofa?'],
    ['an unknown convention', '{ "style": { "extends": "mofa", <|"honorificPoint"|>: true } }', 'There is no convention “honorificPoint”. Did you mean honorificPeriod?'],
    ['a wrong type', '{ "files": <|"*.txt"|> }', '“files” must be an array: write ["*.txt"].'],
    ['an empty array', '{ "overrides": [{ "files": <|[|>] }] }', '“files” must not be empty.'],
    ['a wrong type in an array', '{ "files": ["a", <|3|>] }', 'An entry of “files” must be a text in double quotes.'],
    ['an empty text in an array', '{ "ignore": [<|""|>] }', 'An entry of “ignore” must not be empty.'],
    ['an override that is none', '{ "overrides": [<|3|>] }', 'An entry of “overrides” must be an object.'],
    ['a missing part', '{ "people": { "aalto": <|{|> "labels": [] } } }', '“name” is missing.'],
    ['a day that does not exist', '{ "people": { "a": { "name": "A", "roles": [{ "title": "T", "from": <|"2023-02-29"|> }] } } }', '“from” must be a day as YYYY-MM-DD.'],
    ['an office that ends before it begins', '{ "people": { "a": { "name": "A", "roles": [{ "title": "T", "from": "2023-02-02", "to": <|"2023-02-01"|> }] } } }', '“to” is a day before “from”.'],
    [
      'a label of two people',
      '{ "people": { "aalto": { "name": "Mara Aalto", "labels": ["Minister Aalto"] }, "jussi": { "name": "Jussi Aalto", "labels": ["MR. AALTO", <|"MINISTER AALTO"|>] } } }',
      '“MINISTER AALTO” is a label of “people.aalto”, too, and no days in office tell the two apart: it would be used for neither.',
    ],
    [
      'a label of two people in office at one time',
      '{ "people": { "a": { "name": "A", "labels": ["CHAIR"], "roles": [{ "title": "T", "to": "2023-02-02" }] }, "b": { "name": "B", "labels": [<|"CHAIR"|>], "roles": [{ "title": "T", "from": "2023-02-01" }] } } }',
      '“CHAIR” is a label of “people.a”, too,',
    ],
    ['a setting that is set twice', '{ "style": "mofa", <|"style"|>: "plain" }', '“style” is set twice in one place.'],
    ['a name that is none', '{ "people": { <|"__proto__"|>: { "name": "A" } } }', 'This name is not allowed.'],
    ['an array', '<|[|>]', 'The configuration must be an object.'],
    ['a comma too few', '{ "files": []\n  <|"style"|>: "mofa" }', 'This is not valid JSON: a comma is missing.'],
    ['a word without quotes', '{ "style": <|mofa|> }', 'This is not valid JSON: this is no JSON value'],
    ['an end that is missing', '{ "style": "mofa"', 'This is not valid JSON: a closing } is missing.'],
    ['nothing', '', 'The file is empty: write {} at least.'],
  ])('says what is wrong and where: %s', (_, marked, message) => {
    const { text, ranges } = unmark(marked);
    const { file, faults } = readConfig('file:///rostrum.config.json', text);
    expect(file).toEqual({});
    expect(faults.map((fault) => fault.message)).toEqual([expect.stringContaining(message)]);
    if (ranges.length > 0) expect(faults).toMatchObject(ranges);
  });

  test('names every fault with line and column', () => {
    const { faults } = readConfig('file:///a.json', '\ufeff{ "stile": 1,\r\n  "file": [],\n\t"rules": { "empty-turns": "off" }\r}');
    expect(faults.map(({ from, message }) => `${from.line}:${from.column} ${message}`)).toEqual([
      '1:3 There is no setting “stile”. Did you mean style?',
      '2:3 There is no setting “file”. Did you mean files?',
      '3:13 There is no rule “empty-turns”. Did you mean empty-turn?',
    ]);
  });

  test('lets one who follows another in office have the label of both, and one person a label twice', () => {
    const people = {
      a: { name: 'A', labels: ['CHAIR', 'Chair'], roles: [{ title: 'T', to: '2023-02-01' }] },
      b: { name: 'B', labels: ['CHAIR'], roles: [{ title: 'T', from: '2023-02-01' }] },
    };
    expect(readConfig('file:///a.json', JSON.stringify({ people })).faults).toEqual([]);
  });

  test('welcomes comments and trailing commas', () => {
    const text = '// for the press office\n{\n  "style": "mofa", /* pinned */\n}\n';
    expect(readConfig('file:///a.jsonc', text)).toMatchObject({ file: { style: 'mofa' }, faults: [] });
  });
});
