import { Uri, workspace, type ExtensionContext } from 'vscode';
import { ActiveTranscript } from './active-transcript.ts';
import { createServer, type MakeClient, type Server } from './client.ts';
import { registerCommands } from './commands/index.ts';
import { proposePasted } from './commands/paste.ts';
import { isTranscript } from './editor.ts';
import { createExchangesView } from './exchanges-view.ts';
import { createLanguageStatus } from './language-status.ts';
import { offerTranscripts } from './offer-transcript.ts';
import { PasteOffer } from './paste/paste-offer.ts';
import { PasteProposal } from './paste/paste-proposal.ts';
import { ReadingView } from './reading-view/reading-view.ts';
import { createSmartEnter } from './smart-enter.ts';
import { colorSpeakers } from './speaker-colors.ts';
import { SpeakerFilter } from './speaker-filter.ts';
import { createSpeakersView } from './speakers-view.ts';
import { StatisticsView } from './statistics-view/statistics-view.ts';
import type { WordText } from './word.ts';

/** What the parts of the extension work with. */
export interface Shell {
  readonly context: ExtensionContext;
  readonly server: Server;
  /** The transcript of the active editor. */
  readonly active: ActiveTranscript;
  /** Who alone is shown in the editor. */
  readonly filter: SpeakerFilter;
  readonly reading: ReadingView;
  readonly statistics: StatisticsView;
  readonly proposal: PasteProposal;
  readonly pasteOffer: PasteOffer;
  /** The text of a Word document; absent in the browser. */
  readonly readWord: ReadWord | undefined;
}

/** Reads a Word document. */
export type ReadWord = (bytes: Uint8Array) => Promise<WordText>;

/** Starts everything that the desktop and the web share; gives back how to stop it. */
export function startShell(context: ExtensionContext, makeClient: MakeClient, readWord?: ReadWord): () => Promise<void> {
  const server = createServer(makeClient, Uri.joinPath(context.extensionUri, 'dist/rules'));
  const active = new ActiveTranscript(server);
  const filter = new SpeakerFilter(active);
  const reading = new ReadingView(context, server, active);
  const statistics = new StatisticsView(context, server);
  const proposal = new PasteProposal();
  const pasteOffer = new PasteOffer((target, pasted) => proposePasted({ server, proposal }, target, pasted));
  const shell: Shell = { context, server, active, filter, reading, statistics, proposal, pasteOffer, readWord };
  context.subscriptions.push(
    active,
    filter,
    reading,
    statistics,
    proposal,
    pasteOffer,
    ...registerCommands(shell),
    createSpeakersView(active),
    createExchangesView(active),
    createLanguageStatus(shell),
    colorSpeakers(active),
    createSmartEnter(active),
    offerTranscripts(context.workspaceState),
    workspace.onDidOpenTextDocument((document) => isTranscript(document) && void server.start()),
  );
  // Not awaited: the editor is usable while the server starts. Without a transcript there is nothing to serve.
  if (workspace.textDocuments.some(isTranscript)) void server.start();
  return () => server.dispose();
}
