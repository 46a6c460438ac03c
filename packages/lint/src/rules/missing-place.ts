import { placeOfFact } from '../document-start.ts';
import { frontMatterStub } from '../front-matter-stub.ts';
import { rule } from '../rule.ts';

/** Reports a document that does not say where its event took place. */
export const missingPlace = rule({
  meta: {
    name: 'missing-place',
    summary: 'Neither the header nor the front matter says where the event took place.',
    group: 'metadata',
    severity: 'info',
    fix: 'suggested',
  },
  check({ tree, transcript, report }) {
    // Words that are spoken into recorders have no place.
    if (transcript.metadata.place !== undefined || transcript.turns.some(({ start }) => start !== undefined)) return;
    const fix = frontMatterStub(tree, 'place');
    const where = fix === undefined ? 'Give “place” the place of the event.' : 'Add it to the dateline above the first turn, or as “place: …” in front matter.';
    report({
      message: `The transcript names no place: it cannot be cited in full, nor found by place. ${where}`,
      ...placeOfFact(tree, 'place'),
      ...(fix !== undefined && { fix }),
    });
  },
});
