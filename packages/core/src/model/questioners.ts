import type { DraftTurn } from './draft.ts';
import type { SpeakerBook } from './speakers.ts';
/** stub */
export function nameQuestioners(_turns: readonly DraftTurn[], _book: SpeakerBook): void {}
