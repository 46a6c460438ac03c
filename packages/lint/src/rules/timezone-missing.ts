import { placeOfFact } from '../document-start.ts';
import { frontMatterStub } from '../front-matter-stub.ts';
import { rule } from '../rule.ts';

/** Reports a time of day without the zone that it is told in. */
export const timezoneMissing = rule({
  meta: {
    name: 'timezone-missing',
    summary: 'The dateline gives a time of day without its time zone.',
    group: 'metadata',
    severity: 'info',
    preset: 'strict',
    fix: 'suggested',
  },
  check({ tree, transcript, report }) {
    const { time, timezone } = transcript.metadata;
    if (time === undefined || timezone !== undefined) return;
    const dateline = tree.datelines.find((each) => each.time !== undefined);
    const start = dateline && tree.lines.start(dateline.line);
    const fix = frontMatterStub(tree, 'timezone');
    const where = fix === undefined ? 'Give “timezone” the zone.' : 'Print the zone behind the time, or add “timezone: …” to the front matter.';
    report({
      message: `The event begins at ${time}, but in which time zone is not said: abroad, and when summer time changes, nobody can tell the moment. ${where}`,
      ...(dateline === undefined || start === undefined ? placeOfFact(tree, 'timezone') : { start, end: start + tree.lines.text(dateline.line).trimEnd().length }),
      ...(fix !== undefined && { fix }),
    });
  },
});
