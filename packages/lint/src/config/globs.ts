// The build for POSIX: a path has slashes here on every system, so that every system gives the same answer.
import picomatch from 'picomatch/posix.js';

/** Tells whether a path, relative to the folder of the patterns, matches one of them. */
export type PathTest = (path: string) => boolean;

/** Makes a test of patterns: without a slash they are about names in any folder, a leading `!` takes files out again. */
export function pathTest(patterns: readonly string[]): PathTest {
  return testOf(patterns, (pattern) => [pattern]);
}

/** The same, where a pattern that names a folder takes in all that it holds. */
export function folderTest(patterns: readonly string[]): PathTest {
  return testOf(patterns, (pattern) => (pattern.endsWith('/') ? [`${pattern}**`] : [pattern, `${pattern}/**`]));
}

function testOf(patterns: readonly string[], globsFor: (pattern: string) => string[]): PathTest {
  const steps = patterns.map((pattern) => {
    const isExclusion = pattern.startsWith('!');
    return { isExclusion, matches: picomatch(globsFor(anchored(isExclusion ? pattern.slice(1) : pattern)), { dot: true }) };
  });
  return (path) => steps.reduce((found, { isExclusion, matches }) => (found === isExclusion && matches(path) ? !isExclusion : found), false);
}

/** A slash at the start or within ties a pattern to the folder of its config. */
function anchored(pattern: string): string {
  return pattern.slice(0, -1).includes('/') ? pattern.replace(/^\.?\//, '') : `**/${pattern}`;
}
