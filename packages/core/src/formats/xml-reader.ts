import { SaxesParser } from 'saxes';
import { FormatError } from './format.ts';
import { squash } from './squash.ts';

/** An element of an XML document; text stands among its children as it is. */
export interface XmlElement {
  /** Without a prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** Elements nested deeper than this are an attack, not a document. */
const MAX_DEPTH = 200;

/**
 * Reads an XML document. Nothing is fetched; of entities only the five of XML and numeric ones exist.
 *
 * @throws {FormatError} `unsafe` for a DOCTYPE or absurd nesting, `syntax` when the document is not well-formed.
 */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser();
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  parser.on('error', (error) => {
    throw new FormatError('syntax', `The source is not well-formed XML: ${error.message.replace(/^\d+:\d+: /, '')} (line ${parser.line}, column ${parser.column + 1}).`);
  });
  parser.on('doctype', () => {
    throw new FormatError('unsafe', 'The source declares a DOCTYPE. That can smuggle in entities and other files, so it is not read: remove the declaration.');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= MAX_DEPTH) throw new FormatError('unsafe', `Elements are nested more than ${MAX_DEPTH} deep.`);
    const element: XmlElement = { name: local(name), attributes: localKeys(attributes), children: [] };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (content) => void open.at(-1)?.children.push(content));
  parser.on('cdata', (content) => void open.at(-1)?.children.push(content));
  parser.write(text).close();
  if (root === undefined) throw new FormatError('syntax', 'The source holds no XML element.');
  return root;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function localKeys(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), value]));
}

/** The text inside an element, white space as one blank. */
export function textOf(element: XmlElement): string {
  return squash(rawText(element));
}

function rawText({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('');
}

/** All elements of a name below an element, in document order. */
export function elementsNamed(root: XmlElement, name: string): XmlElement[] {
  return root.children.flatMap((child) => (typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...elementsNamed(child, name)]));
}
