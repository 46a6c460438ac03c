import type { Format } from './format.ts';

/** A format by its name; the code that reads and writes it, and the library under that, load when they are asked for. */
export interface FormatEntry {
  /** Name on the command line. */
  readonly name: string;
  /** Name for people. */
  readonly title: string;
  /** Endings of its files, the usual one first, with the dot. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  readonly reads: boolean;
  readonly writes: boolean;
  load(): Promise<Format>;
}

/**
 * All formats beside our own, by name.
 *
 * @example
 * ```ts
 * import { formats } from '@rostrum/core/formats';
 *
 * console.log(formats.filter(({ reads, writes }) => reads && writes).map(({ name }) => name));
 *
 * //=> ["html","podcast-json","srt","tei","webvtt"]
 * ```
 */
export const formats: readonly FormatEntry[] = [
  { name: 'akoma-ntoso', title: 'Akoma Ntoso debates', extensions: ['.xml', '.akn'], mediaType: 'application/akn+xml', reads: true, writes: false, load: async () => (await import('./akoma-ntoso.ts')).akomaNtoso },
  { name: 'assemblyai', title: 'AssemblyAI, JSON', extensions: ['.json'], mediaType: 'application/json', reads: true, writes: false, load: async () => (await import('./assemblyai.ts')).assemblyai },
  { name: 'aws-transcribe', title: 'Amazon Transcribe, JSON', extensions: ['.json'], mediaType: 'application/json', reads: true, writes: false, load: async () => (await import('./aws-transcribe.ts')).awsTranscribe },
  { name: 'chat', title: 'CHAT of TalkBank', extensions: ['.cha'], mediaType: 'text/plain', reads: true, writes: false, load: async () => (await import('./chat.ts')).chat },
  { name: 'csv', title: 'CSV, one turn a row', extensions: ['.csv'], mediaType: 'text/csv', reads: false, writes: true, load: async () => (await import('./csv.ts')).csv },
  { name: 'deepgram', title: 'Deepgram, JSON', extensions: ['.json'], mediaType: 'application/json', reads: true, writes: false, load: async () => (await import('./deepgram.ts')).deepgram },
  { name: 'docx', title: 'Word document', extensions: ['.docx'], mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', reads: true, writes: false, load: async () => (await import('./docx.ts')).docx },
  { name: 'html', title: 'Web page (HTML)', extensions: ['.html', '.htm'], mediaType: 'text/html', reads: true, writes: true, load: async () => (await import('./html.ts')).html },
  { name: 'json', title: 'JSON, the model of @rostrum/core', extensions: ['.json'], mediaType: 'application/json', reads: false, writes: true, load: async () => (await import('./json.ts')).json },
  { name: 'jsonl', title: 'JSON Lines, one turn a line', extensions: ['.jsonl'], mediaType: 'application/jsonl', reads: false, writes: true, load: async () => (await import('./jsonl.ts')).jsonl },
  { name: 'kaldi', title: 'Kaldi service of the BBC, JSON', extensions: ['.json'], mediaType: 'application/json', reads: true, writes: false, load: async () => (await import('./kaldi.ts')).kaldi },
  { name: 'markdown', title: 'Markdown', extensions: ['.md'], mediaType: 'text/markdown', reads: false, writes: true, load: async () => (await import('./markdown.ts')).markdown },
  { name: 'podcast-json', title: 'Podcasting 2.0 transcript, JSON', extensions: ['.json'], mediaType: 'application/json', reads: true, writes: true, load: async () => (await import('./podcast-json.ts')).podcastJson },
  { name: 'srt', title: 'SubRip subtitles', extensions: ['.srt'], mediaType: 'application/x-subrip', reads: true, writes: true, load: async () => (await import('./srt.ts')).srt },
  { name: 'tei', title: 'TEI for parliamentary records (ParlaMint)', extensions: ['.xml'], mediaType: 'application/tei+xml', reads: true, writes: true, load: async () => (await import('./tei.ts')).tei },
  { name: 'text', title: 'Plain text in a house style', extensions: ['.transcript', '.txt'], mediaType: 'text/plain', reads: false, writes: true, load: async () => (await import('./text.ts')).text },
  { name: 'webvtt', title: 'WebVTT captions with voices', extensions: ['.vtt'], mediaType: 'text/vtt', reads: true, writes: true, load: async () => (await import('./webvtt.ts')).webvtt },
  { name: 'whisper', title: 'Whisper and its relatives, JSON', extensions: ['.json'], mediaType: 'application/json', reads: true, writes: false, load: async () => (await import('./whisper.ts')).whisper },
];

/**
 * The format of that name; undefined where there is none.
 *
 * @example
 * ```ts
 * import { formatNamed } from '@rostrum/core/formats';
 *
 * const webvtt = formatNamed('webvtt');
 * console.log(webvtt?.title, webvtt?.extensions, webvtt?.reads, webvtt?.writes);
 *
 * //=> WebVTT captions with voices [".vtt"] true true
 * ```
 */
export function formatNamed(name: string): FormatEntry | undefined {
  return formats.find((format) => format.name === name);
}
