import { stringify } from 'yaml';
import type { Draft, DraftSpeaker, DraftTurn } from './format.ts';
import { timeCode } from './time-code.ts';

/** The label of speech whose source names nobody. */
export const UNNAMED = 'Unknown speaker';

/** How to print a draft. */
export interface DraftTextOptions {
  /** True: each label is forced, and each paragraph behind the first of a turn marked as plain text, so that nothing else opens a turn. */
  readonly guarded: boolean;
}

/** A draft as the text of a transcript: front matter that declares every label, then headings, turns and notes. */
export function draftText({ metadata, speakers, blocks }: Draft, { guarded }: DraftTextOptions): string {
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') lines.push(`${'#'.repeat(block.level)} ${block.text}`);
    else if (block.kind === 'note') lines.push(`(${block.text})`);
    else lines.push(...turnParagraphs(block, guarded));
  }
  const front = { transcript: 1, ...metadata, ...declared(speakers, blocks.filter((block): block is DraftTurn => block.kind === 'turn')) };
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${lines.join('\n\n')}\n`;
}

/** What must not stand at the start of a line: our own marks. */
const OWN_MARK = /^(?:[#@\\]|<!--|---)/;

function turnParagraphs({ label = UNNAMED, start, paragraphs }: DraftTurn, guarded: boolean): string[] {
  const [first, ...rest] = paragraphs;
  const code = start === undefined ? undefined : timeCode(start);
  const opening = guarded ? `@${label}${code === undefined ? '' : ` (${code})`}` : `${code === undefined ? '' : `[${code}] `}${label}`;
  return [`${opening}: ${first?.text ?? ''}`.trimEnd(), ...rest.map(({ text }) => (guarded || OWN_MARK.test(text) ? `\\${text}` : text))];
}

/** Declarations of everyone who speaks: what the source says of them, and the bare labels it says nothing about. */
function declared(speakers: readonly DraftSpeaker[], turns: readonly DraftTurn[]): { speakers?: Record<string, object> } {
  const entries: Record<string, object> = {};
  const known = new Set<string>();
  const add = (key: string, value: object, labels: readonly string[]) => {
    let id = key;
    for (let number = 2; id in entries; number++) id = `${key}-${number}`;
    entries[id] = value;
    for (const label of labels) known.add(label);
  };
  const spoken = new Set(turns.map(({ label = UNNAMED }) => label));
  for (const speaker of speakers) {
    const labels = speaker.labels.filter((label) => spoken.has(label));
    if (labels.length > 0) add(idOf(speaker.name ?? labels[0] ?? ''), { ...speaker, labels }, labels);
  }
  for (const label of spoken) {
    if (!known.has(label)) add(idOf(label), label === UNNAMED ? { anonymous: true, labels: [label] } : { name: label, labels: [label] }, [label]);
  }
  return spoken.size === 0 ? {} : { speakers: entries };
}

function idOf(name: string): string {
  const id = name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return id === '' ? 'speaker' : id;
}
