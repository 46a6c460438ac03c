import { env, l10n } from 'vscode';
import type { SpeakerEntry, SpeakersResult } from '@rostrum/language-server/protocol';

/** What is counted: scripts without spaces have letters, not words. */
export type Unit = SpeakersResult['unit'];

/** A speaker's figures in one line. The share comes first: a narrow side bar cuts the end off. */
export function describeSpeaker({ turns, words, share }: SpeakerEntry, unit: Unit): string {
  return `${formatPercent(share)} · ${countTurns(turns)} · ${count(words, unit)}`;
}

/** The same for somebody who listens: a sentence, without marks that are read aloud. */
export function readSpeakerAloud(speaker: SpeakerEntry, unit: Unit): string {
  const { name, turns, words, share, labels } = speaker;
  const spellings = labels.length > 1 ? `, ${l10n.t('{0} labels', formatNumber(labels.length))}` : '';
  const part = unit === 'letters' ? l10n.t('{0} of all letters', formatPercent(share)) : l10n.t('{0} of all words', formatPercent(share));
  return `${name}, ${countTurns(turns)}, ${count(words, unit)}, ${part}${spellings}`;
}

/** How often a label stands in the text, for lists and for the ear. */
export function describeUses(uses: number): { shown: string; aloud: string } {
  return { shown: `${formatNumber(uses)}×`, aloud: countTurns(uses) };
}

function countTurns(count: number): string {
  return count === 1 ? l10n.t('1 turn') : l10n.t('{0} turns', formatNumber(count));
}

function count(amount: number, unit: Unit): string {
  if (unit === 'letters') return amount === 1 ? l10n.t('1 letter') : l10n.t('{0} letters', formatNumber(amount));
  return amount === 1 ? l10n.t('1 word') : l10n.t('{0} words', formatNumber(amount));
}

/** A figure as the editor's language writes it. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(env.language).format(value);
}

/** A share, from 0 to 1, in per cent. */
export function formatPercent(share: number): string {
  // "0%" for somebody who spoke would look like a fault.
  const digits = share > 0 && share < 0.01 ? 1 : 0;
  return new Intl.NumberFormat(env.language, { style: 'percent', maximumFractionDigits: digits }).format(share);
}
