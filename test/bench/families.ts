import { flat } from './generate.ts';

/** A family of texts that a careless parser would spend more than linear time on. */
export interface Family {
  readonly name: string;
  /** A text of about so many characters. */
  readonly make: (length: number) => string;
}

/** The piece again and again. */
function repeated(name: string, piece: string, head = '', tail = ''): Family {
  return { name, make: (length) => flat(head + piece.repeat(Math.ceil(length / piece.length)) + tail) };
}

/** Pieces that differ by their number. */
function numbered(name: string, piece: (index: number) => string, head = ''): Family {
  return {
    name,
    make: (length) => {
      const pieces = [head];
      let size = head.length;
      for (let index = 0; size < length; index++) {
        const next = piece(index);
        pieces.push(next);
        size += next.length;
      }
      return flat(pieces.join(''));
    },
  };
}

/** The piece in the middle of a conversation that makes a transcript of it, so that the body and the model see it too. */
function spoken(name: string, piece: string): Family {
  return repeated(`${name}, spoken`, piece, `Press Conference\n\nMODERATOR: Good morning.\n\nMs. ARDEN Ana: Thank you.\n\nMODERATOR: A question?\n\nMs. ARDEN Ana: `, '\n\nMODERATOR: Thank you.\n\nMs. ARDEN Ana: Goodbye.\n');
}

/** A name in letters for a number, so that no two are alike and none holds a digit. */
function nameOf(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor(rest / 20)) name += 'bdfgklmnprstvzcjhwxq'.charAt(rest % 20) + 'aeiou'.charAt((rest * 7 + name.length) % 5);
  return (name[0] ?? 'X').toUpperCase() + name.slice(1);
}

const runs: readonly Family[] = Object.entries({
  'one line': 'words and more ',
  'line ends': '\n',
  'CRLF alone': '\r\n',
  'lone CR': 'Some words.\r',
  blanks: ' ',
  'blank lines of blanks': '   \n',
  tabs: '\t',
  'no-break spaces': '\u00a0',
  'form feeds': '\f',
  'lines between form feeds': 'Page 12\n\f',
  'opening parentheses': '(',
  'opening brackets': '[',
  'nested parentheses': '(a (b ',
  'closed parentheses': '(laughter) ',
  'bracket on each line': '[applause]\n',
  'open bracket on each line': '(and then\n',
  colons: ':',
  'colon lines': ':\n',
  'fullwidth colons': '：',
  'number signs': '#',
  'number sign lines': '# # #\n',
  stars: '*',
  'star lines': '**\n',
  'stars in words': '*a **b ***c ',
  underscores: '_',
  'at signs': '@',
  'forced labels without colon': '@a\n',
  'lenticular brackets': '【',
  'lenticular bracket lines': '【a\n',
  digits: '1',
  times: '00:12:34 ',
  'time lines': '00:12\n',
  'times in brackets': '[00:12:34] ',
  'questions with a gap': 'Q    Yes?\n',
  'answers with a gap': 'A  Yes.\nQ  Why?\n',
  'comment openings': '<!-- ',
  'comment lines': '<!-- a -->\n',
  'unclosed comment lines': '<!-- a\n',
  'rules of dashes': '---\n',
  'capital lines': 'JANE ARDEN\nshe says\n',
  'capital lines alone': 'JANE ARDEN\n\n',
  headings: '# Some Heading\n\n',
  'shapes of headings': 'Some Heading of Words\n\n',
  'combining marks': 'e\u0301\u0323\u0308',
  emoji: '👩‍🚀',
  'lone surrogates': '\ud83d',
  han: '記者',
  'right to left': 'שלום עולם ',
  'ignorable characters': '\u00ad\u200d',
  'null bytes': '\0',
  periods: '. ',
  abbreviations: 'Mr. ',
  'abbreviation lines': 'Mr. SMITH\n',
  commas: ', ',
  'question marks': '? ',
  backslashes: '\\',
  'object notation': '{"a": [1, "b"], ',
  'end marks': 'END\n',
  dashes: '- a\n',
  'page marks': 'words [[Page 1]] words\n[[Page 2]]\n',
  'markup lines': '<pre>\n',
  'tags in lines': '<a href="b">c</a> ',
}).map(([name, piece]) => repeated(name, piece));

