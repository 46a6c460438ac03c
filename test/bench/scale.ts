import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeConference, toText } from './generate.ts';
import { program, type Usage, usageOf } from './process-usage.ts';

/** A generated transcript by its number, of 2 to 40 kB. */
function textAt(number: number): string {
  return toText(makeConference(number, 2000 + (number % 100) * 384));
}

/** A transcript as `rostrum parse --stdin-ndjson` reads it. */
export function documentLine(path: string, text: string): string {
  return `${JSON.stringify({ path, text })}\n`;
}

/** Generated transcripts as a stream for `rostrum parse --stdin-ndjson`. */
export function* documents(count: number): Generator<string> {
  for (let number = 0; number < count; number++) yield documentLine(`${number}.txt`, textAt(number));
}

/** A folder of generated transcripts that grows. */
class Archive {
  readonly folder = mkdtempSync(join(tmpdir(), 'rostrum-scale-'));
  readonly #paths: string[] = [];

  growTo(files: number): void {
    for (let number = this.#paths.length; number < files; number++) {
      const path = join(this.folder, String(Math.floor(number / 100)), `${number}.transcript`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, textAt(number));
      this.#paths.push(path);
    }
  }

  *lines(): Generator<string> {
    for (const path of this.#paths) yield documentLine(path, readFileSync(path, 'utf8'));
  }
}

/** Prints how fast archives are parsed as a stream and checked as a folder; returns the peak memory of the stream in MB by size. */
export async function measureScale(sizes: readonly number[]): Promise<number[]> {
  console.log(`\n${cpus()[0]?.model ?? process.arch}, ${availableParallelism()} cores, ${process.platform}, Node ${process.version}\n`);
  console.log('| Files | Command | Files a second | Files a processor second | Peak memory |\n| ---: | --- | ---: | ---: | ---: |');
  const archive = new Archive();
  const peaks: number[] = [];
  try {
    for (const files of sizes) {
      archive.growTo(files);
      const parsed = await usageOf([program, 'parse', '--stdin-ndjson'], archive.lines());
      peaks.push(parsed.megabytes);
      printRow(files, 'parse --stdin-ndjson', parsed);
      printRow(files, 'check', await usageOf([program, 'check', '--format', 'jsonl', archive.folder]));
    }
  } finally {
    rmSync(archive.folder, { recursive: true, force: true });
  }
  return peaks;
}

function printRow(files: number, command: string, { seconds, processorSeconds, megabytes, status }: Usage): void {
  if (status !== 0 && status !== 1) throw new Error(`rostrum ${command} ended with ${status}.`);
  console.log(`| ${files.toLocaleString('en')} | \`${command}\` | ${(files / seconds).toFixed(0)} | ${(files / processorSeconds).toFixed(0)} | ${megabytes.toFixed(0)} MB |`);
}
