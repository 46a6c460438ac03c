import { annotationWords, styles } from '@rostrum/core';
import { formats } from '@rostrum/core/formats';
import { languages } from '../../packages/core/src/languages/index.ts';
import { cell, type Page, table } from './page.ts';

const shownKinds = ['laughter', 'applause', 'inaudible'] as const;
const yes = (value: boolean): string => (value ? 'yes' : '–');

/** The lists that a reader may want to look something up in: formats, house styles, languages. */
export function vocabularyPages(): Page[] {
  return [formatsPage(), stylesPage(), languagesPage()];
}

function formatsPage(): Page {
  const rows = formats.map(({ name, title, extensions, reads, writes }) => [`\`${name}\``, cell(title), extensions.map((each) => `\`${each}\``).join(' '), yes(reads), yes(writes)]);
  const opening = 'What `rostrum convert` and [`@rostrum/core/formats`](/reference/api/core-formats/) read and write. Each conversion reports what the other side cannot hold. The [guide](/guides/convert/) shows them at work.';
  return { path: 'reference/formats', title: 'Formats', description: 'The formats that transcripts are read from and written to', body: `${opening}\n\n${table(['Name', 'Format', 'Files', 'Read', 'Written'], rows)}` };
}

function stylesPage(): Page {
  const chapters = styles.map(({ name, title, provenance, languages: codes, marks = [], annotationBracket }) => {
    const facts = [`Languages: ${codes.join(', ') || 'any'}`, `Marks beside the colon: ${marks.join(', ') || 'none'}`, ...(annotationBracket === undefined ? [] : [`Annotations stand in ${annotationBracket} brackets`]), `Read in: ${provenance.replace(/\.$/, '')}`];
    return `## ${name}\n\n${title}.\n\n${facts.map((fact) => `- ${fact}.`).join('\n')}`;
  });
  const opening = 'A house style says in what a publisher differs from everybody else. Rostrum detects the one that fits a text; a file or a configuration may pin it by name, and [write one of its own](/guides/house-style/).';
  return { path: 'reference/house-styles', title: 'House styles', description: 'The conventions of publishers that Rostrum knows', body: [opening, ...chapters].join('\n\n') };
}

function languagesPage(): Page {
  const rows = languages.map(({ code, names, questioners, moderators, roles }) => [
    `\`${code}\``,
    cell(names.words.at(-1) ?? code),
    cell([...questioners.words.slice(0, 2), ...moderators.words.slice(0, 1)].join(', ')),
    String(roles.words.length),
    cell(shownKinds.flatMap((kind) => annotationWords(code, kind)[0] ?? []).join(', ')),
  ]);
  const opening = 'The parser knows honorifics, offices, words for those who ask and lead, and annotations in these languages; names of months and weekdays come from Unicode CLDR. Texts in other languages are read by their labels and marks alone.';
  return { path: 'reference/languages', title: 'Languages', description: 'The languages whose words the parser knows', body: `${opening}\n\n${table(['Code', 'Language', 'Who asks, who leads', 'Words of offices', 'Annotations'], rows)}` };
}
