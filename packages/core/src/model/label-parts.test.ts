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

test.each([
  ['Secretary-General', { role: 'Secretary-General', group: 'office' }],
  ['Secretary-General Ada Rowe', { role: 'Secretary-General', name: 'Ada Rowe' }],
  ['DEPUTY UNDER-SECRETARY-GENERAL HALE', { role: 'Deputy Under-Secretary-General', name: 'Hale' }],
  ['Papa Silvestro', { role: 'Papa', name: 'Silvestro' }],
  ['PM HALE', { role: 'PM', name: 'Hale' }],
  ['HRVP Ada Rowe', { role: 'HRVP', name: 'Ada Rowe' }],
  ['PM', { role: 'PM', group: 'office' }],
  ["BK'in Rowe", { role: "BK'in", name: 'Rowe' }],
  ['CHAIRMAN OF THE JOINT HEADS OF STAFF GENERAL TOM HALE', { role: 'Chairman of the Joint Heads of Staff General', name: 'Tom Hale' }],
])('an office in short, with hyphens, or with its department: %s', (label, parts) => {
  expect(labelParts(label)).toMatchObject(parts);
});

test.each([
  ['Sra. Ministra', { honorific: 'Sra.', role: 'Ministra', group: 'office' }],
  ['Sra. Vicepresidenta y Ministra de Puertos', { honorific: 'Sra.', role: 'Vicepresidenta y Ministra de Puertos', group: 'office' }],
  ['Sr. Secretario de Estado', { honorific: 'Sr.', role: 'Secretario de Estado', group: 'office' }],
  ['M. le ministre', { honorific: 'M.', role: 'ministre', group: 'office' }],
  ['Mr. Secretary', { honorific: 'Mr.', role: 'Secretary', group: 'office' }],
])('an office of government behind a form of address: %s', (label, parts) => {
  expect(labelParts(label)).toEqual(parts);
});

test.each([
  ['Justin Lane', { name: 'Justin Lane', family: 'Lane', given: 'Justin' }],
  ['ESTHER LANE', { name: 'Esther Lane', family: 'Lane', given: 'Esther' }],
  ['Lester Lane', { name: 'Lester Lane', family: 'Lane', given: 'Lester' }],
  ['MINSITER LANE', { role: 'Minsiter', name: 'Lane', family: 'Lane' }],
  ['FOREIGN MINSTER LANE', { role: 'Foreign Minster', name: 'Lane', family: 'Lane' }],
])('a given name that is an office but for a letter, and an office misspelt: %s', (label, parts) => {
  expect(labelParts(label)).toEqual(parts);
});

test.each([
  ['TOM KING', { name: 'Tom King', family: 'King', given: 'Tom' }],
  ['SENATOR KING', { role: 'Senator', name: 'King', family: 'King' }],
  ['Foreign Minister Eva Bishop', { role: 'Foreign Minister', name: 'Eva Bishop', family: 'Bishop', given: 'Eva' }],
  ['THE KING', { role: 'King', group: 'office' }],
  ['Bishop Hale', { role: 'Bishop', name: 'Hale', family: 'Hale' }],
])('a family name that is an office as well, without “Mr.”: %s', (label, parts) => {
  expect(labelParts(label)).toEqual(parts);
});

test.each([
  ['TOM KING, DIVING TUTOR', { name: 'Tom King', affiliation: 'DIVING TUTOR' }],
  ['Eva Mora, Elm News', { name: 'Eva Mora', affiliation: 'Elm News', outlet: true }],
  ['Eva Mora, Ingeniera Naval', { name: 'Eva Mora', affiliation: 'Ingeniera Naval' }],
  ['Elm Shimbun, Mori', { name: 'Mori', affiliation: 'Elm Shimbun' }],
  ['EBS, Mori', { name: 'Mori', affiliation: 'EBS' }],
])('which side of a comma is the name: %s', (label, parts) => {
  expect(labelParts(label)).toMatchObject(parts);
});

test('what somebody does is no body that he is of', () => {
  expect(labelParts('Lane (turning to the window)')).toEqual({ name: 'Lane', family: 'Lane' });
  expect(labelParts('Lane (smiling)')).toEqual({ name: 'Lane', family: 'Lane' });
  expect(labelParts('Rowe (kesk)')).toMatchObject({ name: 'Rowe', affiliation: 'kesk' });
});

test.each([
  ['フリーランス 森氏', { name: '森', honorific: '氏', affiliation: 'フリーランス', outlet: true }],
  ['ＥＢＳテレビ 森さん', { name: '森', honorific: 'さん', affiliation: 'ＥＢＳテレビ' }],
  ['山田 太郎氏', { name: '山田 太郎', honorific: '氏' }],
  ['報道課長', { role: '報道課長', group: 'moderator' }],
])('a Japanese label: %s', (label, parts) => {
  expect(labelParts(label)).toMatchObject(parts);
});

test.each([
  ['Q 港新聞', { role: 'Q', group: 'questioner', affiliation: '港新聞' }],
  ['Q 代表幹事(港新聞)', { role: '代表幹事', group: 'questioner' }],
  ['Q 大山記者', { role: '記者', name: '大山', family: '大山', group: 'questioner' }],
  ['A 知事', { role: '知事', group: 'office' }],
])('a letter before who asks or answers: %s', (label, parts) => {
  expect(labelParts(label)).toMatchObject(parts);
});
