import type { Feature } from '../feature.ts';
import { assignTurn } from './assign-turn.ts';
import { codeAction } from './code-action.ts';
import { diagnostic } from './diagnostic.ts';
import { document } from './document.ts';
import { documentSymbol } from './document-symbol.ts';
import { exchanges } from './exchanges.ts';
import { explain } from './explain.ts';
import { foldingRange } from './folding-range.ts';
import { hover } from './hover.ts';
import { insertAnnotation } from './insert-annotation.ts';
import { joinTurns } from './join-turns.ts';
import { quote } from './quote.ts';
import { speakers } from './speakers.ts';
import { splitTurn } from './split-turn.ts';
import { statistics } from './statistics.ts';
import { turnAt } from './turn-at.ts';
import { turns } from './turns.ts';

/** Everything that the server answers, in alphabetical order. */
export const features: readonly Feature[] = [
  assignTurn,
  codeAction,
  diagnostic,
  document,
  documentSymbol,
  exchanges,
  explain,
  foldingRange,
  hover,
  insertAnnotation,
  joinTurns,
  quote,
  speakers,
  splitTurn,
  statistics,
  turnAt,
  turns,
];
