import type { Transcript, Tree } from '@rostrum/core';
import { documentStart } from '../document-start.ts';
import { groupBy } from '../group-by.ts';
import { lazily } from '../lazily.ts';
import { rule } from '../rule.ts';

const DAY = 86_400_000;
/** A file may be named after the day of its publication, or by another clock. */
const NEAR = DAY;
/** A date in figures in a path: `2024-05-31`, `2024/05/31`, `20240531`. */
const DATE = /(?<!\d)((?:19|20)\d{2})([-_./]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/g;
/** So many letters of speech tell two events apart; fewer may be a greeting that every event has. */
const OPENING = 300;
const LETTER = lazily(() => /[\p{L}\p{N}]/u);

/** Reports files whose name has another date than their event, and files that hold an event which another file holds. */
export const misfiledOrDuplicate = rule({
  meta: {
    name: 'misfiled-or-duplicate',
    summary: 'The date in the name of the file is not that of the event, or another file holds the same event.',
    group: 'cross-file',
    severity: 'warning',
    fix: 'none',
  },
  check({ path, tree, transcript, report }) {
    const { date } = transcript.metadata;
    const named = path === undefined ? undefined : dateIn(path);
    if (date === undefined || named === undefined || Math.abs(Date.parse(named) - Date.parse(date)) <= NEAR) return;
    if (!Number.isFinite(Date.parse(date))) return;
    report({
      message: `The file is named after ${named}, and the event took place on ${date}: whoever looks for it by name finds another day. Rename the file, or correct the date.`,
      ...datelinePlace(tree),
    });
  },
  across: {
    gather({ tree, transcript }) {
      const opening = openingOf(transcript);
      return opening === undefined ? undefined : { opening, turns: transcript.turns.length, ...documentStart(tree) };
    },
    compare(documents, report) {
      for (const [first, ...copies] of groupBy(documents, ({ facts }) => facts.opening).values()) {
        for (const { path, facts } of copies) {
          if (first === undefined || first.path === path) continue;
          const same = facts.turns === first.facts.turns ? `with as many turns (${facts.turns})` : `there with ${first.facts.turns} turns, here with ${facts.turns}`;
          report(path, {
            message: `${first.path} begins with the same words on the same day, ${same}: search finds the event twice, and a correction reaches one of the two. Keep one file.`,
            start: facts.start,
            end: facts.end,
          });
        }
      }
    },
  },
});

/** The last date in a path that is one: the file’s own name goes before its folders. */
function dateIn(path: string): string | undefined {
  const found = [...path.matchAll(DATE)].at(-1);
  return found === undefined ? undefined : `${found[1]}-${found[3]}-${found[4]}`;
}

function datelinePlace(tree: Tree): { readonly start: number; readonly end: number } {
  const dateline = tree.datelines.find(({ date }) => date !== undefined);
  if (dateline === undefined) return documentStart(tree);
  const start = tree.lines.start(dateline.line);
  return { start, end: start + tree.lines.text(dateline.line).trimEnd().length };
}

/** A number for the day and the first words of an event, so that no text is kept; undefined where too little is said. */
function openingOf({ turns, metadata }: Transcript): string | undefined {
  let count = 0;
  let hash = 0x811c9dc5;
  for (const { paragraphs } of turns) {
    for (const { text } of paragraphs) {
      const letters = text.slice(0, OPENING * 2).toLowerCase();
      for (let at = 0; at < letters.length; at++) {
        const code = letters.charCodeAt(at);
        if (!isLetterUnit(code)) continue;
        hash = Math.imul(hash ^ code, 0x01000193) >>> 0;
        if (++count === OPENING) return `${metadata.date ?? ''} ${hash.toString(36)}`;
      }
    }
  }
  return undefined;
}

/** Letters and digits; halves of characters beyond the basic plane count, so that no text of one of their scripts is empty. */
function isLetterUnit(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return (code >= 0xd800 && code <= 0xdfff) || LETTER().test(String.fromCharCode(code));
}
