/** Where the page of a rule stands: its path in the repository, for want of a site. */
export function ruleUrl(rule: string): string {
  return `packages/lint/src/rules/${rule}.md`;
}
