import * as z from 'zod';

const line = z.int().min(1).describe('1-based line');
const offset = z.int().min(0).describe('offset in UTF-16 code units');
const milliseconds = z.int().min(0).describe('milliseconds from the start of the recording');

const span = z.strictObject({ start: offset, end: offset }).describe('half-open range of offsets');

const evidence = z
  .array(z.strictObject({ reason: z.string(), points: z.number().optional(), line: line.optional() }))
  .describe('why this was inferred; present on request');

const translation = z.strictObject({
  status: z.enum(['provisional', 'official', 'machine', 'unofficial']),
  from: z.string().optional().describe('language translated from (BCP 47)'),
  statement: z.string().optional().describe('the notice as printed'),
});

const source = z.strictObject({
  url: z.string().optional(),
  publisher: z.string().optional(),
  retrieved: z.string().optional().describe('ISO 8601 date'),
});

const metadata = z.strictObject({
  series: z.string().optional(),
  title: z.string().optional(),
  date: z.string().optional().describe('ISO 8601 date'),
  weekday: z.int().min(1).max(7).optional().describe('the weekday as printed, 1 is Monday; not checked against the date'),
  time: z.string().optional().describe('HH:MM, 24-hour clock'),
  timezone: z.string().optional(),
  place: z.string().optional(),
  language: z.string().optional().describe('BCP 47'),
  translation: translation.optional(),
  source: source.optional(),
  notices: z.array(z.string()),
  evidence: evidence.optional(),
});

const speaker = z.strictObject({
  id: z.string(),
  name: z.string().optional(),
  family: z.string().optional(),
  given: z.string().optional(),
  honorific: z.string().optional(),
  role: z.string().optional(),
  affiliation: z.string().optional(),
  anonymous: z.boolean().optional().describe('true: a role that no evidence names, possibly several people'),
  labels: z.array(z.string()).describe('every label of this speaker, as printed'),
  evidence: evidence.optional(),
});

const section = z.strictObject({
  id: z.string(),
  heading: z.string(),
  level: z.int().min(1).max(6),
  line,
  evidence: evidence.optional(),
});

const annotation = z.strictObject({
  kind: z.enum(['interpreter', 'inaudible', 'laughter', 'applause', 'crosstalk', 'pause', 'off-mike', 'correction', 'redaction', 'sound', 'other']),
  text: z.string().describe('as printed, brackets included'),
  span,
});

const paragraph = z.strictObject({
  text: z.string().describe('as printed, annotations included; wrapped lines joined with one blank'),
  line,
  span,
  start: milliseconds.optional(),
  end: milliseconds.optional(),
  annotations: z.array(annotation),
});

const turn = z.strictObject({
  id: z.string(),
  speaker: z.string().describe('id of a speaker'),
  label: z.string().describe('as printed, inner white space as one blank'),
  line,
  span,
  labelSpan: span,
  section: z.string().optional().describe('id of the section'),
  act: z.enum(['statement', 'question', 'answer', 'moderation']),
  interpreted: z.boolean().optional(),
  start: milliseconds.optional(),
  end: milliseconds.optional(),
  paragraphs: z.array(paragraph),
  evidence: evidence.optional(),
});

const exchange = z.strictObject({
  question: z.array(z.string()).min(1).describe('ids of the turns that ask'),
  addressees: z.array(z.string()).describe('ids of the speakers who were asked'),
  answers: z.array(z.string()).describe('ids of the turns that answer'),
  unanswered: z.array(z.string()).describe('ids of the speakers who were asked and did not answer'),
  evidence: evidence.optional(),
});

const note = z.strictObject({
  line,
  span,
  text: z.string(),
  kind: z.enum(['stage', 'clip', 'end', 'unattributed']),
  after: z.string().optional().describe('id of the turn before it'),
});

/**
 * Schema of the model, version 1: who spoke when, in which section, asked by whom. Flat, with references by id.
 *
 * @example
 * ```ts
 * import { transcriptSchema } from '@rostrum/core/schema';
 *
 * const { success, error } = transcriptSchema.safeParse({ version: 1, kind: 'speech' });
 * console.log(success, error?.issues[0]?.path);
 *
 * //=> false ["kind"]
 * ```
 */
export const transcriptSchema = z.strictObject({
  version: z.literal(1),
  kind: z.enum(['transcript', 'q-and-a', 'statement', 'article', 'unknown', 'webvtt', 'srt', 'chat', 'fountain', 'json', 'xml', 'html', 'irc']),
  style: z.string().describe('name of the house style'),
  metadata,
  zones: z.strictObject({ header: z.array(line), trailer: z.array(line) }),
  speakers: z.array(speaker),
  sections: z.array(section),
  turns: z.array(turn),
  exchanges: z.array(exchange),
  notes: z.array(note),
  evidence: evidence.optional(),
});

/** The typed model of a transcript. */
export type Transcript = z.infer<typeof transcriptSchema>;
/** Facts about the event and its publication. */
export type Metadata = z.infer<typeof metadata>;
/** A participant of the event, with every label that names him or her. */
export type Speaker = z.infer<typeof speaker>;
/** A heading and its place. */
export type Section = z.infer<typeof section>;
/** One speaker's stretch from a label to the next. */
export type Turn = z.infer<typeof turn>;
/** A paragraph of a turn. */
export type Paragraph = z.infer<typeof paragraph>;
/** A transcriber's remark inside a paragraph. */
export type Annotation = z.infer<typeof annotation>;
/** A question, who was asked, and the turns that answer. */
export type Exchange = z.infer<typeof exchange>;
/** A line of the body that belongs to no turn. */
export type Note = z.infer<typeof note>;

/**
 * JSON Schema (draft 2020-12) of the model, for readers without zod.
 *
 * @example
 * ```ts
 * import { transcriptJsonSchema } from '@rostrum/core/schema';
 *
 * const { $schema, required } = transcriptJsonSchema();
 * console.log($schema, required);
 *
 * //=> https://json-schema.org/draft/2020-12/schema ["version","kind","style","metadata","zones","speakers","sections","turns","exchanges","notes"]
 * ```
 */
export function transcriptJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(transcriptSchema) as Record<string, unknown>;
}
