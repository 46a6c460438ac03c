/** How many colours there are; further speakers begin again with the first. Each is a colour of the manifest, for every kind of theme. */
export const colorSlots = 8;

/** The colour of a speaker, by the order in which people first speak: it stays the same while the text below is edited. */
export function colorOf(speakers: readonly { readonly id: string }[], id: string): string {
  return colorOfSlot(slotOf(speakers, id));
}

/** The number of a speaker's colour, from 0. */
export function slotOf(speakers: readonly { readonly id: string }[], id: string): number {
  return Math.max(0, speakers.findIndex((speaker) => speaker.id === id)) % colorSlots;
}

/** Name of a colour in the manifest. */
export function colorOfSlot(slot: number): string {
  return `rostrum.speaker${slot + 1}`;
}
