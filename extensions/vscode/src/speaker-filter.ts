import { commands, Disposable, EventEmitter, l10n, Selection, window, workspace, type TextDocument, type TextEditor } from 'vscode';
import type { SpeakerEntry } from '@rostrum/language-server/protocol';
import type { ActiveTranscript } from './active-transcript.ts';
import { toRange } from './editor.ts';
import { linesOfOthers } from './other-turns.ts';

/** One speaker alone stands out in the editor; what the others say is dimmed or folded. */
export class SpeakerFilter {
  readonly #active: ActiveTranscript;
  readonly #dim = window.createTextEditorDecorationType({ opacity: '0.4' });
  readonly #changed = new EventEmitter<undefined>();
  readonly #subscriptions: Disposable;
  #shown: { readonly document: TextDocument; readonly speaker: string } | undefined;

  /** Said when the filter is set or taken away. */
  readonly onDidChange = this.#changed.event;

  constructor(active: ActiveTranscript) {
    this.#active = active;
    this.#subscriptions = Disposable.from(
      active.onDidChange(() => this.#paint()),
      window.onDidChangeVisibleTextEditors(() => this.#paint()),
    );
  }

  /** Id of the speaker who alone is shown in a document. */
  speakerIn(document: TextDocument | undefined): string | undefined {
    return document !== undefined && this.#shown?.document === document ? this.#shown.speaker : undefined;
  }

  /** Shows one speaker of an editor's transcript alone. */
  async show(editor: TextEditor, speaker: SpeakerEntry): Promise<void> {
    this.#set({ document: editor.document, speaker: speaker.id });
    const others = workspace.getConfiguration('rostrum', editor.document).get<string>('filter.others', 'dim');
    if (others === 'fold') await this.#foldOthers(editor);
    window.setStatusBarMessage(l10n.t('Rostrum: only {0} is shown.', speaker.name), 4000);
  }

  /** Shows everybody again. */
  async clear(): Promise<void> {
    if (this.#shown === undefined) return;
    this.#set(undefined);
    if (window.activeTextEditor !== undefined) await commands.executeCommand('editor.unfoldAll');
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#dim.dispose();
    this.#changed.dispose();
  }

  #set(shown: { readonly document: TextDocument; readonly speaker: string } | undefined): void {
    this.#shown = shown;
    void commands.executeCommand('setContext', 'rostrum.filtered', shown !== undefined);
    this.#paint();
    this.#changed.fire(undefined);
  }

  #paint(): void {
    const known = this.#active.known;
    const speaker = this.speakerIn(known?.document);
    const others = speaker === undefined ? [] : (known?.turns ?? []).filter((turn) => turn.speaker !== speaker);
    for (const editor of window.visibleTextEditors) {
      if (editor.document === known?.document) editor.setDecorations(this.#dim, others.map(({ range }) => toRange(range)));
      else if (this.#shown?.document !== editor.document) editor.setDecorations(this.#dim, []);
    }
  }

  async #foldOthers(editor: TextEditor): Promise<void> {
    const before = editor.selections;
    const lines = linesOfOthers(this.#active.known?.turns ?? [], this.#shown?.speaker ?? '');
    await commands.executeCommand('editor.unfoldAll');
    await commands.executeCommand('editor.fold', { selectionLines: lines, levels: 1 });
    const own = this.#active.known?.turns.find((turn) => turn.speaker === this.#shown?.speaker);
    const start = own === undefined ? undefined : toRange(own.labelRange).start;
    editor.selections = start === undefined ? before : [new Selection(start, start)];
  }
}
