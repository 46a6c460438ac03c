import { describe, expect, test } from 'vitest';
import { interpret } from '../model/interpret.ts';
import type { Transcript } from '../model/schema.ts';
import { parse } from '../parse.ts';

// What stands above the first label of pages of ministries, and what is nobody's speech further down.

const turns = ['QUESTION: Is the quay open?', 'MINISTER ROWE: It is open, and it will stay so.', 'QUESTION: Thank you.'];

function read(...lines: readonly string[]): Transcript {
  return interpret(parse([...lines, ''].join('\n')));
}

describe('titles', () => {
  test('may be as long as the list of those who speak', () => {
    const title = `Transcript of a Press Conference on the Harbour Report, By First Harbour Master Ada Rowe with Tom Hale, Director, Western Pier Department, Eva Lane, Deputy Director, and Ben Mori, Assistant Director and Chief of the Northern Pier Division, and the Heads of the Departments of Buoys, of Cranes and of Lights`;
    expect(read(title, 'June 20, 2008', 'Webcast of the press briefing Webcast', ...turns).metadata).toMatchObject({ title, date: '2008-06-20' });
  });

  test('may end as sentences do where an event and who gives it open them', () => {
    const title = 'Interview de Mme Ada Rowe, ministre des ports, à Radio Nord le 18 mai 2017, sur la réouverture du quai fermé le 17 mai 2016 et les principaux dossiers (grues, phares, péages, pêche, bouées et le reste des travaux de la saison).';
    const page = read(title, '', 'Personnalité, fonction : ROWE Ada.', '', 'FRANCE. Ministre des ports', '', 'PAUL ROUX', 'Bonjour Ada ROWE.', '', 'ADA ROWE', 'Bonjour Paul ROUX.', '', 'PAUL ROUX', 'Quand le port sera-t-il ouvert ?', '', 'ADA ROWE', 'Dans un mois, et pour tous.');
    expect(page.metadata).toMatchObject({ title, date: '2017-05-18' });
  });

  test('are no titles of a window', () => {
    const title = 'Interview of the Harbour Minister on the New Quay';
    expect(read(`${title} | elm.example | Public Speeches`, '', title, '', 'PERSONS: Ada Rowe', ...turns).metadata.title).toBe(title);
  });

  test('are no banners of a government', () => {
    const page = read("An official website of the Elm Government Here's how you know", '', 'Harbour Briefing', '', ...turns);
    expect(page.metadata.title).toBe('Harbour Briefing');
    expect(read("An official website of the Elm Government Here's how you know", '', ...turns).metadata.title).toBeUndefined();
  });
});

describe('places', () => {
  test('stand behind 於 in the title', () => {
    const page = read('外務大臣会見記録（平成22年1月26日（火曜日）20時00分～　於：本省会見室）', '', '【森大臣】本日は一点申し上げます。', '【記者】日程について伺います。', '【森大臣】来週の月曜日です。');
    expect(page.metadata).toMatchObject({ date: '2010-01-26', time: '20:00', place: '本省会見室' });
  });

  test('are no topics that name a house', () => {
    const page = read('Daily Press Briefing', 'Ada Rowe, Spokeswoman', 'Port Elm, DC', 'September 18, 2008', '', 'Update on Investigation Into Fire at Harbour House / Team En Route', 'Timeline of the Fire', '', '10:37 a.m. EDT', '', ...turns);
    expect(page.metadata).toMatchObject({ date: '2008-09-18', time: '10:37', place: 'Port Elm, DC' });
  });
});

test('“Subject(s):” is a key', () => {
  const page = read('Transcript of Joint Doorstop Interview', 'Subject(s): The quay; the cranes; Senator Hale', ...turns);
  expect([page.zones.header, page.sections]).toEqual([[1, 2], []]);
});

test('a list of speakers may begin behind its key, and stand between blank lines', () => {
  const page = read('PRESS CONFERENCE HELD IN PORT ELM', '', 'SPEAKERS: ADA B. ROWE, PRESIDENT OF ELMLAND', '', 'TOM HALE, PRIME MINISTER OF LORNE', '', 'HALE: First I would like to welcome the president.', '', 'ROWE: Thank you.', '', 'QUESTION: Is the quay open?', '', 'ROWE: It is.');
  expect(page.zones.header).toEqual([1, 3, 5]);
  expect(page.speakers.map(({ name, role }) => [name, role])).toEqual([['Tom Hale', 'Prime Minister of Lorne'], ['Ada B. Rowe', 'President of Elmland'], [undefined, 'Question']]);
});

