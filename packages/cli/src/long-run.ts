/** Room for young objects: enough for the texts of many files, half of what V8 takes in a long run by itself. */
const MOST = 16 * 1024 * 1024;
/** Once the room has grown, to ask V8 in so many files is enough. */
const FILES = 16;
/** Versions of Node whose V8 knows the flags; one that does not would say so on standard error. */
const KNOWN = /^(?:20|22|24)\./;
/** Versions whose V8 counts the calls of a function before it compiles it again, from when it has been called a few times. */
const COUNTS_CALLS = /^24\./;

/** Calls of a function before each of the two compilers that take their time. */
interface CallsBefore {
  readonly maglev: number;
  readonly turbofan: number;
}

/** The second compiler pays in programs that stay: a check of a thousand files would get little of it back. */
const atFirst: CallsBefore = { maglev: 800, turbofan: 100_000 };
/** By this file whatever runs many times in each has been called a few times, and keeps what was set at first. */
const SETTLED = 6;
/**
 * What runs once for each file comes to its turn at the same file as everything else that does: a hundred compilations at
 * once, and twenty MB for them. In a run of ten thousand files that turn does not come.
 */
const ofLongFiles: CallsBefore = { ...atFirst, maglev: 25_000 };
/** Of files that are shorter, in bytes, what runs once for each is most of the work: they get what is V8's own, or near it. */
const SHORT = 8_000;
const ofShortFiles: CallsBefore = { maglev: 400, turbofan: 30_000 };

/** Keeps memory and work of a run within bounds. */
export interface LongRunKeeper {
  /** Told the bytes of each file that is read. */
  read(bytes: number): void;
  /** Called between two files. */
  between(): void;
}

/**
 * Makes a keeper, at the start of the process. A run is many short lives: hardly anything that a file needs is alive when
 * the next one comes. V8 learns the opposite from the moments in which it looks, doubles the room for young objects up to
 * 32 MB, puts new objects among the old ones at once, and lets old ones lie until some 60 MB of them have gathered. All of
 * it costs time, too.
 */
export function longRunKeeper(): LongRunKeeper {
  if (!KNOWN.test(process.versions.node)) return { read() {}, between() {} };
  const v8 = process.getBuiltinModule('node:v8');
  const compileAfter = ({ maglev, turbofan }: CallsBefore) => {
    if (!COUNTS_CALLS.test(process.versions.node)) return;
    v8.setFlagsFromString(`--invocation-count-for-maglev=${maglev}`);
    v8.setFlagsFromString(`--invocation-count-for-turbofan=${turbofan}`);
  };
  let files = 0;
  let bytes = 0;
  let factor = 0;
  const grow = (wanted: 1 | 2) => {
    if (wanted === factor) return;
    factor = wanted;
    v8.setFlagsFromString(`--semi-space-growth-factor=${wanted}`);
  };
  v8.setFlagsFromString('--no-allocation-site-pretenuring');
  v8.setFlagsFromString('--heap-growing-percent=50');
  compileAfter(atFirst);
  // The names of ten thousand files stay, and would fill the room before the first of them is read.
  grow(1);
  return {
    read(length) {
      bytes += length;
    },
    between() {
      files++;
      if (files === SETTLED) compileAfter(bytes < SHORT * files ? ofShortFiles : ofLongFiles);
      // While the room grows, it may double twice within few files.
      if (factor === 1 && files % FILES !== 1) return;
      const size = v8.getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0;
      grow(size >= MOST ? 1 : 2);
    },
  };
}
