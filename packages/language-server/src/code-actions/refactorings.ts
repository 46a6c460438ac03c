import { type Speaker, type Turn, turnIndexAt } from '@rostrum/core';
import { assignTurn, joinTurns, splitTurn, type TurnEdits } from '@rostrum/core/edit';
import type { CodeAction } from 'vscode-languageserver-types';
import { CodeActionKind } from '../kinds.ts';
import type { Analysis } from '../analysis.ts';
import { toTextEdits } from '../convert.ts';
import { declareSpeakers } from '../declare-speakers.ts';
import { workspaceEdit } from '../workspace-edit.ts';
import type { ActionRequest } from './request.ts';

/** A change of the text that is no repair, as it travels to the editor and back. */
export interface Refactoring {
  readonly uri: string;
  readonly version: number;
  readonly name: 'declare-speakers' | 'split-turn' | 'join-turns' | 'assign-turn';
  readonly offset: number;
  /** The label to print. */
  readonly label?: string;
}

/** At most so many people are offered for a question. */
const mostNames = 5;

/**
 * Changes that a user may want at a place. Proving them takes a second reading of the whole text, so an editor that can
 * asks for the edit of the one that was chosen; for others they are proved only when the user asked.
 */
export function refactorings(request: ActionRequest): CodeAction[] {
  const { context, analysis, isInvoked } = request;
  if (!context.client.resolvesEdits && !isInvoked) return [];
  return choices(request).flatMap(({ title, data }): CodeAction[] => {
    const action = { title, kind: CodeActionKind.RefactorRewrite };
    if (context.client.resolvesEdits) return [{ ...action, data }];
    const edits = refactor(analysis, data);
    return typeof edits === 'string' ? [] : [{ ...action, edit: workspaceEdit(context, analysis.document, toTextEdits(analysis.document.lines, edits)) }];
  });
}

/** The edits of a refactoring; a string says why there are none. */
export function refactor(analysis: Analysis, { name, offset, label }: Refactoring): TurnEdits {
  if (name === 'declare-speakers') return declareSpeakers(analysis);
  if (name === 'split-turn') return splitTurn(analysis, offset, {});
  return name === 'join-turns' ? joinTurns(analysis, offset) : assignTurn(analysis, offset, { label });
}

interface Choice {
  readonly title: string;
  readonly data: Refactoring;
}

/** What seems to make sense, by a look at the turns alone. */
function choices({ analysis, span }: ActionRequest): Choice[] {
  const { document, speakerById, transcript, tree } = analysis;
  const { turns } = transcript;
  const index = turnIndexAt(turns, span.start);
  const [before, turn] = [turns[index - 1], turns[index]];
  const data = (name: Refactoring['name'], label?: string): Refactoring => ({ uri: document.uri, version: document.version, name, offset: span.start, ...(label !== undefined && { label }) });
  const found: Choice[] = [];
  if (turn !== undefined && isOnLabel(turn, span.start)) {
    if (before?.speaker === turn.speaker && before.section === turn.section) found.push({ title: 'Join with the turn before', data: data('join-turns') });
    const speaker = speakerById.get(turn.speaker);
    for (const name of namesFor(analysis, turn, speaker)) found.push({ title: `Print “${name}” as the label of this turn`, data: data('assign-turn', name) });
  } else if (turn !== undefined && isInside(turn, span.start)) found.push({ title: 'Begin a new turn here', data: data('split-turn') });
  if (turns.length > 0 && tree.frontMatter?.['speakers'] === undefined) found.push({ title: 'Declare the speakers in the front matter', data: data('declare-speakers') });
  return found;
}

function isOnLabel({ labelSpan }: Turn, offset: number): boolean {
  return labelSpan.start <= offset && offset <= labelSpan.end;
}

function isInside({ paragraphs, span }: Turn, offset: number): boolean {
  return (paragraphs[0]?.span.start ?? Infinity) < offset && offset < span.end;
}

/** Who may stand behind a label that names nobody: the one who was found out, else those who ask in this document. */
function namesFor({ speakerById, transcript }: Analysis, turn: Turn, speaker: Speaker | undefined): string[] {
  if (speaker?.name !== undefined) {
    const printed = turn.label.toLowerCase();
    return speaker.name.toLowerCase().split(' ').some((word) => printed.includes(word)) ? [] : [speaker.name];
  }
  if (turn.act !== 'question') return [];
  const asking = transcript.turns.filter(({ act }) => act === 'question').flatMap(({ speaker: id }) => speakerById.get(id)?.name ?? []);
  return [...new Set(asking)].slice(0, mostNames);
}
