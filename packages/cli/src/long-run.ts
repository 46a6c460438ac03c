/** Room for young objects: enough for the texts of many files, half of what V8 takes in a long run by itself. */
const MOST = 16 * 1024 * 1024;
/** Once the room has grown, to ask V8 in so many files is enough. */
const FILES = 16;
/** Versions of Node whose V8 knows the flags; one that does not would say so on standard error. */
const KNOWN = /^(?:20|22|24)\./;
/** Versions whose V8 counts the calls of a function before it compiles it a second time. */
const COUNTS_CALLS = /^24\./;
/**
 * That many calls, ten times what is usual: a compiler that takes its time pays in programs that stay. A check of a
 * thousand files would spend a quarter of its work there, and get little of it back.
 */
const CALLS = 30_000;

/**
 * Makes a function that is called between two files and keeps memory and work of a long run within bounds. A run is many short
 * lives: hardly anything that a file needs is alive when the next one comes. V8 learns the opposite from the moments in
 * which it looks, doubles the room for young objects up to 32 MB, and puts new objects among the old ones at once, where
 * they lie until some 60 MB of them have gathered. Both costs time, too.
 */
export function longRunKeeper(): () => void {
  if (!KNOWN.test(process.versions.node)) return () => {};
  let files = 0;
  let factor = 2;
  return () => {
    files++;
    // While the room grows, it may double twice within few files.
    if (factor === 1 && files % FILES !== 0) return;
    const v8 = process.getBuiltinModule('node:v8');
    if (files === 1) {
      v8.setFlagsFromString('--no-allocation-site-pretenuring');
      if (COUNTS_CALLS.test(process.versions.node)) v8.setFlagsFromString(`--invocation-count-for-turbofan=${CALLS}`);
    }
    const size = v8.getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0;
    const wanted = size >= MOST ? 1 : 2;
    if (wanted === factor) return;
    factor = wanted;
    v8.setFlagsFromString(`--semi-space-growth-factor=${factor}`);
  };
}
