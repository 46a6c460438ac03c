import { countsOf } from '../group-by.ts';
import { rule } from '../rule.ts';
import { signsOf, speechOf, type SpokenSign } from '../speech.ts';

const BAR = /[█▇■▮▬]/;
/** Not what is withheld, but what nobody wants to read. */
const EXPLETIVE = /expletive|bleep/i;

/** Reports withheld words that are marked in another way than the others. */
export const redactionForm = rule({
  meta: {
    name: 'redaction-form',
    summary: 'Withheld words are marked in several ways in one document.',
    group: 'annotations',
    severity: 'warning',
    fix: 'suggested',
    source: 'White House press briefings of 2021 to 2024: [redacted]',
  },
  check({ text, transcript, report }) {
    const marks = [
      ...speechOf(transcript)
        .annotations.filter(({ annotation }) => annotation.kind === 'redaction' && !EXPLETIVE.test(annotation.text))
        .map(({ annotation }) => ({ ...annotation.span, printed: annotation.text, form: annotation.text.replace(/\.(?=.$)/, '') })),
      ...bars(signsOf(text, transcript)).map(({ start, end }) => ({ start, end, printed: text.slice(start, end), form: text.charAt(start) })),
    ].sort((left, right) => left.start - right.start);
    const counts = countsOf(marks.map(({ form }) => form));
    if (counts.size < 2) return;
    const [usual = ''] = [...counts].sort(([, left], [, right]) => right - left)[0] ?? [];
    const right = usual.length === 1 ? usual.repeat(4) : usual;
    for (const { start, end, printed, form } of marks) {
      if (form === usual) continue;
      report({
        message: `${printed} marks withheld words in another way than ${right}, which stands more often or first here: whoever counts or checks what is withheld misses this one. Write ${right}.`,
        start,
        end,
        fix: { safety: 'suggested', title: `Write ${right}`, edits: [{ start, end, text: right }] },
      });
    }
  },
});

/** Runs of bars; one alone is a list mark. */
function bars(signs: readonly SpokenSign[]): { readonly start: number; readonly end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (const { sign, start } of signs) {
    if (!BAR.test(sign)) continue;
    const last = runs.at(-1);
    if (last?.end === start) last.end++;
    else runs.push({ start, end: start + 1 });
  }
  return runs.filter(({ start, end }) => end - start > 1);
}
