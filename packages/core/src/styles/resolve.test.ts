import { describe, expect, test } from 'vitest';
import { interpret } from '../model/interpret.ts';
import { parse } from '../parse.ts';
import { resolveStyle } from './resolve.ts';
import { houseStyleSchema } from './style-schema.ts';
import { usState } from './us-state.ts';

const record = `Harbour Council, Sitting of 4 May 2023
Mayor Rowe: The quay is finished, as you see.
Ms. Lane: When will the ferry sail?
Mayor Rowe: In June, if the weather allows.
HARBOUR COUNCIL ONLINE
`;

describe('resolveStyle', () => {
  test('adds to the lists of the style that it extends', () => {
    const style = resolveStyle({ extends: 'us-state', name: 'port-press', annotations: ['foghorn'], annotationBracket: 'square' });
    expect(style.name).toBe('port-press');
    expect(style.annotations).toEqual([...(usState.annotations ?? []), 'foghorn']);
    expect(style.annotationBracket).toBe('square');
    expect(style.telling?.labels).toEqual(usState.telling?.labels);
    expect(style.languages).toEqual(['en']);
  });

  test('begins with the plain style where none is extended', () => {
    expect(resolveStyle({ navigation: ['HARBOUR COUNCIL ONLINE'] })).toMatchObject({ name: 'own', languages: [], navigation: ['HARBOUR COUNCIL ONLINE'], marks: [] });
  });

  test('extends styles that the caller brings', () => {
    const own = resolveStyle({ name: 'harbour', marks: ['period'] });
    expect(resolveStyle({ extends: 'harbour', marks: ['bare'] }, [own]).marks).toEqual(['period', 'bare']);
  });

  test('names the known styles when the extended one does not exist', () => {
    expect(() => resolveStyle({ extends: 'us-stat' })).toThrow(/no house style named "us-stat".*us-state/u);
  });

  test('keeps the conventions of the style that it extends, or takes others', () => {
    expect(resolveStyle({ extends: 'us-state' })).toMatchObject({ annotationBracket: 'round', honorificPeriod: false, dash: 'spaced-en' });
    const own = houseStyleSchema.parse({ extends: 'us-state', honorificPeriod: true, dash: 'closed-em', inaudibleTime: true });
    expect(resolveStyle(own)).toMatchObject({ honorificPeriod: true, dash: 'closed-em', inaudibleTime: true });
    expect(resolveStyle({ extends: 'us-state', dash: 'wavy' } as never).dash).toBe('spaced-en');
    expect(resolveStyle({})).not.toHaveProperty('dash');
  });

  test('counts as absent what is not of the form', () => {
    const odd = { name: 7, marks: 'period', navigation: [1, '', 'Home'], notices: [null, { opening: 'draft' }], telling: 'x' };
    expect(resolveStyle(odd as never)).toMatchObject({ name: 'own', marks: [], navigation: ['Home'], notices: [{ opening: 'draft' }], telling: { labels: [], lines: [] } });
  });
});

describe('a house style of one’s own', () => {
  test('what the schema accepts can be resolved', () => {
    const settings = houseStyleSchema.parse({ extends: 'mofa', labels: ['KH'], telling: { lines: ['Harbour Office'] } });
    expect(resolveStyle(settings)).toMatchObject({ title: 'Ministry of Foreign Affairs of Japan, English, extended', labels: ['KH'] });
  });

  test('the schema refuses a mark that there is not', () => {
    expect(houseStyleSchema.safeParse({ marks: ['comma'] }).success).toBe(false);
    expect(houseStyleSchema.safeParse({ mark: ['bare'] }).success).toBe(false);
  });

  test('is detected among the styles of the caller', () => {
    const harbour = resolveStyle({ name: 'harbour', telling: { lines: ['Harbour Council, Sitting of 4 May 2023', 'HARBOUR COUNCIL ONLINE'] } });
    expect(parse(record, { styles: [harbour] }).style).toMatchObject({ style: { name: 'harbour' }, pinned: false });
  });

  test('front matter pins and extends one', () => {
    const pinned = parse(`---\nstyle: {extends: us-state, name: port, navigation: [Port Home]}\n---\nMS ROWE: Good morning.\nQUESTION: When?\nMS ROWE: In June.\nPort Home\n`);
    expect(pinned.style).toMatchObject({ style: { name: 'port' }, pinned: true });
    expect(interpret(pinned).zones.trailer).toEqual([7]);
  });

  test.each(['style: {extends: nobody}', 'style: {extends: 5}', 'style: [1]', 'style: {navigation: 5, telling: 1, marks: {a: 1}}'])('front matter never makes the parser throw: %s', (line) => {
    expect(parse(`---\n${line}\n---\nMS ROWE: Good morning.\nQUESTION: When?\nMS ROWE: In June.\n`).kind).toBe('transcript');
  });

  test('decides which labels open a turn', () => {
    const text = 'rw: we begin.\nQUESTION: When?\nrw: now.\nxz: later.\n';
    expect(interpret(parse(text, { style: resolveStyle({ labels: ['rw', 'xz'] }) })).turns.map(({ label }) => label)).toEqual(['rw', 'QUESTION', 'rw', 'xz']);
  });
});
