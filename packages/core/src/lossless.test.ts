import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain } from './explain.ts';
import { interpret } from './model/interpret.ts';
import { transcriptSchema, type Transcript } from './model/schema.ts';
import { parse } from './parse.ts';
import { print } from './print.ts';
import { collapse } from './syntax/characters.ts';
import type { Node } from './syntax/node.ts';
import type { Tree } from './syntax/tree.ts';
import { leaves, visit } from './syntax/visit.ts';
import { spokenWords, verbatimDifference } from './verbatim.ts';

/*
 * Properties that hold for any string whatever: 2,000 texts for each with a fixed seed, 2,000 with a fresh one.
 * ROSTRUM_CASES sets the number (a soak runs the fresh seed alone), ROSTRUM_SEED repeats a run.
 */
const cases = Number(process.env['ROSTRUM_CASES'] ?? 2000);
const fresh = Number(process.env['ROSTRUM_SEED'] ?? Math.floor(Math.random() * 0x7fff_ffff));
const seeds = cases > 2000 || process.env['ROSTRUM_SEED'] !== undefined ? [fresh] : [20_261_123, fresh];
const timeout = 60_000 + cases * 20;

// What transcripts are made of; the generator puts it together rightly and wrongly.
const labels =
  'MODERATOR|QUESTION|Q|A|Reporter|MR. SMITH|Ms. ORLOVA Vera, Press Secretary|SECRETARY ROWE|The PRESIDING OFFICER (Mr. Hale)|Speaker 2|SPEAKER 1|Kyoto Daily, Mori|LE PRÉSIDENT|Bundeskanzlerin Sommer|Presidente|ВЕДУЩИЙ|מנחה|記者|【記者】|司会|主持人|🎙 Host|Jane Doe|FACT|Note|Date|And then he said|mc\u00adallister|MODEARTOR|@anyone at all|**Ann Lee:**|### Ann Lee|é'.split('|');
const speech =
  'Good morning.|Thank you.|Is it so?|My question is for Minister Rowe, please.|Ms. Lane from the Daily Post.|(laughter)|[inaudible 00:01:02]|(Via interpreter)|(ROK)|No. (Q: Why?) Because –|[MS. PARK: yes]|the first, in small letters|Hier spricht die Ministerin.|お答えします。|谢谢大家。|תודה רבה.|ありがとう（笑）|a\u200db\u200bc\u00add|😀 yes 👩‍💻|𠮷野家|\ud83d|\udc00 tail|(unclosed|]closed[|<s>two</s> [three]|"quoted: speech"|It is 14:30.|www.example.org: 8080|x'.split('|');
const blocks =
  '# A Title|## Part one|###### Six|# # #|###|END|-30-|(了)|---|transcript: 1|title: "Hearing|speakers: [Ann, Bob]|speakers:\n  ann: {name: Ann Lee}|date: 2024-02-30|Press Conferences|Press Conference by the Minister|Tuesday, December 6, 2022, 3:45 p.m. EST Oslo|令和3年11月16日（火曜日）午後3時|13.02.2024|Japanese|Back to Press Conferences|Location: Room 4|PARTICIPANTS:|Jane Doe: Chair|John Roe: Clerk|[[Page S1234]]|\f  12|- 12 -|<pre>|</pre>|<!-- rostrum-disable -->|<!-- open|\\# plain|[00:01:02]|00:12|1|00:00:01,000 --> 00:00:02,000|WEBVTT|{"a": 1}|<html><body>|12:01 <nick> hi|INT. HALL - DAY|\u00a0|\u3000|\t|\0|\u0085|\u2028|\ufeff'.split('|');

