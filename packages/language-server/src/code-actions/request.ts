import type { Problem } from '@rostrum/core';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import type { Context } from '../context.ts';
import type { Span } from '../convert.ts';

/** What code actions are made for. */
export interface ActionRequest {
  readonly context: Context;
  readonly analysis: Analysis;
  readonly span: Span;
  /** The problems at the place. */
  readonly problems: readonly Problem[];
  /** The diagnostics as the editor has them. */
  readonly sent: readonly Diagnostic[];
  /** Whether the user asked, not the editor on its own after each move of the cursor. */
  readonly isInvoked: boolean;
}

/** Code actions of one sort. */
export type ActionSource = (request: ActionRequest) => CodeAction[];
