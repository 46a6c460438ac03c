import type { Shell } from '../shell.ts';

/** A command of the manifest. */
export interface Command {
  /** As in the manifest, without `rostrum.`. */
  readonly name: string;
  run(shell: Shell, ...values: never[]): unknown;
}
