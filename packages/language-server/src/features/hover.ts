import type { Turn } from '@rostrum/core';
import { HoverRequest } from 'vscode-languageserver-protocol';
import { type Hover, MarkupKind } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis.ts';
import { toOffset, toRange } from '../convert.ts';
import { feature } from '../feature.ts';
import { nameOf, shareOf } from '../speech.ts';
import { turnWithLabelAt } from '../turn-lookup.ts';

/** On a label: who is this, and why we think so. */
export const hover = feature({
  name: 'hover',
  request: HoverRequest.type,
  capability: () => ({ hoverProvider: true }),
  handle(context, { textDocument, position }): Hover | null {
    const analysis = context.analysis(textDocument);
    if (analysis === undefined) return null;
    const { lines } = analysis.document;
    const turn = turnWithLabelAt(analysis.transcript.turns, toOffset(lines, position));
    if (turn === undefined) return null;
    const markup = context.client.markdownHover ? markdown : plainText;
    return {
      contents: { kind: markup.kind, value: personCard(analysis, turn, markup) },
      range: toRange(lines, turn.labelSpan),
    };
  },
});

/** How a hover is written. */
interface Markup {
  readonly kind: MarkupKind;
  /** Text of the document, so that it shows as it stands there. */
  text(text: string): string;
  strong(text: string): string;
}

const markdown: Markup = { kind: MarkupKind.Markdown, text: escapeMarkdown, strong: (text) => `**${escapeMarkdown(text)}**` };
const plainText: Markup = { kind: MarkupKind.PlainText, text: (text) => text, strong: (text) => text };

function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&');
}

/** What is known of the person behind a label, in paragraphs. */
function personCard({ evidence, speech }: Analysis, turn: Turn, { text, strong }: Markup): string {
  const speaker = evidence.speakers.find(({ id }) => id === turn.speaker);
  const share = speech.shares.get(turn.speaker);
  if (speaker === undefined || share === undefined) return text(turn.label);
  const about = [speaker.role, speaker.affiliation].filter((part) => part !== undefined).map(text);
  const percent = Math.round(100 * shareOf(share.words, speech));
  const paragraphs = [
    [strong(nameOf(speaker)), ...about].join(' · '),
    ...(speaker.anonymous === true ? ['No evidence names this role; it may be several people.'] : []),
    `Labels: ${speaker.labels.map((label) => `“${text(label)}”`).join(', ')}`,
    `${count(share.turns.length, 'turn')}, ${count(share.words, speech.unit.slice(0, -1))}, ${percent} % of all ${speech.unit}`,
    ...reasons('Why this person', speaker.evidence, text),
    ...reasons('Why this is a label', evidence.turns.find(({ id }) => id === turn.id)?.evidence, text),
  ];
  return paragraphs.join('\n\n');
}

function reasons(title: string, evidence: Turn['evidence'], text: Markup['text']): string[] {
  if (evidence === undefined || evidence.length === 0) return [];
  const lines = evidence.map(({ reason, line }) => `- ${text(reason)}${line === undefined ? '' : ` (line ${line})`}`);
  return [`${title}:\n${lines.join('\n')}`];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
