import { printedLabels } from '../printed-labels.ts';
import { rule } from '../rule.ts';

/** What speech recognition calls those whom it can tell apart but not name, in the languages of its users. */
const NUMBERED = /^(?:speaker|spk|spkr|sprecher|sprecherin|locuteur|intervenant|orateur|hablante|orador|falante|locutore|oratore|спикер|דובר|話者|发言人|说话人|講者)[ _#-]{0,2}(?:\d{1,3}|[a-h])$/iu;

/** Reports labels of automatic transcription that nobody has replaced by a name. */
export const diarisationResidue = rule({
  meta: {
    name: 'diarisation-residue',
    summary: 'A label such as Speaker 2 is left over from automatic transcription: nobody said who it is.',
    group: 'speakers',
    severity: 'warning',
    fix: 'none',
    source: 'Miller Center, Oral History Style Guide: a master list of names',
  },
  check({ transcript, report }) {
    const names = new Map(transcript.speakers.map(({ id, name }) => [id, name]));
    for (const { text, turns } of printedLabels(transcript)) {
      const [first] = turns;
      // “Sprecher A” may pass for a role and a name; a name from front matter is not in the label.
      const name = names.get(first.speaker);
      if (!NUMBERED.test(text) || (name !== undefined && !text.toLowerCase().includes(name.toLowerCase()))) continue;
      report({
        message: `“${text}” (${turns.length === 1 ? 'one turn' : `${turns.length} turns`}) is a number from automatic transcription: readers cannot tell who speaks, and the number means somebody else in the next file. Put the name in its place, or declare under “speakers” in front matter whom it stands for.`,
        ...first.labelSpan,
      });
    }
  },
});