const eol = fc.constantFrom('\n', '\n', '\r\n', '\r', '\n\n', '\r\n\r\n', '\n\r', '');
const gap = fc.constantFrom(' ', ' ', ' ', '', '  ', '    ', '\t', '\u00a0', '\u202f', '\u3000', '\n', '\0');
const mark = fc.constantFrom(':', ':', ':', '：', ' :', '', '.', '.-', ' -', ' (chat):', ' (00:52):', ' [1:02:03]:', ' 0:12', '.: ', '::', ' (via interpreter):');
const noise = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)), maxLength: 8 });
const words = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...speech) }, { weight: 1, arbitrary: noise }), { maxLength: 5 }).map((parts) => parts.join(' '));
const longLine = fc.tuple(fc.constantFrom(...speech), fc.integer({ min: 20, max: 60 })).map(([words, count]) => `${words} `.repeat(count));
const prefix = fc.constantFrom('', '', '', '', '  ', '          ', '[00:12:34] ', '0:01 ', '- ', '> ', '@', '**', '\ufeff', '(');
const turn = fc.tuple(prefix, fc.constantFrom(...labels), mark, gap, words).map((parts) => parts.join(''));
const block = fc.constantFrom(...blocks);
const line = fc.oneof({ weight: 8, arbitrary: turn }, { weight: 4, arbitrary: words }, { weight: 4, arbitrary: block }, { weight: 1, arbitrary: noise }, { weight: 1, arbitrary: longLine });
/** Few labels over and over, as a real text has them, so that turns, people and exchanges arise. */
const conversation = fc.tuple(fc.subarray(labels, { minLength: 2, maxLength: 4 }), fc.constantFrom(': ', ':\n', '：', ' : ', '    '), fc.array(fc.tuple(fc.nat(3), words), { minLength: 2, maxLength: 12 }), eol).map(([cast, colon, turns, end]) =>
  turns.map(([who, said]) => `${cast[who % cast.length]}${colon}${said}`).join(end === '' ? '\n' : end),
);
const grammar = fc
  .tuple(fc.constantFrom('', '', '\ufeff', '---\ntranscript: 1\nspeakers: [Ann Lee, Bob Roe]\n---\n', '---\r\ntitle: x\r\n---\r\n', '<html><body><pre>\n'), fc.array(fc.tuple(fc.oneof({ weight: 6, arbitrary: line }, { weight: 1, arbitrary: conversation }), eol), { maxLength: 14 }), fc.constantFrom('', '', '\n# # #\n', '\nBack to Press Conferences', '\r'))
  .map(([head, lines, tail]) => head + lines.map(([text, end]) => text + end).join('') + tail);
const anything = fc.oneof({ weight: 6, arbitrary: grammar }, { weight: 3, arbitrary: conversation }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) }, { weight: 1, arbitrary: noise });

/** Faults of a text's tree, in words; none is right. */
type Property = (tree: Tree, transcript: () => Transcript) => string[];

const properties: Readonly<Record<string, Property>> = {
  'printing the tree gives the text': (tree) => (print(tree) === tree.text ? [] : ['another text is printed']),
  'children tile their parent': (tree) => tilingFaults(tree.root, tree.text.length),
  'no node splits a surrogate pair or a CRLF': (tree) => splitFaults(tree),
  'the model fits its schema': (_, transcript) => transcriptSchema.safeParse(transcript()).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [],
  'references and spans of the model are right': (tree, transcript) => modelFaults(tree, transcript()),
  'lines are numbered right': (tree, transcript) => lineFaults(tree, transcript()),
  'every line can be explained': (tree) => explainFaults(tree),
  'a text says the same as itself': (tree, transcript) => wordFaults(tree, transcript()),
  'the verbatim guard sees a word that moves, goes or changes': (tree, transcript) => guardFaults(tree, transcript()),
  'everything inferred has a reason': (tree) => reasonFaults(interpret(tree, { evidence: true })),
};

function tilingFaults(root: Node, length: number): string[] {
  const faults: string[] = [];
  if (root.start !== 0 || root.end !== length) faults.push(`the root spans ${root.start} to ${root.end} of ${length}`);
  visit(root, ({ kind, start, end, children }) => {
    if (end < start || (end === start && kind !== 'document')) faults.push(`${kind} ${start} to ${end} is empty`);
    if (children === undefined || (children.length === 0 && end === start)) return;
    let at = start;
    for (const child of children) {
      if (child.start !== at) faults.push(`${child.kind} in ${kind} begins at ${child.start}, not at ${at}`);
      at = child.end;
    }
    if (at !== end) faults.push(`the children of ${kind} end at ${at}, not at ${end}`);
  });
  return faults;
}

