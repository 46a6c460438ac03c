import { annotationOfKind, annotationOfWords, insertAnnotation as insert } from '@rostrum/core/edit';
import { toOffset } from '../convert.ts';
import { feature, ours } from '../feature.ts';
import { type EditResult, type InsertAnnotationParams, insertAnnotationMethod } from '../protocol.ts';
import { editResult } from '../workspace-edit.ts';

/** The edit that puts an annotation at the cursor, between two words and as the house style writes it. */
export const insertAnnotation = feature({
  name: 'insert-annotation',
  request: ours<InsertAnnotationParams, EditResult>(insertAnnotationMethod),
  capability: () => ({}),
  handle(context, { textDocument, position, kind, text }): EditResult {
    const analysis = context.openAnalysis(textDocument);
    const { document } = analysis;
    const words = text === undefined || text.trim() === '' ? undefined : annotationOfWords(analysis, text);
    const annotation = words ?? (kind === undefined ? undefined : annotationOfKind(analysis, kind));
    return editResult(context, document, annotation === undefined ? 'No words are given for the annotation.' : insert(analysis, toOffset(document.lines, position), annotation));
  },
});
