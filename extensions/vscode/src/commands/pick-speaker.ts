import { l10n, ThemeColor, ThemeIcon, window, type QuickPickItem } from 'vscode';
import type { SpeakerEntry } from '@rostrum/language-server/protocol';
import type { KnownTranscript } from '../active-transcript.ts';
import { colorOf } from '../color-slots.ts';
import { describeSpeaker } from '../speaker-text.ts';

type SpeakerItem = QuickPickItem & { readonly speaker: SpeakerEntry };

/** Asks for one of the speakers, whose figures and labels stand beside the names; `first` heads the list. */
export async function pickSpeaker(known: KnownTranscript, placeHolder: string, first?: string): Promise<SpeakerEntry | undefined> {
  const choice = await window.showQuickPick(itemsOf(known, first), { placeHolder, matchOnDescription: true, matchOnDetail: true });
  return choice?.speaker;
}

/** The same with the choice of a label that is not in the text yet; gives what the server wants to know. */
export async function pickSpeakerOrLabel(
  known: KnownTranscript,
  placeHolder: string,
  first?: string,
): Promise<{ speaker: string } | { label: string } | undefined> {
  const other: QuickPickItem = { label: `$(add) ${l10n.t('Somebody else…')}`, alwaysShow: true };
  const items: (QuickPickItem | SpeakerItem)[] = [...itemsOf(known, first), other];
  const choice = await window.showQuickPick(items, { placeHolder, matchOnDescription: true, matchOnDetail: true });
  if (choice === undefined) return undefined;
  if ('speaker' in choice) return { speaker: choice.speaker.id };
  const label = await window.showInputBox({ prompt: l10n.t('The label as it is to be printed, without the colon'), placeHolder: 'MINISTER EXAMPLE' });
  return label === undefined || label.trim() === '' ? undefined : { label: label.trim() };
}

function itemsOf({ speakers, unit }: KnownTranscript, first: string | undefined): SpeakerItem[] {
  const ordered = first === undefined ? speakers : [...speakers].sort((a, b) => Number(b.id === first) - Number(a.id === first));
  return ordered.map((speaker) => ({
    label: speaker.name,
    description: describeSpeaker(speaker, unit),
    detail: speaker.labels.filter((label) => label !== speaker.name).join(' · '),
    iconPath: new ThemeIcon(speaker.anonymous ? 'organization' : 'person', new ThemeColor(colorOf(speakers, speaker.id))),
    speaker,
  }));
}
