import {
  Disposable,
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
  type TreeDataProvider,
  type Uri,
} from 'vscode';
import type { PlainRange, SpeakerEntry } from '@rostrum/language-server/protocol';
import type { ActiveTranscript, KnownTranscript } from './active-transcript.ts';
import { colorOf } from './color-slots.ts';
import { describeSpeaker, describeUses, readSpeakerAloud } from './speaker-text.ts';

/** One spelling of a speaker's name in the text. */
interface LabelRow {
  readonly speaker: SpeakerEntry;
  readonly label: string;
}

/** A row of the view: a person, or beneath it one of its labels. */
export type SpeakerRow = SpeakerEntry | LabelRow;

/** Who speaks in the transcript of the active editor: people, and beneath each the labels that name them. */
export function createSpeakersView(active: ActiveTranscript): Disposable {
  const changed = new EventEmitter<undefined>();
  const provider: TreeDataProvider<SpeakerRow> = {
    onDidChangeTreeData: changed.event,
    getChildren: (row) => (row === undefined ? [...(active.known?.speakers ?? [])] : 'id' in row ? labelRows(row) : []),
    getTreeItem(row) {
      if (active.known === undefined) return new TreeItem('');
      return 'id' in row ? speakerItem(row, active.known) : labelItem(row, active.known);
    },
  };
  return Disposable.from(
    window.createTreeView('rostrum.speakers', { treeDataProvider: provider, showCollapseAll: true }),
    active.onDidChange(() => changed.fire(undefined)),
    changed,
  );
}

/** The speaker whom a row of the view stands for. */
export function speakerOfRow(row: SpeakerRow): SpeakerEntry {
  return 'id' in row ? row : row.speaker;
}

function labelRows(speaker: SpeakerEntry): LabelRow[] {
  return speaker.labels.map((label) => ({ speaker, label }));
}

function speakerItem(speaker: SpeakerEntry, { document: { uri }, unit, speakers }: KnownTranscript): TreeItem {
  const { Collapsed, Expanded } = TreeItemCollapsibleState;
  // Several labels for one person are what an editor wants to see; a single one repeats the name.
  const item = new TreeItem(speaker.name, speaker.labels.length > 1 ? Expanded : Collapsed);
  item.id = `${uri.toString()}#${speaker.id}`;
  item.description = describeSpeaker(speaker, unit);
  item.iconPath = new ThemeIcon(speaker.anonymous ? 'organization' : 'person', new ThemeColor(colorOf(speakers, speaker.id)));
  item.tooltip = [speaker.name, speaker.role, speaker.affiliation, item.description].filter(Boolean).join('\n');
  item.contextValue = 'speaker';
  item.accessibilityInformation = { label: readSpeakerAloud(speaker, unit) };
  return goingTo(item, uri, speaker.turnRanges[0]);
}

function labelItem({ speaker, label }: LabelRow, { document: { uri }, turns }: KnownTranscript): TreeItem {
  // A turn's label has its inner white space as one blank.
  const printed = label.replace(/\s+/g, ' ');
  const uses = turns.filter((turn) => turn.speaker === speaker.id && turn.label === printed);
  const item = new TreeItem(printed);
  item.id = `${uri.toString()}#${speaker.id}#${label}`;
  const { shown, aloud } = describeUses(uses.length);
  item.description = shown;
  item.iconPath = new ThemeIcon('tag');
  item.contextValue = 'label';
  item.accessibilityInformation = { label: l10n.t('Label {0}, {1}', printed, aloud) };
  return goingTo(item, uri, uses[0]?.labelRange);
}

function goingTo(item: TreeItem, uri: Uri, range: PlainRange | undefined): TreeItem {
  if (range !== undefined) {
    item.command = { command: 'rostrum.revealRange', title: l10n.t('Go to the First Turn'), arguments: [uri, range] };
  }
  return item;
}
