import { documentStart } from '../document-start.ts';
import { frontMatterStub } from '../front-matter-stub.ts';
import { rule } from '../rule.ts';

/** Reports a document whose publisher says of its translations that they are such, and that does not say it. */
export const missingTranslationNotice = rule({
  meta: {
    name: 'missing-translation-notice',
    summary: 'The house style prints a notice about the translation, and this document has none.',
    group: 'metadata',
    severity: 'info',
    fix: 'suggested',
  },
  check({ tree, style, transcript, report }) {
    const notice = style.style.notices?.find(({ translation }) => translation !== undefined);
    if (notice === undefined || transcript.metadata.translation !== undefined) return;
    const dateline = tree.datelines.at(-1);
    const start = dateline && tree.lines.start(dateline.line);
    const fix = frontMatterStub(tree, 'translation');
    report({
      message: `${style.style.title} prints a notice such as “${notice.opening} …” above the first turn; without one, readers take a translation for the words that were spoken. Print the notice, or write “translation: {status: ${notice.translation}}” in front matter.`,
      ...(dateline === undefined || start === undefined ? documentStart(tree) : { start, end: start + tree.lines.text(dateline.line).trimEnd().length }),
      ...(fix !== undefined && { fix }),
    });
  },
});
