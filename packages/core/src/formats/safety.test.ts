import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { formats, importDocument } from '../convert.ts';
import type { FormatErrorCode, Source } from './format.ts';

const akn = (inner: string, before = '') => `<?xml version="1.0"?>${before}<akomaNtoso><debate><debateBody>${inner}</debateBody></debate></akomaNtoso>`;
const speech = '<speech by="#a"><from>Ada</from><p>Yes.</p></speech>';
const word = (files: Record<string, string | Uint8Array>) => zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content])));
const document = (xml: string) => ({ 'word/document.xml': xml, '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' });
const lol = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'bcdefghij'[at]} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]>`;

// Rows: what it is, the format, the source, why it is refused.
const hostile: readonly (readonly [string, string, Source, FormatErrorCode])[] = [
  ['a billion laughs', 'akoma-ntoso', akn('<p>&j;</p>', lol), 'unsafe'],
  ['a billion laughs in TEI', 'tei', `${lol}<TEI><text><body>&j;</body></text></TEI>`, 'unsafe'],
  ['an external entity', 'akoma-ntoso', akn('&x;', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), 'unsafe'],
  ['an external DTD', 'akoma-ntoso', akn(speech, '<!DOCTYPE akomaNtoso SYSTEM "http://192.0.2.1/a.dtd">'), 'unsafe'],
  ['a parameter entity', 'tei', '<!DOCTYPE TEI [<!ENTITY % x SYSTEM "http://192.0.2.1/x"> %x;]><TEI><text><body/></text></TEI>', 'unsafe'],
  ['an entity that nobody declared', 'akoma-ntoso', akn('<p>&nbsp;</p>'), 'syntax'],
  ['elements nested 100,000 deep', 'akoma-ntoso', akn('<p>'.repeat(100_000)), 'unsafe'],
  ['an element that is never closed', 'tei', '<TEI><text><body>', 'syntax'],
  ['a tag with a million attributes of one name', 'tei', `<TEI ${'a="1" '.repeat(1_000_000)}/>`, 'syntax'],
  ['no XML', 'akoma-ntoso', 'Ada: Yes.', 'syntax'],
  ['XML of another kind', 'tei', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'syntax'],
  ['text above the limit', 'webvtt', `WEBVTT\n\n${'x'.repeat(2_000)}`, 'limit'],
  ['JSON above the limit', 'whisper', `{"segments":[${'1,'.repeat(1_000)}1]}`, 'limit'],
  ['bytes that are no UTF-8', 'srt', new Uint8Array([0x31, 0xff, 0xfe]), 'syntax'],
  ['an archive that unpacks a thousandfold', 'docx', word(document('0'.repeat(5_000_000))), 'limit'],
  ['a bomb in a part that nobody reads', 'docx', word({ ...document('<w/>'), 'customXml/item1.xml': new Uint8Array(5_000_000) }), 'limit'],
  ['a DOCTYPE inside a Word document', 'docx', word(document('<!DOCTYPE x [<!ENTITY a "b">]><w>&a;</w>')), 'unsafe'],
  ['a part whose name leads out of the archive', 'docx', word({ ...document('<w/>'), '../../evil.xml': 'x' }), 'unsafe'],
  ['ten thousand parts', 'docx', word(Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`p${at}`, '']))), 'unsafe'],
  ['an archive cut short', 'docx', word(document('<w/>')).subarray(0, 60), 'syntax'],
  ['an archive without a document', 'docx', word({ 'a.txt': 'x' }), 'syntax'],
];

describe('a hostile source is refused, quickly and by name', () => {
  test.each(hostile)('%s (%s)', async (_, name, source, code) => {
    const started = performance.now();
    await expect(importDocument(name, source, { limit: code === 'limit' ? 1_000 : 16_000_000 })).rejects.toMatchObject({ name: 'FormatError', code });
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test.each([
    ['webvtt', 'WEBVTT\n\n00:01.000 --> 00:0'],
    ['html', ''],
    ['chat', '@UTF8\n@Begin\n'],
  ])('%s: a source without speech says so', async (name, source) => {
    expect((await importDocument(name, source)).losses).toContainEqual({ what: 'No speech was found in the source.', count: 1 });
  });

  test('a page that nests 100,000 deep is read', async () => {
    const { text } = await importDocument('html', `${'<div>'.repeat(100_000)}Ada: Yes.`);
    expect(text).toContain('Ada: Yes.');
  });

  test('a script does not run and is no text', async () => {
    const { text } = await importDocument('html', '<p>Ada: Yes.</p><script>throw 1</script><img src="x" onerror="y">');
    expect(text).toBe('Ada: Yes.\n');
  });

  test.each(formats.filter(({ reads }) => reads))('$name: an empty source is refused or read as nothing', async ({ name }) => {
    for (const source of ['', new Uint8Array(0)]) {
      const outcome = await importDocument(name, source).then(
        ({ transcript }) => transcript.turns.length,
        (error: { code?: string }) => error.code,
      );
      expect([0, 'syntax']).toContain(outcome);
    }
  });
});
