/** The unified diff between two texts of a file, as `patch` and `git apply` read it; empty where they are equal. */
export async function unifiedDiff(path: string, before: string, after: string): Promise<string> {
  if (before === after) return '';
  const { createTwoFilesPatch } = await import('diff');
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 });
  // The library begins with a line of its own, which no program needs.
  return patch.slice(patch.indexOf('--- '));
}
