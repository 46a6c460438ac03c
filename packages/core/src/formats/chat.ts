import { type Draft, type DraftSpeaker, type DraftTurn, FormatError, LossReport, type Reader, type ReadOptions, type Source } from './format.ts';
import { languageCode } from './language-code.ts';
import { sourceText } from './source.ts';
import { squash } from './squash.ts';

/**
 * CHAT of TalkBank (MacWhinney, Tools for Analyzing Talk, part 1: The CHAT Transcription Format): each main line is a turn.
 *
 * @example
 * ```ts
 * import { chat } from '@rostrum/core/formats/chat';
 * import { importWith } from '@rostrum/core/import';
 *
 * const source = '@UTF8\n@Begin\n@Participants:\tADA Ada Adult, TOM Tom Adult\n*ADA:\tis it open ?\n%mor:\tcop it open\n*TOM:\tit is .\n@End\n';
 * const { transcript, losses } = await importWith(chat, source);
 * console.log(transcript.turns.map(({ label, paragraphs }) => [label, paragraphs[0]?.text]));
 * console.log(losses);
 *
 * //=> [["ADA","is it open?"],["TOM","it is."]]
 * //=> [{"what":"Lines of analysis (%mor and its like) were left out.","count":1}]
 * ```
 */
export const chat: Reader = { name: 'chat', read };

function read(source: Source, options: ReadOptions): Draft {
  const text = sourceText(source, options);
  if (!/^@(?:UTF8|Begin)\b/m.test(text.slice(0, 2_000))) throw new FormatError('syntax', 'The source has no “@Begin”, as a CHAT file must.');
  const losses = new LossReport();
  const headers = new Map<string, string>();
  const blocks: DraftTurn[] = [];
  for (const line of unfolded(text)) {
    const colon = line.indexOf(':');
    const key = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).trim();
    if (line.startsWith('*')) blocks.push(utterance(key.slice(1).trim(), value, losses));
    else if (line.startsWith('%')) losses.add('Lines of analysis (%mor and its like) were left out.');
    else if (line.startsWith('@')) {
      if (key === '@Comment') losses.add('Comments were left out.');
      else if (!headers.has(key)) headers.set(key, value);
    }
  }
  return { metadata: metadataOf(headers), speakers: participants(headers.get('@Participants') ?? ''), blocks, losses: losses.list() };
}

/** The lines of a file; one that begins with a tab goes on with the line before it. */
function unfolded(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.startsWith('\t') && lines.length > 0) lines.push(`${lines.pop()} ${line.trim()}`);
    else if (line !== '') lines.push(line);
  }
  return lines;
}

/** A media bullet: two times in milliseconds between control characters. */
const BULLET = /\u0015(\d+)_(\d+)\u0015/;

function utterance(label: string, value: string, losses: LossReport): DraftTurn {
  const bullet = BULLET.exec(value);
  const times = bullet === null ? {} : { start: Number(bullet[1]), end: Number(bullet[2]) };
  const text = spokenText(value.replace(BULLET, ''));
  losses.add('Codes inside utterances (overlaps, retracings, errors) were left out.', text.coded ? 1 : 0);
  return { kind: 'turn', label, ...times, paragraphs: [{ text: text.words, ...times }] };
}

/** What was said, without the codes: what is in square brackets, marks of overlap, pauses, tiers of a word behind `@`. */
function spokenText(value: string): { readonly words: string; readonly coded: boolean } {
  const plain = value
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/[⌈⌉⌊⌋‡„]\d?|[<>]|\+[^\s\w]*|&[=*-]\S*/g, ' ')
    .replace(/(\S)@\S+/g, '$1')
    .replace(/\(\.{1,3}\)/g, ' ');
  const words = squash(plain).replace(/ ([.?!])$/, '$1');
  return { words, coded: words !== squash(value).replace(/ ([.?!])$/, '$1') };
}

/** `CHI Ross Target_Child, MOT Mother`: code, name where there are three, role. */
function participants(list: string): DraftSpeaker[] {
  return list.split(',').flatMap((entry) => {
    const [code, ...rest] = entry.trim().split(/\s+/);
    if (code === undefined || code === '') return [];
    const role = rest.at(-1)?.replaceAll('_', ' ');
    return [{ ...(rest.length > 1 && { name: rest.slice(0, -1).join(' ').replaceAll('_', ' ') }), ...(role !== undefined && { role }), labels: [code] }];
  });
}

const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');

function metadataOf(headers: ReadonlyMap<string, string>): Draft['metadata'] {
  const [, day, month = '', year] = /^(\d{1,2})-([A-Z]{3})-(\d{4})$/.exec(headers.get('@Date') ?? '') ?? [];
  const number = MONTHS.indexOf(month) + 1;
  const language = headers.get('@Languages')?.split(/[\s,]+/)[0];
  const place = headers.get('@Location');
  return {
    ...(number > 0 && day !== undefined && { date: `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}` }),
    ...(language !== undefined && language !== '' && { language: languageCode(language) }),
    ...(place !== undefined && place !== '' && { place }),
  };
}
