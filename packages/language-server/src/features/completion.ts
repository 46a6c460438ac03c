import type { CompletionRequest } from 'vscode-languageserver-protocol';
import type { CompletionItem } from 'vscode-languageserver-types';
import { annotationCompletions } from '../completions/annotation.ts';
import { directiveCompletions } from '../completions/directive.ts';
import { frontMatterCompletions } from '../completions/front-matter.ts';
import { labelCompletions } from '../completions/label.ts';
import { toOffset } from '../convert.ts';
import { feature, named } from '../feature.ts';

/** What fits at the cursor: a label at the start of a line, an annotation behind a bracket, keys and values of the front matter, rules in a directive. */
export const completion = feature({
  name: 'completion',
  request: named<typeof CompletionRequest>('textDocument/completion'),
  capability: () => ({ completionProvider: { triggerCharacters: ['(', '[', '（', '［'] } }),
  handle(context, { textDocument, position }): CompletionItem[] | null {
    const analysis = context.analysis(textDocument);
    if (analysis === undefined) return null;
    const offset = toOffset(analysis.document.lines, position);
    const special = directiveCompletions(analysis, offset) ?? frontMatterCompletions(analysis, offset);
    if (special !== undefined) return special;
    const annotations = annotationCompletions(analysis, offset);
    return annotations.length > 0 ? annotations : labelCompletions(analysis, offset);
  },
});
