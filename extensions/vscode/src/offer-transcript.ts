import { Disposable, l10n, languages, RelativePattern, window, workspace, type Memento, type TextDocument } from 'vscode';
import { languageId } from './editor.ts';
import { isProbablyTranscript } from './probable-transcript.ts';

/** Under this key the workspace remembers that nobody wants to be asked. */
const neverKey = 'rostrum.neverOffer';

/** Under this key the workspace remembers for which files it was asked. */
const offeredKey = 'rostrum.offered';

/** What is remembered is limited, so that it does not grow with the years. */
const rememberedFiles = 500;

/**
 * Takes the files that the setting `rostrum.files` names for transcripts, and offers the same, once a file, for a text
 * that looks like one. Without a word from the user no file changes its language.
 */
export function offerTranscripts(memory: Memento): Disposable {
  const look = (document: TextDocument | undefined): void => {
    if (document === undefined || !isCandidate(document)) return;
    if (isNamed(document)) void languages.setTextDocumentLanguage(document, languageId);
    else void offer(document, memory);
  };
  look(window.activeTextEditor?.document);
  return window.onDidChangeActiveTextEditor((editor) => look(editor?.document));
}

/** Plain text and Markdown that somebody edits; not the old side of a comparison, nor what an output channel shows. */
function isCandidate({ languageId: language, uri }: TextDocument): boolean {
  return (language === 'plaintext' || language === 'markdown') && workspace.fs.isWritableFileSystem(uri.scheme) === true;
}

function isNamed(document: TextDocument): boolean {
  const folder = workspace.getWorkspaceFolder(document.uri);
  const globs = workspace.getConfiguration('rostrum', document).get<readonly string[]>('files', []);
  return globs.some((glob) => languages.match({ pattern: folder === undefined ? glob : new RelativePattern(folder, glob) }, document) > 0);
}

async function offer(document: TextDocument, memory: Memento): Promise<void> {
  const uri = document.uri.toString();
  const offered = memory.get<readonly string[]>(offeredKey, []);
  if (document.languageId !== 'plaintext' || memory.get(neverKey, false) || offered.includes(uri)) return;
  if (!workspace.getConfiguration('rostrum', document).get('offerTranscript', true)) return;
  const lines = Array.from({ length: Math.min(document.lineCount, 400) }, (_, line) => document.lineAt(line).text);
  if (!isProbablyTranscript(lines)) return;
  await memory.update(offeredKey, [...offered, uri].slice(-rememberedFiles));
  const yes = l10n.t('Treat as Transcript');
  const never = l10n.t('Never in This Workspace');
  const question = l10n.t('This text looks like a transcript. Rostrum can show who speaks in it; the file itself is not changed.');
  const choice = await window.showInformationMessage(question, yes, l10n.t('Not Now'), never);
  if (choice === yes && !document.isClosed) await languages.setTextDocumentLanguage(document, languageId);
  if (choice === never) await memory.update(neverKey, true);
}
