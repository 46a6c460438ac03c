import { describe, expect, test } from 'vitest';
import { parse } from '../parse.ts';
import { interpret } from './interpret.ts';
import type { Speaker } from './schema.ts';

/** The speakers of a text whose lines are labels, each speaking twice. */
function speakers(head: string, ...labels: readonly string[]): Speaker[] {
  const words = labels.some((label) => /女士|先生/u.test(label)) ? '我们看看结果如何。' : /大臣/u.test(labels[0] ?? '') ? 'そうなると思います。' : 'We shall see what comes of it.';
  const said = labels.map((label) => `${label}: ${words}\n`).join('');
  return interpret(parse(head + said + said, { transcript: true })).speakers;
}

const joined = (head: string, ...labels: readonly string[]): string[] => speakers(head, ...labels).map((speaker) => `${speaker.name ?? '?'}${speaker.role === undefined ? '' : `, ${speaker.role}`} = ${speaker.labels.join(' | ')}`);

describe('a short label joins the one long form that it fits', () => {
  test.each([
    [['Martin Taylor', 'Susan Lee', 'MT', 'SL'], ['Martin Taylor = Martin Taylor | MT', 'Susan Lee = Susan Lee | SL']],
    [['Martin', 'Susan Lee', 'Martin Taylor', 'Susan'], ['Martin Taylor = Martin Taylor | Martin', 'Susan Lee = Susan Lee | Susan']],
    [['Maki Kobayashi', 'Susan Lee', 'Kobayashi Maki'], ['Maki Kobayashi = Maki Kobayashi | Kobayashi Maki', 'Susan Lee = Susan Lee']],
    [['Jane Doe', 'Susan Lee', 'Doe, Jane'], ['Jane Doe = Jane Doe | Doe, Jane', 'Susan Lee = Susan Lee']],
    [['Г-н Вереев', 'Г-жа Орлова', 'А.П. Вереев'], ['А.П. Вереев = Г-н Вереев | А.П. Вереев', 'Орлова = Г-жа Орлова']],
    [['גב׳ רות לביא', 'מר דן כרמי', 'רות לביא'], ['רות לביא = גב׳ רות לביא | רות לביא', 'דן כרמי = מר דן כרמי']],
    [['王毅先生', '李女士', '王毅', '李梅女士'], ['王毅 = 王毅先生 | 王毅', '李梅 = 李梅女士 | 李女士']],
    [['Speaker 1 (John Smith)', 'Speaker 2', 'Speaker 1'], ['John Smith, Speaker 1 = Speaker 1 (John Smith) | Speaker 1', '?, Speaker 2 = Speaker 2']],
    [['Foreign Minister Ada Rowe', 'Reporter', 'The Minister'], ['Ada Rowe, Foreign Minister = Foreign Minister Ada Rowe | The Minister', '?, Reporter = Reporter']],
  ])('%j', (labels, expected) => {
    expect(joined('', ...labels)).toEqual(expected);
  });
});

describe('a short label that fits two is not guessed', () => {
  test.each([
    [['Martin Taylor', 'Mary Thomas', 'MT'], 3],
    [['Martin Taylor', 'Martin Lee', 'Martin'], 3],
    [['Foreign Minister Rowe', 'Finance Minister Hale', 'The Minister'], 3],
    [['Deputy Minister Rowe', 'Reporter', 'The Minister'], 3],
    [['林大臣', '林田議員'], 2],
  ])('%j', (labels, count) => {
    expect(speakers('', ...labels)).toHaveLength(count);
  });
});

describe('a legend before the first turn', () => {
  const people = ['Susan Lee, interviewer = SL', 'Martin Taylor = MT'];

  test.each(['MT = Martin Taylor; SL = Susan Lee (interviewer)\n\n', 'MT = Martin Taylor\nSL = Susan Lee (interviewer)\n\n', 'MT: Martin Taylor\nSL: Susan Lee (interviewer)\n\n'])('%j', (legend) => {
    expect(joined(legend, 'SL', 'MT').map((speaker) => speaker.replace('Interviewer', 'interviewer'))).toEqual(people);
    expect(interpret(parse(`${legend}SL: Where?\nMT: Here.\nSL: Why?\nMT: So.`)).turns).toHaveLength(4);
  });

  test('may name those who ask and answer by their part', () => {
    const head = 'Interviewer: Susan Lee (SL)\nNarrator: Martin Taylor\nDate: 10 September 2024\n\n';
    expect(joined(head, 'SL', 'TAYLOR')).toEqual(['Susan Lee, Interviewer = SL', 'Martin Taylor, Narrator = TAYLOR']);
  });

  test('is a turn where no label stands for the name', () => {
    expect(interpret(parse('Host: Martin Taylor\nGuest: Yes, it is me.\nHost: Good.\nGuest: Good.')).turns).toHaveLength(4);
  });
});

test('front matter that lists names declares their initials', () => {
  expect(joined('---\nspeakers: [Martin Taylor, Susan Lee]\n---\n', 'MT', 'SL')).toEqual(['Martin Taylor = MT', 'Susan Lee = SL']);
});

test('fifty thousand distinct labels in a megabyte take time in proportion', () => {
  const read = (count: number): number => {
    const text = Array.from({ length: count }, (_, at) => `Aa${at.toString(36)}a Bo${(at * 7).toString(36)}o: yes, yes\n`).join('');
    const start = process.cpuUsage().user;
    const found = interpret(parse(text, { transcript: true })).speakers.length;
    const time = process.cpuUsage().user - start;
    expect(found).toBeGreaterThan(count * 0.9);
    return time;
  };
  read(2000);
  // five times the labels; comparing all pairs would take twenty-five times as long
  expect(read(50_000) / read(10_000)).toBeLessThan(14);
}, 120_000);
