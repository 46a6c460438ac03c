import { interpret, parse } from '@rostrum/core';
import { expect, test } from 'vitest';
import { registeredPerson } from './registered-person.ts';
import type { RegisteredPerson } from './rule.ts';

const person = (id: string, name: string, facts: Partial<RegisteredPerson>): RegisteredPerson => ({ id, name, labels: [], roles: [], ...facts });

/** Whom the registry takes the second speaker for. */
function found(label: string, people: readonly RegisteredPerson[], date?: string): string | undefined {
  const [, speaker] = interpret(parse(`MODERATOR: Good morning.\n${label}: Good morning.\nMODERATOR: One question.\n${label}: Yes.\n`)).speakers;
  return speaker === undefined ? undefined : registeredPerson(speaker, people, date)?.id;
}

const aalto = person('mara', 'Mara Aalto', { labels: ['MINISTER AALTO'], roles: [{ title: 'Minister', to: '2023-02-01' }] });
const jussi = person('jussi', 'Jussi Aalto', { labels: ['MINISTER AALTO'], roles: [{ title: 'Minister', from: '2023-02-02' }] });

test.each([
  ['MINISTER AALTO', [aalto], undefined, 'mara'],
  ['Minister  Aalto', [aalto], undefined, 'mara'],
  ['MARA AALTO', [aalto], undefined, 'mara'],
  ['MINISTER JUSSI AALTO', [aalto], undefined, undefined],
  ['MINISTER ROWE', [aalto], undefined, undefined],
  ['MINISTER AALTO', [aalto, jussi], undefined, undefined],
  ['MINISTER AALTO', [aalto, jussi], '2023-02-01', 'mara'],
  ['MINISTER AALTO', [aalto, jussi], '2024-05-31', 'jussi'],
  ['MINISTER AALTO', [aalto], '2024-05-31', 'mara'],
  ['MARA AALTO', [person('mara', 'M. Aalto', { family: 'Aalto', given: 'Mara' })], undefined, 'mara'],
])('%s', (label, people, date, id) => {
  expect(found(label, people, date)).toBe(id);
});
