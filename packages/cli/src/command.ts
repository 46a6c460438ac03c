import type { Command as Definition } from 'commander';
import type { Io } from './io.ts';

/** A command of `rostrum`: how it is asked for, and what it does. */
export interface Command {
  readonly name: string;
  /** One line of the overview. */
  readonly summary: string;
  /** Adds operands, options and examples. */
  describe(definition: Definition): void;
  /** Does the work and answers the exit code. */
  run(operands: readonly string[], options: object, io: Io): Promise<number>;
}

/** Declares a command, so that `run` sees its options as `describe` makes them. */
export function command<Options extends object>(definition: {
  readonly name: string;
  readonly summary: string;
  describe(definition: Definition): void;
  run(operands: readonly string[], options: Options, io: Io): Promise<number>;
}): Command {
  return definition as Command;
}
