import { rule } from '../rule.ts';

/** Reports comments that were meant to silence a finding and do not. */
export const directiveForm = rule({
  meta: {
    name: 'directive-form',
    summary: 'A comment that should silence a finding does not: its form, the name of a rule, or the reason is missing or wrong.',
    group: 'structure',
    severity: 'warning',
    fix: 'none',
  },
  check({ suppressions, report }) {
    for (const fault of suppressions.faults) report(fault);
  },
});
