import { hasClass, wordClass } from '../languages/vocabulary.ts';
import { isDigit } from './characters.ts';
import type { LineTable } from './lines.ts';
import { scanTime } from './time.ts';
import type { Evidence } from './evidence.ts';
import type { Kind } from './tree.ts';

/** A format that is not ours, named by its own marks so that it need not be guessed at. */
export interface Foreign {
  readonly kind: Kind;
  readonly evidence: Evidence;
}

/** Recognises WebVTT, SubRip, CHAT, JSON, XML, HTML, Fountain and chat logs by their first lines. */
export function recogniseForeign(text: string, lines: LineTable): Foreign | undefined {
  let first = 1;
  while (first < lines.count && lines.text(first).trim() === '') first++;
  const line = lines.text(first).trim();
  const found = (kind: Kind, reason: string): Foreign => ({ kind, evidence: { reason, line: first } });
  if (line === 'WEBVTT' || line.startsWith('WEBVTT ') || line.startsWith('WEBVTT\t')) return found('webvtt', 'it opens with WEBVTT');
  if (line.startsWith('@UTF8') || line === '@Begin') return found('chat', 'it opens with the CHAT header @UTF8 or @Begin');
  if (isCue(lines, first)) return found('srt', 'it opens with a numbered cue and its times');
  if ((line.startsWith('{') || line.startsWith('[')) && isJson(text)) return found('json', 'it is a JSON document');
  if (line.startsWith('<?xml')) return found('xml', 'it opens with an XML declaration');
  if (isMarkup(line)) return hasPreformattedBody(text) ? undefined : found('html', 'it opens with an HTML tag');
  if (isLog(lines, first)) return found('irc', 'its lines carry a time and a <nick>');
  if (isFountain(lines, first)) return found('fountain', 'it has the title page or the scene headings of a screenplay');
  return undefined;
}

function isCue(lines: LineTable, first: number): boolean {
  const number = lines.text(first).trim();
  return number.length < 8 && number !== '' && [...number].every((digit) => isDigit(digit.charCodeAt(0))) && lines.text(first + 1).includes('-->');
}

function isJson(text: string): boolean {
  const last = text.trimEnd().at(-1);
  if (last !== '}' && last !== ']') return false;
  const second = text.slice(text.search(/[{[]/u) + 1).trimStart()[0];
  if (second === undefined || !'"{[}]0123456789-tfn'.includes(second)) return false;
  if (text.length > 50_000_000) return true;
  try {
    JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
    return true;
  } catch {
    return false;
  }
}

function isMarkup(line: string): boolean {
  const lower = line.slice(0, 12).toLowerCase();
  return ['<!doctype', '<html', '<head', '<body', '<div', '<tt '].some((tag) => lower.startsWith(tag));
}

/** A page whose body is one `<pre>` is text with markup residue. */
function hasPreformattedBody(text: string): boolean {
  const head = text.slice(0, 4000).toLowerCase();
  const pre = head.indexOf('<pre');
  const body = head.indexOf('<body');
  return pre >= 0 && body >= 0 && head.slice(head.indexOf('>', body) + 1, pre).trim() === '';
}

/** Most of the first lines read `12:01:02 <nick> …`, `<nick> …` or `[12:01] <nick> …`. */
function isLog(lines: LineTable, first: number): boolean {
  let seen = 0;
  let logged = 0;
  for (let line = first; line <= Math.min(lines.count, first + 60); line++) {
    const text = lines.text(line).trimStart();
    if (text === '') continue;
    seen++;
    const time = scanTime(text, 0, text.length);
    const rest = (time < 0 ? text : text.slice(time)).trimStart();
    if (isNick(rest) || (time > 0 && (rest.startsWith('* ') || rest.startsWith('-!-') || rest.startsWith('→') || rest.startsWith('←'))) || rest.startsWith('*** ')) logged++;
  }
  return seen >= 2 && logged * 10 >= seen * 6;
}

function isNick(rest: string): boolean {
  if (!rest.startsWith('<')) return false;
  const close = rest.indexOf('>');
  return close > 1 && close < 40 && !hasClass(rest.slice(1, close), wordClass.questioner | wordClass.answerer) && (rest[close + 1] === ' ' || close + 1 === rest.length) && !rest.slice(1, close).trimStart().includes(' ') && !rest.startsWith('</');
}

function isFountain(lines: LineTable, first: number): boolean {
  let scenes = 0;
  for (let line = first; line <= Math.min(lines.count, first + 400); line++) {
    const text = lines.text(line).trim();
    if (/^(?:INT|EXT|EST|INT\.?\/EXT|I\/E)[. ]/u.test(text) && text === text.toUpperCase()) scenes++;
    if (scenes >= 1 && /^(?:Title|Credit|Author|Draft date):/u.test(lines.text(first))) return true;
  }
  return scenes >= 2;
}
