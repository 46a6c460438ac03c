import type { ReadingPiece, ReadingResult, ReadingTurn, StatisticsResult } from '@rostrum/language-server/protocol';
import { slotOf } from '../color-slots.ts';
import { escapeHtml } from '../html.ts';

/** Words of the page, in the reader's language. */
export interface ReadingWords {
  readonly untitled: string;
  readonly empty: string;
  /** Heading of the strip that shows who speaks when. */
  readonly timeline: string;
  /** What the keys do. */
  readonly keys: string;
  /** Says aloud which turn it is: name, number, all. */
  turn(name: string, number: number, total: number): string;
  /** Said of a turn that asks. */
  readonly question: string;
}

/** Everything inside the page: the heading, who speaks when, the turns. No script and no style stands in it. */
export function readingHtml(reading: ReadingResult, statistics: StatisticsResult, words: ReadingWords): string {
  const { title, series, date, place, turns } = reading;
  const facts = [series === title ? undefined : series, date, place].filter((fact) => fact !== undefined && fact !== '');
  return `<header>
<h1>${escapeHtml(title ?? series ?? words.untitled)}</h1>
${facts.length > 0 ? `<p class="facts">${facts.map((fact) => escapeHtml(fact ?? '')).join(' · ')}</p>` : ''}
</header>
${turns.length === 0 ? `<p class="empty">${escapeHtml(words.empty)}</p>` : timelineHtml(reading, statistics, words)}
<main lang="${escapeHtml(reading.language)}">
${turnsHtml(reading, words)}
</main>`;
}

/** One row a speaker, with the name beside it: place and name say who it is, colour only helps. */
function timelineHtml(reading: ReadingResult, { timeline, document }: StatisticsResult, words: ReadingWords): string {
  const total = Math.max(1, document.words);
  const rows = reading.speakers.map(({ id, name }) => {
    const bars = timeline
      .filter(({ speaker }) => speaker === id)
      .map(({ turn, wordsBefore, words: own }) => {
        const [from, width] = [((wordsBefore / total) * 1000).toFixed(1), Math.max(2, (own / total) * 1000).toFixed(1)];
        return `<rect data-turn="${escapeHtml(turn)}" x="${from}" y="0" width="${width}" height="10"/>`;
      });
    return `<tr><th scope="row">${escapeHtml(name)}</th><td><svg class="speaker${slotOf(reading.speakers, id) + 1}" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">${bars.join('')}</svg></td></tr>`;
  });
  return `<details open class="timeline"><summary>${escapeHtml(words.timeline)}</summary><table>${rows.join('\n')}</table></details>
<p class="keys">${escapeHtml(words.keys)}</p>`;
}

function turnsHtml(reading: ReadingResult, words: ReadingWords): string {
  const names = new Map(reading.speakers.map(({ id, name }) => [id, name]));
  const headings = new Map(reading.sections.map((section) => [section.id, section]));
  let section: string | undefined;
  return reading.turns
    .map((turn, index) => {
      const heading = turn.section === section || turn.section === undefined ? undefined : headings.get(turn.section);
      section = turn.section;
      const level = Math.min(6, (heading?.level ?? 1) + 1);
      const above = heading === undefined ? '' : `<h${level}>${escapeHtml(heading.heading)}</h${level}>\n`;
      const name = names.get(turn.speaker) ?? turn.label;
      const aloud = words.turn(name, index + 1, reading.turns.length);
      const slot = slotOf(reading.speakers, turn.speaker) + 1;
      return `${above}<article id="${escapeHtml(turn.id)}" data-speaker="${escapeHtml(turn.speaker)}" class="turn ${turn.act} speaker${slot}" tabindex="-1" aria-label="${escapeHtml(aloud)}">
<p class="who"><b>${escapeHtml(name)}</b>${labelHtml(turn, name)}${actHtml(turn, words)}</p>
${turn.paragraphs.map((pieces) => `<p dir="auto">${pieces.map(pieceHtml).join('')}</p>`).join('\n')}
</article>`;
    })
    .join('\n');
}

/** What is printed, where it says more than the name. */
function labelHtml({ label }: ReadingTurn, name: string): string {
  return label.toLowerCase() === name.toLowerCase() ? '' : ` <span class="label">${escapeHtml(label)}</span>`;
}

/** Whether somebody asks, where the label does not say it. */
function actHtml({ act, label }: ReadingTurn, { question }: ReadingWords): string {
  return act !== 'question' || label.toLowerCase() === question.toLowerCase() ? '' : ` <span class="act">${escapeHtml(question)}</span>`;
}

function pieceHtml({ text, annotation }: ReadingPiece): string {
  return annotation === undefined ? escapeHtml(text) : `<i class="annotation">${escapeHtml(text)}</i>`;
}
