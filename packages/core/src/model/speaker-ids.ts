/** Gives each speaker an id of a document: the name in small letters, with a number where it is taken. */
export class SpeakerIds {
  readonly #taken = new Set<string>();
  /** The number that the next speaker of the same name gets. */
  readonly #nextNumber = new Map<string, number>();

  /** Keeps an id from being given again, such as one that front matter declares. */
  take(id: string): void {
    this.#taken.add(id);
  }

  /** An id that is given to nobody else: lower-case words joined with hyphens, `-2` and so on when taken. */
  fresh(name: string): string {
    const base = slug(name) || 'speaker';
    let next = this.#nextNumber.get(base) ?? 1;
    let id = next === 1 ? base : `${base}-${next}`;
    // others of the name, or an id that front matter declares
    while (this.#taken.has(id)) id = `${base}-${++next}`;
    this.#nextNumber.set(base, next + 1);
    this.#taken.add(id);
    return id;
  }
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('i\u0307', 'i')
    .split(/[\s.,;:()（）【】[\]/#*"“”]/u)
    .filter((word) => word !== '')
    .join('-');
}
