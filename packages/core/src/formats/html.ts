import type { Paragraph, Speaker, Transcript, Turn } from '../model/schema.ts';
import { nameOf } from '../speech.ts';
import { documentParts, type DocumentPart } from './document-part.ts';
import { LossReport, type Reader, type Writer, type Written } from './format.ts';
import { readHtml } from './html-read.ts';
import { timeCode } from './time-code.ts';

/**
 * A page of HTML (WHATWG HTML): each turn is an article with an anchor of its id, named by its label; sections have
 * headings; there is no script and no style, so that a site can bring its own.
 *
 * @example
 * ```ts
 * import { html } from '@rostrum/core/formats/html';
 * import { importWith } from '@rostrum/core/import';
 *
 * const page = '<h1>Ports</h1><p><b>Ada:</b> Is it open?</p><p><b>Tom:</b> It is.</p><p><b>Ada:</b> Since when?</p><p><b>Tom:</b> Monday.</p>';
 * const { transcript } = await importWith(html, page);
 * console.log(transcript.turns.map(({ label }) => label));
 * console.log(html.write(transcript, {}).text.includes('<article id="t1"'));
 *
 * //=> ["Ada","Tom","Ada","Tom"]
 * //=> true
 * ```
 */
export const html: Reader & Writer = { name: 'html', write, read: readHtml };

function write(transcript: Transcript): Written {
  const { title = 'Transcript', language, notices } = transcript.metadata;
  const speakers = new Map(transcript.speakers.map((speaker) => [speaker.id, speaker]));
  const lang = language === undefined ? '' : ` lang="${escape(language)}"${RIGHT_TO_LEFT.test(language) ? ' dir="rtl"' : ''}`;
  const lines = [
    '<!doctype html>',
    `<html${lang}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<title>${escape(title)}</title>`,
    '</head>',
    '<body>',
    '<main>',
    '<header>',
    `<h1>${escape(title)}</h1>`,
    ...eventLines(transcript),
    ...notices.map((notice) => `<p role="note">${escape(notice)}</p>`),
    '</header>',
    ...documentParts(transcript).flatMap((part) => partLines(part, speakers)),
    '</main>',
    '</body>',
    '</html>',
  ];
  return { text: `${lines.join('\n')}\n`, losses: htmlLosses(transcript) };
}

const RIGHT_TO_LEFT = /^(?:ar|fa|he|ps|sd|ug|ur|yi)(?:-|$)/;

function eventLines({ metadata: { date, time, timezone, place } }: Transcript): string[] {
  const clock = [time, timezone].filter((part) => part !== undefined).join(' ');
  const parts = [
    ...(date === undefined ? [] : [`<time datetime="${escape(date)}">${escape(date)}</time>`]),
    ...(clock === '' ? [] : [escape(clock)]),
    ...(place === undefined ? [] : [escape(place)]),
  ];
  return parts.length === 0 ? [] : [`<p>${parts.join(', ')}</p>`];
}

function partLines(part: DocumentPart, speakers: ReadonlyMap<string, Speaker>): string[] {
  if (part.kind === 'section') {
    const level = Math.min(6, part.section.level + 1);
    return [`<h${level} id="${escape(part.section.id)}">${escape(part.section.heading)}</h${level}>`];
  }
  if (part.kind === 'note') return [`<p class="note">${escape(part.note.text)}</p>`];
  return turnLines(part.turn, speakers.get(part.turn.speaker));
}

function turnLines({ id, label, act, start, paragraphs }: Turn, speaker: Speaker | undefined): string[] {
  const name = speaker === undefined ? label : nameOf(speaker);
  const about = [name, speaker?.role, speaker?.affiliation].filter((each) => each !== undefined).join(', ');
  const time = start === undefined ? '' : ` <time datetime="PT${(start / 1000).toFixed(3)}S">${timeCode(start)}</time>`;
  return [
    `<article id="${escape(id)}" class="turn ${escape(act)}" data-speaker="${escape(speaker?.id ?? '')}" aria-labelledby="${escape(id)}-label">`,
    `<p class="label" id="${escape(id)}-label"><a href="#${escape(id)}" title="${escape(about)}">${escape(label)}</a>${time}</p>`,
    ...paragraphs.map((paragraph) => `<p>${paragraphHtml(paragraph)}</p>`),
    '</article>',
  ];
}

/** The text of a paragraph, its annotations marked as the transcriber's words. */
function paragraphHtml({ text, annotations }: Paragraph): string {
  let markup = '';
  let at = 0;
  for (const annotation of annotations) {
    const found = text.indexOf(annotation.text, at);
    if (found < 0) continue;
    markup += `${escape(text.slice(at, found))}<i class="annotation ${annotation.kind}">${escape(annotation.text)}</i>`;
    at = found + annotation.text.length;
  }
  return markup + escape(text.slice(at));
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function htmlLosses({ exchanges, turns }: Transcript) {
  const losses = new LossReport();
  losses.add('The page does not say who answers whom.', exchanges.length);
  losses.add('Only the start of a turn was kept of its times.', turns.filter(({ end, paragraphs }) => end !== undefined || paragraphs.some(({ start }) => start !== undefined)).length);
  return losses.list();
}
