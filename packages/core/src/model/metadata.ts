import { isRecord } from '../syntax/front-matter.ts';
import { headingMark, headingText } from '../syntax/heading.ts';
import { noticeOf } from '../syntax/header.ts';
import { isFactLine } from '../syntax/header-words.ts';
import type { Node } from '../syntax/node.ts';
import type { Evidence } from '../syntax/evidence.ts';
import type { Tree } from '../syntax/tree.ts';
import { childOf } from '../syntax/visit.ts';
import { collapse, isColon } from '../syntax/characters.ts';
import { placeOfEvent } from '../syntax/dateline-place.ts';
import { type Dateline, readDateline, scanDateline } from '../syntax/dateline.ts';
import { factKey, isBareFactKey } from '../syntax/fact-key.ts';
import type { Metadata, Transcript } from './schema.ts';

/** Openings of lines that tell when a page was published, not when somebody spoke. */
const publication = /^\W*(?:por \S.{0,30} )?(?:last updated|updated|published|posted|publié|mis à jour|veröffentlicht|aktualisiert|publicado|actualizado|atualizado|pubblicato|aggiornato|опубликовано|обновлено|更新日付?|掲載日|公開日|发布|發布|פורסם|עודכן)(?!\p{L})/iu;

/** Facts about the event: front matter first, then what the header tells; each with its reason, and the line where there is one. */
export function readMetadata(tree: Tree, evidence: Evidence[]): Metadata {
  return new MetadataReader(tree, evidence).read();
}

const LONGEST_FACT = 120;

type Fact = 'series' | 'title' | 'language' | keyof Dateline;
/** The facts that tell when an event is. */
const whenFacts = ['date', 'weekday', 'time', 'timezone'] as const;

class MetadataReader {
  readonly #metadata: Metadata = { notices: [] };
  readonly #tree: Tree;
  readonly #evidence: Evidence[];
  /** 1-based line of the title; 0 where there is none. */
  #titleLine = 0;
  /** The day that the title tells. */
  #titleDate: string | undefined;
  /** What a value under another key tells at its end, which counts where nothing else tells a day. */
  #keyDay: { readonly dateline: Dateline; readonly key: string; readonly line: number } | undefined;
  /** The place that the title tells, which counts where no other line tells one. */
  #titlePlace: string | undefined;

  constructor(tree: Tree, evidence: Evidence[]) {
    this.#tree = tree;
    this.#evidence = evidence;
  }

