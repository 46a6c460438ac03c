// The changelogs are for people who use the packages: what is different for them, and no commits or ranges.

/** @param {{ summary: string }} changeset */
export function getReleaseLine({ summary }) {
  return `- ${summary.trim().replaceAll(/\n(?=.)/g, '\n  ')}`;
}

/** All packages share one version, so a changed range says nothing. */
export function getDependencyReleaseLine() {
  return '';
}
