import { Disposable, OverviewRulerLane, ThemeColor, window, workspace, type Range, type TextEditorDecorationType } from 'vscode';
import type { ActiveTranscript } from './active-transcript.ts';
import { colorOfSlot, colorSlots, slotOf } from './color-slots.ts';
import { toRange } from './editor.ts';

/** Colours each label by its speaker. The label itself names the speaker, so that nothing is said by colour alone. */
export function colorSpeakers(active: ActiveTranscript): Disposable {
  let kinds: TextEditorDecorationType[] = [];
  const prepare = (): void => {
    for (const kind of kinds) kind.dispose();
    const choice = workspace.getConfiguration('rostrum', active.known?.document).get<string>('speakerColors', 'labelsAndRuler');
    kinds = choice === 'off' ? [] : Array.from({ length: colorSlots }, (_, slot) => decoration(slot, choice === 'labelsAndRuler'));
  };
  const paint = (): void => {
    const { known } = active;
    const places: Range[][] = kinds.map(() => []);
    for (const { speaker, labelRange } of known?.turns ?? []) places[slotOf(known?.speakers ?? [], speaker)]?.push(toRange(labelRange));
    for (const editor of window.visibleTextEditors) {
      if (editor.document === known?.document) kinds.forEach((kind, slot) => editor.setDecorations(kind, places[slot] ?? []));
    }
  };
  const again = (): void => {
    prepare();
    paint();
  };
  again();
  return Disposable.from(
    active.onDidChange((known) => known && paint()),
    window.onDidChangeVisibleTextEditors(paint),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('rostrum.speakerColors') && again()),
    new Disposable(() => kinds.forEach((kind) => kind.dispose())),
  );
}

function decoration(slot: number, withRuler: boolean): TextEditorDecorationType {
  const color = new ThemeColor(colorOfSlot(slot));
  return window.createTextEditorDecorationType({
    color,
    fontWeight: 'bold',
    ...(withRuler && { overviewRulerColor: color, overviewRulerLane: OverviewRulerLane.Left }),
  });
}
