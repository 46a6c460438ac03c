import { type DefaultTreeAdapterTypes, html as names, parse } from 'parse5';
import { type Draft, type DraftTurn, LossReport, type Printed, type ReadOptions, type Source } from './format.ts';
import { sourceText } from './source.ts';
import { squash } from './squash.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/**
 * Reads a page: the HTML transcript of the Podcast Namespace (`cite`, `time`, `p`) into a draft, every other page into the
 * lines that a reader sees. Scripts do not run and nothing is fetched.
 */
export function readHtml(source: Source, options: ReadOptions): Draft | Printed {
  const document = parse(sourceText(source, options));
  const elements = flatten(document.childNodes);
  return podcastDraft(elements) ?? printedPage(document.childNodes, elements);
}

/** All elements in document order, without recursion: pages can nest as deep as they like. */
function flatten(roots: readonly Node[]): Element[] {
  const found: Element[] = [];
  const pending = [...roots].reverse();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (!('tagName' in node)) continue;
    found.push(node);
    for (let at = node.childNodes.length - 1; at >= 0; at--) pending.push(node.childNodes[at] as Node);
  }
  return found;
}

/** Speech as `cite` (who), `time` (when) and `p` (what), which is how podcasts publish it; undefined for other pages. */
function podcastDraft(elements: readonly Element[]): Draft | undefined {
  const cites = elements.filter(({ tagName }) => tagName === 'cite').length;
  if (cites === 0 || !elements.some(({ tagName }) => tagName === 'time') || elements.some(({ tagName }) => tagName === 'article' || tagName === 'main')) return undefined;
  const turns: (DraftTurn & { paragraphs: { text: string }[]; start?: number | undefined })[] = [];
  for (const element of elements) {
    const last = turns.at(-1);
    if (element.tagName === 'cite') turns.push({ kind: 'turn', label: textOf(element).replace(/\s*:$/, ''), paragraphs: [] });
    else if (element.tagName === 'time' && last !== undefined && last.paragraphs.length === 0) last.start = clock(textOf(element));
    else if (element.tagName === 'p' && last !== undefined) last.paragraphs.push({ text: textOf(element) });
  }
  return { metadata: {}, speakers: [], blocks: turns, losses: [] };
}

/** `1:02:03` in milliseconds. */
function clock(text: string): number | undefined {
  if (!/^\d{1,3}(?::\d{2}){1,2}(?:\.\d+)?$/.test(text)) return undefined;
  return Math.round(text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1000);
}

/** What is no text of the page. */
const SILENT = new Set([names.TAG_NAMES.SCRIPT, names.TAG_NAMES.STYLE, names.TAG_NAMES.TEMPLATE, names.TAG_NAMES.NOSCRIPT, names.TAG_NAMES.SVG, names.TAG_NAMES.IFRAME, names.TAG_NAMES.HEAD, names.TAG_NAMES.SELECT, names.TAG_NAMES.BUTTON] as string[]);
/** What leads elsewhere. */
const NAVIGATION = new Set(['nav', 'footer', 'aside', 'form']);
const BLOCKS = new Set('address article blockquote body dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table td th tr ul'.split(' '));

function printedPage(roots: readonly Node[], elements: readonly Element[]): Printed {
  const losses = new LossReport();
  const whole = new PageText(losses).read(roots);
  const main = elements.filter(({ tagName }) => tagName === 'main' || tagName === 'article').map((element) => new PageText(new LossReport()).read([element]));
  // The marked main part, if it really holds the most of the page.
  const best = main.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
  losses.add('What stands outside the main part of the page was left out.', best.length > whole.length / 2 && best.length < whole.length ? 1 : 0);
  losses.add('Pictures were left out.', elements.filter(({ tagName }) => tagName === 'img').length);
  return { printed: best.length > whole.length / 2 ? best : whole, losses: losses.list() };
}

/** Turns a page into lines: a block begins a new paragraph, `br` a new line. */
class PageText {
  readonly #losses: LossReport;
  readonly #blocks: string[] = [];
  #line = '';

  constructor(losses: LossReport) {
    this.#losses = losses;
  }

  read(roots: readonly Node[]): string {
    const pending: (Node | 'end')[] = [...roots].reverse();
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      if (node === 'end') this.#endBlock();
      else if ('value' in node) this.#line += node.value.replace(/[ \t\r\n\f]+/g, ' ');
      else if ('tagName' in node) this.#open(node, pending);
    }
    this.#endBlock();
    return `${this.#blocks.join('\n\n')}\n`;
  }

  #open(element: Element, pending: (Node | 'end')[]): void {
    const { tagName, childNodes } = element;
    if (SILENT.has(tagName)) return;
    if (NAVIGATION.has(tagName)) return this.#losses.add('Navigation and the foot of the page were left out.');
    if (tagName === 'br') this.#line += '\n';
    if (tagName === 'pre') return this.#preformatted(element);
    if (!BLOCKS.has(tagName)) return void pending.push(...[...childNodes].reverse());
    this.#endBlock();
    const level = /^h([2-6])$/.exec(tagName)?.[1];
    if (level !== undefined) this.#line = `${'#'.repeat(Number(level) - 1)} `;
    pending.push('end', ...[...childNodes].reverse());
  }

  #preformatted(element: Element): void {
    this.#endBlock();
    const text = rawText(element).replace(/\s+$/, '');
    if (text !== '') this.#blocks.push(text);
  }

  #endBlock(): void {
    const block = this.#line.split('\n').map((line) => line.replace(/ +/g, ' ').trim()).filter((line) => line !== '' && !/^#+$/.test(line)).join('\n');
    if (block !== '') this.#blocks.push(block);
    this.#line = '';
  }
}

function rawText(element: Element): string {
  let text = '';
  const pending: Node[] = [...element.childNodes].reverse();
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if ('value' in node) text += node.value;
    else if ('tagName' in node) pending.push(...[...node.childNodes].reverse());
  }
  return text;
}

function textOf(element: Element): string {
  return squash(rawText(element));
}
