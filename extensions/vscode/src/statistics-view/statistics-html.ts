import type { Figures, StatisticsResult } from '@rostrum/language-server/protocol';
import { slotOf } from '../color-slots.ts';
import { escapeHtml } from '../html.ts';

/** Words of the page, in the reader's language. */
export interface StatisticsWords {
  readonly title: string;
  readonly export: string;
  readonly copy: string;
  readonly bySpeaker: string;
  readonly bySection: string;
  readonly chart: string;
  readonly speaker: string;
  readonly section: string;
  readonly turns: string;
  readonly words: string;
  readonly share: string;
  readonly questions: string;
  readonly longest: string;
  readonly total: string;
  number(value: number): string;
  percent(share: number): string;
}

/** Everything inside the page: tables first, the chart after them, for those who can see it. */
export function statisticsHtml(name: string, statistics: StatisticsResult, words: StatisticsWords): string {
  const { speakers, sections, document } = statistics;
  const bySpeaker = tableHtml(words.bySpeaker, words.speaker, speakers.map((entry) => [entry.name, entry]), document, words);
  const bySection = sections.length < 2 ? '' : tableHtml(words.bySection, words.section, sections.map((entry) => [entry.heading, entry]), undefined, words);
  return `<h1>${escapeHtml(words.title)}</h1>
<p class="facts">${escapeHtml(name)}</p>
<div class="buttons"><button data-action="export">${escapeHtml(words.export)}</button><button class="secondary" data-action="copy">${escapeHtml(words.copy)}</button></div>
${bySpeaker}
${bySection}
<h2 id="chart">${escapeHtml(words.chart)}</h2>
<div class="chart" aria-hidden="true">${chartHtml(statistics, words)}</div>`;
}

function tableHtml(
  caption: string,
  first: string,
  rows: readonly (readonly [string, Figures])[],
  total: Figures | undefined,
  words: StatisticsWords,
): string {
  const heads = [first, words.turns, words.words, words.share, words.questions, words.longest];
  const body = rows.map(([name, figures]) => rowHtml(name, figures, words)).join('\n');
  const foot = total === undefined ? '' : `<tfoot>${rowHtml(words.total, total, words)}</tfoot>`;
  return `<table class="figures"><caption>${escapeHtml(caption)}</caption>
<thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead>
<tbody>${body}</tbody>${foot}</table>`;
}

function rowHtml(name: string, { turns, words: spoken, share, questions, longestTurn }: Figures, words: StatisticsWords): string {
  const cells = [words.number(turns), words.number(spoken), words.percent(share), words.number(questions), words.number(longestTurn?.words ?? 0)];
  return `<tr><th scope="row">${escapeHtml(name)}</th>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
}

/** Bars from the largest to the smallest share; name and figure stand beside each, so that the colour says nothing alone. */
function chartHtml({ speakers }: StatisticsResult, words: StatisticsWords): string {
  const largest = Math.max(...speakers.map(({ share }) => share), Number.MIN_VALUE);
  return [...speakers]
    .sort((left, right) => right.share - left.share)
    .map(({ id, name, share }) => {
      const width = ((share / largest) * 1000).toFixed(1);
      const bar = `<svg class="speaker${slotOf(speakers, id) + 1}" viewBox="0 0 1000 10" preserveAspectRatio="none"><rect width="${width}" height="10"/></svg>`;
      return `<span>${escapeHtml(name)}</span>${bar}<span>${escapeHtml(words.percent(share))}</span>`;
    })
    .join('\n');
}
