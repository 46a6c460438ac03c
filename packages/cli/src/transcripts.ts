import { interpret, isTranscript, parse, type Transcript, type Tree } from '@rostrum/core';
import type { RegisteredPerson } from '@rostrum/lint';
import type { Io } from './io.ts';
import { ParseSettingsReader } from './parse-settings.ts';
import { selectFiles } from './select-files.ts';

/** A transcript that was read from a file. */
export interface ReadTranscript {
  readonly path: string;
  readonly tree: Tree;
  readonly transcript: Transcript;
  /** Whom the configuration of the file knows. */
  readonly people: readonly RegisteredPerson[];
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
  const settings = new ParseSettingsReader(style, io);
  const { files, faults } = await selectFiles(paths.length > 0 ? paths : ['.'], { cwd: io.cwd, allText: allText === true, choose: (path) => settings.choose(path) });
  for (const { sentence } of faults) await fault(sentence);
  let isSaid = faults.length > 0;
  for (const { path } of files) {
    const opened = await settings.open(path);
    if ('faults' in opened) {
      for (const sentence of opened.faults) await fault(sentence);
      isSaid = true;
    } else {
      const tree = parse(opened.text, opened.options);
      if (isTranscript(tree.kind)) yield { path, tree, transcript: interpret(tree), people: opened.people };
      isSaid ||= isTranscript(tree.kind);
    }
    await io.betweenFiles();
  }
  if (!isSaid) await fault(files.length === 1 ? 'This file is no transcript.' : `There is no transcript among these ${files.length} files.`);
}
