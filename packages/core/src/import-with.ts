import { draftText, UNNAMED } from './formats/draft-text.ts';
import { type Draft, type DraftBlock, type DraftTurn, type Format, FormatError, type Loss, LossReport, type ReadOptions, type Source } from './formats/format.ts';
import { joinSegments, turnsOfSegments } from './formats/segments.ts';
import { squash } from './formats/squash.ts';
import { interpret } from './model/interpret.ts';
import type { Transcript, Turn } from './model/schema.ts';
import { parse } from './parse.ts';

export { type Draft, type Format, FormatError, type FormatErrorCode, type Loss, type ReadOptions, type Source } from './formats/format.ts';

/** A document from another format, as a transcript. */
export interface Imported {
  /** The text of the transcript: front matter, headings and turns. */
  readonly text: string;
  /** Its model; unlike a model read from `text`, it holds the times of paragraphs and of ends. */
  readonly transcript: Transcript;
  /** What of the source has no place in a transcript. */
  readonly losses: readonly Loss[];
}

/**
 * Reads a document as a transcript with a format at hand, for programs that carry some formats and not the others
 * (`@rostrum/core/formats/html` and its neighbours). Nothing is fetched, whatever the source refers to.
 *
 * @throws {FormatError} when that format cannot be read, when the source is not of it, too large, or unsafe.
 *
 * @example
 * ```ts
 * import { importWith } from '@rostrum/core/import';
 * import { srt } from '@rostrum/core/formats/srt';
 *
 * const captions = '1\n00:00:01,000 --> 00:00:02,500\nAda: The quay is finished.\n\n2\n00:00:03,000 --> 00:00:04,000\nTom: Thank you.\n';
 * const { transcript } = await importWith(srt, captions);
 * console.log(transcript.turns.map(({ label, start }) => [label, start]));
 *
 * //=> [["Ada",1000],["Tom",3000]]
 * ```
 */
export async function importWith(format: Format, source: Source, options: ReadOptions = {}): Promise<Imported> {
  const read = await format.read?.(source, options);
  if (read === undefined) throw new FormatError('unknown-format', `The format “${format.name}” cannot be read.`);
  const imported = 'printed' in read ? { text: read.printed, transcript: interpret(parse(read.printed)), losses: read.losses } : adopt(options.joined === true ? withJoinedCaptions(read) : read);
  if (imported.transcript.turns.length > 0) return imported;
  return { ...imported, losses: [...imported.losses, { what: 'No speech was found in the source.', count: 1 }] };
}

/**
 * Turns a draft into a transcript: prints it, reads it back, and adds the times that the text cannot hold.
 *
 * @example
 * ```ts
 * import { adopt } from '@rostrum/core/import';
 *
 * const speech = (label: string, text: string) => ({ kind: 'turn' as const, label, paragraphs: [{ text }] });
 * const blocks = [speech('Ada', 'Is it open?'), speech('Tom', 'It is.'), speech('Ada', 'Thank you.')];
 * const { text } = adopt({ metadata: { title: 'Ports' }, speakers: [], blocks, losses: [] });
 * console.log(text.trimEnd());
 *
 * //=> ---
 * //=> transcript: 1
 * //=> title: Ports
 * //=> speakers:
 * //=>   ada:
 * //=>     name: Ada
 * //=>     labels:
 * //=>       - Ada
 * //=>   tom:
 * //=>     name: Tom
 * //=>     labels:
 * //=>       - Tom
 * //=> ---
 * //=>
 * //=> Ada: Is it open?
 * //=>
 * //=> Tom: It is.
 * //=>
 * //=> Ada: Thank you.
 * ```
 */
export function adopt(draft: Draft): Imported {
  const losses = new LossReport();
  const tidy = tidied(draft, losses);
  const spoken = tidy.blocks.filter((block): block is DraftTurn => block.kind === 'turn');
  const printed = readBack(tidy, false);
  const fits = sameShape(spoken, printed.transcript.turns) && sameLabels(spoken, printed.transcript.turns);
  const { text, transcript } = fits ? printed : readBack(tidy, true);
  return { text, transcript: withTimes(transcript, spoken), losses: [...draft.losses, ...losses.list()] };
}