const spokenRuns: readonly Family[] = Object.entries({
  'one line': 'words and more ',
  'opening parentheses': '(',
  'nested parentheses': '(a (b ',
  'closed parentheses': '(laughter) ',
  'parenthesis on each line': '(laughter)\n',
  'open bracket on each line': '[and then\n',
  'comment lines': '<!-- a\n',
  'closed comment lines': '<!-- a -->\n',
  headings: '\n\n# Some Heading',
  'shapes of headings': '\n\nSome Heading of Words',
  'question marks': '? ',
  'short sentences': 'A. ',
  'names and commas': 'Ms. Arden, Mr. Boyle, ',
  'calls upon the speaker': 'a question to Ms. Arden and to ',
  'blank lines': '\n',
  'lines of blanks': '   \n',
  'wrapped lines': 'the words go on and on without an end\n',
  'time lines': '00:12\n',
  'end marks': 'END\n',
  'number signs': '# ',
  'no-break spaces': '\u00a0',
  'page marks': 'words [[Page 1]] words\n[[Page 2]]\n',
  'form feeds': 'words\n\f12\n',
  han: '記者会見',
  emoji: '👩‍🚀',
  apostrophes: '’s ',
  capitals: 'The Minister of Foreign Affairs ',
  navigation: 'Back to Press Conferences\n',
  carriage: 'words\r',
}).map(([name, piece]) => spoken(name, piece));

const sentence = 'I think that we go on.';

