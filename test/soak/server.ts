// What hostile or hasty editors do to the server, in full numbers: `npm run soak -- server`; ROSTRUM_SHARE=0.01 does a hundredth.
import { openAndClose, outlineOf, refusalOf, storm, typeOn } from './adversity.ts';
import { holds, some } from './bars.ts';

/** Plays all of it; whether all of it holds. */
export async function soakServer(): Promise<boolean> {
  const documents = some(10_000);
  const results = [holds(`${documents} documents opened and closed, memory kept`, await openAndClose(documents), 20, 'MB')];
  const messages = some(10_000);
  const { answered, wait, growth } = await storm(messages);
  results.push(holds(`${messages} times a change, a request, a cancellation: unanswered`, messages - answered, 0, 'requests'));
  results.push(holds('the last answer after the last message', wait, 5000, 'ms'), holds('memory after the storm', growth, 32, 'MB'));
  const edits = some(1_000_000);
  results.push(holds(`${edits} letters typed, memory kept for each 100,000`, await typeOn(edits), 1, 'MB'));
  const line = await outlineOf(`QUESTION: ${'word '.repeat(2_000_000)}\n`);
  results.push(holds('outline of 10 MB on one line', line.milliseconds, 500, 'ms'));
  const turns = await outlineOf('MINISTER BERG: The ferries of the northern harbour sail again today.\n'.repeat(100_000));
  results.push(holds('outline of 100,000 turns', turns.milliseconds, 1500, 'ms'), holds('memory for it', turns.peak, 250, 'MB'));
  const huge = await refusalOf('MINISTER BERG: So it is.\n'.repeat(4_000_000));
  results.push(holds('100 MB named as too large', huge.milliseconds, 2000, 'ms'), holds('memory for it', huge.peak, 1024, 'MB'));
  return results.every(Boolean);
}
