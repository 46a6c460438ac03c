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
} from 'vscode';
import type { ExchangeEntry, SpeakerReference, TurnReference } from '@rostrum/language-server/protocol';
import type { ActiveTranscript, KnownTranscript } from './active-transcript.ts';
import { colorOf } from './color-slots.ts';

/** A row beneath a question: a further turn of it, an answer, or somebody who was asked and did not answer. */
interface PartRow {
  readonly exchange: ExchangeEntry;
  readonly part: 'question' | 'answer' | 'unanswered';
  readonly turn?: TurnReference;
  readonly person?: SpeakerReference;
}

type Row = ExchangeEntry | PartRow;

/** Questions of the transcript of the active editor, beneath each its answers, and who did not answer. */
export function createExchangesView(active: ActiveTranscript): Disposable {
  const changed = new EventEmitter<undefined>();
  const provider: TreeDataProvider<Row> = {
    onDidChangeTreeData: changed.event,
    getChildren: (row) => (row === undefined ? [...(active.known?.exchanges ?? [])] : 'part' in row ? [] : partRows(row)),
    getTreeItem(row) {
      if (active.known === undefined) return new TreeItem('');
      return 'part' in row ? partItem(row, active.known) : questionItem(row, active.known);
    },
  };
  const view = window.createTreeView('rostrum.exchanges', { treeDataProvider: provider, showCollapseAll: true });
  const show = (): void => {
    const open = active.known?.about.unanswered ?? 0;
    const tooltip = open === 1 ? l10n.t('1 question has no answer') : l10n.t('{0} questions have no answer', open);
    view.badge = open === 0 ? undefined : { value: open, tooltip };
    changed.fire(undefined);
  };
  show();
  return Disposable.from(view, active.onDidChange(show), changed);
}

function partRows(exchange: ExchangeEntry): PartRow[] {
  const [, ...further] = exchange.question;
  return [
    ...further.map((turn) => ({ exchange, part: 'question', turn }) as const),
    ...exchange.answers.map((turn) => ({ exchange, part: 'answer', turn }) as const),
    ...exchange.unanswered.map((person) => ({ exchange, part: 'unanswered', person }) as const),
  ];
}

function questionItem(exchange: ExchangeEntry, known: KnownTranscript): TreeItem {
  const { number, question, answers, unanswered, addressees } = exchange;
  const [turn] = question;
  const name = turn?.speaker.name ?? '';
  const isOpen = answers.length === 0 || unanswered.length > 0;
  const item = new TreeItem(`${number}. ${name}`, TreeItemCollapsibleState.Collapsed);
  item.id = `${known.document.uri.toString()}#exchange${number}`;
  // A word beside the sign: the sign alone would be a colour with a meaning.
  item.description = [isOpen ? describeOpen(exchange) : undefined, turn?.excerpt].filter(Boolean).join(' · ');
  item.iconPath = isOpen ? new ThemeIcon('warning', new ThemeColor('list.warningForeground')) : new ThemeIcon('question');
  item.tooltip = [
    turn?.excerpt,
    addressees.length > 0 ? l10n.t('To {0}', names(addressees)) : undefined,
    answers.length > 0 ? l10n.t('Answered by {0}', names(answers.map(({ speaker }) => speaker))) : undefined,
    isOpen ? describeOpen(exchange) : undefined,
  ]
    .filter(Boolean)
    .join('\n');
  const replies = answers.length === 1 ? l10n.t('1 answer') : l10n.t('{0} answers', answers.length);
  const aloud = [l10n.t('Question {0}, {1}', number, name), replies, isOpen ? describeOpen(exchange) : undefined, turn?.excerpt];
  item.accessibilityInformation = { label: aloud.filter(Boolean).join(', ') };
  return goingTo(item, turn, known);
}

function describeOpen({ answers, unanswered }: ExchangeEntry): string {
  return answers.length === 0 || unanswered.length === 0 ? l10n.t('no answer') : l10n.t('no answer from {0}', names(unanswered));
}

function partItem({ exchange, part, turn, person }: PartRow, known: KnownTranscript): TreeItem {
  const speaker = turn?.speaker ?? person;
  const item = new TreeItem(speaker?.name ?? '');
  item.id = `${known.document.uri.toString()}#exchange${exchange.number}#${turn?.id ?? speaker?.id ?? ''}`;
  if (part === 'unanswered') {
    item.description = l10n.t('no answer');
    item.iconPath = new ThemeIcon('circle-slash', new ThemeColor('list.warningForeground'));
    item.accessibilityInformation = { label: l10n.t('{0} was asked and did not answer', speaker?.name ?? '') };
    return item;
  }
  item.description = turn?.excerpt ?? '';
  item.tooltip = [speaker?.name, turn?.excerpt].filter(Boolean).join('\n');
  const color = new ThemeColor(colorOf(known.speakers, speaker?.id ?? ''));
  item.iconPath = new ThemeIcon(part === 'answer' ? 'comment' : 'question', color);
  const role = part === 'answer' ? l10n.t('Answer of {0}', speaker?.name ?? '') : l10n.t('Question of {0}', speaker?.name ?? '');
  item.accessibilityInformation = { label: `${role}, ${turn?.excerpt ?? ''}` };
  return goingTo(item, turn, known);
}

function goingTo(item: TreeItem, turn: TurnReference | undefined, { document }: KnownTranscript): TreeItem {
  if (turn !== undefined) {
    item.command = { command: 'rostrum.revealRange', title: l10n.t('Go to the Turn'), arguments: [document.uri, turn.labelRange] };
  }
  return item;
}

function names(people: readonly SpeakerReference[]): string {
  return [...new Set(people.map(({ name }) => name))].join(', ');
}
