import { nameOf, shareOf, type Turn } from '@rostrum/core';
import type { Analysis } from '../analysis.ts';
import type { Words } from '../words.ts';
import type { Markup } from './markup.ts';

/** What is known of the person behind a label, in paragraphs. */
export function personCard({ evidence, speech }: Analysis, turn: Turn, { text, strong }: Markup, say: Words): string {
  const speaker = evidence.speakers.find(({ id }) => id === turn.speaker);
  const share = speech.shares.get(turn.speaker);
  if (speaker === undefined || share === undefined) return text(turn.label);
  const about = [speaker.role, speaker.affiliation].filter((part) => part !== undefined).map(text);
  const percent = Math.round(100 * shareOf(share.words, speech));
  const paragraphs = [
    [strong(nameOf(speaker)), ...about].join(' · '),
    ...(speaker.anonymous === true ? [say.nobodyNamed] : []),
    say.labels(speaker.labels.map(text)),
    [say.turns(share.turns.length), say.speech(share.words, speech.unit), say.shareOfAll(percent, speech.unit)].join(', '),
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
