import { rule } from '../rule.ts';

/** Reports what the parser found wrong between the two lines `---`. */
export const frontMatter = rule({
  meta: {
    name: 'front-matter',
    summary: 'The front matter cannot be read: it is not valid YAML, it says one thing twice, or it is never closed.',
    group: 'metadata',
    severity: 'error',
    fix: 'none',
  },
  check({ tree, report }) {
    for (const { message, start, end } of tree.problems) report({ message, start, end });
  },
});
