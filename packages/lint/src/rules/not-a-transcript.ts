import { isTranscript, type Kind } from '@rostrum/core';
import { documentStart } from '../document-start.ts';
import { rule } from '../rule.ts';

const DECLARE = 'If it is a transcript, write “@Label:” before each turn or name the speakers in front matter; else leave the file out of the check.';
const PLAIN = 'Check the transcript in plain text, and leave this file out of the check.';

/** What each kind looks like to a reader, and what to do about it. */
const KINDS: Record<Exclude<Kind, 'transcript' | 'q-and-a'>, readonly [looks: string, advice: string]> = {
  statement: ['a statement: one voice, no labels', DECLARE],
  article: ['an article', DECLARE],
  unknown: ['no transcript: no labels that alternate', DECLARE],
  webvtt: ['a WebVTT caption file', PLAIN],
  srt: ['a SubRip caption file', PLAIN],
  chat: ['a TalkBank CHAT file', PLAIN],
  fountain: ['a Fountain screenplay', PLAIN],
  json: ['JSON', PLAIN],
  xml: ['XML', PLAIN],
  html: ['an HTML page', PLAIN],
  irc: ['an IRC log', PLAIN],
};

/** Reports, as the only finding of a document, that it is no transcript. */
export const notATranscript = rule({
  meta: {
    name: 'not-a-transcript',
    summary: 'The file holds no transcript, so that no other rule can judge it.',
    group: 'structure',
    severity: 'error',
    fix: 'none',
  },
  check({ tree, report }) {
    if (isTranscript(tree.kind)) return;
    const [looks, advice] = tree.text.trim() === '' ? ['an empty file', 'Fill it, or leave it out of the check.'] : KINDS[tree.kind];
    const reasons = tree.kindEvidence.slice(0, 3).map(({ reason }) => reason);
    report({
      message: `This looks like ${looks}${reasons.length > 0 ? ` (${reasons.join('; ')})` : ''}. ${advice}`,
      ...documentStart(tree),
    });
  },
});
