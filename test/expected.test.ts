import type { Transcript } from '@rostrum/core';
import { describe, expect, test } from 'vitest';
import { fieldGroups, type Expected, type Identity } from './expected.ts';
import { slips } from './expected-form.ts';

const text = `Press Conferences
On the Ferry

Opening

Ms. ROE Ann, Minister: Welcome.
Post, Lind: Minister, when does it sail?
Minister Roe: At noon.

(Applause)
Back
`;

const expected: Expected = {
  kind: 'transcript',
  metadata: { series: 'Press Conferences', title: 'On the Ferry', date: null, translation: null },
  headerLines: [1, 2],
  trailerLines: [11],
  sections: [{ line: 4, heading: 'Opening' }],
  speakers: {
    roe: { name: 'ROE Ann', honorific: 'Ms.', role: 'Minister', affiliation: null },
    lind: { name: 'Lind', affiliation: 'Post' },
  },
  turns: [
    { line: 6, label: 'Ms. ROE Ann, Minister', speaker: 'roe' },
    { line: 7, label: 'Post, Lind', speaker: 'lind', start: 1000 },
    { line: 8, label: 'Minister Roe', speaker: 'roe' },
  ],
  paragraphsPerTurn: [1, 1, 1],
  exchanges: [[7, [8]]],
  addressees: { 7: ['roe'] },
  unanswered: { 7: [] },
  notes: [{ line: 10, kind: 'stage' }],
};

const span = { start: 0, end: 0 };
const paragraph = { text: '', line: 1, span, annotations: [] };
const turn = { span, labelSpan: span, paragraphs: [paragraph] };

/** The model that is exactly as expected; each call a new one, so that a test may spoil it. */
function soundModel(): Transcript {
  return {
    version: 1,
    kind: 'transcript',
    style: 'plain',
    metadata: { series: 'Press Conferences', title: 'On the Ferry', language: 'en', notices: [] },
    zones: { header: [1, 2], trailer: [11] },
    speakers: [
      { id: 'roe', name: 'ROE Ann', honorific: 'Ms.', role: 'Minister', labels: ['Ms. ROE Ann, Minister', 'Minister Roe'] },
      { id: 'lind', name: 'Lind', affiliation: 'Post', labels: ['Post, Lind'] },
    ],
    sections: [{ id: 's1', heading: 'Opening', level: 1, line: 4 }],
    turns: [
      { ...turn, id: 't1', speaker: 'roe', label: 'Ms. ROE Ann, Minister', line: 6, act: 'statement' },
      { ...turn, id: 't2', speaker: 'lind', label: 'Post, Lind', line: 7, act: 'question', start: 1000 },
      { ...turn, id: 't3', speaker: 'roe', label: 'Minister Roe', line: 8, act: 'answer' },
    ],
    exchanges: [{ question: ['t2'], addressees: ['roe'], answers: ['t3'], unanswered: [] }],
    notes: [{ line: 10, span, text: '(Applause)', kind: 'stage', after: 't3' }],
  };
}

function namesOfFailing(actual: Transcript, identity: Identity, wanted: Expected = expected): string[] {
  return fieldGroups
    .filter((group) => group.given(wanted) && group.differences(wanted, actual, identity).length > 0)
    .map(({ name }) => name);
}

/** A sound model with one value changed, in the way that a wrong parser would have it. */
function spoilt(spoil: (model: Transcript) => void): Transcript {
  const model = soundModel();
  spoil(model);
  return model;
}

const at = <T>(list: readonly T[], index: number): T => list[index] as T;

