const LONGEST = 64;

/**
 * Repeats a call on a descriptor that does not wait (`O_NONBLOCK`, open(2)) until the other end of the pipe is ready. Between
 * two calls the process is free, so that signals get through, which they do not during a call that waits.
 */
export async function whenReady<Result>(attempt: () => Result | undefined): Promise<Result> {
  for (let delay = 1; ; delay = Math.min(delay * 2, LONGEST)) {
    const result = unlessBusy(attempt);
    if (result !== undefined) return result;
    await new Promise((resolve) => setTimeout(resolve, delay));
  }
}

/** Answers nothing where the call would have to wait. */
export function unlessBusy<Result>(attempt: () => Result): Result | undefined {
  try {
    return attempt();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return undefined;
    throw error;
  }
}
