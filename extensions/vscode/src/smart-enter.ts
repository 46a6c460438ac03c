import { languages, Range, TextEdit, workspace, type Disposable, type TextDocument } from 'vscode';
import type { ActiveTranscript } from './active-transcript.ts';
import { languageId } from './editor.ts';
import { endsInLabel, hasWordsBesideLabels } from './label-line.ts';

/** Behind a label the words begin on the same line, where the text has it so: Enter there makes a blank, not a new line. */
export function createSmartEnter(active: ActiveTranscript): Disposable {
  return languages.registerOnTypeFormattingEditProvider(
    { language: languageId },
    {
      provideOnTypeFormattingEdits(document, position) {
        const isWanted = workspace.getConfiguration('rostrum', document).get('smartEnter', true);
        if (!isWanted || position.line === 0 || active.known?.document !== document) return [];
        const { speakers, turns } = active.known;
        const above = document.lineAt(position.line - 1).text;
        const labels = speakers.flatMap((speaker) => speaker.labels);
        if (!endsInLabel(above, labels) || !hasWordsBesideLabels(behindLabels(document, turns))) return [];
        return [TextEdit.replace(new Range(position.line - 1, above.trimEnd().length, position.line, position.character), ' ')];
      },
    },
    '\n',
  );
}

function behindLabels(document: TextDocument, turns: readonly { labelRange: { end: { line: number; character: number } } }[]): string[] {
  return turns
    .filter(({ labelRange }) => labelRange.end.line < document.lineCount)
    .map(({ labelRange: { end } }) => document.lineAt(end.line).text.slice(end.character));
}
