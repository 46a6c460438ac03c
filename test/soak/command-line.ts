// What the command line does with many files, in full numbers: `npm run soak -- commands`; ROSTRUM_SHARE=0.01 takes a hundredth.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeConference, toText } from '../bench/generate.ts';
import { program, type Usage, usageOf } from '../bench/process-usage.ts';
import { holds, some } from './bars.ts';

/** Checks folders of files; whether all of them keep within time and memory. */
export async function soakCommandLine(): Promise<boolean> {
  const small = some(20_000);
  const { processorSeconds, megabytes } = await checkOf(small, 300);
  const results = [holds(`check of ${small} small files`, processorSeconds, 10, 's of a processor'), holds('memory for it', megabytes, 200, 'MB')];
  const large = some(10_000);
  const [few, many] = [await checkOf(large / 10, 26_000), await checkOf(large, 26_000)];
  results.push(holds(`memory for the check of ${large} files of 26 kB`, many.megabytes, 150, 'MB'));
  results.push(holds('over that of a tenth of them', many.megabytes / few.megabytes, 1.2, 'times'));
  return results.every(Boolean);
}

async function checkOf(files: number, bytes: number): Promise<Usage> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-soak-'));
  try {
    for (let number = 0; number < files; number++) {
      const below = join(folder, String(Math.floor(number / 100)));
      mkdirSync(below, { recursive: true });
      writeFileSync(join(below, `${number}.transcript`), toText(makeConference(number + 1, bytes)));
    }
    const usage = await usageOf([program, 'check', '--format', 'json', folder]);
    if (usage.status > 1) throw new Error(`rostrum check ended with ${usage.status}.`);
    return usage;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