  read(): Metadata {
    const { root, frontMatter, language } = this.#tree;
    if (frontMatter !== undefined) this.#readFrontMatter(frontMatter);
    if (language !== 'und') this.#infer('language', language, 'the script and the small words of the text');
    const nodes = (childOf(root, 'header')?.children ?? []).filter(({ kind }) => kind !== 'space');
    for (const [at, node] of nodes.entries()) this.#readHeaderNode(node, nodes[at + 1]);
    this.#readDatelines();
    this.#readFactsInBody();
    if (this.#keyDay !== undefined) this.#inferFrom(this.#keyDay.dateline, whenFacts, `the end of what the key "${this.#keyDay.key}" gives`, this.#keyDay.line);
    if (this.#metadata.date === undefined) this.#readTrailer();
    this.#infer('place', this.#titlePlace, 'the title carries it');
    return this.#metadata;
  }

  /** Keeps a fact unless one that counts more is known. */
  #infer(fact: Fact, value: string | number | undefined, reason: string, line?: number): void {
    if (value === undefined || value === '' || this.#metadata[fact] !== undefined) return;
    Object.assign(this.#metadata, { [fact]: value });
    this.#evidence.push({ reason: `${fact}: ${reason}`, ...(line === undefined ? {} : { line }) });
  }

  /** Keeps some of the facts that a dateline tells. */
  #inferFrom(dateline: Dateline | undefined, facts: readonly (keyof Dateline)[], reason: string, line?: number): void {
    for (const fact of facts) this.#infer(fact, dateline?.[fact], reason, line);
  }

  #readHeaderNode({ kind, start, end }: Node, next: Node | undefined): void {
    const { text, lines } = this.#tree;
    const content = collapse(text.slice(start, end));
    const line = lines.lineAt(start);
    if (kind === 'title') this.#readTitle(content, line);
    else if (kind === 'breadcrumb' && this.#titleLine === 0) this.#infer('series', content, 'the title repeats it, or the end of the page leads back to it', line);
    else if (kind === 'notice') this.#readNotice(content, line);
    else if (kind === 'metadata') {
      const isAlone = isColon(content.charCodeAt(content.length - 1)) || isBareFactKey(content);
      const holdsValue = isAlone && (next?.kind === 'metadata' || next?.kind === 'dateline');
      this.#readKey(content, holdsValue ? collapse(text.slice(next.start, next.end)) : '', line);
    }
  }

  #readTitle(content: string, line: number): void {
    const marks = headingMark(content, 0, content.length);
    this.#titleLine = line;
    const { language } = this.#tree;
    const named = withoutDateline(headingText(content), language);
    this.#infer('title', named, marks > 0 ? 'the line is a heading of level 1 above the first turn' : 'the line names the event at the head of the document', line);
    // a long title tells the day of the event in one of its parts, and what it is about in the next
    const scan = scanDateline(content, language) ?? content.split(', ').map((part) => scanDateline(part, language)).find((part) => part?.dateline.date !== undefined);
    const dateline = scan?.dateline;
    this.#titlePlace = scan?.keyed === true ? dateline?.place : placeOfEvent(scan?.rest ?? '');
    // a day above the title is that of the page
    const other = this.#tree.datelines.find(({ date, line: below }) => date !== undefined && below > line)?.date;
    if (dateline?.date === undefined || (other !== undefined && !isSoonBehind(other, dateline.date))) return;
    this.#titleDate = dateline.date;
    this.#inferFrom(dateline, whenFacts, 'the title carries it', line);
  }

  #readNotice(content: string, line: number): void {
    this.#metadata.notices.push(content);
    this.#evidence.push({ reason: 'notice: the line opens as publishers open a notice about the text', line });
    const status = noticeOf(content, this.#tree.style.style)?.translation;
    if (status === undefined || this.#metadata.translation !== undefined) return;
    this.#metadata.translation = { status: status as NonNullable<Metadata['translation']>['status'], statement: content };
    this.#evidence.push({ reason: `translation: the notice says that it is ${status}`, line });
  }

  /** `Location: Geneva`, `📅 時間：109年2月5日`, `Delivered on: 9 March 2023`; `below` is the value of a key that stands alone on its line. */
  #readKey(content: string, below: string, line: number): void {
    const colon = content.search(/[:：]/u);
    if ((colon < 0 && below === '') || publication.test(content)) return;
    const end = colon < 0 ? content.length : colon;
    const key = content.slice(0, end).trim();
    const value = `${content.slice(end + 1)} ${below}`.trim();
    const reason = `the key "${key}"`;
    const gives = factKey(key);
    if (gives.title) this.#infer('title', value, reason, line);
    if (gives.place) this.#infer('place', value, reason, line);
    const dateline = gives.date || /\b(?:1[89]|20)\d\d$/u.test(value) ? readDateline(value, this.#tree.language) : undefined;
    if (gives.date) this.#inferFrom(dateline, whenFacts, reason, line);
    // "Presenter: Tom Hale, Secretary of Harbours June 29, 2012"
    else if (dateline?.date !== undefined) this.#keyDay ??= { dateline, key, line };
  }

  /** When the page was published tells the day only where nothing else does. */
  #readDatelines(): void {
    const { lines } = this.#tree;
    // the day above the title is that of the page, where another stands below it
    const datelines = this.#tree.datelines.toSorted((one, other) => Number(other.line > this.#titleLine) - Number(one.line > this.#titleLine));
    const events = [this.#titleDate, ...datelines.filter(({ weekday }) => weekday !== undefined).map(({ date }) => date)];
    const isPublication = ({ line, date, weekday }: Tree['datelines'][number]): boolean =>
      publication.test(lines.text(line).trim().slice(0, 40)) || (date !== undefined && events.some((event) => event !== undefined && (weekday === undefined || event === this.#titleDate) && isSoonBehind(date, event)));
    for (const dateline of datelines) if (!isPublication(dateline)) this.#readDateline(dateline, 'the dateline');
    for (const dateline of datelines) if (isPublication(dateline) && this.#metadata.date === undefined) this.#readDateline(dateline, 'the day of publication, for want of another');
  }

  /** `PLACE: Port Elm` below headings above the first turn, as archives print interviews. */
  #readFactsInBody(): void {
    const { root, text, lines } = this.#tree;
    for (const { kind, start, end } of childOf(root, 'body')?.children ?? []) {
      if (kind === 'turn') return;
      const content = kind === 'note' && end - start <= LONGEST_FACT ? collapse(text.slice(start, end)) : '';
      if (isFactLine(content)) this.#readKey(content, '', lines.lineAt(start));
    }
  }

  /** "Ends/Tuesday, March 12, 2024": the press offices of Hong Kong date their pages at the end. */
  #readTrailer(): void {
    const { root, text, lines, language } = this.#tree;
    for (const { start, end } of childOf(root, 'trailer')?.children ?? []) {
      const dateline = readDateline(text.slice(start, end).trim(), language);
      if (dateline?.date !== undefined) this.#inferFrom(dateline, ['date', 'weekday'], 'the end of the page', lines.lineAt(start));
    }
  }

  #readDateline(dateline: Tree['datelines'][number], reason: string): void {
    this.#inferFrom(dateline, [...whenFacts, 'place'], reason, dateline.line);
  }

  #readFrontMatter(frontMatter: Readonly<Record<string, unknown>>): void {
    const reason = 'the front matter';
    for (const fact of ['title', 'series', 'timezone', 'place', 'language'] as const) {
      const value = frontMatter[fact];
      if (typeof value === 'string') this.#infer(fact, value.trim(), reason);
    }
    const { time } = frontMatter;
    const date = dateNames.map((name) => frontMatter[name]).find((value) => value !== undefined);
    const printed = date instanceof Date ? date.toISOString().slice(0, 10) : typeof date === 'string' ? date.trim() : '';
    const whole = printed === '' ? undefined : readDateline(printed, this.#tree.language);
    this.#infer('date', whole?.date, reason);
    if (typeof time === 'string') this.#inferFrom(readDateline(time, this.#tree.language), ['time', 'timezone'], reason);
    // YAML 1.1 readers see 15:45 as a number in base sixty; ours reads a string or the minutes
    if (typeof time === 'number' && time >= 0 && time < 1440) this.#infer('time', `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`, reason);
    this.#inferFrom(whole, ['time', 'timezone'], reason);
    readDeclaredRecords(frontMatter, this.#metadata);
  }
}

/** "大臣会見記録(令和5年3月9日(木) 8時51分 於:会見室)": what stands in brackets behind the name of the event is its dateline, where it holds the clock. */
function withoutDateline(title: string, language: string): string {
  if (!')）'.includes(title.at(-1) ?? ' ')) return title;
  let depth = 0;
  let at = title.length;
  do {
    at--;
    if (')）'.includes(title[at] ?? ' ')) depth++;
    else if ('(（'.includes(title[at] ?? ' ')) depth--;
  } while (at > 0 && depth > 0);
  return at > 0 && readDateline(title.slice(at), language)?.time !== undefined ? title.slice(0, at).trim() : title;
}

/** Pages are put up a few days after the event that their title dates. */
function isSoonBehind(date: string, event: string): boolean {
  const days = (Date.parse(date) - Date.parse(event)) / 86_400_000;
  return days > 0 && days <= 7;
}

/** Keys of front matter that give the day, ours first. */
const dateNames = ['date', 'recorded', 'aired', 'air_date', 'published', 'publish_date', 'publishDate', 'pubDate', 'publication_date'];

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
    const nodes = childOf(tree.root, zone)?.children ?? [];
    return nodes.filter(({ kind }) => kind !== 'space' && kind !== 'furniture').flatMap(({ start, end }) => linesBetween(tree, start, end));
  };
  return { header: linesOf('header'), trailer: linesOf('trailer') };
}

/** A title may stand on two lines. */
function linesBetween({ lines }: Tree, start: number, end: number): readonly number[] {
  const first = lines.lineAt(start);
  return Array.from({ length: lines.lineAt(Math.max(start, end - 1)) - first + 1 }, (_, at) => first + at);
}
