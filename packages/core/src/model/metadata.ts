import { isRecord } from '../syntax/front-matter.ts';
import { headingMark } from '../syntax/heading.ts';
import { noticeOf } from '../syntax/header.ts';
import type { Node } from '../syntax/node.ts';
import type { Evidence, Tree } from '../syntax/tree.ts';
import { collapse } from '../syntax/characters.ts';
import { readDateline } from '../syntax/dateline.ts';
import type { Metadata, Transcript } from './schema.ts';

/** Facts about the event: front matter first, then what the header tells. */
export function readMetadata(tree: Tree, evidence: Evidence[]): Metadata {
  const header = tree.root.children?.find(({ kind }) => kind === 'header');
  const metadata: Metadata = { notices: [] };
  readHeaderNodes(tree, header?.children ?? [], metadata, evidence);
  for (const dateline of tree.datelines) {
    for (const key of ['date', 'weekday', 'time', 'timezone', 'place'] as const) {
      if (metadata[key] !== undefined || dateline[key] === undefined) continue;
      Object.assign(metadata, { [key]: dateline[key] });
      evidence.push({ reason: `${key}: the dateline`, line: dateline.line });
    }
  }
  if (tree.language !== 'und') metadata.language = tree.language;
  readFrontMatterData(tree, metadata, evidence);
  return metadata;
}

function readHeaderNodes(tree: Tree, nodes: readonly Node[], metadata: Metadata, evidence: Evidence[]): void {
  for (const { kind, start, end } of nodes) {
    const content = collapse(tree.text.slice(start, end));
    const line = tree.lines.lineAt(start);
    if (kind === 'title') {
      metadata.title = collapse(content.slice(headingMark(content, 0, content.length)));
      evidence.push({ reason: 'title: the line names the event', line });
      readTitleDate(tree, metadata);
    } else if (kind === 'breadcrumb') metadata.series ??= content;
    else if (kind === 'notice') readNotice(tree, content, metadata);
    else if (kind === 'metadata') readMetadataLine(tree, content, metadata);
  }
}

/** A title may carry the date where no dateline stands. */
function readTitleDate(tree: Tree, metadata: Metadata): void {
  if (tree.datelines.some(({ date }) => date !== undefined)) return;
  const { place: _, ...facts } = readDateline(metadata.title ?? '', tree.language) ?? {};
  if (facts.date !== undefined) Object.assign(metadata, facts);
}

function readNotice(tree: Tree, content: string, metadata: Metadata): void {
  metadata.notices.push(content);
  const status = noticeOf(content, tree.style.style)?.translation;
  if (status !== undefined) metadata.translation ??= { status: status as NonNullable<Metadata['translation']>['status'], statement: content };
}

const placeKeys = new Set('location place venue lieu ort lugar local luogo место מקום 場所 会場 地点 地點'.split(' '));
const dateKeys = new Set('date time fecha data datum дата תאריך 日時 日付 時間 时间 日期'.split(' '));

/** `Location: Geneva`, `📅 時間：109年2月5日`. */
function readMetadataLine(tree: Tree, content: string, metadata: Metadata): void {
  const colon = content.search(/[:：]/u);
  if (colon < 0) return;
  const words = content.slice(0, colon).trim().toLowerCase().split(' ');
  const key = words.at(-1) ?? '';
  const value = content.slice(colon + 1).trim();
  if (placeKeys.has(key) && value !== '') metadata.place ??= value;
  if (!dateKeys.has(key)) return;
  const dateline = readDateline(value, tree.language);
  if (dateline?.date !== undefined) metadata.date ??= dateline.date;
  if (dateline?.time !== undefined) metadata.time ??= dateline.time;
}

function readFrontMatterData({ frontMatter, language }: Tree, metadata: Metadata, evidence: Evidence[]): void {
  if (frontMatter === undefined) return;
  for (const key of ['title', 'series', 'timezone', 'place', 'language'] as const) {
    const value = frontMatter[key];
    if (typeof value === 'string' && value.trim() !== '') {
      metadata[key] = value.trim();
      evidence.push({ reason: `${key}: the front matter` });
    }
  }
  const date = frontMatter['date'];
  const printed = date instanceof Date ? date.toISOString().slice(0, 10) : typeof date === 'string' ? date.trim() : '';
  if (/^\d{4}-\d{2}-\d{2}$/u.test(printed.slice(0, 10))) metadata.date = printed.slice(0, 10);
  else if (printed !== '') Object.assign(metadata, readDateline(printed, language)?.date === undefined ? {} : { date: readDateline(printed, language)?.date });
  const time = frontMatter['time'];
  if (typeof time === 'string') Object.assign(metadata, readDateline(time, language)?.time === undefined ? {} : { time: readDateline(time, language)?.time });
  // YAML 1.1 readers see 15:45 as a number in base sixty; ours reads a string or the minutes
  if (typeof time === 'number' && time >= 0 && time < 1440) metadata.time = `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`;
  readDeclaredRecords(frontMatter, metadata);
}

function readDeclaredRecords(frontMatter: Readonly<Record<string, unknown>>, metadata: Metadata): void {
  const { translation, source } = frontMatter as { translation?: unknown; source?: unknown };
  if (isRecord(translation) && ['provisional', 'official', 'machine', 'unofficial'].includes(String(translation['status']))) {
    metadata.translation = { status: translation['status'] as 'official', ...strings(translation, ['from', 'statement']) };
  }
  if (isRecord(source)) metadata.source = strings(source, ['url', 'publisher', 'retrieved']);
}

function strings(record: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const key of keys) if (typeof record[key] === 'string') found[key] = record[key];
  return found;
}

/** Lines (1-based) with print in the header and the trailer. */
export function readZones(tree: Tree): Transcript['zones'] {
  const linesOf = (zone: Node['kind']): number[] => {
    const nodes = tree.root.children?.find(({ kind }) => kind === zone)?.children ?? [];
    return nodes.filter(({ kind }) => kind !== 'space' && kind !== 'furniture').flatMap(({ start, end }) => linesBetween(tree, start, end));
  };
  return { header: linesOf('header'), trailer: linesOf('trailer') };
}

/** A title may stand on two lines. */
function linesBetween({ lines }: Tree, start: number, end: number): readonly number[] {
  const first = lines.lineAt(start);
  return Array.from({ length: lines.lineAt(Math.max(start, end - 1)) - first + 1 }, (_, at) => first + at);
}
