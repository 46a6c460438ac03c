/** A code of ISO 639 as BCP 47 prefers it: `eng` becomes `en`; what is no code stays as it is. */
export function languageCode(code: string): string {
  try {
    return Intl.getCanonicalLocales(code)[0] ?? code;
  } catch {
    return code;
  }
}
