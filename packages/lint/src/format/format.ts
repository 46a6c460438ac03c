import { type Edit, interpret, isTranscript, parse, type Transcript, type Tree, verbatimDifference } from '@rostrum/core';
import { applyEdits } from '@rostrum/core/edit';
import { byPlace, compatible } from '../edits.ts';
import { lint, type LintOptions, parseOptions } from '../lint.ts';
import { rules } from '../rules/index.ts';
import { composeEdits } from './compose-edits.ts';
import { Layout } from './layout.ts';
import { doubleSpaces, gapsBehindColons } from './spaces.ts';

/** What one edit uncovers, another pass puts right; a text that is not settled by then is left as it is. */
const MAX_PASSES = 4;

/** How to format a document. */
export interface FormatOptions extends Pick<LintOptions, 'config' | 'parse' | 'path' | 'tree' | 'transcript' | 'baseline'> {
  /** Leaves out edits that do not lie between these two offsets. */
  readonly range?: { readonly start: number; readonly end: number };
}

/** A formatted document: the text, and the edits that make it of the text as given, in order and apart. */
export interface FormatResult {
  readonly text: string;
  readonly edits: readonly Edit[];
}

/**
 * Brings a transcript into the form of its house: blank lines, white space, and the safe repairs of the rules whose meta
 * says `formats` (labels, annotations). Formatting again changes nothing. Line ends and byte order mark stay. Where an edit
 * would change who said which word, or what the text is about, a smaller set of edits is tried. What is no transcript
 * stays as it is.
 *
 * @example
 * ```ts
 * import { format } from '@rostrum/lint';
 *
 * console.log(format('CHAIR:   Is it open?   \nMS. LANE: It is.\n\n\n\nCHAIR: Thank you.').text.trimEnd());
 *
 * //=> CHAIR: Is it open?
 * //=>
 * //=> MS. LANE: It is.
 * //=>
 * //=> CHAIR: Thank you.
 * ```
 */
export function format(text: string, options: FormatOptions = {}): FormatResult {
  let state = read(text, options, options);
  let edits: readonly Edit[] = [];
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const next = step(state, options);
    if (next === undefined) return inRange({ text: state.text, edits }, text, options);
    edits = composeEdits(text.length, edits, next.edits);
    state = next.state;
  }
  return { text, edits: [] };
}

/**
 * The edits of `format`, for editors: of the whole document, or of a range.
 *
 * @example
 * ```ts
 * import { formatEdits } from '@rostrum/lint';
 *
 * console.log(formatEdits('CHAIR: Is it open?  \n\nMS. LANE: It is.\n\nCHAIR: Thank you.\n'));
 *
 * //=> [{"start":18,"end":20,"text":""}]
 * ```
 */
export function formatEdits(text: string, options: FormatOptions = {}): readonly Edit[] {
  return format(text, options).edits;
}

interface State {
  readonly text: string;
  readonly tree: Tree;
  readonly transcript: Transcript;
}

function read(text: string, options: FormatOptions, known: Pick<FormatOptions, 'tree' | 'transcript'> = {}): State {
  const tree = known.tree ?? parse(text, parseOptions(options));
  return { text, tree, transcript: known.transcript ?? interpret(tree) };
}

/** One pass; undefined where nothing is left to do. The plans follow one another from the boldest to the most careful. */
function step(state: State, options: FormatOptions): { readonly edits: readonly Edit[]; readonly state: State } | undefined {
  const { tree } = state;
  if (!isTranscript(tree.kind)) return undefined;
  const layout = new Layout(tree, options.path?.endsWith('.md') === true);
  const form = formEdits(state, options);
  const spaces = [...layout.edges(), ...doubleSpaces(tree), ...gapsBehindColons(tree)];
  for (const plan of [[form, spaces, layout.blankLines()], [form, spaces], [spaces], [layout.edges()]]) {
    const edits = joined(plan.flat());
    if (edits.length === 0) continue;
    const next = read(applyEdits(state.text, edits), options);
    if (next.text !== state.text && saysTheSame(state, next)) return { edits, state: next };
  }
  return undefined;
}

const formattingRules = rules.filter(({ meta }) => meta.formats === true);

/** The safe repairs of the rules that are about form, whatever their level; a rule that is off, or silenced, or a finding that the baseline knows, does nothing. */
function formEdits({ text, tree, transcript }: State, { config, path, baseline }: FormatOptions): Edit[] {
  const { problems } = lint(text, { rules: formattingRules, tree, transcript, baseline, ...(config && { config }), ...(path !== undefined && { path }) });
  return compatible(problems.flatMap((problem) => (problem.fix?.safety === 'safe' ? [{ fix: problem.fix }] : []))).flatMap(({ fix }) => fix.edits);
}

/** Edits in order. Those that touch become one; of two that overlap the one that begins first stays. */
function joined(edits: readonly Edit[]): Edit[] {
  const result: Edit[] = [];
  for (const edit of [...edits].sort(byPlace)) {
    const last = result.at(-1);
    if (last === undefined || edit.start > last.end) result.push(edit);
    else if (edit.start === last.end) result[result.length - 1] = { start: last.start, end: edit.end, text: last.text + edit.text };
  }
  return result;
}

/** Whether two texts hold the same words of the same speakers, in the same paragraphs and sections, about the same event. */
function saysTheSame(before: State, after: State): boolean {
  return facts(before) === facts(after) && verbatimDifference(before.tree, after.tree) === undefined;
}

function facts({ tree, transcript }: State): string {
  const { metadata, sections, turns, notes } = transcript;
  return JSON.stringify([tree.kind, tree.style.style.name, metadata, sections.map(({ heading, level }) => [heading, level]), turns.map(({ paragraphs }) => paragraphs.length), notes.map(({ kind }) => kind)]);
}

function inRange(result: FormatResult, text: string, options: FormatOptions): FormatResult {
  const { range } = options;
  if (range === undefined) return result;
  const edits = result.edits.filter(({ start, end }) => start >= range.start && end <= range.end);
  const partly = read(applyEdits(text, edits), options);
  return edits.length > 0 && saysTheSame(read(text, options, options), partly) ? { text: partly.text, edits } : { text, edits: [] };
}
