import type { Edit, Node, Tree } from '@rostrum/core';
import { lineEndOf } from '@rostrum/core/edit';
import { childOf } from './nodes.ts';

/** A speaker whom front matter declares, as it is written there. */
export interface DeclaredSpeaker {
  /** The id of a map, or the name of a list. */
  readonly key: string;
  /** Place of the key. */
  readonly start: number;
  readonly end: number;
  /** The lines of the entry, with their ends; absent where several entries share a line. */
  readonly entry?: { readonly start: number; readonly end: number };
}

/** The key `speakers` of front matter: a list of names or a map from ids. */
export interface SpeakerList {
  readonly form: 'list' | 'map';
  readonly speakers: readonly DeclaredSpeaker[];
  /** Where one more entry goes, with the blanks before it; absent in the form with brackets. */
  readonly more?: { readonly at: number; readonly indent: string };
}

/** What front matter declares under `speakers`, with places; undefined where it declares nobody. */
export function declaredSpeakers(tree: Tree): SpeakerList | undefined {
  const declared = tree.frontMatter?.['speakers'];
  if (typeof declared !== 'object' || declared === null) return undefined;
  const frontMatter = childOf(tree.root, 'front-matter');
  const line = frontMatter && keyLine(tree, frontMatter);
  if (frontMatter === undefined || line === undefined) return undefined;
  const form = Array.isArray(declared) ? 'list' : 'map';
  const keys = Array.isArray(declared) ? declared.filter((name) => typeof name === 'string') : Object.keys(declared);
  const block = /^speakers:\s*(?:#.*)?$/.test(tree.lines.text(line)) ? blockEntries(tree, line, frontMatter.end) : undefined;
  if (block === undefined) return { form, speakers: placed(tree, keys, tree.lines.start(line) + 'speakers:'.length, frontMatter.end) };
  const speakers = keys.map((key, index) => {
    const entry = block.entries.length === keys.length ? block.entries[index] : undefined;
    const [place] = placed(tree, [key], entry?.start ?? tree.lines.start(line), entry?.end ?? frontMatter.end);
    return { key, start: place?.start ?? tree.lines.start(line), end: place?.end ?? tree.lines.start(line), ...(entry && { entry }) };
  });
  return { form, speakers, more: { at: block.end, indent: block.indent } };
}

/** The edit that declares one more speaker; undefined where the front matter leaves no sure place for it. */
export function declaration(tree: Tree, id: string, name: string, labels: readonly string[]): Edit | undefined {
  const end = lineEndOf(tree.text);
  const entry = `${scalar(id)}: { name: ${scalar(name)}, labels: [${labels.map(scalar).join(', ')}] }`;
  const list = declaredSpeakers(tree);
  if (list !== undefined) {
    if (list.more === undefined) return undefined;
    const { at, indent } = list.more;
    return { start: at, end: at, text: `${indent}${list.form === 'map' ? entry : `- ${scalar(name)}`}${end}` };
  }
  if (tree.frontMatter !== undefined && 'speakers' in tree.frontMatter) return undefined;
  return intoFrontMatter(tree, `speakers:${end}  ${entry}${end}`);
}

/**
 * The edit that puts whole lines into the front matter there is, or into new one; undefined where the first line is `---`
 * without being front matter, so that nothing is sure.
 */
export function intoFrontMatter({ root, text, lines }: Tree, added: string): Edit | undefined {
  const isThere = childOf(root, 'front-matter') !== undefined;
  if (!isThere && lines.text(1).trimEnd() === '---') return undefined;
  const start = lines.start(isThere ? 2 : 1);
  const rule = `---${lineEndOf(text)}`;
  return { start, end: start, text: isThere ? added : rule + added + rule };
}

function keyLine({ lines }: Tree, frontMatter: Node): number | undefined {
  for (let line = 2; line <= lines.count && lines.start(line) < frontMatter.end; line++) if (lines.text(line).startsWith('speakers:')) return line;
  return undefined;
}

/** The entries below the key, each with the lines that are indented further. */
function blockEntries({ lines, text }: Tree, key: number, limit: number): { entries: { start: number; end: number }[]; end: number; indent: string } | undefined {
  const entries: { start: number; end: number }[] = [];
  let indent: string | undefined;
  let line = key + 1;
  for (; line <= lines.count && lines.start(line) < limit; line++) {
    const printed = lines.text(line);
    const blanks = /^ */.exec(printed)?.[0] ?? '';
    if (printed.trim() === '' || (blanks === '' && !printed.startsWith('- '))) break;
    indent ??= blanks;
    const start = lines.start(line);
    const end = line < lines.count ? lines.start(line + 1) : text.length;
    const last = entries.at(-1);
    if (blanks.length <= indent.length || last === undefined) entries.push({ start, end });
    else last.end = end;
  }
  return indent === undefined ? undefined : { entries, end: lines.start(line), indent };
}

/** The places of words that follow each other. */
function placed({ text }: Tree, keys: readonly string[], from: number, limit: number): DeclaredSpeaker[] {
  let at = from;
  return keys.map((key) => {
    const found = text.indexOf(key, at);
    const start = found >= 0 && found < limit ? found : at;
    const end = found >= 0 && found < limit ? found + key.length : at;
    at = end;
    return { key, start, end };
  });
}

/** A plain scalar where YAML takes it for what it is, else one in quotation marks. */
export function scalar(value: string): string {
  const isPlain = /^\p{L}[\p{L}\p{M}\p{N} .’-]*$/u.test(value) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value);
  return isPlain ? value : JSON.stringify(value);
}
