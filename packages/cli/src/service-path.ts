import { normalize, sep } from 'node:path';

/** A path as services compare it with those of a repository: with slashes, and without `./` before it. */
export function servicePath(path: string): string {
  return normalize(path).split(sep).join('/');
}
