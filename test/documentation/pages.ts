import { repoFiles, type RepoFile } from '../repo/check.ts';

/** The pages for readers: beside the code, and those of the site that people write. */
export function documentationPages(): RepoFile[] {
  return repoFiles(new URL('../..', import.meta.url)).filter(({ path }) => /(?:^|\/)(?:README|ARCHITECTURE|CONTRIBUTING)\.md$|^site\/.*\.md$/.test(path));
}
