import mammoth from 'mammoth';

/** The text of a Word document (.docx), paragraph by paragraph; an error says what is wrong with the file. */
export async function readWord(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return value;
}
