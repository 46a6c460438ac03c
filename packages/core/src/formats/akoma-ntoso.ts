import { type Draft, type DraftBlock, type DraftSpeaker, FormatError, LossReport, type Reader, type ReadOptions, type Source } from './format.ts';
import { languageCode } from './language-code.ts';
import { sourceText } from './source.ts';
import { elementsNamed, readXml, textOf, type XmlElement } from './xml-reader.ts';

/**
 * Debates in Akoma Ntoso, versions 1.0 to 3.0 (OASIS LegalDocML, “Debate structure”): speeches, questions and answers with `from`, `by` and `as`.
 *
 * @example
 * ```ts
 * import { akomaNtoso } from '@rostrum/core/formats/akoma-ntoso';
 * import { importWith } from '@rostrum/core/import';
 *
 * const source = '<akomaNtoso><debate><debateBody><speech by="#ada"><from>Ada</from><p>Is it open?</p></speech><speech by="#tom"><from>Tom</from><p>It is.</p></speech></debateBody></debate></akomaNtoso>';
 * const { transcript, losses } = await importWith(akomaNtoso, source);
 * console.log(transcript.turns.map(({ label, paragraphs }) => [label, paragraphs[0]?.text]));
 * console.log(losses);
 *
 * //=> [["Ada","Is it open?"],["Tom","It is."]]
 * //=> []
 * ```
 */
export const akomaNtoso: Reader = { name: 'akoma-ntoso', read };

function read(source: Source, options: ReadOptions): Draft {
  const root = readXml(sourceText(source, options));
  const [body] = [...elementsNamed(root, 'debateBody'), ...elementsNamed(root, 'debate'), ...elementsNamed(root, 'body')];
  if (root.name !== 'akomaNtoso' || body === undefined) throw new FormatError('syntax', 'The source is no debate in Akoma Ntoso: it has no “akomaNtoso” with a debate in it.');
  const reader = new DebateReader();
  reader.walk(body, 1);
  const losses = new LossReport();
  losses.add('Votes and other analysis were left out.', elementsNamed(root, 'voting').length + elementsNamed(root, 'recount').length);
  return { metadata: metadataOf(root), speakers: speakersOf(root, reader.references), blocks: reader.blocks, losses: losses.list() };
}

/** What is said by somebody. */
const SPEECHES = new Set(['speech', 'question', 'answer', 'speechGroup']);
/** What the record says itself. */
const REMARKS = new Set(['scene', 'narrative', 'summary', 'other', 'remark', 'communication']);

/** Walks a debate from top to bottom. */
class DebateReader {
  readonly blocks: DraftBlock[] = [];
  /** Ids of the person and the role behind a label. */
  readonly references = new Map<string, { readonly by?: string | undefined; readonly as?: string | undefined }>();

  walk(element: XmlElement, level: number): void {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'heading' || child.name === 'num') this.#heading(textOf(child), level);
      else if (SPEECHES.has(child.name) && child.children.some((part) => typeof part !== 'string' && part.name === 'from')) this.#speech(child);
      else if (REMARKS.has(child.name)) this.#remark(textOf(child));
      else if (child.name !== 'meta') this.walk(child, isSection(child) ? level + 1 : level);
    }
  }

  #heading(text: string, level: number): void {
    if (text !== '') this.blocks.push({ kind: 'heading', text, level: Math.min(6, level) });
  }

  #remark(text: string): void {
    if (text !== '') this.blocks.push({ kind: 'note', text });
  }

  #speech({ attributes, children }: XmlElement): void {
    const parts = children.filter((part) => typeof part !== 'string');
    const from = parts.find(({ name }) => name === 'from');
    const label = (from === undefined ? '' : textOf(from)).replace(/\s*[:.]+$/, '');
    if (!this.references.has(label)) this.references.set(label, { by: reference(attributes['by']), as: reference(attributes['as']) });
    const paragraphs = parts.filter((part) => part !== from).flatMap(paragraphsOf).map((text) => ({ text }));
    this.blocks.push({ kind: 'turn', label, paragraphs: paragraphs.length === 0 ? [{ text: '' }] : paragraphs });
  }
}

/** Sections of a debate have headings of their own. */
function isSection({ children }: XmlElement): boolean {
  return children.some((part) => typeof part !== 'string' && part.name === 'heading');
}

/** The innermost blocks of text below an element. */
function paragraphsOf(element: XmlElement): string[] {
  const inner = element.children.filter((child): child is XmlElement => typeof child !== 'string');
  const holdsBlocks = inner.some(({ name }) => BLOCKS.has(name));
  const texts = holdsBlocks ? inner.flatMap(paragraphsOf) : [textOf(element)];
  return texts.filter((text) => text !== '');
}

const BLOCKS = new Set(['p', 'block', 'item', 'li', 'ul', 'ol', 'list', 'blockList', 'intro', 'content', 'table', 'tr', 'td', 'quotedStructure', 'listIntroduction']);

function reference(value: string | undefined): string | undefined {
  return value?.replace(/^#/, '');
}

function metadataOf(root: XmlElement): Draft['metadata'] {
  const date = elementsNamed(root, 'FRBRWork').flatMap((work) => elementsNamed(work, 'FRBRdate'))[0]?.attributes['date'];
  const language = elementsNamed(root, 'FRBRlanguage')[0]?.attributes['language'];
  const [title] = elementsNamed(root, 'docTitle').map(textOf).filter((text) => text !== '');
  return {
    ...(title !== undefined && { title }),
    ...(date !== undefined && /^\d{4}-\d{2}-\d{2}/.test(date) && { date: date.slice(0, 10) }),
    ...(language !== undefined && { language: language.length === 3 ? languageCode(language) : language }),
  };
}

function speakersOf(root: XmlElement, references: DebateReader['references']): DraftSpeaker[] {
  const shown = new Map([...elementsNamed(root, 'TLCPerson'), ...elementsNamed(root, 'TLCRole')].map(({ attributes }) => [attributes['eId'] ?? attributes['id'] ?? '', attributes['showAs']]));
  const byPerson = new Map<string, { by: string | undefined; as: string | undefined; labels: string[] }>();
  for (const [label, { by, as }] of references) {
    const key = by ?? `label ${label}`;
    const person = byPerson.get(key) ?? { by, as, labels: [] };
    person.labels.push(label);
    byPerson.set(key, person);
  }
  return [...byPerson.values()].map(({ by, as, labels }) => {
    const name = by === undefined ? undefined : shown.get(by);
    const role = as === undefined ? undefined : shown.get(as);
    return { ...(name !== undefined && { name }), ...(role !== undefined && { role }), labels };
  });
}