describe('speech that no label opens', () => {
  test('is of the body where a greeting opens it', () => {
    const page = read('Press conference by the Harbour Master', '24 May 2017', '(As delivered)', '', 'Good morning.', 'Tomorrow we meet here. It will be a short but important meeting.', '', ...turns);
    expect([page.zones.header, page.notes.map(({ line }) => line)]).toEqual([[1, 2, 3], [5, 6]]);
  });

  test('is of the body where a heading stands above it, and another above the questions', () => {
    const page = read('平成30年11月9日', '', '閣議後定例記者会見', '', '1.冒頭発言', ' おはようございます。', ' 私からは以上です。', '', '2.質疑応答', '（記者）', ' なぜですか。', '（大臣）', ' できるだけ進めます。', '（記者）', ' 以上ですか。', '（大臣）', ' 以上です。');
    expect([page.zones.header, page.sections.map(({ line }) => line), page.notes.map(({ line }) => line)]).toEqual([[1, 3], [5, 9], [6, 7]]);
  });

  test('is of the header where it tells about the event', () => {
    const page = read('Press conference by the Harbour Master', '24 May 2017', '', 'The Harbour Master met the press on Wednesday. Read the full text here.', '', ...turns);
    expect(page.zones.header).toEqual([1, 2, 4]);
  });
});

describe('headings above the first turn', () => {
  const head = ['Press Conferences', '', 'Press Conference by Foreign Minister Ada Rowe', '', 'Tuesday, March 13, 2018, 8:46 a.m. Ministry of Harbours', '', 'This is a provisional translation by an external company for reference purpose only.', 'Japanese', ''];

  test('may be written as sentences are, below the name of a part', () => {
    const topic = 'FLOOD program (visit to the harbours of Elmland by high school students and students of all universities from Lorne)';
    const page = read(...head, 'Opening Remarks', '', topic, '', 'Ms. Ada Rowe, Minister for Foreign Affairs: We plan to send students.', '', 'Reporter: Whom?', '', 'Minister Rowe: Twenty of them.');
    expect([page.zones.header, page.sections.map(({ heading }) => heading)]).toEqual([[1, 3, 5, 7, 8], ['Opening Remarks', topic]]);
  });

  test('are no parts that a list of contents names', () => {
    const contents = ['Opening Remarks', 'The North Quay', 'The South Quay', 'The Old Crane', 'The New Crane', 'Questions and Answers'];
    const page = read(...head, ...contents, '', 'Opening Remarks', '', 'Ms. Ada Rowe, Minister for Foreign Affairs: We plan to send students.', '', 'Reporter: Whom?', '', 'Minister Rowe: Twenty of them.');
    expect(page.sections.map(({ line }) => line)).toEqual([17]);
  });
});

describe('what is nobody’s speech', () => {
  test.each(['(STOCK REPORT)', '(INICIA VIDEO)', '[COMMERCIAL BREAK]'])('a line in capitals and brackets: %s', (line) => {
    const page = read('ADA ROWE: We come back to the quay in a moment.', line, 'TOM HALE: And here we are again.', 'ADA ROWE: What did it cost?', 'TOM HALE: Little.');
    expect([page.turns[0]?.paragraphs.length, page.notes.map((note) => note.line)]).toEqual([1, [2]]);
  });

  test('a page mark parts no paragraph whose next line is not indented', () => {
    const page = read(
      '    President Rowe. Welcome. I am honored to welcome my very good friend',
      'the Prime Minister of Lorne to Port Elm. He was a gracious host when I',
      'visited Lorne, and we are pleased to',
      'return the hospitality.',
      '    Around the globe, Elmland and Lorne are addressing threats to our',
      'common harbours and meeting our common duties. We are partners in',
      '',
      '[[Page 532]]',
      '',
      'Lorne, where ships of both our countries have helped to refuel vessels in',
      'the fight against the ice.',
      '    Prime Minister Hale. We reconfirmed the importance of the alliance',
      'between Lorne and Elmland.',
      '    President Rowe. So we did, and I thank the Prime Minister for all of',
      'it.',
      '    Prime Minister Hale. The thanks are all on our side, as you will know',
      'by now.',
      '    President Rowe. Then we go on, and see what the people of both places',
      'make of it.',
      '    Prime Minister Hale. So we shall.',
    );
    expect(page.turns.map(({ paragraphs }) => paragraphs.length)).toEqual([2, 1, 1, 1, 1, 1]);
  });
});