const planted: readonly { what: string; group: string; spoil: (model: Transcript) => void }[] = [
  { what: 'another kind', group: 'kind', spoil: (m) => (m.kind = 'article') },
  { what: 'another title', group: 'metadata', spoil: (m) => (m.metadata.title = 'On the ferry') },
  { what: 'a title lost', group: 'metadata', spoil: (m) => delete m.metadata.title },
  { what: 'a date that nobody printed', group: 'metadata', spoil: (m) => (m.metadata.date = '2025-01-01') },
  { what: 'a translation that nobody made', group: 'metadata', spoil: (m) => (m.metadata.translation = { status: 'official' }) },
  { what: 'a header line too few', group: 'header lines', spoil: (m) => m.zones.header.pop() },
  { what: 'a trailer line too many', group: 'trailer lines', spoil: (m) => m.zones.trailer.push(12) },
  { what: 'another heading', group: 'sections', spoil: (m) => (at(m.sections, 0).heading = 'Opening:') },
  { what: 'a heading elsewhere', group: 'sections', spoil: (m) => (at(m.sections, 0).line = 5) },
  { what: 'a heading too many', group: 'sections', spoil: (m) => m.sections.push({ ...at(m.sections, 0), line: 9 }) },
  { what: 'the same heading twice', group: 'sections', spoil: (m) => m.sections.push(at(m.sections, 0)) },
  { what: 'a label cut short', group: 'turns', spoil: (m) => (at(m.turns, 0).label = 'Ms. ROE Ann') },
  { what: 'another start', group: 'turns', spoil: (m) => (at(m.turns, 1).start = 1001) },
  { what: 'a turn too many', group: 'turns', spoil: (m) => m.turns.push({ ...at(m.turns, 2), id: 't4', line: 9 }) },
  { what: 'one person split in two', group: 'who speaks', spoil: (m) => (at(m.turns, 2).speaker = 'roe-2') },
  { what: 'two persons merged', group: 'who speaks', spoil: (m) => (at(m.turns, 1).speaker = 'roe') },
  { what: 'another name', group: 'speakers', spoil: (m) => (at(m.speakers, 0).name = 'Roe') },
  { what: 'an honorific lost', group: 'speakers', spoil: (m) => delete at(m.speakers, 0).honorific },
  { what: 'an affiliation that nobody printed', group: 'speakers', spoil: (m) => (at(m.speakers, 0).affiliation = 'Post') },
  { what: 'a person made anonymous', group: 'speakers', spoil: (m) => (at(m.speakers, 1).anonymous = true) },
  { what: 'a person who never speaks', group: 'speakers', spoil: (m) => m.speakers.push({ id: 'x', labels: [] }) },
  { what: 'a paragraph too many', group: 'paragraphs', spoil: (m) => (at(m.turns, 0).paragraphs = [paragraph, paragraph]) },
  { what: 'an exchange lost', group: 'exchanges', spoil: (m) => (m.exchanges = []) },
  { what: 'an answer lost', group: 'exchanges', spoil: (m) => (at(m.exchanges, 0).answers = []) },
  { what: 'a question in two turns', group: 'exchanges', spoil: (m) => (at(m.exchanges, 0).question = ['t2', 't3']) },
  { what: 'another addressee', group: 'addressees', spoil: (m) => (at(m.exchanges, 0).addressees = ['lind']) },
  { what: 'an answer called missing', group: 'unanswered', spoil: (m) => (at(m.exchanges, 0).unanswered = ['roe']) },
  { what: 'another kind of note', group: 'notes', spoil: (m) => (at(m.notes, 0).kind = 'end') },
  { what: 'a note lost', group: 'notes', spoil: (m) => (m.notes = []) },
];

describe('the comparison with an expected answer', () => {
  test.each(['exact', 'partition'] as const)('finds nothing in a sound model (%s)', (identity) => {
    expect(namesOfFailing(soundModel(), identity)).toEqual([]);
  });

  test.each(planted)('finds $what', ({ group, spoil }) => {
    for (const identity of ['exact', 'partition'] as const) expect(namesOfFailing(spoilt(spoil), identity)).toContain(group);
  });

  test('holds ids to the letter only when asked to', () => {
    const renamed = spoilt((model) => {
      at(model.speakers, 0).id = at(model.turns, 0).speaker = at(model.turns, 2).speaker = 'roe-ann';
      at(model.exchanges, 0).addressees = ['roe-ann'];
    });
    expect(namesOfFailing(renamed, 'partition')).toEqual([]);
    expect(namesOfFailing(renamed, 'exact')).toEqual(['who speaks', 'speakers', 'addressees']);
  });

  test('takes for no transcript only what has no turns and another kind', () => {
    const article: Expected = { kind: 'not-transcript' };
    const empty = spoilt((model) => Object.assign(model, { kind: 'article', turns: [], exchanges: [] }));
    expect(namesOfFailing(empty, 'exact', article)).toEqual([]);
    expect(namesOfFailing({ ...empty, kind: 'q-and-a' }, 'exact', article)).toEqual(['kind']);
    expect(namesOfFailing({ ...soundModel(), kind: 'article' }, 'exact', article)).toEqual(['kind']);
  });
});

describe('the check of an expected answer itself', () => {
  test('finds nothing in a sound answer', () => {
    expect(slips(expected, text)).toEqual([]);
  });

  test.each<{ what: string; answer: object }>([
    { what: 'a key it does not know', answer: { ...expected, headerlines: [1] } },
    { what: 'a fact it does not know', answer: { ...expected, metadata: { day: 'Monday' } } },
    { what: 'a label that is not there', answer: { ...expected, turns: [{ line: 6, label: 'Minister Roe', speaker: 'roe' }] } },
    { what: 'a heading that is not there', answer: { ...expected, sections: [{ line: 5, heading: 'Opening' }] } },
    { what: 'a blank header line', answer: { ...expected, headerLines: [3] } },
    { what: 'a speaker without a turn', answer: { ...expected, speakers: { ...expected.speakers, poe: {} } } },
    { what: 'a paragraph count too few', answer: { ...expected, paragraphsPerTurn: [1, 1] } },
    { what: 'an answer at no turn', answer: { ...expected, exchanges: [[7, [9]]] } },
    { what: 'an addressee of no question', answer: { ...expected, addressees: { 6: ['roe'] } } },
    { what: 'an addressee who is nobody', answer: { ...expected, unanswered: { 7: ['poe'] } } },
  ])('finds $what', ({ answer }) => {
    expect(slips(answer as Expected, text)).not.toEqual([]);
  });
});
