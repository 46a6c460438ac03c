/**
 * Press conferences made up from a seed, with the shape of real ones: header, notice, headings, labels, paragraphs of 300 to
 * 900 characters, annotations, curly quotes. Every sentence comes from a small list of words of our own.
 */
const words =
  'the of and to in that we is for on this will with our as have be are it by ministers countries region policy question cooperation security today meeting agreed continue discuss measure issue support important government response budget statement further about between new order export river harbour council minister partner schedule report public office plan water energy trade school health road bridge data review process number week month year first second third detail position view common concern effort result progress proposal committee letter visit leader nation people community island border transport climate fund share strengthen consider explain confirm address announce expect deliver monitor improve protect resolve'.split(
    ' ',
  );
const families = 'Arden Boyle Castor Dunmore Ekberg Farrow Galindo Hollis Ivers Jansen Koval Lindqvist Moreau Novak Ostrom'.split(' ');
const givenNames = 'Ana Boris Carla Dmitri Elena Femi Greta Hugo Ines Jonas'.split(' ');
const outlets = ['Daily Courier', 'Morning Ledger', 'NWB', 'Harbour Times', 'The Register Wire'];
const annotations = ['(Via interpreter)', '(inaudible)', '(laughter)', '(off-mike)', '(applause)'];

interface Section {
  readonly heading: string;
  readonly turns: { readonly label: string; readonly annotation: string | undefined; readonly paragraphs: string[] }[];
}

/** A made-up press conference before it is written in one format or another. */
export interface Conference {
  readonly title: string;
  readonly date: string;
  readonly place: string;
  readonly notice: string;
  readonly sections: readonly Section[];
}

/** Chance from a seed: the generator mulberry32. */
class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number from 0 up to 1. */
  roll(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.roll() * items.length)] as Item;
  }

  between(least: number, most: number): number {
    return least + Math.floor(this.roll() * (most - least + 1));
  }
}

/** A conference of about so many bytes when written as text. */
export function makeConference(seed: number, bytes: number): Conference {
  const dice = new Dice(seed);
  const family = dice.pick(families);
  const given = dice.pick(givenNames);
  const hosts = [`Ms. ${family.toUpperCase()} ${given}, Press Secretary`, `Press Secretary ${family}`, 'MODERATOR', `FOREIGN MINISTER ${family.toUpperCase()}`];
  const sections: Section[] = [];
  let size = 220;
  while (size < bytes) {
    let section = sections.at(-1);
    if (section === undefined || dice.roll() < 0.06) {
      section = { heading: makeSentence(dice).replaceAll(/[.?,]/g, '').slice(0, 60).trim(), turns: [] };
      sections.push(section);
      size += section.heading.length + 2;
    }
    const asks = dice.roll() < 0.5;
    const label = !asks ? dice.pick(hosts) : dice.roll() < 0.5 ? 'Reporter' : `${dice.pick(outlets)}, ${dice.pick(families)}`;
    const paragraphs = Array.from({ length: label === 'Reporter' ? 1 : dice.between(1, 4) }, () => makeParagraph(dice));
    section.turns.push({ label, annotation: dice.roll() < 0.08 ? annotations[0] : undefined, paragraphs });
    size += label.length + 2;
    for (const paragraph of paragraphs) size += Buffer.byteLength(paragraph) + 2;
  }
  return {
    title: `Press Conference by Press Secretary ${family.toUpperCase()} ${given}`,
    date: `Wednesday, December ${dice.between(1, 28)}, 2023, 3:45 p.m.`,
    place: 'Ministry of Public Works',
    notice: 'This is a provisional translation for reference purpose only.',
    sections,
  };
}

function makeSentence(dice: Dice): string {
  const first = dice.pick(words);
  let sentence = (first[0] ?? '').toUpperCase() + first.slice(1);
  for (let left = dice.between(8, 26); left > 0; left--) sentence += ` ${dice.pick(words)}${dice.roll() < 0.06 ? ',' : ''}`;
  const kind = dice.roll();
  if (kind < 0.12) sentence += ' minister’s plan';
  else if (kind < 0.16) sentence += ' “open order”';
  else if (kind < 0.18) sentence += ' – at last';
  return sentence + (dice.roll() < 0.08 ? '?' : '.');
}

function makeParagraph(dice: Dice): string {
  const length = dice.between(300, 900);
  let paragraph = makeSentence(dice);
  while (paragraph.length < length) paragraph += ` ${makeSentence(dice)}`;
  return dice.roll() < 0.04 ? `${paragraph} ${dice.pick(annotations)}` : paragraph;
}

/** As a press office publishes it. */
export function toText({ title, date, place, notice, sections }: Conference): string {
  const blocks = ['Press Conferences', title, `${date} ${place}`, notice];
  for (const { heading, turns } of sections) {
    blocks.push(heading);
    for (const { label, annotation, paragraphs } of turns) {
      const [first = '', ...others] = paragraphs;
      blocks.push(`${label}: ${annotation === undefined ? '' : `${annotation} `}${first}`, ...others);
    }
  }
  return flat(`${[...blocks, 'Back to Press Conferences'].join('\n\n')}\n`);
}

/** The same words in Markdown. */
export function toMarkdown({ title, date, place, notice, sections }: Conference): string {
  const blocks = [`# ${title}`, `${date} ${place}`, notice];
  for (const { heading, turns } of sections) {
    blocks.push(`## ${heading}`);
    for (const { label, paragraphs } of turns) blocks.push(`**${label}:** ${paragraphs[0]}`, ...paragraphs.slice(1));
  }
  return flat(`${blocks.join('\n\n')}\n`);
}

/** The same words in WebVTT. */
export function toWebVtt({ sections }: Conference): string {
  const blocks = ['WEBVTT'];
  let at = 0;
  for (const { heading, turns } of sections) {
    blocks.push(`NOTE ${heading}`);
    for (const { label, paragraphs } of turns) {
      for (const paragraph of paragraphs) {
        const end = at + paragraph.length * 60;
        blocks.push(`${timeCode(at)} --> ${timeCode(end)}\n<v ${label}>${paragraph}`);
        at = end;
      }
    }
  }
  return flat(`${blocks.join('\n\n')}\n`);
}

/** The same words as a JavaScript module that exports them, with offsets as a program would have them. */
export function toJavaScript({ title, date, place, notice, sections }: Conference): string {
  let at = 0;
  const placed = (text: string): { text: string; range: { start: number; end: number } } => ({ text, range: { start: at, end: (at += text.length) } });
  const content = sections.map(({ heading, turns }) => ({
    heading: placed(heading),
    turns: turns.map(({ label, annotation, paragraphs }) => ({ speaker: { label, id: label.toLowerCase() }, annotation, paragraphs: paragraphs.map(placed) })),
  }));
  return `export const transcript = ${JSON.stringify({ title, date, place, notice, sections: content }, null, 2)};\n`;
}

function timeCode(milliseconds: number): string {
  const padded = (value: number, width: number): string => String(Math.floor(value)).padStart(width, '0');
  return `${padded(milliseconds / 3_600_000, 2)}:${padded((milliseconds / 60_000) % 60, 2)}:${padded((milliseconds / 1000) % 60, 2)}.${padded(milliseconds % 1000, 3)}`;
}

/** One string in one piece, as a file gives it: the engine joins strings only when it must, and would do so while we measure. */
export function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
