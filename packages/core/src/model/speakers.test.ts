import { describe, expect, test } from 'vitest';
import { parse } from '../parse.ts';
import { interpret } from './interpret.ts';
import type { Speaker } from './schema.ts';

function speakers(...lines: readonly string[]): Speaker[] {
  return interpret(parse(lines.join('\n'))).speakers;
}

const ids = (found: readonly Speaker[]): string[] => found.map(({ id }) => id);

describe('people of one family name', () => {
  test('are told apart by their initials', () => {
    const found = speakers('JOHN F. KENT: Good morning.', 'JOHN G. KENT: Hello.', 'JOHN F. KENT: Bye.', 'JOHN KENT: Who am I?', 'JOHN G. KENT: Bye.');
    expect(found.map(({ id, name, labels }) => [id, name, labels])).toEqual([
      ['kent', 'John F. Kent', ['JOHN F. KENT']],
      ['kent-2', 'John G. Kent', ['JOHN G. KENT']],
      ['kent-3', 'John Kent', ['JOHN KENT']],
    ]);
  });

  test('are told apart by an initial that a bare form stood before', () => {
    expect(ids(speakers('JOHN KENT: One.', 'JOHN F. KENT: Two.', 'JOHN G. KENT: Three.', 'JOHN KENT: Four.'))).toEqual(['kent', 'kent-2']);
  });

  test('are joined by an initial that fits one alone', () => {
    expect(speakers('Carlos Ruiz: Good morning.', 'Ada Lee: Good morning.', 'C. Ruiz: We begin.', 'Ada Lee: Yes.').map(({ labels }) => labels)).toEqual([['Carlos Ruiz', 'C. Ruiz'], ['Ada Lee']]);
  });

  test('are one where only the case of their label differs', () => {
    expect(ids(speakers('Jan Roe: One.', 'Ada Roe: Two.', 'Roe: Three.', 'Jan Roe: Four.', 'ROE: Five.', 'Roe: Six.', 'ROE: Seven.'))).toEqual(['roe', 'roe-2', 'roe-3']);
  });
});

describe('an office with a name in parentheses', () => {
  const cases: readonly (readonly [label: string, speaker: Partial<Speaker>, short?: string])[] = [
    ['THE MINISTER OF HARBOURS (SHRI TOM HALE)', { id: 'hale', name: 'Tom Hale', role: 'Minister of Harbours' }, 'SHRI TOM HALE'],
    ['El señor MINISTRO DE PUERTOS (García Lobo)', { name: 'García Lobo', role: 'Ministro de Puertos' }],
    ['O SR. PRESIDENTE (João Lima. PSB - PE)', { id: 'lima', name: 'João Lima', role: 'Presidente', affiliation: 'PSB - PE' }],
    ['国務大臣（鈴木一郎君）', { name: '鈴木一郎', role: '国務大臣' }],
    ['ΠΡΟΕΔΡΕΥΩΝ (Γεώργιος Λάμπρου)', { name: 'Γεώργιος Λάμπρου', family: 'Λάμπρου' }],
    ['The Secretary of State for Elmshire (Tom B. Hale)', { name: 'Tom B. Hale', family: 'Hale', role: 'Secretary of State for Elmshire' }, 'Tom B. Hale'],
    ['Minister for Harbours (Deputy Tom Hale)', { name: 'Tom Hale', role: 'Minister for Harbours' }, 'Deputy Tom Hale'],
    ['Rt Hon TOM HALE (Minister of Harbours)', { name: 'Tom Hale', role: 'Minister of Harbours', honorific: 'Rt Hon' }, 'Rt Hon TOM HALE'],
    ['The Minister (Harbours)', { id: 'minister-harbours', role: 'Minister' }],
  ];

  test.each(cases.map(([label, speaker, short = label]) => ({ label, speaker, short })))('$label', ({ label, speaker, short }) => {
    const [first, ...others] = speakers(`${label}: Good morning.`, 'ADA LEE: Good morning.', `${short}: We begin.`, 'ADA LEE: Yes.');
    expect(first).toMatchObject(speaker);
    expect(others).toHaveLength(1);
  });
});

test('a Korean title may stand behind the name', () => {
  expect(speakers('홍길동 의원: 안녕하십니까.', '의장 김진표: 네.', '홍길동 의원: 감사합니다.', '의장 김진표: 네.')).toMatchObject([
    { name: '홍길동', role: '의원' },
    { name: '김진표', role: '의장' },
  ]);
});

describe('a label of several people', () => {
  test.each([
    ['MR. HALE AND MS. ORR', 'Mr. Hale and Ms. Orr', 'hale-and-orr'],
    ['Ann Lee & Ben Roe', 'Ann Lee & Ben Roe', 'lee-&-roe'],
    ['HALE AND ORR', 'Hale and Orr', 'hale-and-orr'],
    ['Ann Lee, Minister of Trade and Dr Ben Roe', 'Ann Lee, Minister of Trade and Dr Ben Roe', 'lee-and-roe'],
    ['M. ROUX ET MME LENOIR', 'M. Roux et Mme Lenoir', 'roux-et-lenoir'],
  ])('%s is a speaker of its own', (label, name, id) => {
    const found = speakers('MODERATOR: Do you agree?', `${label}: We do.`, 'MODERATOR: Good.', `${label}: We do.`, 'MR. HALE: I do.', 'MS. ORR: So do I.', 'MR. HALE: Yes.', 'MS. ORR: Yes.');
    expect(found[1]).toEqual({ id, name, labels: [label] });
    expect(found.slice(2).map(({ name }) => name)).toEqual(['Hale', 'Orr']);
  });

  test.each(['JOSÉ ORTEGA Y GASSET', 'MINISTER OF TRADE AND INDUSTRY MORI', 'JOHN E. HALE', 'ADA LUNA, SECRETARIA DE HACIENDA Y CRÉDITO PÚBLICO', 'Ada Lane, Minister of Finance and Foreign Credit'])('%s is one person', (label) => {
    expect(speakers('MODERATOR: Do you agree?', `${label}: I do.`, 'MODERATOR: Good.', `${label}: Yes.`)[1]?.family).toBeDefined();
  });
});

