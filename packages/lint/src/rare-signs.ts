import type { Transcript } from '@rostrum/core';
import { remembered } from './remembered.ts';

/** Offsets of the characters that rules on typography, brackets and debris look for, by what they are, in order. */
export interface RareSigns {
  /** Quotation marks, dashes, hyphens, bars, and the digits that resemble letters. */
  readonly typographic: readonly number[];
  /** Round and square brackets of either width. */
  readonly brackets: readonly number[];
  /** What may strike words out: `~`, `<`. */
  readonly striking: readonly number[];
  /** Characters that nobody sees. */
  readonly invisible: readonly number[];
}

const TYPOGRAPHIC = 1;
const BRACKET = 2;
const STRIKING = 3;
const INVISIBLE = 4;

/** What a code unit is; 0 for nearly all: one look tells that no rule asks for a character. */
const kinds = new Uint8Array(0x1_0000);
for (const sign of '"«»–—“”„「」『』█▇■▮▬-0158') kinds[sign.charCodeAt(0)] = TYPOGRAPHIC;
for (const sign of '([（［)]）］') kinds[sign.charCodeAt(0)] = BRACKET;
for (const sign of '~<') kinds[sign.charCodeAt(0)] = STRIKING;
// Space marks are no part of these: a no-break space is a matter of taste, and tab, form feed and line ends are layout.
for (const [first, last] of [[0x00, 0x08], [0x0b, 0x0b], [0x0e, 0x1f], [0x7f, 0x9f], [0xad, 0xad], [0x61c, 0x61c], [0x200b, 0x200f], [0x2028, 0x202e], [0x2060, 0x2060], [0x2066, 0x2069], [0xfeff, 0xfeff]] as const) {
  kinds.fill(INVISIBLE, first, last + 1);
}

const known = new WeakMap<Transcript, RareSigns>();

/** Finds them all in one walk, once a document: a search for each kind would read the text again. */
export function rareSigns(text: string, transcript: Transcript): RareSigns {
  return remembered(known, transcript, () => walk(text));
}

function walk(text: string): RareSigns {
  const typographic: number[] = [];
  const brackets: number[] = [];
  const striking: number[] = [];
  const invisible: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at)];
    if (kind === 0) continue;
    if (kind === TYPOGRAPHIC) typographic.push(at);
    else if (kind === BRACKET) brackets.push(at);
    else if (kind === STRIKING) striking.push(at);
    else invisible.push(at);
  }
  return { typographic, brackets, striking, invisible };
}
