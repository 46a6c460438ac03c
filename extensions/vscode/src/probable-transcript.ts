/** No more than this of a file is looked at. */
const head = 400;

/** A label is short. */
const longest = 80;

/** What opens a line before a label: blanks, and the marks of bold text, headings and forced labels. */
const opening = /^[\s*#_@【]{1,6}/u;

/** A name or an office: its first letter is a capital, or a letter of a script without capitals. */
const name = /^[\p{Lu}\p{Lo}][\p{L}\p{M}\p{N} \u00A0.,'’()/&_*-]*$/u;

/**
 * Whether a text looks like a transcript: at least two labels before colons, one of them more than once, on every tenth line with text or more.
 * Only a guess that is good enough to ask a question; the server decides what a transcript is.
 */
export function isProbablyTranscript(lines: readonly string[]): boolean {
  const uses = new Map<string, number>();
  let written = 0;
  for (const line of lines.slice(0, head)) {
    if (line.trim() === '') continue;
    written++;
    const label = labelOf(line);
    if (label !== undefined) uses.set(label, (uses.get(label) ?? 0) + 1);
  }
  const labels = [...uses.values()].reduce((sum, count) => sum + count, 0);
  return uses.size >= 2 && labels >= 4 && labels * 10 >= written && Math.max(...uses.values()) > 1 && uses.size < labels * 0.75;
}

/** What stands before the first colon of a line, if it may be a label. */
function labelOf(line: string): string | undefined {
  const start = line.slice(0, longest + 8).replace(opening, '');
  const colon = start.search(/[:：]/);
  if (colon < 1 || colon > longest) return undefined;
  const label = start.slice(0, colon).replace(/[*_】]+$/, '').trim();
  const words = label.split(/\s+/);
  const isCapital = words.every((word) => word.length < 4 || !/^\p{Ll}/u.test(word));
  return name.test(label) && words.length <= 9 && isCapital ? label : undefined;
}
