import { Disposable, l10n, languages, LanguageStatusSeverity, window, type LanguageStatusItem } from 'vscode';
import { languageId } from './editor.ts';
import { turnAt } from './navigation.ts';
import type { Shell } from './shell.ts';

const selector = { language: languageId };

/** What the braces in the status bar tell: who is speaking, which house style the text follows, what is wrong, how the server is. */
export function createLanguageStatus(shell: Shell): Disposable {
  const items = { turn: make('turn'), style: make('style'), problems: make('problems'), server: make('server') };
  items.turn.name = l10n.t('Speaker and turn');
  items.style.name = l10n.t('House style');
  items.problems.name = l10n.t('Problems');
  items.server.name = l10n.t('Language server');
  const show = (): void => {
    showTurn(items.turn, shell);
    showStyle(items.style, shell);
    showProblems(items.problems, shell);
    showServer(items.server, shell);
  };
  show();
  return Disposable.from(
    ...Object.values(items),
    shell.active.onDidChange(show),
    shell.filter.onDidChange(show),
    shell.server.onDidChangeState(show),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor.document === shell.active.known?.document) showTurn(items.turn, shell);
    }),
  );
}

function make(name: string): LanguageStatusItem {
  return languages.createLanguageStatusItem(`rostrum.${name}`, selector);
}

function showTurn(item: LanguageStatusItem, { active, filter }: Shell): void {
  const { known } = active;
  const editor = window.activeTextEditor;
  const turn = known === undefined || editor?.document !== known.document ? undefined : turnAt(known.turns, editor.selection.active);
  const name = known?.speakers.find(({ id }) => id === turn?.speaker)?.name;
  item.text = turn === undefined || known === undefined ? l10n.t('Nobody is speaking here') : (name ?? turn.label);
  item.detail =
    turn === undefined || known === undefined
      ? l10n.t('{0} turns', known?.turns.length ?? 0)
      : l10n.t('turn {0} of {1}', known.turns.indexOf(turn) + 1, known.turns.length);
  item.command =
    filter.speakerIn(known?.document) === undefined
      ? { command: 'rostrum.goToSpeaker', title: l10n.t('Go to Speaker') }
      : { command: 'rostrum.showEverybody', title: l10n.t('Show Everybody') };
}

function showStyle(item: LanguageStatusItem, { active }: Shell): void {
  const about = active.known?.about;
  item.text = about === undefined ? l10n.t('House style unknown') : l10n.t('House style: {0}', about.style.title);
  item.detail = about === undefined ? '' : about.style.pinned ? l10n.t('as the file or the configuration says') : l10n.t('recognised');
  item.command = { command: 'rostrum.explainDocument', title: l10n.t('Why?') };
}

function showProblems(item: LanguageStatusItem, { active }: Shell): void {
  const problems = active.known?.about.problems;
  const { error = 0, warning = 0, info = 0, fixable = 0 } = problems ?? {};
  const all = error + warning + info;
  item.text = all === 0 ? l10n.t('No problems') : all === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', all);
  item.detail = fixable === 0 ? '' : l10n.t('{0} can be fixed safely', fixable);
  item.severity = error > 0 ? LanguageStatusSeverity.Error : warning > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
  item.command =
    fixable > 0
      ? { command: 'rostrum.fixAll', title: l10n.t('Fix') }
      : { command: 'workbench.actions.view.problems', title: l10n.t('Show Problems') };
}

function showServer(item: LanguageStatusItem, { server }: Shell): void {
  const state = server.state();
  item.busy = state === 'starting';
  item.severity = state === 'failed' ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  item.text = state === 'running' || state === 'starting' ? 'Rostrum' : l10n.t('Rostrum is not running');
  item.command =
    state === 'running' || state === 'starting'
      ? { command: 'rostrum.showOutput', title: l10n.t('Show Output') }
      : { command: 'rostrum.restartServer', title: l10n.t('Restart') };
}