/** A draft as text, and what that text is read as. */
function readBack(draft: Draft, guarded: boolean): Pick<Imported, 'text' | 'transcript'> {
  const text = draftText(draft, { guarded });
  return { text, transcript: interpret(parse(text, { transcript: true })) };
}

/** Characters from which on a joined paragraph ends with its sentence. */
const PARAGRAPH_LENGTH = 300;

/** A draft whose timed paragraphs, which are captions or sentences, are joined into paragraphs that read well. */
function withJoinedCaptions(draft: Draft): Draft {
  const losses = new LossReport();
  const blocks = draft.blocks.flatMap((block) => {
    if (block.kind !== 'turn' || !block.paragraphs.some(({ start }) => start !== undefined)) return [block];
    const joined = joinSegments(block.paragraphs.map((paragraph) => ({ ...paragraph, label: block.label })), PARAGRAPH_LENGTH);
    losses.add('Captions were joined: the times inside paragraphs were left out.', block.paragraphs.length - joined.length);
    return turnsOfSegments(joined);
  });
  return { ...draft, blocks, losses: [...draft.losses, ...losses.list()] };
}

/** Blank texts go, white space is one blank, and labels hold nothing that would end them. */
function tidied(draft: Draft, losses: LossReport): Draft {
  const blocks = draft.blocks.flatMap((block): DraftBlock[] => {
    if (block.kind !== 'turn') {
      // A heading mark wants a letter, and a colon behind it would make a label.
      const text = squash(block.text).replace(/[:：\s]+$/, '');
      losses.add('A heading or a remark without letters was left out.', /\p{L}/u.test(text) ? 0 : 1);
      return /\p{L}/u.test(text) ? [{ ...block, text }] : [];
    }
    const paragraphs = block.paragraphs.map((paragraph) => ({ ...paragraph, text: squash(paragraph.text) })).filter(({ text }) => text !== '');
    if (paragraphs.length === 0) losses.add('Speech without words was left out.');
    losses.add(`Speech without a speaker stands under “${UNNAMED}”.`, block.label === undefined && paragraphs.length > 0 ? 1 : 0);
    return paragraphs.length === 0 ? [] : [{ ...block, label: tidyLabel(block.label, losses), paragraphs }];
  });
  return { ...draft, speakers: draft.speakers.map((speaker) => ({ ...speaker, labels: speaker.labels.map((label) => tidyLabel(label, new LossReport()) ?? label) })), blocks };
}

const LABEL_LENGTH = 80;

function tidyLabel(label: string | undefined, losses: LossReport): string | undefined {
  if (label === undefined) return undefined;
  const plain = squash(label.replace(/[\p{Cc}\p{Cf}]/gu, ' '));
  const short = squash(plain.replace(/[:：]+$/, '').replace(/[:：]/g, ' ').replace(/^[^\p{L}\p{N}]+/u, '').slice(0, LABEL_LENGTH));
  const named = /\p{L}/u.test(short) ? short : `Speaker ${short}`.trim();
  losses.add('A name was respelt so that it can be a label.', named === plain ? 0 : 1);
  return named;
}

/** Whether the text reads back as it was meant: as many turns, each with as many paragraphs. */
function sameShape(drafts: readonly DraftTurn[], turns: readonly Turn[]): boolean {
  return drafts.length === turns.length && drafts.every(({ paragraphs }, index) => turns[index]?.paragraphs.length === paragraphs.length);
}

function sameLabels(drafts: readonly DraftTurn[], turns: readonly Turn[]): boolean {
  return drafts.every(({ label = UNNAMED }, index) => turns[index]?.label === label);
}

/** The model with the times of the draft, which are finer than those that a text prints. */
function withTimes(transcript: Transcript, drafts: readonly DraftTurn[]): Transcript {
  if (!sameShape(drafts, transcript.turns)) return transcript;
  const turns = transcript.turns.map((turn, index) => {
    const draft = drafts[index];
    return {
      ...turn,
      ...times(draft),
      paragraphs: turn.paragraphs.map((paragraph, place) => ({ ...paragraph, ...times(draft?.paragraphs[place]) })),
    };
  });
  return { ...transcript, turns };
}

function times(timed: { readonly start?: number | undefined; readonly end?: number | undefined } | undefined): { start?: number; end?: number } {
  return {
    ...(timed?.start !== undefined && { start: timed.start }),
    ...(timed?.end !== undefined && { end: timed.end }),
  };
}
