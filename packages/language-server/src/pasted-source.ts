import { parse, verbatimDifference } from '@rostrum/core';
import { type Format, FormatError, importWith } from '@rostrum/core/import';

type LoadFormat = () => Promise<Format>;

/** Files of speech recognisers; which one wrote it, each reader tells by the keys. */
const recognisers: readonly LoadFormat[] = [
  async () => (await import('@rostrum/core/formats/assemblyai')).assemblyai,
  async () => (await import('@rostrum/core/formats/aws-transcribe')).awsTranscribe,
  async () => (await import('@rostrum/core/formats/deepgram')).deepgram,
  async () => (await import('@rostrum/core/formats/kaldi')).kaldi,
  async () => (await import('@rostrum/core/formats/podcast-json')).podcastJson,
  async () => (await import('@rostrum/core/formats/whisper')).whisper,
];

/** How a text begins that is a file of another format, and what may read it. */
const kinds: readonly { readonly opening: RegExp; readonly readers: readonly LoadFormat[] }[] = [
  { opening: /^[[{]/, readers: recognisers },
  { opening: /^WEBVTT\b/, readers: [async () => (await import('@rostrum/core/formats/webvtt')).webvtt] },
  { opening: /^(?:\d{1,6}\r?\n)?\d{1,3}:\d{2}:\d{2}[,.]\d{1,3} ?-->/, readers: [async () => (await import('@rostrum/core/formats/srt')).srt] },
  { opening: /^<(?:!doctype html|html|head|body|meta|article|main|div|p)\b/i, readers: [readerOfPages] },
];

async function readerOfPages(): Promise<Format> {
  return (await import('@rostrum/core/formats/html')).html;
}

/** The transcript in a file that somebody pasted as it stands; undefined where the text is no such file. */
export async function readPastedFile(pasted: string): Promise<string | undefined> {
  const text = pasted.trimStart();
  const kind = kinds.find(({ opening }) => opening.test(text.slice(0, 64)));
  for (const load of kind?.readers ?? []) {
    const read = await readWith(load, text);
    if (read !== undefined) return read;
  }
  return undefined;
}

/** The lines that a reader of a page sees. */
export function readPage(page: string): Promise<string | undefined> {
  return readWith(readerOfPages, page);
}

/** What a reader makes of a source; undefined where it is not of that format, too large, or nobody speaks in it. */
async function readWith(load: LoadFormat, source: string): Promise<string | undefined> {
  try {
    const { text, transcript } = await importWith(await load(), source, { joined: true });
    return transcript.turns.length === 0 ? undefined : withoutFrontMatter(text);
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}

/** The turns alone, for a document that has its own front matter, unless they need their declarations to be read as they are. */
function withoutFrontMatter(text: string): string {
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n') : -1;
  if (end < 0) return text;
  const turns = text.slice(end + '\n---\n'.length).trimStart();
  return verbatimDifference(parse(text, { transcript: true }), parse(turns, { transcript: true })) === undefined ? turns : text;
}
