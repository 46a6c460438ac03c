import type { Figures, StatisticsResult } from '@rostrum/language-server/protocol';

/**
 * The figures as comma-separated values (RFC 4180), with a byte order mark, without which spreadsheets misread names; English
 * keys and plain numbers, so that a script can rely on them.
 */
export function statisticsCsv({ unit, speakers, sections, document }: StatisticsResult): string {
  const row = (kind: string, name: string, figures: Figures): string[] => [
    kind,
    name,
    String(figures.turns),
    String(figures.words),
    figures.share.toFixed(4),
    String(figures.questions),
    String(figures.longestTurn?.words ?? 0),
  ];
  const rows = [
    ['kind', 'name', 'turns', unit, 'share', 'questions', `longest_turn_${unit}`],
    ...speakers.map((speaker) => row('speaker', speaker.name, speaker)),
    ...sections.map((section) => row('section', section.heading, section)),
    row('document', '', document),
  ];
  return `\uFEFF${rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

/** A cell in quotation marks where it needs them. One that a spreadsheet would compute gets an apostrophe: names come from strangers. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) && !/^-?[\d.]+$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
