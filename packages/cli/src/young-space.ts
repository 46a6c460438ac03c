/** Room for young objects: enough for the texts of many files, a fraction of what V8 takes in a long run by itself. */
const MOST = 16 * 1024 * 1024;
/** To ask V8 takes time: once in so many files is enough. */
const FILES = 16;
/** Versions of Node whose V8 knows the flag; one that does not would say so on standard error. */
const KNOWN = /^(?:20|22|24)\./;

/**
 * Makes a function that is called between two files and keeps the memory of a long run within bounds: V8 doubles the room
 * for young objects, up to 128 MB, whenever enough of them have grown old, however few are alive at a time.
 */
export function youngSpaceKeeper(): () => void {
  if (!KNOWN.test(process.versions.node)) return () => {};
  let files = 0;
  let factor = 2;
  return () => {
    if (++files % FILES !== 0) return;
    const v8 = process.getBuiltinModule('node:v8');
    const size = v8.getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0;
    const wanted = size >= MOST ? 1 : 2;
    if (wanted === factor) return;
    factor = wanted;
    v8.setFlagsFromString(`--semi-space-growth-factor=${factor}`);
  };
}
