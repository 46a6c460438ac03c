import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const corpus = process.env['ROSTRUM_CORPUS'] ?? at('../shared/corpus');

/** A transcript with one misspelt label, and what an editor must show of it. */
interface Subject {
  readonly path: string;
  readonly misspelt: string;
  readonly right: string;
  /** The person whom the misspelt label names. */
  readonly person: string;
}

const published: Subject = {
  path: `${corpus}/us-state/003_89f3eab6af172ecf.txt`,
  misspelt: 'DEFENESE MINISTER KIHARA',
  right: 'DEFENSE MINISTER KIHARA',
  person: 'Kihara',
};

// The same traps in our own words, where the published text is absent.
const twin: Subject = {
  path: at('examples/joint-press-availability.transcript'),
  misspelt: 'DEFENSE MINSITER RUUS',
  right: 'DEFENSE MINISTER RUUS',
  person: 'Ruus',
};

/** The text that the editors' tests open. */
export const subject = existsSync(published.path) ? published : twin;

/** Its words. */
export const text = readFileSync(subject.path, 'utf8');

/** Its turns, read without our parser: in this house style a label is capitals before a colon. */
export const turns = text.split('\n').flatMap((line, index) => {
  const label = /^[A-Z][A-Z ]+(?=: )/.exec(line)?.[0];
  return label === undefined ? [] : [{ label, line: index + 1 }];
});

/** Lines of the turns with a label, from 1. */
export function linesOf(label: string): number[] {
  return turns.filter((turn) => turn.label === label).map(({ line }) => line);
}

/** The packed extension. */
export const vsix = at('extensions/vscode/dist/rostrum.vsix');
