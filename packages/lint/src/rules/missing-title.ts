import { placeOfFact } from '../document-start.ts';
import { frontMatterStub } from '../front-matter-stub.ts';
import { rule } from '../rule.ts';

/** Reports a document that does not say what event it records. */
export const missingTitle = rule({
  meta: {
    name: 'missing-title',
    summary: 'Neither the header nor the front matter names the event.',
    group: 'metadata',
    severity: 'info',
    fix: 'suggested',
  },
  check({ tree, transcript, report }) {
    if (transcript.metadata.title !== undefined) return;
    const fix = frontMatterStub(tree, 'title');
    const where = fix === undefined ? 'Give “title” the name of the event.' : 'Add a title line above the first turn, or “title: …” in front matter.';
    report({
      message: `The transcript has no title: lists and search results cannot name it. ${where}`,
      ...placeOfFact(tree, 'title'),
      ...(fix !== undefined && { fix }),
    });
  },
});
