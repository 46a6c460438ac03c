/** Where the repository is, as GitHub tells it to its runners. */
export interface Repository {
  readonly server?: string | undefined;
  /** Owner and name. */
  readonly name?: string | undefined;
}

/**
 * The README as it is packed. Its pictures stay in the repository, since together they are larger than what is left of the
 * package: so they get that address, which only a runner of GitHub knows; elsewhere they are left out rather than broken.
 */
export function packedReadme(text: string, { server, name }: Repository): string {
  const picture = /!\[([^\]\n]*)\]\(\.\.\/\.\.\/(pictures\/[\w.-]+)\)\n*/g;
  if (server === undefined || name === undefined) return text.replaceAll(picture, '');
  return text.replaceAll(picture, `![$1](${server}/${name}/raw/HEAD/$2)\n\n`);
}
