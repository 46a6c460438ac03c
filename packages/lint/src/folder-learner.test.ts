import { interpret, parse } from '@rostrum/core';
import { describe, expect, test } from 'vitest';
import { FolderLearner, type Learnt } from './folder-learner.ts';

function learn(texts: readonly string[]): Learnt {
  const learner = new FolderLearner();
  for (const text of texts) {
    const tree = parse(text);
    learner.add(tree, interpret(tree));
  }
  return learner.propose();
}

function conference(title: string, remark: string): string {
  return `Press Conferences\n\n${title}\n\nTuesday, September 10, 2024\n\nJapanese\n\nOpening Remarks\n\nForeign Minister AALTO Henrika: Good afternoon. (${remark})\n\nQuestion-and-Answer Session\n\nReporter: Is the port open?\n\nForeign Minister Aalto: It is. (Laughter)\n\nReporter: Since when?\n\nForeign Minister Aalto: Since Monday.\n\nBack to Press Conferences\n`;
}

const texts = [conference('Press Conference by Foreign Minister AALTO Henrika', 'laughter'), conference('Press Conference by Foreign Minister AALTO Henrika', 'applause'), 'The port of Velm opened on Monday.'];

describe('FolderLearner', () => {
  test('proposes the style, the people and nothing that the style says already', () => {
    const learnt = learn(texts);
    expect(learnt).toMatchObject({ transcripts: 2, styles: [{ text: 'mofa', files: 2 }], isOneHouse: true, breadcrumbs: [], languageLinks: [], navigation: [], annotationBracket: 'round' });
    expect(learnt.people).toMatchObject([{ id: 'aalto', name: expect.stringMatching(/aalto/i), files: 2, labels: expect.arrayContaining(['Foreign Minister Aalto']) }]);
  });

  test('proposes nothing that stands in one file alone', () => {
    expect(learn([texts[0] ?? ''])).toMatchObject({ people: [], annotations: [], navigation: [] });
  });

  test('does not depend on the order of the files', () => {
    expect(learn([...texts].reverse())).toEqual(learn(texts));
  });

  test('takes the group of a member of parliament for no annotation', () => {
    const sitting = 'Präsident Dr. Ruus: Guten Morgen. (Glocke)\nMara Aalto (NORD): Danke. (Beifall beim NORD – Jan Hale [NORD/SÜD]: Warum?)\nPräsident Dr. Ruus: Bitte. [Orgel]\nMara Aalto (NORD): Gern, Frau Hale [NORD], und [NORD 90/DIE SÜDEN] dort.\n';
    expect(learn([sitting, sitting]).annotations).toEqual([{ text: 'orgel', files: 2 }]);
  });

  test('proposes no label that is a slip of another', () => {
    const talk = (label: string) => `---\ntitle: Routing\nspeakers: [Christian Aalto]\n---\nChristian: Hello.\nRene: Hello.\nChristian: So?\nRene: Yes.\nChristian: And?\nRene: No.\n${label}: Well.\nRene: Thanks.\n`;
    expect(learn([talk('Christain'), talk('Christian')]).people.find(({ name }) => name === 'Christian Aalto')?.labels).toEqual(['Christian']);
  });

  test('keeps people apart whose names stand in parentheses behind one word', () => {
    const flight = ['Dawn 1 (Kamnik): Roger.', 'Falcon: I see it.', 'Dawn 1 (Byrne): Say again.', 'Falcon: I see it.', 'Dawn 1 (Kamnik): Roger.', 'Falcon: Out.'].join('\n');
    const people = learn([flight, `${flight}\nDawn 1 (Byrne): Out.\n`]).people.filter(({ name }) => name === 'Dawn 1');
    expect(people.map(({ id, labels, files }) => [id, labels, files])).toEqual([['dawn-1', ['Dawn 1 (Kamnik)'], 2], ['dawn-1-2', ['Dawn 1 (Byrne)'], 2]]);
  });

  test('learns nothing from an empty folder', () => {
    expect(learn([])).toEqual({ transcripts: 0, styles: [], isOneHouse: false, annotations: [], breadcrumbs: [], languageLinks: [], navigation: [], people: [] });
  });
});
