/** Room for young objects: enough for the texts of many files, half of what V8 takes in a long run by itself. */
const MOST = 16 * 1024 * 1024;
/** Once the room has grown, to ask V8 in so many files is enough. */
const FILES = 16;
/** Versions of Node whose V8 knows the flags; one that does not would say so on standard error. */
const KNOWN = /^(?:20|22|24)\./;

/**
 * Makes a function that is called between two files and keeps the memory of a long run within bounds. A run is many short
 * lives: hardly anything that a file needs is alive when the next one comes. V8 learns the opposite from the moments in
 * which it looks, doubles the room for young objects up to 32 MB, and puts new objects among the old ones at once, where
 * they lie until some 60 MB of them have gathered. Both costs time, too.
 */
export function youngSpaceKeeper(): () => void {
  if (!KNOWN.test(process.versions.node)) return () => {};
  let files = 0;
  let factor = 2;
  return () => {
    files++;
    // While the room grows, it may double twice within few files.
    if (factor === 1 && files % FILES !== 0) return;
    const v8 = process.getBuiltinModule('node:v8');
    if (files === 1) v8.setFlagsFromString('--no-allocation-site-pretenuring');
    const size = v8.getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0;
    const wanted = size >= MOST ? 1 : 2;
    if (wanted === factor) return;
    factor = wanted;
    v8.setFlagsFromString(`--semi-space-growth-factor=${factor}`);
  };
}
