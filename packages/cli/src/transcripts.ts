import { interpret, parse, type Transcript, type Tree } from '@rostrum/core';
import type { Io } from './io.ts';
import { knownStyle } from './known-style.ts';
import { readText } from './read-text.ts';
import { selectFiles } from './select-files.ts';

/** A transcript that was read from a file. */
export interface ReadTranscript {
  readonly path: string;
  readonly tree: Tree;
  readonly transcript: Transcript;
}

/** Which transcripts are meant. */
export interface TranscriptOptions {
  readonly allText?: true;
  readonly style?: string;
}

/**
 * The transcripts that paths stand for, one by one, so that memory does not grow with their number. What is no transcript
 * is passed over; `fault` gets a sentence for each path that cannot be read, and one where nothing is left.
 */
export async function* transcriptsOf(paths: readonly string[], { allText, style }: TranscriptOptions, io: Io, fault: (sentence: string) => Promise<void>): AsyncGenerator<ReadTranscript> {
  const pinned = style === undefined ? {} : { style: knownStyle(style) };
  const { files, faults } = await selectFiles(paths.length > 0 ? paths : ['.'], { cwd: io.cwd, allText: allText === true });
  for (const sentence of faults) await fault(sentence);
  let isSaid = faults.length > 0;
  for (const { path } of files) {
    const read = await readText(path, io);
    if ('fault' in read) await fault(`${path}: ${read.fault}`);
    const tree = 'fault' in read ? undefined : parse(read.text, { ...pinned, transcript: path.endsWith('.transcript') });
    const isTranscript = tree?.kind === 'transcript' || tree?.kind === 'q-and-a';
    if (tree !== undefined && isTranscript) yield { path, tree, transcript: interpret(tree) };
    isSaid ||= isTranscript || tree === undefined;
    await io.betweenFiles();
  }
  if (!isSaid) await fault(files.length === 1 ? 'This file is no transcript.' : `There is no transcript among these ${files.length} files.`);
}
