import { applyFixes } from '@rostrum/lint';
import type { CodeAction } from 'vscode-languageserver-types';
import { CodeActionKind } from '../kinds.ts';
import { toTextEdits } from '../convert.ts';
import { editsBetween } from '../text-difference.ts';
import { workspaceEdit } from '../workspace-edit.ts';
import type { ActionRequest } from './request.ts';

/** Kind of the action that repairs all that is safe to repair, for editors that run it on saving. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.rostrum`;

/** The repair of everything that is safe to repair. */
export function fixAll({ context, analysis }: ActionRequest): CodeAction[] {
  if (!analysis.problems.some(({ fix }) => fix?.safety === 'safe')) return [];
  const { text, lines } = analysis.document;
  const edits = toTextEdits(lines, editsBetween(text, applyFixes(text, analysis.lintOptions).text));
  if (edits.length === 0) return [];
  return [{ title: 'Fix all that is safe to fix', kind: fixAllKind, edit: workspaceEdit(context, analysis.document, edits) }];
}
