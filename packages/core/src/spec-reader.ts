/** One numbered example of `spec.md`: a text and the outline that must come out. */
export interface SpecExample {
  readonly number: number;
  /** Heading of the chapter, such as `6. Labels`. */
  readonly chapter: string;
  /** 1-based line of `spec.md` where the example begins. */
  readonly line: number;
  /** The text to parse, with all signs replaced by what they stand for. */
  readonly text: string;
  /** What the caller knows of the text; absent where he knows nothing. */
  readonly options?: SpecOptions;
  readonly outline: string;
}

/** Options of an example, as `parse` takes them. */
export interface SpecOptions {
  readonly transcript?: true;
  readonly style?: string;
}

const opening = /^```transcript example (\d+)((?: declared| style=[a-z-]+)*)$/u;
const signs: Readonly<Record<string, string>> = { '→': '\t', '␣': '\u00a0', '␍': '\r', '␌': '\f', '␀': '\0' };

/** Reads the numbered examples out of the Markdown of the specification, in order. */
export function readExamples(markdown: string): SpecExample[] {
  const lines = markdown.split('\n');
  const examples: SpecExample[] = [];
  let chapter = '';
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.startsWith('## ')) chapter = line.slice(3);
    if (!line.startsWith('```')) continue;
    const close = lines.indexOf('```', at + 1);
    if (close < 0) throw new Error(`The block that line ${at + 1} opens is never closed.`);
    const head = opening.exec(line);
    if (head !== null) examples.push(readExample(head, chapter, at + 1, lines.slice(at + 1, close)));
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

function readExample([, number, words]: RegExpExecArray, chapter: string, line: number, block: readonly string[]): SpecExample {
  const stop = block.indexOf('.');
  if (stop < 0) throw new Error(`The example on line ${line} has no line with a single full stop.`);
  const options = readOptions(words ?? '');
  return {
    number: Number(number),
    chapter,
    line,
    text: withoutSigns(block.slice(0, stop)),
    ...(Object.keys(options).length === 0 ? {} : { options }),
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