function splits(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return (before === 13 && after === 10) || (before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000);
}

function splitFaults({ root, text }: Tree): string[] {
  return leaves(root).filter(({ start }) => splits(text, start)).map(({ kind, start }) => `${kind} begins inside a pair at ${start}`);
}

/** What a paragraph says: the text of its span without the page furniture and the comments in it. */
function withoutAsides({ text, root }: Tree): (span: { start: number; end: number }) => string {
  const asides = leaves(root).filter(({ kind }) => kind === 'furniture' || kind === 'comment');
  return ({ start, end }) => {
    let words = '';
    let at = start;
    for (const aside of asides) {
      if (aside.start < at || aside.end > end) continue;
      words += `${text.slice(at, aside.start)} `;
      at = aside.end;
    }
    return collapse(words + text.slice(at, end));
  };
}

function modelFaults(tree: Tree, { speakers, sections, turns, exchanges, notes }: Transcript): string[] {
  const { text } = tree;
  const said = withoutAsides(tree);
  const faults: string[] = [];
  const check = (right: boolean, fault: string): void => void (right || faults.push(fault));
  const ids = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  check(ids.size === speakers.length, 'two speakers share an id');
  const sectionIds = new Set(sections.map(({ id }) => id));
  const turnIds = new Set(turns.map(({ id }) => id));
  let at = 0;
  for (const { id, speaker, label, labelSpan, span, section, paragraphs } of turns) {
    check(collapse(text.slice(labelSpan.start, labelSpan.end)) === label, `${id}: the span of the label "${label}" holds other words`);
    check(ids.get(speaker)?.labels.includes(label) === true, `${id}: ${speaker} does not list "${label}"`);
    check(section === undefined || sectionIds.has(section), `${id}: no section ${section}`);
    check(span.start >= at && span.start <= labelSpan.start && labelSpan.end <= span.end, `${id}: the spans do not nest`);
    at = span.end;
    for (const paragraph of paragraphs) {
      check(paragraph.span.start >= span.start && paragraph.span.end <= span.end, `${id}: a paragraph leaves its turn`);
      check(said(paragraph.span) === paragraph.text, `${id}: a paragraph's span holds other words`);
      for (const annotation of paragraph.annotations) check(collapse(text.slice(annotation.span.start, annotation.span.end)) === annotation.text, `${id}: an annotation's span holds other words`);
    }
  }
  for (const { question, answers, addressees, unanswered } of exchanges) {
    for (const id of [...question, ...answers]) check(turnIds.has(id), `no turn ${id}`);
    for (const id of [...addressees, ...unanswered]) check(ids.has(id), `no speaker ${id}`);
    check(unanswered.every((id) => addressees.includes(id)), 'somebody unanswered was not asked');
  }
  for (const note of notes) check(collapse(text.slice(note.span.start, note.span.end)) === note.text, 'a note’s span holds other words');
  return faults;
}

/** Counts line ends afresh, by the definition rather than by the table. */
function lineFaults({ text, lines }: Tree, { zones, sections, turns, notes }: Transcript): string[] {
  const faults: string[] = [];
  const ends = [...text.matchAll(/\r\n|\n|\r/gu)].map((end) => end.index + end[0].length);
  const lineOf = (offset: number): number => 1 + ends.filter((end) => end <= offset).length;
  const count = lineOf(text.length);
  if (lines.count !== count) faults.push(`${lines.count} lines, not ${count}`);
  const places = [...turns.map(({ line, labelSpan }) => ({ line, span: labelSpan })), ...turns.flatMap(({ paragraphs }) => paragraphs), ...notes];
  for (const { line, span } of places) if (line !== lineOf(span.start)) faults.push(`offset ${span.start} is on line ${lineOf(span.start)}, not ${line}`);
  for (const { line } of sections) if (line < 1 || line > count) faults.push(`no line ${line}`);
  for (const zone of [zones.header, zones.trailer]) if (zone.some((line, at) => line < 1 || line > count || line <= (zone[at - 1] ?? 0))) faults.push(`lines of a zone: ${zone.join(' ')}`);
  for (let at = 0; at <= text.length; at += 7) {
    const position = lines.position(at);
    if (position.line !== lineOf(at)) faults.push(`offset ${at} is placed on line ${position.line}`);
  }
  return faults;
}

