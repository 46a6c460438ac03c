import { placeOfFact } from '../document-start.ts';
import { frontMatterStub } from '../front-matter-stub.ts';
import { rule } from '../rule.ts';

/** Reports a document that does not say when its event took place. */
export const missingDate = rule({
  meta: {
    name: 'missing-date',
    summary: 'Neither the header nor the front matter says on which day the event took place.',
    group: 'metadata',
    severity: 'warning',
    fix: 'suggested',
  },
  check({ tree, transcript, report }) {
    if (transcript.metadata.date !== undefined) return;
    const fix = frontMatterStub(tree, 'date');
    const where = fix === undefined ? 'Give “date” a day such as 2024-05-31.' : 'Add a dateline above the first turn, or “date: 2024-05-31” in front matter.';
    report({
      message: `The transcript has no date: it cannot be cited, sorted or found by day. ${where}`,
      ...placeOfFact(tree, 'date'),
      ...(fix !== undefined && { fix }),
    });
  },
});
