import type { TextDocument, Uri } from 'vscode';
import { activeTranscript } from '../editor.ts';
import type { Shell } from '../shell.ts';
import type { Command } from './command.ts';
import { editorOrExplain, explainNoServer } from './explain.ts';

/** The pages beside the text: one to read, one with figures. */
export const pageCommands: readonly Command[] = [
  {
    name: 'openReadingView',
    async run(shell: Shell) {
      const document = documentOrExplain(shell);
      if (document !== undefined) await shell.reading.open(document);
    },
  },
  {
    name: 'openStatistics',
    async run(shell: Shell) {
      const document = documentOrExplain(shell);
      if (document !== undefined && !(await shell.statistics.open(document))) explainNoServer();
    },
  },
  {
    name: 'exportStatistics',
    async run(shell: Shell, target?: Uri) {
      const document = documentOrExplain(shell);
      if (document !== undefined && !(await shell.statistics.export(document, target))) explainNoServer();
    },
  },
];

/** The transcript in the active editor, or the one that the views show while one of our pages hides its text. */
function documentOrExplain({ active }: Shell): TextDocument | undefined {
  const document = activeTranscript()?.document ?? active.known?.document;
  return document ?? editorOrExplain()?.document;
}