function explainFaults(tree: Tree): string[] {
  const transcript = interpret(tree, { evidence: true });
  transcriptSchema.parse(transcript);
  const faults: string[] = [];
  for (let line = 0; line <= tree.lines.count + 1; line++) {
    const { sentences } = explain(tree, line, transcript);
    if (sentences.length === 0 || sentences.some((sentence) => /undefined|\[object/u.test(sentence.replaceAll(/".*?"/gsu, '')))) faults.push(`line ${line}: ${sentences.join(' ')}`);
  }
  return faults;
}

/** Plants three faults in the spoken words of a text; a change that makes the text read otherwise as a whole is seen all the more. */
function guardFaults(tree: Tree, transcript: Transcript): string[] {
  const { text } = tree;
  const words = spokenWords(tree, transcript).filter(({ turn, word }) => turn >= 0 && /^[a-z]+$/iu.test(word));
  const [first] = words;
  const other = words.findLast(({ turn, word }) => turn !== first?.turn && word !== first?.word);
  if (first === undefined) return [];
  const without = `${text.slice(0, first.start)}${text.slice(first.end)}`;
  const changed = `${text.slice(0, first.start)}x${first.word}${text.slice(first.end)}`;
  const planted = [['goes', without], ['changes', changed]];
  if (other !== undefined) planted.push(['moves', `${text.slice(0, first.start)}${text.slice(first.end, other.end)} ${first.word}${text.slice(other.end)}`]);
  return planted.filter(([, after]) => verbatimDifference(tree, parse(after ?? '')) === undefined).map(([what]) => `"${first.word}" ${what} unseen`);
}

function reasonFaults({ metadata, speakers, sections, turns, exchanges }: Transcript): string[] {
  const { notices: _, source: _source, evidence = [], ...facts } = metadata;
  const faults = Object.keys(facts).filter((fact) => fact !== 'translation' && !evidence.some(({ reason }) => reason.startsWith(`${fact}: `)));
  const unexplained = [...speakers, ...turns, ...sections].filter(({ evidence: reasons }) => reasons === undefined || reasons.length === 0).map(({ id }) => id);
  return [...faults, ...unexplained, ...(exchanges.every(({ evidence: reasons }) => (reasons?.length ?? 0) > 0) ? [] : ['an exchange'])].map((what) => `${what} has no reason`);
}

function wordFaults(tree: Tree, transcript: Transcript): string[] {
  const faults: string[] = [];
  if (verbatimDifference(tree, tree) !== undefined) faults.push('the verbatim guard finds a difference');
  let at = 0;
  for (const { word, start, end, turn } of spokenWords(tree, transcript)) {
    if (start < at || end <= start || word === '') faults.push(`the word "${word}" stands at ${start} to ${end}, behind ${at}`);
    if (splits(tree.text, start) || splits(tree.text, end)) faults.push(`the word at ${start} splits a pair`);
    const span = transcript.turns[turn]?.span;
    if (turn >= 0 && (span === undefined || start < span.start || end > span.end)) faults.push(`the word at ${start} is outside its turn`);
    at = end;
  }
  return faults;
}

const everyProperty: Property = (tree, transcript) => {
  const model = transcript();
  return Object.entries(properties).flatMap(([name, faultsOf]) => faultsOf(tree, () => model).map((fault) => `${name}: ${fault}`));
};

describe.each(seeds.map((seed) => ({ seed })))(`${cases} texts, seed $seed`, ({ seed }) => {
  // a soak reads each text once for all properties
  test.each(cases > 2000 ? [['all properties hold', everyProperty] as const] : Object.entries(properties))(
    '%s',
    (_, faultsOf) => {
      const property = fc.property(anything, fc.boolean(), (text, declared) => {
        const tree = parse(text, { transcript: declared });
        expect(faultsOf(tree, () => interpret(tree))).toEqual([]);
      });
      fc.assert(property, { seed, numRuns: cases, endOnFailure: false });
    },
    timeout,
  );
});

describe('the generator', () => {
  test('makes conversations, sections, exchanges and every zone', () => {
    const seen = new Map<string, number>();
    const count = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);
    for (const text of fc.sample(anything, { seed: 1, numRuns: 2000 })) {
      const tree = parse(text);
      const { turns, sections, exchanges } = interpret(tree);
      if (turns.length > 1) count('turns');
      if (sections.length > 0) count('sections');
      if (exchanges.length > 0) count('exchanges');
      visit(tree.root, ({ kind }) => count(kind));
    }
    for (const what of ['turns', 'sections', 'exchanges', 'front-matter', 'header', 'trailer', 'annotation', 'time', 'end-mark', 'furniture', 'comment']) expect(seen.get(what) ?? 0, what).toBeGreaterThan(10);
  });
});

