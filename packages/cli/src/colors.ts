import type { Severity } from '@rostrum/core';
import picocolors from 'picocolors';
import type { Io, Output } from './io.ts';

/** The colours of a stream; all of them leave the text as it is where colour is not wanted. */
export type Colors = ReturnType<typeof picocolors.createColors>;

/**
 * Colours for a stream. `NO_COLOR` (any text) says no, else `FORCE_COLOR` says yes (`0` and `false`: no); otherwise a
 * terminal that is not `dumb` gets colour and a file or a pipe does not.
 */
export function colorsFor(output: Output, env: Io['env']): Colors {
  return picocolors.createColors(wantsColor(output, env));
}

/** No colours, for a report in a file. */
export const noColors: Colors = picocolors.createColors(false);

function wantsColor(output: Output, env: Io['env']): boolean {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced) return forced !== '0' && forced !== 'false';
  return output.isTTY && env['TERM'] !== 'dumb';
}

/** The colour of a severity. */
export function severityColor(severity: Severity, colors: Colors): Colors['red'] {
  return { error: colors.red, warning: colors.yellow, info: colors.cyan }[severity];
}
