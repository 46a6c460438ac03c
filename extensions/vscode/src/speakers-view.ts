import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  workspace,
  type TextDocument,
  type TreeDataProvider,
  type Uri,
} from 'vscode';
import { speakersMethod, turnsMethod, type PlainRange, type SpeakerEntry, type TurnEntry } from '@rostrum/language-server/protocol';
import type { Server } from './client.ts';
import { activeTranscript, isTranscript } from './editor.ts';
import { describeSpeaker, describeUses, readSpeakerAloud, type Unit } from './speaker-text.ts';

/** Typing settles before the view asks again. */
const DELAY = 300;

interface Shown {
  readonly uri: Uri;
  readonly unit: Unit;
  readonly speakers: readonly SpeakerEntry[];
  readonly turns: readonly TurnEntry[];
}

interface LabelRow {
  readonly speaker: SpeakerEntry;
  readonly label: string;
}

type Row = SpeakerEntry | LabelRow;

/** Who speaks in the transcript of the active editor: people, and beneath each the labels that name them. */
export function createSpeakersView(server: Server): Disposable {
  const changed = new EventEmitter<undefined>();
  let shown: Shown | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  const provider: TreeDataProvider<Row> = {
    onDidChangeTreeData: changed.event,
    getChildren: (row) => (row === undefined ? [...(shown?.speakers ?? [])] : 'id' in row ? labelRows(row) : []),
    getTreeItem: (row) => (shown === undefined ? new TreeItem('') : 'id' in row ? speakerItem(row, shown) : labelItem(row, shown)),
  };

  const show = (next: Shown | undefined, condition: string): void => {
    shown = next;
    void commands.executeCommand('setContext', 'rostrum.speakers', condition);
    changed.fire(undefined);
  };

  const refresh = async (): Promise<void> => {
    const question = ++asked;
    const document = activeTranscript()?.document ?? stillVisible(shown?.uri);
    if (document === undefined) return show(undefined, 'none');
    const answer = await ask(server, document);
    // An answer that came too late belongs to another document, or to an older text.
    if (question !== asked) return;
    if (answer === undefined) return show(undefined, server.state() === 'starting' ? 'loading' : 'failed');
    show(answer, answer.speakers.length > 0 ? 'ready' : 'empty');
  };

  const refreshSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), DELAY);
  };

  void refresh();
  return Disposable.from(
    window.createTreeView('rostrum.speakers', { treeDataProvider: provider, showCollapseAll: true }),
    window.onDidChangeActiveTextEditor(() => void refresh()),
    workspace.onDidOpenTextDocument(refreshSoon), // also said when a document changes its language
    workspace.onDidChangeTextDocument(({ document }) => document === activeTranscript()?.document && refreshSoon()),
    server.onDidChangeState(() => void refresh()),
    changed,
    new Disposable(() => clearTimeout(timer)),
  );
}

/** Reading the output or the search must not empty the view while the transcript stands beside it. */
function stillVisible(uri: Uri | undefined): TextDocument | undefined {
  const documents = window.visibleTextEditors.map((editor) => editor.document);
  return documents.find((document) => document.uri.toString() === uri?.toString() && isTranscript(document));
}

async function ask(server: Server, document: TextDocument): Promise<Shown | undefined> {
  const [people, text] = await Promise.all([
    server.request(speakersMethod, document),
    server.request(turnsMethod, document),
  ]).catch((error: unknown) => {
    server.output.error(error instanceof Error ? error : String(error));
    return [];
  });
  if (people === undefined || text === undefined) return undefined;
  return { uri: document.uri, unit: people.unit, speakers: people.speakers, turns: text.turns };
}

function labelRows(speaker: SpeakerEntry): LabelRow[] {
  return speaker.labels.map((label) => ({ speaker, label }));
}

function speakerItem(speaker: SpeakerEntry, { uri, unit }: Shown): TreeItem {
  const { Collapsed, Expanded } = TreeItemCollapsibleState;
  // Several labels for one person are what an editor wants to see; a single one repeats the name.
  const item = new TreeItem(speaker.name, speaker.labels.length > 1 ? Expanded : Collapsed);
  item.id = `${uri.toString()}#${speaker.id}`;
  item.description = describeSpeaker(speaker, unit);
  item.iconPath = new ThemeIcon(speaker.anonymous ? 'organization' : 'person');
  item.tooltip = [speaker.name, speaker.role, speaker.affiliation, item.description].filter(Boolean).join('\n');
  item.accessibilityInformation = { label: readSpeakerAloud(speaker, unit) };
  return goingTo(item, uri, speaker.turnRanges[0]);
}

function labelItem({ speaker, label }: LabelRow, { uri, turns }: Shown): TreeItem {
  // A turn's label has its inner white space as one blank.
  const printed = label.replace(/\s+/g, ' ');
  const uses = turns.filter((turn) => turn.speaker === speaker.id && turn.label === printed);
  const item = new TreeItem(printed);
  item.id = `${uri.toString()}#${speaker.id}#${label}`;
  const { shown, aloud } = describeUses(uses.length);
  item.description = shown;
  item.iconPath = new ThemeIcon('tag');
  item.accessibilityInformation = { label: l10n.t('Label {0}, {1}', printed, aloud) };
  return goingTo(item, uri, uses[0]?.labelRange);
}

function goingTo(item: TreeItem, uri: Uri, range: PlainRange | undefined): TreeItem {
  if (range !== undefined) {
    item.command = { command: 'rostrum.revealRange', title: l10n.t('Go to the First Turn'), arguments: [uri, range] };
  }
  return item;
}
