import type { Position } from '@rostrum/core';

/** What is wrong with a configuration file, and where: offsets are UTF-16 code units, lines and columns count from 1. */
export interface ConfigFault {
  readonly uri: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly from: Position;
  readonly to: Position;
}

