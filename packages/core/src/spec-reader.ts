/** One numbered example of `spec.md`: a text and the outline that must come out. */
export interface SpecExample {
  readonly number: number;
  /** Heading of the chapter, such as `6. Labels`. */
  readonly chapter: string;
  /** Heading of the section, such as `6.1 Families`; that of the chapter where it has none. */
  readonly section: string;
  /** 1-based line of `spec.md` where the example begins. */
  readonly line: number;
  /** The text to parse, with all signs replaced by what they stand for. */
  readonly text: string;
  /** What the caller knows of the text; absent where he knows nothing. */
  readonly options?: SpecOptions;
  /** The text after a change, in examples of the verbatim guard. */
  readonly changed?: string;
  /** The outline of the text; in examples of the verbatim guard its verdict, `same` or the first words that differ. */
  readonly outline: string;
}

/** Options of an example, as `parse` takes them. */
export interface SpecOptions {
  readonly transcript?: true;
  readonly style?: string;
}

const opening = /^```transcript example (\d+)((?: declared| guard| style=[a-z-]+)*)$/u;
const signs: Readonly<Record<string, string>> = { '→': '\t', '␣': '\u00a0', '␍': '\r', '␌': '\f', '␀': '\0' };

/** Reads the numbered examples out of the Markdown of the specification, in order. */
export function readExamples(markdown: string): SpecExample[] {
  const lines = markdown.split('\n');
  const examples: SpecExample[] = [];
  let chapter = '';
  let section = '';
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.startsWith('## ')) chapter = section = line.slice(3);
    if (line.startsWith('### ')) section = line.slice(4);
    if (!line.startsWith('```')) continue;
    const close = lines.indexOf('```', at + 1);
    if (close < 0) throw new Error(`The block that line ${at + 1} opens is never closed.`);
    const head = opening.exec(line);
    if (head !== null) examples.push(readExample(head, { chapter, section, line: at + 1 }, lines.slice(at + 1, close)));
    else if (line.startsWith('```transcript')) throw new Error(`Line ${at + 1} opens no example that can be read: ${line}`);
    at = close;
  }
  return examples;
}

/** Version of the format, from the line "Version 0.1" of the specification. */
export function readVersion(markdown: string): string {
  const version = /^Version (\d+\.\d+)$/mu.exec(markdown)?.[1];
  if (version === undefined) throw new Error('The specification has no version line.');
  return version;
}

/** The suite as data, for other implementations of the format. */
export function specSuite(markdown: string): { readonly version: string; readonly examples: readonly SpecExample[] } {
  return { version: readVersion(markdown), examples: readExamples(markdown) };
}

function readExample([, number, words = '']: RegExpExecArray, place: Pick<SpecExample, 'chapter' | 'section' | 'line'>, block: readonly string[]): SpecExample {
  const first = block.indexOf('.');
  const guard = words.includes(' guard');
  const stop = guard ? block.indexOf('.', first + 1) : first;
  if (first < 0 || stop < 0) throw new Error(`The example on line ${place.line} has no line with a single full stop${guard ? ' behind each of its texts' : ''}.`);
  const options = readOptions(words);
  return {
    number: Number(number),
    ...place,
    text: withoutSigns(block.slice(0, first)),
    ...(Object.keys(options).length === 0 ? {} : { options }),
    ...(guard ? { changed: withoutSigns(block.slice(first + 1, stop)) } : {}),
    outline: block.slice(stop + 1).map((fact) => `${fact}\n`).join(''),
  };
}

function readOptions(words: string): SpecOptions {
  const style = /style=([a-z-]+)/u.exec(words)?.[1];
  return { ...(words.includes(' declared') ? { transcript: true } : {}), ...(style === undefined ? {} : { style }) };
}

/** The text that the lines of an example stand for. */
function withoutSigns(lines: readonly string[]): string {
  const text = lines
    .map((line) => `${line}\n`)
    .join('')
    .replaceAll(/[→␣␍␌␀]/gu, (sign) => signs[sign] ?? sign)
    .replaceAll(/⟨U\+([0-9A-F]{4,6})⟩/gu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
  const end = text.indexOf('⟨end⟩');
  return end < 0 ? text : text.slice(0, end);
}
