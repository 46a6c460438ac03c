// URIs as text: core and lint know no platform, and every platform has its own class for them.

/** The folder that holds a resource, without a slash at its end; undefined at the top, and for a URI without folders. */
export function folderOf(uri: string): string | undefined {
  const slash = uri.lastIndexOf('/');
  return slash < pathStart(uri) ? undefined : uri.slice(0, slash);
}

/** The URI of a path below a folder; `.` and `..` are followed. The path is written as people write it, with slashes. */
export function resolveIn(folder: string, path: string): string {
  const root = folder.slice(0, pathStart(folder));
  const parts = path.startsWith('/') ? [] : folder.slice(root.length).split('/').filter((part) => part !== '');
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(encodeURIComponent(part));
  }
  return `${root}/${parts.join('/')}`;
}

/** The path from a folder to a resource, decoded, with slashes; `../` leads out of the folder. */
export function relativePath(folder: string, uri: string): string {
  const from = partsOf(folder);
  const to = partsOf(uri);
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

/** The last part of a URI, decoded. */
export function nameOf(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf('/') + 1));
}

/** Offset behind scheme and authority, where the path begins. */
function pathStart(uri: string): number {
  const authority = uri.indexOf('://');
  if (authority < 0) return Math.max(uri.indexOf(':') + 1, 0);
  const slash = uri.indexOf('/', authority + 3);
  return slash < 0 ? uri.length : slash;
}

function partsOf(uri: string): string[] {
  return uri.slice(pathStart(uri)).split('/').filter((part) => part !== '').map(decoded);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
