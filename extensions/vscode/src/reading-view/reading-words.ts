import { l10n } from 'vscode';
import type { ReadingWords } from './reading-html.ts';

/** Words of the page, in the language of the editor. */
export function readingWords(): ReadingWords {
  return {
    untitled: l10n.t('Transcript'),
    empty: l10n.t('No turns were found in this text.'),
    timeline: l10n.t('Who speaks when'),
    keys: l10n.t('J and K lead to the next and the previous turn, N and P to those of the same speaker, Enter to the text.'),
    turn: (name, number, total) => l10n.t('{0}, turn {1} of {2}', name, number, total),
    question: l10n.t('question'),
  };
}
