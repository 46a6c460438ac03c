import { interpret, parse } from '@rostrum/core';
import { Parser } from 'commonmark';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parse as parseWebVtt } from 'node-webvtt';
import { makeConference, toMarkdown, toText, toWebVtt } from './generate.ts';
import { measure, ratio, type Timing } from './measure.ts';

/** How fast the parser is beside others, on one text and in one interleaved run. */
export interface Speeds {
  readonly bytes: number;
  readonly timings: readonly Timing[];
  /** Times that the second takes longer than the first. */
  readonly against: (fast: string, slow: string) => number;
}

const scanned = 'charCodeAt scan';
export const names = { scan: scanned, parse: 'parse', interpret: 'interpret', webVtt: 'node-webvtt', commonMark: 'commonmark.js', mdast: 'mdast-util-from-markdown', large: 'parse, ten times the text' };

/** The least that a parser in JavaScript can do which looks at every character. */
function scan(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

/** Times everything on about a megabyte of two-byte text; each peer gets the same words in its own format. */
export function measureSpeeds(rounds: number): Speeds {
  meetBothWidths();
  const conference = makeConference(7, 1_000_000);
  const text = toText(conference);
  const markdown = toMarkdown(conference);
  const webVtt = toWebVtt(conference);
  const large = toText(makeConference(7, 10_000_000));
  const tree = parse(text);
  if (tree.kind !== 'transcript') throw new Error(`The text to be measured is read as ${tree.kind}.`);
  const commonMark = new Parser();
  const timings = measure(
    [
      { name: names.scan, run: () => scan(text) },
      { name: names.parse, run: () => parse(text) },
      { name: names.interpret, run: () => interpret(tree) },
      { name: names.webVtt, run: () => parseWebVtt(webVtt) },
      { name: names.commonMark, run: () => commonMark.parse(markdown) },
      { name: names.mdast, run: () => fromMarkdown(markdown) },
      { name: names.large, run: () => parse(large) },
    ],
    rounds,
  );
  const timing = (name: string): Timing => timings.find((entry) => entry.name === name) ?? { name, rounds: [] };
  return { bytes: Buffer.byteLength(text), timings, against: (fast, slow) => ratio(timing(slow), timing(fast)) };
}

/** A library meets strings of one and of two bytes a character: code compiled for one of them alone would flatter. */
function meetBothWidths(): void {
  const twoByte = toText(makeConference(5, 10_000));
  const oneByte = twoByte.replaceAll(/[^\n -~]/g, "'");
  for (let times = 0; times < 200; times++) for (const text of [twoByte, oneByte]) interpret(parse(scan(text) === 0 ? '' : text));
}