// A check that cannot fail proves nothing: each must see a tree that was broken on purpose.
describe('planted faults', () => {
  const text = 'MODERATOR: Good 😀 morning.\r\nMR. SMITH: Thank you.\r\nMODERATOR: Bye.';
  const whole = parse(text);
  const broken = (change: (node: Node) => Node): Tree => {
    const walk = (node: Node): Node => change(node.children === undefined ? node : { ...node, children: node.children.map(walk) });
    return { ...whole, root: walk(whole.root) };
  };
  const texts = leaves(whole.root).filter(({ kind }) => kind === 'text');
  const moved = (by: number, of = 0): Tree => broken((node) => (node.kind === 'text' && node.start === texts[of]?.start ? { ...node, end: node.end + by } : node));

  test.each([
    ['printing the tree gives the text', moved(-1)],
    ['printing the tree gives the text', moved(1)],
    ['children tile their parent', moved(-1)],
    ['children tile their parent', moved(1)],
    ['children tile their parent', broken((node) => (node.kind === 'turn' ? { ...node, children: node.children?.slice(1) ?? [] } : node))],
    ['no node splits a surrogate pair or a CRLF', broken((node) => (node.kind === 'text' && node.start === texts[0]?.start ? { ...node, start: text.indexOf('😀') + 1 } : node))],
    ['no node splits a surrogate pair or a CRLF', broken((node) => (node.kind === 'space' && text[node.start] === '\r' ? { ...node, start: node.start + 1 } : node))],
  ])('"%s" sees a broken tree (%#)', (name, tree) => {
    expect(properties[name]?.(whole, () => interpret(whole))).toEqual([]);
    expect(properties[name]?.(tree, () => interpret(whole))).not.toEqual([]);
  });

  const model = interpret(whole);
  const [first] = model.turns;
  const changed = (change: object): Transcript => ({ ...model, turns: model.turns.map((turn) => (turn === first ? { ...turn, ...change } : turn)) });
  test.each([
    ['the model fits its schema', changed({ act: 'speech' })],
    ['references and spans of the model are right', changed({ speaker: 'nobody' })],
    ['references and spans of the model are right', changed({ labelSpan: { start: 0, end: 3 } })],
    ['references and spans of the model are right', changed({ section: 's9' })],
    ['lines are numbered right', changed({ line: 2 })],
    ['a text says the same as itself', changed({ span: { start: 0, end: 12 } })],
  ])('"%s" sees a broken model (%#)', (name, transcript) => {
    expect(properties[name]?.(whole, () => model)).toEqual([]);
    expect(properties[name]?.(whole, () => transcript)).not.toEqual([]);
  });
});
