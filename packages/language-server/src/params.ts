/** Params as they come over the wire: by name, unchecked. */
export type Params = Record<string, unknown>;

/** Whether something is an object with names. */
export function isParams(value: unknown): value is Params {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The URI of the document that params name. */
export function documentUri(params: unknown): string | undefined {
  const textDocument = isParams(params) ? params['textDocument'] : undefined;
  return isParams(textDocument) && typeof textDocument['uri'] === 'string' ? textDocument['uri'] : undefined;
}
