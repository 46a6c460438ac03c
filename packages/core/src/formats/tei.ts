import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import type { Annotation, Metadata, Paragraph, Speaker, Transcript, Turn } from '../model/schema.ts';
import { nameOf } from '../speech.ts';
import { documentParts } from './document-part.ts';
import { LossReport, type Reader, type Writer, type Written } from './format.ts';
import { readTei } from './tei-read.ts';
import { element, xmlId } from './xml.ts';

/**
 * TEI P5 in the shape that ParlaMint gives to parliamentary records: a list of persons in the header, one `u` a turn
 * with one `seg` a paragraph, the printed label as a note before it (ParlaMint encoding guidelines, “Speeches”).
 * What is written is meant to be valid TEI P5 (tried against `tei_all` 4.3.0); a corpus of ParlaMint asks for more than a
 * transcript knows, such as its own licence and the number of the sitting.
 *
 * @example
 * ```ts
 * import { readDocument } from '@rostrum/core';
 * import { tei } from '@rostrum/core/formats/tei';
 * import { importWith } from '@rostrum/core/import';
 *
 * const { transcript } = readDocument('ADA: Is it open?\n\nTOM: It is. (Laughter.)\n\nADA: Thank you.\n');
 * const { text } = tei.write(transcript, {});
 * console.log(text.slice(text.indexOf('<u '), text.indexOf('</u>') + 4));
 * const again = await importWith(tei, text);
 * console.log(again.transcript.turns.map(({ label }) => label));
 *
 * //=> <u xml:id="t1" who="#ada"><seg xml:id="t1.1">Is it open?</seg></u>
 * //=> ["ADA","TOM","ADA"]
 * ```
 */
export const tei: Reader & Writer = { name: 'tei', write, read: readTei };

