import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { interpret, isTranscript, parse } from '@rostrum/core';
import { configNames, FolderLearner } from '@rostrum/lint';
import { command } from '../command.ts';
import { emptyDraft, learntDraft } from '../config-draft.ts';
import { exitCode } from '../exit-code.ts';
import { sayFault } from '../fault.ts';
import type { Io } from '../io.ts';
import { readText } from '../read-text.ts';
import { writeNew } from '../safe-write.ts';
import { selectFiles } from '../select-files.ts';
import { UsageError } from '../usage-error.ts';

const NEW_FILE = 'rostrum.config.jsonc';

/** `rostrum init`: writes a configuration to begin with. */
export const init = command<{ readonly learn?: string }>({
  name: 'init',
  summary: 'write a configuration to begin with',
  describe(definition) {
    definition
      .option('--learn <folder>', 'read the transcripts of a folder and propose style, annotations, lines of the page, and people')
      .addHelpText('after', AFTER_HELP);
  },
  async run(_operands, { learn }, io) {
    const existing = configNames.find((name) => existsSync(resolve(io.cwd, name)));
    if (existing !== undefined) throw new UsageError(`${existing} stands here already, and init overwrites nothing.`);
    const { text, next, hasFaults } = learn === undefined ? { text: emptyDraft, next: 'rostrum check', hasFaults: false } : await learntFrom(learn, io);
    const { fault } = writeNew(resolve(io.cwd, NEW_FILE), text);
    if (fault !== undefined) throw new UsageError(`${NEW_FILE}: ${fault}`);
    await io.stderr.write(`Wrote ${NEW_FILE}. Read it, then run: ${next}\n`);
    return hasFaults ? exitCode.incomplete : exitCode.clean;
  },
});

const AFTER_HELP = `
Examples:
  rostrum init
  rostrum init --learn press-room`;

/** What a folder proposes, and the check of the texts that it was learnt from. */
async function learntFrom(folder: string, io: Io): Promise<{ readonly text: string; readonly next: string; readonly hasFaults: boolean }> {
  const learner = new FolderLearner();
  let hasOtherEndings = false;
  const { files, faults } = await selectFiles([folder], { cwd: io.cwd, allText: true });
  if (files.length === 0 && faults.length > 0) throw new UsageError(faults.map(({ sentence }) => sentence).join('\n'));
  let hasFaults = faults.length > 0;
  for (const { sentence } of faults) await sayFault(sentence, io);
  for (const { path } of files) {
    const read = await readText(path, io);
    if ('fault' in read) {
      hasFaults = true;
      await sayFault(`${path}: ${read.fault}`, io);
      continue;
    }
    const tree = parse(read.text, { transcript: path.endsWith('.transcript') });
    learner.add(tree, interpret(tree));
    hasOtherEndings ||= !path.endsWith('.transcript') && isTranscript(tree.kind);
    await io.betweenFiles();
  }
  const learnt = learner.propose();
  if (learnt.transcripts === 0) throw new UsageError(`${folder}: there is no transcript to learn from in this folder.`);
  return { text: learntDraft(folder, learnt), next: `rostrum check ${/^[\w./-]+$/.test(folder) ? folder : `'${folder}'`}${hasOtherEndings ? ' --all-text' : ''}`, hasFaults };
}
