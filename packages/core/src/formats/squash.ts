/** A text on one line: white space as one blank, none at its edges. */
export function squash(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