const documents: readonly Family[] = [
  repeated('two labels by turns', `MODERATOR: ${sentence}\nMs. ARDEN: ${sentence}\n`),
  repeated('two labels, CRLF', `MODERATOR: ${sentence}\r\n\r\nMs. ARDEN: ${sentence}\r\n\r\n`),
  repeated('labels without words', 'MODERATOR:\nMs. ARDEN:\n'),
  repeated('labels alone on their lines', `MODERATOR:\n\n${sentence}\n\nMs. ARDEN:\n\n${sentence}\n\n`),
  repeated('one label', `Ms. ARDEN: ${sentence}\n`),
  repeated('questions and answers', `QUESTION: Why is that?\nMs. ARDEN: ${sentence}\n`),
  repeated('questions without answers', 'QUESTION: Why is that?\n'),
  repeated('thanks', 'QUESTION: Thank you.\nMs. ARDEN: Thank you.\nMODERATOR: Thank you, Boyle from the Courier.\n'),
  repeated('timed labels', `[00:12:34] Ms. ARDEN: ${sentence}\n[00:12:40] MODERATOR: ${sentence}\n`),
  repeated('times above labels', `00:12\nMs. ARDEN: ${sentence}\n00:13\nMODERATOR: ${sentence}\n`),
  repeated('labels of the record', 'Mr. SMITH. I yield.\nMs. ARDEN. I thank him.\n'),
  repeated('labels in stars', `**Ms. Arden:** ${sentence}\n\n**Moderator:** ${sentence}\n\n`),
  repeated('labels as headings', `### Ms. Arden:\n\n${sentence}\n\n### Moderator:\n\n${sentence}\n\n`),
  repeated('fullwidth labels', '記者：質問です。\n大臣：お答えします。\n'),
  numbered('long lines without blanks', (index) => `${nameOf(index)}${'a'.repeat(150)}\n`),
  numbered('pages of markup, numbered', (index) => `MODERATOR: ${sentence}\n[[Page ${index}]]\nMs. ARDEN: ${sentence}\n`, '<pre>\n'),
  repeated('pages of markup', `MODERATOR: ${sentence}\n[[Page 12]]\nMs. ARDEN: ${sentence}\n`, '<html><body><pre>\n', '</pre></body></html>\n'),
  repeated('wrapped speech', '    Ms. ARDEN. I think that the words of this\nline go on in the next and so forth until\nthe end.\n    Mr. SMITH. And so do mine, I think, when\nthey are many.\n'),
  numbered('distinct labels', (index) => `${nameOf(index)}: ${sentence}\n`),
  numbered('distinct titled labels', (index) => `Ms. ${nameOf(index)}: ${sentence}\n`),
  numbered('distinct labels in capitals', (index) => `${nameOf(index).toUpperCase()}: ${sentence}\nMODERATOR: Go on.\n`),
  numbered('distinct names of two words', (index) => `Ana ${nameOf(index)}: ${sentence}\n`),
  numbered('one family name', (index) => `${nameOf(index)} Arden: ${sentence}\n`),
  numbered('one given name', (index) => `Ms. ${nameOf(index)} ${nameOf(index * 3)}: ${sentence}\nANA ${nameOf(index).toUpperCase()}: Yes.\n`),
  numbered('one family name, many outlets', (index) => `Arden (${nameOf(index)} News): ${sentence}\n`),
  numbered('one name, many offices', (index) => `Minister ${nameOf(index)} Arden, Minister of ${nameOf(index * 3)}: ${sentence}\n`),
  numbered('distinct role words', (index) => `Reporter ${index}: Why?\nMinister: ${sentence}\n`),
  numbered('offices without names', (index) => `Minister of ${nameOf(index)}: ${sentence}\n`),
  numbered('slips of one label', (index) => `MODERA${nameOf(index).toUpperCase()}: Yes.\nMODERATOR: ${sentence}\n`),
  numbered('labels after a colon', (index) => `MODERATOR: He said:\n${nameOf(index)}: Yes.\n`),
  numbered('labels far below a colon', (index) => `${nameOf(index)} Arden: ${' \n'.repeat(3)}`),
  numbered('numbered speakers', (index) => `Speaker ${index}: ${sentence}\n`),
  numbered('names in many cases', (index) => `${index % 2 === 0 ? nameOf(index).toUpperCase() : nameOf(index)} Arden, ${nameOf(index * 5)}: ${sentence}\n`),
  numbered('questions that name many', (index) => `QUESTION: To Minister ${nameOf(index)}, and to Minister ${nameOf(index + 1)}?\nMinister ${nameOf(index)}: ${sentence}\n`),
  numbered('handovers', (index) => `MODERATOR: Next, ${nameOf(index)} Boyle from the Daily Courier, please.\nQUESTION: Thank you. ${nameOf(index)} Boyle, Daily Courier. Why?\nMINISTER ARDEN: ${sentence}\n`),
  numbered('handovers to one family', (index) => `MODERATOR: Ms. ${nameOf(index)} Boyle from ${nameOf(index)} News, please.\nQUESTION: Why?\nMINISTER ARDEN: ${sentence}\n`),
  numbered('cast list', (index) => `${nameOf(index)} Arden: Minister of Words\n`, 'PARTICIPANTS:\n'),
  numbered('running heads', (index) => `${sentence}\n${index}\n\fThe Record\nMODERATOR: ${sentence}\nMs. ARDEN: Yes.\n`),
  numbered('header without a turn', (index) => `Some ${nameOf(index)} Line\n`),
  numbered('header with dates', (index) => `Monday, May ${(index % 28) + 1}, 2024 ${nameOf(index)}\n`),
  { name: 'header before two turns', make: (length) => flat(`${'Some Heading of Words\n\n'.repeat(Math.ceil(length / 23))}MODERATOR: Yes.\nMs. ARDEN: No.\nMODERATOR: Why?\nMs. ARDEN: So.\n`) },
  { name: 'header of distinct lines before two turns', make: (length) => flat(`${Array.from({ length: length / 12 }, (_, at) => `${nameOf(at)} Line\n\n`).join('')}MODERATOR: Yes.\nMs. ARDEN: No.\nMODERATOR: Why?\nMs. ARDEN: So.\n`) },
  { name: 'trailer behind two turns', make: (length) => flat(`MODERATOR: Yes.\nMs. ARDEN: No.\nMODERATOR: Why?\nMs. ARDEN: So.\n${'Back to Home\n\n'.repeat(Math.ceil(length / 14))}`) },
  { name: 'one turn of headings', make: (length) => flat(`MODERATOR: Yes.\nMs. ARDEN: No.\n${'Some Heading\n\n'.repeat(Math.ceil(length / 14))}MODERATOR: Why?\nMs. ARDEN: So.\n`) },
];

