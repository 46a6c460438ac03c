import { interpret, parse } from '@rostrum/core';
import { feature, ours } from '../feature.ts';
import { cleanUpMethod, type CleanUpParams, type CleanUpResult } from '../protocol.ts';

/** A text from elsewhere as turns, for a document that it is pasted into. */
export const cleanUp = feature({
  name: 'clean-up',
  request: ours<CleanUpParams, CleanUpResult>(cleanUpMethod),
  capability: () => ({}),
  async handle(_context, { text, html }): Promise<CleanUpResult> {
    // readers of other formats are loaded when somebody pastes
    const [{ cleanUp: clean }, { readPage, readPastedFile }] = await Promise.all([import('../clean-up.ts'), import('../pasted-source.ts')]);
    const cleaned = (pasted: string): CleanUpResult => read(clean(pasted));
    const asText = cleaned((await readPastedFile(String(text))) ?? String(text));
    const page = html === undefined ? undefined : await readPage(String(html));
    if (page === undefined) return asText;
    // A page knows its headings and its navigation; but some programs put only a part of the text on a page.
    const asPage = cleaned(page);
    return asPage.turns >= asText.turns ? asPage : asText;
  },
});

function read(text: string): CleanUpResult {
  const { turns, speakers } = interpret(parse(text, { transcript: true }));
  return { text, turns: turns.length, speakers: speakers.length };
}
