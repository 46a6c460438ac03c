/** What the exit status of `rostrum` tells the caller; README and CI recipes rely on these numbers. */
export const exitCode = {
  /** Nothing at or above the fail level. */
  clean: 0,
  /** Findings at or above the fail level. */
  findings: 1,
  /** Not all that was asked could be done: wrong usage, nothing matched, a file that cannot be read or written. */
  incomplete: 2,
  /** A defect of Rostrum itself. */
  bug: 3,
} as const;
