/** Misuse of the library by its caller; faults of a document are problems, never errors. */
export class CallerError extends Error {
  /** Which argument is wrong: `unknown-style`. */
  readonly code: 'unknown-style';

  constructor(code: 'unknown-style', message: string) {
    super(message);
    this.name = 'CallerError';
    this.code = code;
  }
}
