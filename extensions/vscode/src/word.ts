import mammoth from 'mammoth';

/** A Word document as its paragraphs, and as the page (HTML) that has its headings too. */
export interface WordText {
  readonly text: string;
  readonly html: string;
}

/** What stands in a Word document (.docx), without its pictures; an error says what is wrong with the file. */
export async function readWord(bytes: Uint8Array): Promise<WordText> {
  const input = { buffer: Buffer.from(bytes) };
  const withoutPictures = { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })), externalFileAccess: false };
  const [{ value: text }, { value: html }] = await Promise.all([mammoth.extractRawText(input), mammoth.convertToHtml(input, withoutPictures as object)]);
  return { text, html };
}
