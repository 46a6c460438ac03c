import { type Draft, type DraftBlock, type DraftParagraph, type DraftSpeaker, FormatError, LossReport, type ReadOptions, type Source } from './format.ts';
import { sourceText } from './source.ts';
import { squash } from './squash.ts';
import { elementsNamed, readXml, textOf, type XmlElement } from './xml-reader.ts';

/** Reads TEI with utterances (`u`), such as ParlaMint's: TEI P5, chapter 8, “Transcriptions of Speech”. */
export function readTei(source: Source, options: ReadOptions): Draft {
  const root = readXml(sourceText(source, options));
  const body = elementsNamed(root, 'body')[0];
  if (!/^(?:TEI|teiCorpus)$/.test(root.name) || body === undefined) throw new FormatError('syntax', 'The source is no TEI document with a “body”.');
  const reader = new SpeechReader(momentsOf(root), namesOf(root));
  reader.walk(body, 1);
  const losses = new LossReport();
  losses.add('Linguistic analysis of words was left out.', elementsNamed(body, 'w').length);
  return { metadata: metadataOf(root), speakers: reader.speakers(root), blocks: reader.blocks, losses: losses.list() };
}

/** Times of a recording by id, in milliseconds. */
function momentsOf(root: XmlElement): ReadonlyMap<string, number> {
  const moments = new Map<string, number>();
  for (const timeline of elementsNamed(root, 'timeline')) {
    const factor = timeline.attributes['unit'] === 'ms' ? 1 : 1000;
    for (const { attributes } of elementsNamed(timeline, 'when')) {
      const interval = Number(attributes['interval'] ?? '0');
      if (attributes['id'] !== undefined && Number.isFinite(interval)) moments.set(attributes['id'], Math.round(interval * factor));
    }
  }
  return moments;
}

function namesOf(root: XmlElement): ReadonlyMap<string, string> {
  return new Map(elementsNamed(root, 'person').flatMap((person) => (person.attributes['id'] === undefined ? [] : [[person.attributes['id'], personName(person)] as const])));
}

function personName(person: XmlElement): string {
  const [name] = elementsNamed(person, 'persName');
  if (name === undefined) return person.attributes['id'] ?? '';
  const parts = [...elementsNamed(name, 'forename'), ...elementsNamed(name, 'surname')].map(textOf);
  return parts.length > 0 ? parts.join(' ') : textOf(name);
}

/** Walks the body of a record from top to bottom. */
class SpeechReader {
  readonly blocks: DraftBlock[] = [];
  readonly #moments: ReadonlyMap<string, number>;
  readonly #names: ReadonlyMap<string, string>;
  readonly #labels = new Map<string, Set<string>>();
  #label: string | undefined;

  constructor(moments: ReadonlyMap<string, number>, names: ReadonlyMap<string, string>) {
    this.#moments = moments;
    this.#names = names;
  }

  walk(element: XmlElement, level: number): void {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'head') this.blocks.push({ kind: 'heading', text: textOf(child), level });
      else if (child.name === 'u') this.#utterance(child);
      else if (child.name === 'note' && child.attributes['type'] === 'speaker') this.#label = textOf(child).replace(/\s*[:.]+$/, '');
      else if (REMARKS.has(child.name)) this.blocks.push({ kind: 'note', text: textOf(child) });
      else if (child.name !== 'timeline') this.walk(child, Math.min(6, child.name === 'div' ? level + (element.name === 'div' ? 1 : 0) : level));
    }
  }

  speakers(root: XmlElement): DraftSpeaker[] {
    return elementsNamed(root, 'person').flatMap((person) => {
      const labels = this.#labels.get(person.attributes['id'] ?? '');
      if (labels === undefined) return [];
      const facts = { name: personName(person), family: first(person, 'surname'), given: first(person, 'forename'), honorific: first(person, 'roleName'), role: first(person, 'occupation'), affiliation: first(person, 'affiliation') };
      return [{ ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== '')), labels: [...labels] }];
    });
  }

  #utterance(element: XmlElement): void {
    const who = element.attributes['who']?.replace(/^#/, '');
    const label = this.#label ?? (who === undefined ? undefined : (this.#names.get(who) ?? who));
    this.#label = undefined;
    if (who !== undefined && label !== undefined) this.#labels.set(who, (this.#labels.get(who) ?? new Set()).add(label));
    const segments = element.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === 'seg');
    const paragraphs = (segments.length > 0 ? segments : [element]).map((segment) => this.#paragraph(segment));
    this.blocks.push({ kind: 'turn', label, ...this.#times(element), paragraphs });
  }

  #paragraph(segment: XmlElement): DraftParagraph {
    const parts = segment.children.filter((child) => typeof child !== 'string' || child.trim() !== '');
    const { start, end } = this.#times(segment);
    return { text: spokenText(segment), start: start ?? this.#anchored(parts[0]), end: end ?? this.#anchored(parts.at(-1)) };
  }

  /** The moment of an anchor, with which a segment begins or ends. */
  #anchored(part: XmlElement | string | undefined): number | undefined {
    return typeof part === 'object' && part.name === 'anchor' ? this.#moment(part.attributes['synch']) : undefined;
  }

  #times({ attributes }: XmlElement): { start: number | undefined; end: number | undefined } {
    return { start: this.#moment(attributes['start']), end: this.#moment(attributes['end']) };
  }

  #moment(reference: string | undefined): number | undefined {
    return reference === undefined ? undefined : this.#moments.get(reference.replace(/^#/, ''));
  }
}

const REMARKS = new Set(['note', 'gap', 'vocal', 'kinesic', 'incident', 'stage']);

/** The words of a segment, remarks in the brackets of an annotation. */
function spokenText(element: XmlElement): string {
  const parts = element.children.map((child) => {
    if (typeof child === 'string') return child;
    if (!REMARKS.has(child.name)) return child.name === 'w' || child.name === 's' ? `${spokenText(child)} ` : spokenText(child);
    const remark = textOf(child) || child.attributes['reason'] || child.name;
    return /^[([（［].*[)\]）］]$/.test(remark) ? remark : `(${remark})`;
  });
  return squash(parts.join(''));
}

function first(element: XmlElement, name: string): string | undefined {
  const [found] = elementsNamed(element, name);
  return found === undefined ? undefined : textOf(found);
}

function metadataOf(root: XmlElement): Draft['metadata'] {
  const titles = elementsNamed(root, 'titleStmt').flatMap((statement) => elementsNamed(statement, 'title'));
  const title = titles.find(({ attributes }) => attributes['type'] === 'main') ?? titles[0];
  const dates = [...elementsNamed(root, 'setting'), ...elementsNamed(root, 'bibl')].flatMap((element) => elementsNamed(element, 'date'));
  const when = dates.map(({ attributes }) => attributes['when']).find((value) => value !== undefined && /^\d{4}-\d{2}-\d{2}/.test(value));
  const place = elementsNamed(root, 'setting').flatMap((setting) => elementsNamed(setting, 'name')).find(({ attributes }) => attributes['type'] === 'place');
  const language = root.attributes['lang'];
  return {
    ...(title !== undefined && textOf(title) !== '' && { title: textOf(title) }),
    ...(when !== undefined && { date: when.slice(0, 10) }),
    ...(when !== undefined && /T\d{2}:\d{2}/.test(when) && { time: when.slice(11, 16) }),
    ...(place !== undefined && { place: textOf(place) }),
    ...(language !== undefined && { language }),
  };
}
