import type { Feature } from '../feature.ts';
import { assignTurn } from './assign-turn.ts';
import { cleanUp } from './clean-up.ts';
import { codeAction } from './code-action.ts';
import { codeActionResolve } from './code-action-resolve.ts';
import { codeLens } from './code-lens.ts';
import { completion } from './completion.ts';
import { definition } from './definition.ts';
import { diagnostic } from './diagnostic.ts';
import { document } from './document.ts';
import { documentHighlight } from './document-highlight.ts';
import { documentLink } from './document-link.ts';
import { documentSymbol } from './document-symbol.ts';
import { exchanges } from './exchanges.ts';
import { explain } from './explain.ts';
import { foldingRange } from './folding-range.ts';
import { formatting } from './formatting.ts';
import { hover } from './hover.ts';
import { inlayHint } from './inlay-hint.ts';
import { insertAnnotation } from './insert-annotation.ts';
import { joinTurns } from './join-turns.ts';
import { prepareRename } from './prepare-rename.ts';
import { quote } from './quote.ts';
import { rangeFormatting } from './range-formatting.ts';
import { reading } from './reading.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { selectionRange } from './selection-range.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { semanticTokensDelta } from './semantic-tokens-delta.ts';
import { semanticTokensRange } from './semantic-tokens-range.ts';
import { speakers } from './speakers.ts';
import { splitTurn } from './split-turn.ts';
import { statistics } from './statistics.ts';
import { turnAt } from './turn-at.ts';
import { turns } from './turns.ts';
import { workspaceDiagnostic } from './workspace-diagnostic.ts';
import { workspaceSymbol } from './workspace-symbol.ts';

/**
 * Everything that the server answers, in alphabetical order.
 *
 * @example
 * ```ts
 * import { features } from '@rostrum/language-server';
 *
 * console.log(features.map(({ method }) => method).filter((method) => method.startsWith('textDocument/')).slice(0, 3));
 *
 * //=> ["textDocument/codeAction","textDocument/codeLens","textDocument/completion"]
 * ```
 */
export const features: readonly Feature[] = [
  assignTurn,
  cleanUp,
  codeAction,
  codeActionResolve,
  codeLens,
  completion,
  definition,
  diagnostic,
  document,
  documentHighlight,
  documentLink,
  documentSymbol,
  exchanges,
  explain,
  foldingRange,
  formatting,
  hover,
  inlayHint,
  insertAnnotation,
  joinTurns,
  prepareRename,
  quote,
  rangeFormatting,
  reading,
  references,
  rename,
  selectionRange,
  semanticTokens,
  semanticTokensDelta,
  semanticTokensRange,
  speakers,
  splitTurn,
  statistics,
  turnAt,
  turns,
  workspaceDiagnostic,
  workspaceSymbol,
];
