import type { Shell } from '../shell.ts';
import type { Command } from './command.ts';
import { editorOrExplain, explainNoServer } from './explain.ts';

/** The pages beside the text: one to read, one with figures. */
export const pageCommands: readonly Command[] = [
  {
    name: 'openReadingView',
    async run({ reading }: Shell) {
      const editor = editorOrExplain();
      if (editor !== undefined) await reading.open(editor.document);
    },
  },
  {
    name: 'openStatistics',
    async run({ statistics }: Shell) {
      const editor = editorOrExplain();
      if (editor !== undefined && !(await statistics.open(editor.document))) explainNoServer();
    },
  },
  {
    name: 'exportStatistics',
    async run({ statistics }: Shell) {
      const editor = editorOrExplain();
      if (editor !== undefined) await statistics.export(editor.document);
    },
  },
];
