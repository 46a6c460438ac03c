/** What an editor's script printed: an event a line, as JSON, among whatever else the editor says. */
export type EditorEvent = { readonly event: string } & Readonly<Record<string, unknown>>;

/** The events in the output of an editor's script, by name. */
export function eventsIn(stdout: string): Map<string, EditorEvent> {
  const events = stdout.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as EditorEvent);
  return new Map(events.map((each) => [each.event, each]));
}
