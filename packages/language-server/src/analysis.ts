import { countSpeech, type FrontMatterPlace, frontMatterPlaces, interpret, parse, type ParseOptions, type Problem, type Speaker, type Speech, type Transcript, type Tree, type Turn } from '@rostrum/core';
import { lintInSteps, type LintOptions } from '@rostrum/lint';
import { fileName } from './convert.ts';
import type { OpenDocument } from './open-document.ts';
import type { DocumentSettings } from './settings.ts';
import type { Slices } from './slices.ts';

let analyses = 0;

/** Everything that is known of one state of a document. Each part is computed once, when something first asks for it. */
export class Analysis {
  readonly document: OpenDocument;
  readonly settings: DocumentSettings | undefined;
  /** Unique in the process: a client that names it has seen exactly this state. */
  readonly id: string;
  #tree: Tree | undefined;
  #transcript: Transcript | undefined;
  #evidence: Transcript | undefined;
  #problems: readonly Problem[] | undefined;
  #speech: Speech | undefined;
  #speakerById: ReadonlyMap<string, Speaker> | undefined;
  #turnById: ReadonlyMap<string, Turn> | undefined;
  #frontMatterPlaces: readonly FrontMatterPlace[] | undefined;
  #headings: ReadonlyMap<string, string> | undefined;

  /** `settings`: the configuration of the document; absent where it has none. */
  constructor(document: OpenDocument, settings?: DocumentSettings) {
    this.document = document;
    this.settings = settings;
    this.id = String(++analyses);
  }

  /** How this document is parsed. */
  get parseOptions(): ParseOptions {
    const style = this.settings?.config.style;
    return { transcript: this.document.isDeclaredTranscript, ...(style !== undefined && { style }) };
  }

  /** How this document is checked, where the text is not read yet. */
  get lintOptions(): Pick<LintOptions, 'parse' | 'config' | 'path' | 'baseline'> {
    const { path } = this.document;
    return { parse: this.parseOptions, ...(this.settings !== undefined && { config: this.settings.config, baseline: this.settings.baseline.baseline }), ...(path !== undefined && { path }) };
  }

  /** The syntax tree. */
  get tree(): Tree {
    this.#tree ??= parse(this.document.text, this.parseOptions);
    return this.#tree;
  }

  /** The model. */
  get transcript(): Transcript {
    this.#transcript ??= interpret(this.tree);
    return this.#transcript;
  }

  /** The model with the reasons for what was inferred; longer to compute, so only for those who show them. */
  get evidence(): Transcript {
    this.#evidence ??= interpret(this.tree, { evidence: true });
    return this.#evidence;
  }

  /** What the rules found, by place. */
  get problems(): readonly Problem[] {
    const steps = this.#check();
    for (let step = steps.next(); this.#problems === undefined; step = steps.next()) if (step.done === true) this.#problems = step.value;
    return this.#problems;
  }

  /** Whether the rules have run. */
  get isFound(): boolean {
    return this.#problems !== undefined;
  }

  /** The same with time for other work in between; nothing where that work has made it useless. */
  async problemsInSlices(slices: Slices, isWanted: () => boolean): Promise<readonly Problem[] | undefined> {
    const steps = this.#check();
    while (this.#problems === undefined) {
      const { done, value } = steps.next();
      if (done === true) this.#problems = value;
      else await slices.next();
      if (!isWanted()) return undefined;
    }
    return this.#problems;
  }

  *#check(): Generator<void, readonly Problem[]> {
    const unchecked = this.#unchecked();
    if (unchecked !== undefined) return unchecked;
    const { tree } = this;
    yield;
    const { transcript } = this;
    yield;
    return (yield* lintInSteps(this.document.text, { ...this.lintOptions, tree, transcript })).problems;
  }

  /** Who speaks how often and how much. */
  get speech(): Speech {
    this.#speech ??= countSpeech(this.tree, this.transcript);
    return this.#speech;
  }

  /** Keys and values of the front matter. */
  get frontMatterPlaces(): readonly FrontMatterPlace[] {
    this.#frontMatterPlaces ??= frontMatterPlaces(this.tree);
    return this.#frontMatterPlaces;
  }

  /** The speakers by id. */
  get speakerById(): ReadonlyMap<string, Speaker> {
    this.#speakerById ??= new Map(this.transcript.speakers.map((speaker) => [speaker.id, speaker]));
    return this.#speakerById;
  }

  /** The turns by id. */
  get turnById(): ReadonlyMap<string, Turn> {
    this.#turnById ??= new Map(this.transcript.turns.map((turn) => [turn.id, turn]));
    return this.#turnById;
  }

  /** Headings by the id of their section. */
  get headings(): ReadonlyMap<string, string> {
    this.#headings ??= new Map(this.transcript.sections.map(({ id, heading }) => [id, heading]));
    return this.#headings;
  }

  /** Whether the rules run: a configuration with faults checks nothing. */
  get isChecked(): boolean {
    return this.#unchecked() === undefined;
  }

  /** A configuration with faults checks nothing, here as on the command line. */
  #unchecked(): Problem[] | undefined {
    const { faults: [fault] = [], baseline } = this.settings ?? {};
    const said = fault !== undefined ? `${fileName(fault.uri)}, line ${fault.from.line}: ${fault.message}` : baseline?.fault === undefined ? undefined : `${fileName(baseline.uri ?? '')} ${baseline.fault}`;
    if (said === undefined) return undefined;
    const { lines } = this.document;
    const message = `The configuration has a fault, so this file is not checked: ${said}`;
    return [{ rule: 'configuration', severity: 'error', message, start: lines.start(1), end: lines.end(1) }];
  }
}
