import { placeOfFact } from '../document-start.ts';
import { frontMatterStub } from '../front-matter-stub.ts';
import { rule } from '../rule.ts';

/** Reports a document that does not say where it was taken from. */
export const sourceMissing = rule({
  meta: {
    name: 'source-missing',
    summary: 'The front matter does not say from which address the transcript was taken, nor when.',
    group: 'metadata',
    severity: 'info',
    preset: 'strict',
    fix: 'suggested',
  },
  check({ tree, transcript, report }) {
    const { source } = transcript.metadata;
    const missing = [source?.url === undefined ? '“url”' : '', source?.retrieved === undefined ? '“retrieved”, the day of the copy' : ''].filter((part) => part !== '');
    if (missing.length === 0) return;
    const fix = frontMatterStub(tree, 'source');
    report({
      message: `The source of the transcript lacks ${missing.join(' and ')}: nobody can compare the text with what was published. Write “source: {url: …, retrieved: 2024-05-31}” in front matter.`,
      ...placeOfFact(tree, 'source'),
      ...(fix !== undefined && { fix }),
    });
  },
});
