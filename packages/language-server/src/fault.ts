/**
 * Describes what a handler threw, for a log that its users may publish: the kind of the error and where it was thrown,
 * as function, file name and line. The message is left out, since messages quote the text they stumbled over; so are folders.
 */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const frames = (error.stack ?? '').split('\n').flatMap((line) => {
    const { caller, place } = /^\s+at (?:(?<caller>[\w$.<>#[\] ]+) \()?(?:.*[/\\])?(?<place>[\w.-]+:\d+:\d+)\)?$/.exec(line)?.groups ?? {};
    return place === undefined ? [] : [`\n  at ${caller === undefined ? '' : `${caller} `}${place}`];
  });
  return error.name + frames.slice(0, 12).join('');
}
