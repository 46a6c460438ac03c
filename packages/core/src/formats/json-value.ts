/** The object that a JSON value is, else an empty one: readers ask for keys and find undefined. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** The list that a JSON value is, else undefined. */
export function asList(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? (value as unknown[]) : undefined;
}

/** The text that a JSON value is; a number becomes its digits, anything else undefined. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
}

/** A label for a voice that the source only numbers: `spk_0`, `S12`, `3` and `A` become “Speaker 0”, “Speaker 12” … */
export function voiceLabel(value: unknown): string | undefined {
  const text = asText(value)?.trim();
  if (text === undefined || text === '') return undefined;
  const number = /^(?:spk|speaker|S)?[ _-]?(\d{1,4})$/i.exec(text)?.[1];
  if (number !== undefined) return `Speaker ${Number(number)}`;
  return /^[A-Z]$/.test(text) ? `Speaker ${text}` : text;
}
