import { readFileSync } from 'node:fs';
import { interpret, parse } from '@rostrum/core';
import { expect, test } from 'vitest';

// Small texts of our own in the forms of parliaments, ministries, courts, broadcasters, companies and programs of many
// countries; and texts that are no transcripts. In the former ‹ › stand round each label.

function readTexts(name: string): readonly { readonly name: string; readonly text: string }[] {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .split(/^=== /mu)
    .slice(1)
    .map((part) => ({ name: part.slice(0, part.indexOf('\n')), text: part.slice(part.indexOf('\n') + 1) }));
}

const unmarked = (text: string): string => text.replaceAll(/[‹›]/gu, '');
// Publishers differ on whether a trailing parenthesis belongs to the label.
const bare = (label: string): string => label.replaceAll(/\s+/gu, ' ').trim().replace(/(?<=.)\s*[(（][^()（）]*[)）]$/u, '').replace(/[.\s]+$/u, '');

test.each(readTexts('published-forms.txt'))('$name', ({ text }) => {
  const { kind, turns } = interpret(parse(unmarked(text)));
  expect(turns.map(({ label }) => bare(label))).toEqual([...text.matchAll(/‹([^›]*)›/gu)].map(([, label = '']) => bare(label)));
  expect(['transcript', 'q-and-a']).toContain(kind);
});

const dresses: Readonly<Record<string, (text: string) => string>> = {
  'CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'lone CR': (text) => text.replaceAll('\n', '\r'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'blanks at the ends of lines': (text) => text.replaceAll('\n', '  \n'),
  'no-break spaces behind colons': (text) => text.replaceAll(': ', ':\u00a0'),
  'every line indented': (text) => text.replaceAll(/^(?=.)/gmu, '  '),
  'a menu above': (text) => `Skip to main content\nHome > News > Transcripts\n\n${text}`,
  'links below': (text) => `${text}\n\nBack to top\nShare this page\n`,
};

// How a text was saved changes nothing of who speaks.
test.each(Object.entries(dresses))('the same turns with %s', (_, dress) => {
  const turnsOf = (text: string): string[] => interpret(parse(text)).turns.map(({ label }) => label);
  for (const { name, text } of readTexts('published-forms.txt')) expect(turnsOf(dress(unmarked(text))), name).toEqual(turnsOf(unmarked(text)));
});

test.each(readTexts('other-texts.txt'))('no transcript: $name', ({ text }) => {
  expect(interpret(parse(text))).toMatchObject({ kind: expect.not.stringMatching(/^transcript$/u) });
});

// The head of each text says what is to be read of the head of the page; a fact that it leaves out is not to be found. It
// may list the headings of the page and the labels of its turns as well.
test.each(readTexts('published-headers.txt'))('head of the page: $name', ({ text }) => {
  const facts = text.slice(0, text.indexOf('---\n'));
  const page = text.slice(facts.length + '---\n'.length);
  const { metadata: { title, date, time, place }, sections, turns } = interpret(parse(page));
  const wanted = Object.fromEntries(facts.trim().split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(': ') + 2)]));
  const headings = 'headings' in wanted ? sections.map(({ heading }) => heading).join(' | ') : undefined;
  const labels = 'labels' in wanted ? turns.map(({ label }) => label).join(' | ') : undefined;
  expect(JSON.parse(JSON.stringify({ title, date, time, place, headings, labels }))).toEqual(wanted);
});

// The head of each text lists labels of one person; every other label is somebody else's.
test.each(readTexts('published-speakers.txt'))('one person: $name', ({ text }) => {
  const [same = '', page = ''] = text.split('---\n', 2);
  const labels = same.trim().slice('same: '.length).split(' | ');
  const { speakers } = interpret(parse(page));
  const owners = speakers.filter((speaker) => speaker.labels.some((label) => labels.includes(label)));
  expect(owners.map((owner) => [...owner.labels].sort())).toEqual([[...labels].sort()]);
});

test('who is declared may answer at the end of a lecture', () => {
  const lecture = Array.from({ length: 44 }, (_, at) => `The pilots know mark ${at + 1}.`).join('\n');
  const answer = 'They are paid by the harbour, and not by the ships, since nobody knew the way any more after the flood.'.repeat(4);
  const page = `---\nspeakers:\n  - Carla Hale\n---\n\n${lecture}\n\nA question about the pilots.\n\nCarla: ${answer}\n\nCarla: ${answer}\n\nCarla: It stays.\n`;
  expect(interpret(parse(page)).turns.map(({ label }) => label)).toEqual(['Carla', 'Carla', 'Carla']);
});

test('letters that name functions ask nothing', () => {
  const page = 'A function is known by one letter.\n\nf: takes a ship and gives back the quay at which she lies.\n\nd: takes a quay and gives back how deep it is.\n\nf: may be called again with what it gave back.\n';
  expect(interpret(parse(page)).turns).toEqual([]);
});