const frontMatter: readonly Family[] = [
  repeated('front matter without an end', 'title: a\n', '---\n'),
  numbered('front matter of many keys', (index) => `key${index}: a\n`, '---\ntitle: a\n'),
  { name: 'front matter of declared speakers', make: (length) => flat(`---\nspeakers:\n${declared(length / 2)}---\n${turnsOfDeclared(length / 2)}`) },
  { name: 'front matter of declared records', make: (length) => flat(`---\nspeakers:\n${declaredRecords(length / 2)}---\n${turnsOfDeclared(length / 2)}`) },
  { name: 'front matter of nested lists', make: (length) => flat(`---\ntitle: ${'['.repeat(length)}\n---\nMODERATOR: Yes.\n`) },
  { name: 'front matter of nested closed lists', make: (length) => flat(`---\ntitle: ${'['.repeat(length / 2)}${']'.repeat(length / 2)}\n---\nMODERATOR: Yes.\n`) },
  { name: 'front matter of nested maps', make: (length) => flat(`---\ntitle: ${'{a: '.repeat(length / 4)}\n---\nMODERATOR: Yes.\n`) },
  { name: 'front matter of nested dashes', make: (length) => flat(`---\ntitle: a\nb:\n${'- '.repeat(length / 2)}a\n---\nMODERATOR: Yes.\n`) },
  { name: 'front matter of steps', make: steps },
  { name: 'front matter of aliases', make: (length) => flat(`---\ntitle: &a [b]\nlist:\n${'- *a\n'.repeat(length / 5)}---\nMODERATOR: Yes.\n`) },
  { name: 'front matter of aliases of aliases', make: (length) => flat(`---\ntitle: a\na0: &a0 [b, b]\n${Array.from({ length: length / 24 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]\n`).join('')}---\nMODERATOR: Yes.\n`) },
  { name: 'front matter of errors', make: (length) => flat(`---\ntitle: a\n${'a: b: c\n'.repeat(length / 8)}---\nMODERATOR: Yes.\n`) },
  { name: 'front matter of one key again', make: (length) => flat(`---\n${'title: a\n'.repeat(length / 9)}---\nMODERATOR: Yes.\n`) },
];

function declared(length: number): string {
  return Array.from({ length: length / 16 }, (_, at) => `  - Ana ${nameOf(at)}\n`).join('');
}

function declaredRecords(length: number): string {
  return Array.from({ length: length / 40 }, (_, at) => `  ${nameOf(at).toLowerCase()}: {name: Ana ${nameOf(at)}, labels: [${nameOf(at)}]}\n`).join('');
}

function turnsOfDeclared(length: number): string {
  return Array.from({ length: length / 40 }, (_, at) => `${nameOf(at)}: ${sentence}\n`).join('');
}

/** A map in a map in a map, each a blank further in: as deep as the square root of the length. */
function steps(length: number): string {
  const depth = Math.floor(Math.sqrt(length * 2));
  return flat(`---\ntitle: a\nb:\n${Array.from({ length: depth }, (_, at) => `${' '.repeat(at + 1)}a:\n`).join('')}---\nMODERATOR: Yes.\n`);
}

/** Every family that is measured. */
export const families: readonly Family[] = [...runs, ...spokenRuns, ...documents, ...frontMatter];