describe('roles', () => {
  test('are the same with and without an article of any language', () => {
    const found = speakers('LA MINISTRE: Bonjour à tous.', 'JOURNALISTE: Pourquoi ?', 'MINISTRE: Parce que.', 'LE JOURNALISTE: Merci.', 'LA MINISTRE: Merci.');
    expect(found.map(({ id, role, labels }) => [id, role, labels])).toEqual([
      ['ministre', 'Ministre', ['LA MINISTRE', 'MINISTRE']],
      ['journaliste', 'Journaliste', ['JOURNALISTE', 'LE JOURNALISTE']],
    ]);
  });

  test.each([
    ['新华社记者', '记者', '新华社'],
    ['NHK記者', '記者', 'NHK'],
    ['朝日新聞記者', '記者', '朝日新聞'],
  ])('%s is a voice of its outlet', (label, role, affiliation) => {
    expect(speakers('主持人：欢迎各位。', '王部长：谢谢大家。', `${label}：港口什么时候开放？`, '王部长：五月。', `${label}：谢谢。`)[2]).toEqual({ id: role, role, affiliation, anonymous: true, labels: [label] });
  });

  test('森記者 has a name', () => {
    expect(speakers('司会：始めます。', '森記者：日程は。', '司会：来週です。', '森記者：どうも。')[1]).toMatchObject({ name: '森', role: '記者' });
  });
});

describe('what somebody does at an event', () => {
  test.each([
    ['NINA LANE, BYLINE', { name: 'Nina Lane', role: 'Byline' }],
    ['Frage Lane', { name: 'Lane', role: 'Frage' }],
    ['Journalist Nina Lane', { name: 'Nina Lane', role: 'Journalist' }],
  ])('%s tells it beside the name', (label, speaker) => {
    expect(speakers('MODERATOR: Good morning.', `${label}: When does it open?`, 'MODERATOR: In May.', `${label}: Thank you.`)[1]).toMatchObject(speaker);
  });
});

describe('a qualifier behind a label', () => {
  test.each(['chat', 'via Zoom', 'off camera', 'by phone', 'voiceover', 'V.O.', "cont'd", 'through interpreter', '00:12', 'Japanese', 'laughing'])('(%s) is no affiliation', (qualifier) => {
    const found = speakers('Ann Lee: Welcome, all of you.', `Ben Roe (${qualifier}): I cannot hear you.`, 'Ann Lee: Is it better now?', 'Ben Roe: It is much better.');
    expect(found[1]).toEqual({ id: 'roe', name: 'Ben Roe', family: 'Roe', given: 'Ben', labels: ['Ben Roe'] });
  });

  test('leaves a party where it is', () => {
    expect(speakers('Anna Kern (SP): I move it.', 'Karl Voss (Labour): Aye.', 'Anna Kern (SP): Thank you.')[0]).toMatchObject({ affiliation: 'SP', labels: ['Anna Kern (SP)'] });
  });
});

describe('a list of participants', () => {
  const tree = parse('MS. DOE: The sitting is open.\nMR. ROE: All are present.\nTHE CLERK: Here.\nMS. DOE: We begin.\nMR. ROE: Yes.\nTHE CLERK: Yes.');
  const cast = [
    { name: 'Jane Doe', role: 'Chair' },
    { name: 'John Roe', role: 'Treasurer' },
    { name: 'Ida Silent', role: 'Guest' },
  ];

  test('tells full names and roles of those who speak', () => {
    const found = interpret({ ...tree, cast } as never).speakers;
    expect(found.map(({ id, name, role, honorific, labels }) => [id, name, role, honorific, labels])).toEqual([
      ['doe', 'Jane Doe', 'Chair', 'Ms.', ['MS. DOE']],
      ['roe', 'John Roe', 'Treasurer', 'Mr.', ['MR. ROE']],
      ['clerk', undefined, 'Clerk', undefined, ['THE CLERK']],
    ]);
  });

  test('is given as evidence', () => {
    expect(interpret({ ...tree, cast } as never, { evidence: true }).speakers[0]?.evidence?.[0]).toEqual({ reason: 'the list of participants names the speaker' });
  });
});

describe('thousands of distinct labels', () => {
  const labels: readonly [string, (at: string) => string][] = [
    ['of one family', (at) => `A${at}b Smith`],
    ['of one family and given name', (at) => `John A${at}b Smith`],
    ['of one family at many outlets', (at) => `Mr. Smith (Ab${at}c)`],
    ['with numbers', (at) => `SPEAKER ${Number.parseInt(at, 36)}`],
    ['of offices', (at) => `Minister of X${at}y`],
    ['of a title and a name', (at) => `MR. P${at}A`],
  ];

  test.each(labels)('%s take linear time', (_, label) => {
    const read = (count: number): number => {
      const tree = parse(Array.from({ length: count }, (_unused, at) => `${label(at.toString(36))}: hello\n`).join(''), { transcript: true });
      expect(interpret(tree).turns).toHaveLength(count);
      const times = Array.from({ length: 6 }, () => {
        const start = process.cpuUsage().user;
        interpret(tree);
        return process.cpuUsage().user - start;
      });
      return Math.min(...times);
    };
    read(4000);
    // 2.3 is the bar of the benchmarks; a quadratic step would take sixteen times as long here
    expect(read(16_000) / read(4000)).toBeLessThan(12);
  }, 60_000);
});