function write(transcript: Transcript): Written {
  const language = transcript.metadata.language ?? 'und';
  const times = timeline(transcript.turns);
  const root = element('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': language }, header(transcript), element('text', {}, element('body', {}, times.element, ...divisions(transcript, times.ids))));
  const text = toXml([{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' }, { type: 'text', value: '\n' }, root, { type: 'text', value: '\n' }]);
  const losses = new LossReport();
  losses.add('ParlaMint has no exchanges: who answers whom was left out.', transcript.exchanges.length);
  return { text, losses: losses.list() };
}

function header({ metadata, speakers }: Transcript): Element {
  const { title = 'Transcript', source, notices } = metadata;
  return element(
    'teiHeader',
    {},
    element(
      'fileDesc',
      {},
      element('titleStmt', {}, element('title', {}, title)),
      element('publicationStmt', {}, element('p', {}, source?.publisher ?? 'Unpublished conversion of a transcript.')),
      element('sourceDesc', {}, element('bibl', {}, element('title', {}, title), dateElement(metadata), source?.url === undefined ? undefined : element('idno', { type: 'URI' }, source.url))),
    ),
    element('profileDesc', {}, setting(metadata), languages(metadata), participants(speakers)),
    notices.length === 0 ? undefined : element('xenoData', {}, notices.join('\n')),
  );
}

function dateElement({ date }: Metadata): Element | undefined {
  return date === undefined ? undefined : element('date', { when: date }, date);
}

function setting({ date, time, place }: Metadata): Element | undefined {
  if (date === undefined && place === undefined) return undefined;
  const when = date === undefined ? undefined : time === undefined ? date : `${date}T${time}:00`;
  return element('settingDesc', {}, element('setting', {}, place === undefined ? undefined : element('name', { type: 'place' }, place), when === undefined ? undefined : element('date', { when }, when)));
}

function languages({ language }: Metadata): Element | undefined {
  return language === undefined ? undefined : element('langUsage', {}, element('language', { ident: language }, language));
}

function participants(speakers: readonly Speaker[]): Element | undefined {
  if (speakers.length === 0) return undefined;
  return element('particDesc', {}, element('listPerson', {}, ...speakers.map(person)));
}

function person(speaker: Speaker): Element {
  const { id, name, family, given, honorific, role, affiliation } = speaker;
  const parts = [
    honorific === undefined ? undefined : element('roleName', {}, honorific),
    family === undefined ? undefined : element('surname', {}, family),
    given === undefined ? undefined : element('forename', {}, given),
  ].filter((part) => part !== undefined);
  const named = name === undefined || (family === undefined && given === undefined);
  return element(
    'person',
    { 'xml:id': xmlId(id) },
    element('persName', {}, ...(named ? [nameOf(speaker)] : parts)),
    role === undefined ? undefined : element('occupation', {}, role),
    affiliation === undefined ? undefined : element('affiliation', {}, element('orgName', {}, affiliation)),
  );
}

/** What is said under one heading is a division; what stands before the first heading, one without a head. */
function divisions(transcript: Transcript, times: ReadonlyMap<number, string>): Element[] {
  const all: Element[] = [];
  const current = () => all.at(-1) ?? open(undefined);
  const open = (heading: string | undefined) => {
    const division = element('div', { type: 'debateSection' }, heading === undefined ? undefined : element('head', {}, heading));
    all.push(division);
    return division;
  };
  for (const part of documentParts(transcript)) {
    if (part.kind === 'section') open(part.section.heading);
    else if (part.kind === 'note') current().children.push(element('note', {}, part.note.text));
    else current().children.push(element('note', { type: 'speaker' }, part.turn.label), utterance(part.turn, times));
  }
  return all.length === 0 ? [open(undefined)] : all;
}

function utterance({ id, speaker, start, end, paragraphs }: Turn, times: ReadonlyMap<number, string>): Element {
  const segments = paragraphs.map((paragraph, index) => segment(paragraph, `${xmlId(id)}.${index + 1}`, times));
  return element('u', { 'xml:id': xmlId(id), who: `#${xmlId(speaker)}`, start: reference(start, times), end: reference(end, times) }, ...segments);
}

function segment({ text, annotations, start, end }: Paragraph, id: string, times: ReadonlyMap<number, string>): Element {
  const children: (Element | string)[] = [];
  let at = 0;
  for (const annotation of annotations) {
    const found = text.indexOf(annotation.text, at);
    if (found < 0) continue;
    children.push(text.slice(at, found), remark(annotation));
    at = found + annotation.text.length;
  }
  return element('seg', { 'xml:id': id }, anchor(start, times), ...children, text.slice(at), anchor(end, times));
}

/** A moment inside speech: only utterances have times as attributes. */
function anchor(moment: number | undefined, times: ReadonlyMap<number, string>): Element | undefined {
  return moment === undefined ? undefined : element('anchor', { synch: reference(moment, times) });
}

/** Annotations by kind, as ParlaMint marks them: sounds of people, other events, what cannot be heard, remarks. */
function remark({ kind, text }: Annotation): Element {
  const described = element('desc', {}, text.slice(1, -1).trim() || text);
  if (kind === 'inaudible') return element('gap', { reason: 'inaudible' }, described);
  if (kind === 'laughter') return element('vocal', { type: 'laughter' }, described);
  if (kind === 'applause') return element('kinesic', { type: 'applause' }, described);
  if (kind === 'crosstalk' || kind === 'sound' || kind === 'pause') return element('incident', { type: kind }, described);
  return element('note', { type: kind }, text);
}

/** The moments of a recording, so that speech can point to them (TEI P5, section 8.3.5 and 17.4.2). */
function timeline(turns: readonly Turn[]): { readonly element: Element | undefined; readonly ids: ReadonlyMap<number, string> } {
  const moments = new Set(turns.flatMap((turn) => [turn, ...turn.paragraphs].flatMap(({ start, end }) => [start, end])));
  moments.delete(undefined);
  const ids = new Map([...(moments as Set<number>)].sort((left, right) => left - right).map((moment, index) => [moment, `T${index + 1}`]));
  if (ids.size === 0) return { element: undefined, ids };
  const marks = [...ids].map(([moment, id]) => element('when', { 'xml:id': id, interval: String(moment), since: '#T0' }));
  return { element: element('timeline', { unit: 'ms', origin: '#T0' }, element('when', { 'xml:id': 'T0' }), ...marks), ids };
}

function reference(moment: number | undefined, times: ReadonlyMap<number, string>): string | undefined {
  return moment === undefined ? undefined : `#${times.get(moment)}`;
}
