import { didYouMean, rules } from '@rostrum/lint';
import { severityColor } from './colors.ts';
import { glyphSplitter } from './glyphs.ts';
import type { PageLook } from './page-view.ts';
import { UsageError } from './usage-error.ts';
import { wrap } from './wrap.ts';

/** The name of a rule, if it is one; `isFile` tells that it is a file instead. */
export function ruleNamed(name: string, isFile: boolean): string {
  const names = rules.map(({ meta }) => meta.name);
  if (names.includes(name)) return name;
  if (isFile) throw new UsageError(`${name} is a file. Say which line to explain: rostrum explain ${name}:1`);
  throw new UsageError(`there is no rule “${name}”.${didYouMean(name, names)} “rostrum explain” lists the rules.`);
}

const repairs = { safe: 'safe', suggested: 'suggested', both: 'safe or suggested', none: 'none' };

/** The page of a rule with what its code says of it, in a paragraph behind the summary: the severity, the repair, and how it is set. */
export function withFacts(page: string, name: string): string {
  const meta = rules.find((rule) => rule.meta.name === name)?.meta;
  if (meta === undefined) return page;
  const { severity, fix, preset = 'recommended' } = meta;
  const runs = preset === 'recommended' ? '' : preset === 'strict' ? ', in the preset strict; otherwise off' : ', where a configuration asks for it; otherwise off';
  const level = runs === '' ? 'off' : severity;
  const facts = `Severity: ${severity}${runs}. Repair: ${repairs[fix]}. To switch it ${runs === '' ? 'off' : 'on'}: --rule ${name}:${level}, or "rules": { "${name}": "${level}" } in rostrum.config.json.`;
  return page.replace('\n## ', () => `\n${facts}\n\n## `);
}

/** Every rule with its severity and what it reports. */
export async function ruleOverview({ columns, colors }: PageLook): Promise<string> {
  const column = Math.max(...rules.map(({ meta }) => meta.name.length)) + 2;
  const indent = column + 9;
  const rows: string[] = [];
  for (const { meta } of rules) {
    const summary = wrap(meta.summary, Math.max(columns - indent, 30), await glyphSplitter(meta.summary));
    const severity = severityColor(meta.severity, colors)(meta.severity.padEnd(9));
    rows.push(`${colors.bold(meta.name.padEnd(column))}${severity}${summary.join(`\n${' '.repeat(indent)}`)}`);
  }
  return `${rows.join('\n')}\n\n${colors.dim('rostrum explain NAME shows the page of a rule.')}\n`;
}
