import type { Feature } from '../feature.ts';
import { codeAction } from './code-action.ts';
import { diagnostic } from './diagnostic.ts';
import { documentSymbol } from './document-symbol.ts';
import { foldingRange } from './folding-range.ts';
import { hover } from './hover.ts';
import { speakers } from './speakers.ts';
import { turns } from './turns.ts';

/** Everything that the server answers, in alphabetical order. */
export const features: readonly Feature[] = [codeAction, diagnostic, documentSymbol, foldingRange, hover, speakers, turns];
