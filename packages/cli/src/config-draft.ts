import type { Learnt, LearntPerson, Recurring } from '@rostrum/lint';
import { count } from './summary.ts';

/** A configuration to begin with: what one would set first, as comments. */
export const emptyDraft = `// Settings of Rostrum. What is not set here is a default; “rostrum config --print FILE” shows all settings of a file.
{
  // "recommended" holds in any case; "strict" asks for more; the name of a house style pins that style. Of several the last is the strongest.
  "extends": ["recommended"],

  // Which files a folder gives, beside those that are named. These are always checked.
  // "files": ["**/*.transcript"],

  // Files and folders that are checked only when they are named.
  // "ignore": ["drafts/"],

  // The house style of the texts; without it the style is detected for each file.
  // "style": "plain",

  // For each rule a severity (error, warning, info) or off; “rostrum explain” lists the rules.
  "rules": {
    // "missing-date": "error"
  },

  // People who speak in many files, with the labels that name them.
  // "people": { "rowe": { "name": "Alan Rowe", "labels": ["MAYOR ROWE"], "roles": [{ "title": "Mayor", "from": "2019-05-02" }] } },

  // Settings for some files.
  // "overrides": [{ "files": ["archive/**"], "rules": { "missing-date": "off" } }]
}
`;

/** A configuration that says what a folder suggests, with comments that say why, to be read before it is used. */
export function learntDraft(folder: string, learnt: Learnt): string {
  const lines = [
    `// Proposed by “rostrum init --learn ${folder}” from ${count(learnt.transcripts, 'transcript')}. Read it, and strike out what is chance.`,
    '{',
    '  "extends": ["recommended"],',
    ...styleLines(learnt),
    ...peopleLines(learnt.people),
  ];
  // No comma behind the last setting: editors underline it.
  return `${lines.join('\n').replace(/,((?:\n *\/\/[^\n]*)*)$/, '$1')}\n}\n`;
}

function styleLines({ styles, isOneHouse, annotationBracket, annotations, breadcrumbs, languageLinks, navigation, transcripts }: Learnt): string[] {
  if (!isOneHouse) return ['', `  // The transcripts fit several house styles, so none is set: ${styles.map(({ text, files }) => `${text} (${files})`).join(', ')}.`, '  // A part of them can have its own under "overrides".'];
  const [style = { text: 'plain', files: 0 }] = styles;
  const conventions = Object.entries({ annotations, breadcrumbs, languageLinks, navigation }).filter(([, found]) => found.length > 0);
  const reason = ['', `  // ${style.files} of ${transcripts} transcripts fit this house style.`];
  // A bracket alone is no reason to pin the plain style, which ends the detection of the others.
  if (style.text === 'plain' && conventions.length === 0) return [];
  if (annotationBracket === undefined && conventions.length === 0) return [...reason, `  "style": ${JSON.stringify(style.text)},`];
  const parts = [
    [`    "extends": ${JSON.stringify(style.text)}`],
    ...(annotationBracket === undefined ? [] : [['    // Nearly all annotations have this bracket.', `    "annotationBracket": ${JSON.stringify(annotationBracket)}`]]),
    ...conventions.map(([name, found]) => [`    // ${EXPLANATIONS[name]}`, `    ${JSON.stringify(name)}: [\n${listed(found)}\n    ]`]),
  ];
  return [...reason, '  "style": {', parts.map((part) => part.join('\n')).join(',\n'), '  },'];
}

const EXPLANATIONS: Readonly<Record<string, string>> = {
  annotations: 'Annotations that recur and are not among the common ones.',
  breadcrumbs: 'Lines above the title that lead into the site.',
  languageLinks: 'Lines that link to another language.',
  navigation: 'Lines that only navigate. Where the style is set, --fix removes lines that are listed here.',
};

function listed(found: readonly Recurring[]): string {
  return found.map(({ text, files }, index) => `      ${JSON.stringify(text)}${index < found.length - 1 ? ',' : ''} // in ${files} files`).join('\n');
}

function peopleLines(people: readonly LearntPerson[]): string[] {
  if (people.length === 0) return [];
  const entries = people.map(({ id, name, labels, roles, files, turns }) => {
    const person = { name, labels, ...(roles.length > 0 && { roles: roles.map((title) => ({ title })) }) };
    return `    // ${turns} turns in ${files} files\n    ${JSON.stringify(id)}: ${JSON.stringify(person)}`;
  });
  return ['', '  // People who speak in more than one file. Add the days of their offices with “from” and “to”.', '  "people": {', entries.join(',\n'), '  },'];
}
