/**
 * Misuse of the library by its caller; faults of a document are problems, never errors.
 *
 * @example
 * ```ts
 * import { CallerError, parse } from '@rostrum/core';
 *
 * try {
 *   parse('CHAIR: Good morning.\n', { style: 'nobody' });
 * } catch (error) {
 *   if (error instanceof CallerError) console.log(error.code);
 * }
 *
 * //=> unknown-style
 * ```
 */
export class CallerError extends Error {
  /** Which argument is wrong: `unknown-style`. */
  readonly code: 'unknown-style';

  constructor(code: 'unknown-style', message: string) {
    super(message);
    this.name = 'CallerError';
    this.code = code;
  }
}
