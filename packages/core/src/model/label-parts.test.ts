import { expect, test } from 'vitest';
import { labelParts } from './label-parts.ts';

// Whoever is called by an office behind "Mr." or "Madam" is that office, and nobody of that name.
test.each([
  ['Mr. Speaker', { honorific: 'Mr.', role: 'Speaker', group: 'moderator' }],
  ['MR. DEPUTY SPEAKER', { honorific: 'Mr.', role: 'Deputy Speaker', group: 'moderator' }],
  ['Madam Speaker', { honorific: 'Madam', role: 'Speaker', group: 'moderator' }],
  ['Mr ACTING SPEAKER', { honorific: 'Mr', role: 'Acting Speaker', group: 'moderator' }],
  ['Sr. Presidente', { honorific: 'Sr.', role: 'Presidente', group: 'office' }],
])('an office behind a form of address: %s', (label, parts) => {
  expect(labelParts(label)).toEqual(parts);
});

test('an office behind a form of address, with who holds it', () => {
  expect(labelParts('Mr. Deputy Speaker (Mr. Hale)')).toMatchObject({ role: 'Deputy Speaker', name: 'Hale', presides: true });
});

test.each(['MR. KING', 'Mr. Justice', 'Mrs. Bishop'])('a family name that is an office as well: %s', (label) => {
  expect(labelParts(label).name).toBeDefined();
});

// A single capital behind a title is an initial, though "M." and "D." open labels of France and Spain.
test.each([
  ['Mr. D. Lane', 'Mr.', 'D. Lane'],
  ['Mr D J LANE', 'Mr', 'D J Lane'],
  ['Dr C P Hale', 'Dr', 'C P Hale'],
  ['Mrs. M. Rowe', 'Mrs.', 'M. Rowe'],
  ['Mr DON LANE', 'Mr', 'Don Lane'],
  ['Sr. D. Tom Hale', 'Sr. D.', 'Tom Hale'],
  ['M. Hale', 'M.', 'Hale'],
  ['Dr. h. c. Ada Rowe', 'Dr. h. c.', 'Ada Rowe'],
])('initials behind a title: %s', (label, honorific, name) => {
  expect(labelParts(label)).toMatchObject({ honorific, name });
});

test.each([
  ['TOM HALE (Green) to the Minister of Harbours', 'Tom Hale'],
  ['Mr J HALE (DA) to the Minister of Harbours', 'J Hale'],
  ['Mrs A ROWE asked the Minister of Fisheries', 'A Rowe'],
])('whom a question is put to: %s', (label, name) => {
  expect(labelParts(label)).toMatchObject({ name });
});

test('an office of two parts is nobody who asks', () => {
  expect(labelParts('Assistant to the President Ada Rowe')).toMatchObject({ name: 'Ada Rowe', role: 'Assistant to the President' });
});

test.each([
  ['김하나 / 대변인', { name: '김하나', role: '대변인' }],
  ['Ada Rowe / Harbour Minister', { name: 'Ada Rowe', role: 'Harbour Minister' }],
  ['Harbour Minister / Ada Rowe', { name: 'Ada Rowe', role: 'Harbour Minister' }],
])('a stroke between name and office: %s', (label, parts) => {
  expect(labelParts(label)).toMatchObject(parts);
});

test('a Korean outlet before who asks for it', () => {
  expect(labelParts('항구신문 박두리 기자')).toEqual({ name: '박두리', family: '박두리', role: '기자', affiliation: '항구신문', outlet: true });
});
