/** Time in milliseconds that this thread has spent on a processor; what other processes do does not inflate it. */
export function onProcessor(): number {
  if (threadUsage === undefined) return performance.now();
  // the kernel brings a thread's account up to date when it leaves the processor
  Atomics.wait(cell, 0, 0, 0.05);
  const { user, system } = threadUsage();
  return (user + system) / 1000;
}

const cell = new Int32Array(new SharedArrayBuffer(4));

/** Node 23.9 and newer count by thread; elsewhere wall time has to do. */
const threadUsage = (process as { threadCpuUsage?: () => { user: number; system: number } }).threadCpuUsage?.bind(process);

/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted.length >>> 1;
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? Number.NaN) + high) / 2;
}
