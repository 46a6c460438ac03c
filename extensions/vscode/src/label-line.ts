/** Whether a line is one of the labels and a colon, and nothing else. */
export function endsInLabel(line: string, labels: readonly string[]): boolean {
  const text = line.trim();
  return /[:：]$/.test(text) && labels.includes(text.slice(0, -1).trim());
}

/** Whether a text has its words on the line of the label, as most labels show; what follows each label on its line is given. */
export function hasWordsBesideLabels(behind: readonly string[]): boolean {
  const beside = behind.filter((rest) => /[\p{L}\p{N}]/u.test(rest)).length;
  return beside >= 2 && beside * 2 > behind.length;
}
