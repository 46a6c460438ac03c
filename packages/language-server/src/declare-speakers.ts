import type { Edit, Speaker } from '@rostrum/core';
import { keepsSpeech, lineEndOf } from '@rostrum/core/edit';
import type { Analysis } from './analysis.ts';

/** Writes what was inferred of the speakers into the front matter, where others can read and correct it; a string says why not. */
export function declareSpeakers(analysis: Analysis): readonly Edit[] | string {
  const { document, transcript, tree } = analysis;
  const { lines, text } = document;
  if (transcript.turns.length === 0) return 'Nobody speaks in this text.';
  if (tree.frontMatter?.['speakers'] !== undefined) return 'The front matter declares speakers already.';
  // who stands for several people by a label that others share is left to inference, which tells them apart
  const speakers = transcript.speakers.filter((speaker) => speaker.anonymous !== true || ownLabels(speaker, transcript.speakers).length > 0);
  const declared = ['speakers:', ...speakers.flatMap((speaker) => linesOf(speaker, transcript.speakers))];
  const end = lineEndOf(text);
  const frontMatter = tree.root.children?.find(({ kind }) => kind === 'front-matter');
  const block = declared.map((line) => line + end).join('');
  const closing = frontMatter === undefined ? undefined : lines.start(lines.lineAt(text.lastIndexOf('---', frontMatter.end)));
  const edits = closing === undefined ? [{ start: lines.start(1), end: lines.start(1), text: `---${end}${block}---${end}` }] : [{ start: closing, end: closing, text: block }];
  const keeps = keepsSpeech(analysis, edits, { turnAfter: (turn) => turn, passes: () => false });
  return keeps ? edits : 'Two speakers share a label, which the front matter cannot tell apart; nothing is changed.';
}

/** A label that stands for several people declares none of them. */
function ownLabels(speaker: Speaker, all: readonly Speaker[]): string[] {
  return speaker.labels.filter((label) => all.every((other) => other === speaker || !other.labels.includes(label)));
}

function linesOf(speaker: Speaker, all: readonly Speaker[]): string[] {
  const { id, name, role, affiliation, honorific, anonymous } = speaker;
  const own = ownLabels(speaker, all);
  const facts: [string, string | undefined][] = [
    ['name', name],
    ['honorific', honorific],
    ['role', role],
    ['affiliation', affiliation],
  ];
  return [
    `  ${scalar(id)}:`,
    ...facts.flatMap(([key, value]) => (value === undefined ? [] : [`    ${key}: ${scalar(value)}`])),
    ...(anonymous === true ? ['    anonymous: true'] : []),
    ...(own.length > 0 ? [`    labels: [${own.map(scalar).join(', ')}]`] : []),
  ];
}

/** Plain where YAML reads it as the text that it is. */
function scalar(value: string): string {
  return /^\p{L}[\p{L}\p{M}\p{N} .’-]*$/u.test(value) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value) && !value.endsWith(' ') ? value : JSON.stringify(value);
}
