/** Lines, from 0, of the labels of everybody but one speaker, where there is more than the label's line to hide. */
export function linesOfOthers(
  turns: readonly { readonly speaker: string; readonly line: number; readonly range: { readonly end: { readonly line: number } } }[],
  speaker: string,
): number[] {
  return turns.filter((turn) => turn.speaker !== speaker && turn.range.end.line > turn.line).map(({ line }) => line);
}
