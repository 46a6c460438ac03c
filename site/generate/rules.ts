import { readFileSync } from 'node:fs';
import { rules } from '@rostrum/lint';
import { cell, mapMarkdown, type Page, root, table } from './page.ts';

const repairs = { safe: 'safe', suggested: 'suggested', both: 'safe or suggested', none: 'none' };
const titles = new Map([['good', 'Not reported'], ['bad', 'Reported'], ['fixed', 'Repaired']]);

/** A page for each rule, from the page beside its source, and one that lists them. */
export function rulePages(): Page[] {
  const pages = rules.map(({ meta: { name, summary, severity, fix, preset = 'recommended' } }, at): Page => {
    const text = readFileSync(`${root}packages/lint/src/rules/${name}.md`, 'utf8');
    const level = preset === 'none' ? 'only where a configuration asks for it' : `by default in the preset \`${preset}\``;
    const facts = `Severity **${severity}**, ${level}. Repair: **${repairs[fix]}**.\n\n`;
    return { path: `rules/${name}`, title: name, description: summary, order: at + 1, body: mapMarkdown(text.replace(/^# .*\n+.*\n+/, (opening) => `${opening.replace(/^# .*\n+/, '')}${facts}`), { prose: linked, block: example }) };
  });
  const groups = [...new Set(rules.map(({ meta }) => meta.group))].sort();
  const chapters = groups.map((group) => {
    const rows = rules.filter(({ meta }) => meta.group === group).map(({ meta }) => [`[${meta.name}](/rules/${meta.name}/)`, cell(meta.summary), meta.severity, repairs[meta.fix]]);
    return `## ${heading(group)}\n\n${table(['Rule', 'Reports', 'Severity', 'Repair'], rows)}`;
  });
  const opening = 'A repair is *safe* where no careful editor would want to see it first, *suggested* where somebody should look. `rostrum explain NAME` shows the page of a rule in the terminal; a [configuration](/reference/configuration/) sets severities and options.';
  return [{ path: 'rules/index', title: 'All rules', description: 'What Rostrum reports, and what it repairs', order: 0, body: [opening, ...chapters].join('\n\n') }, ...pages];
}

function heading(group: string): string {
  const names: Readonly<Record<string, string>> = { qa: 'Questions and answers', 'cross-file': 'Across files', debris: 'Leftovers of pages' };
  return names[group] ?? group.charAt(0).toUpperCase() + group.slice(1);
}

/** Links between the pages of the rules. */
function linked(prose: string): string {
  return prose.replaceAll(/\]\((?:\.\/)?([a-z-]+)\.md\)/g, '](/rules/$1/)').replaceAll(/\]\([^)]*core\/spec\.md[^)]*\)/g, '](/specification/)');
}

/** An example: its places, enclosed by `<|` and `|>` in the source, are marked. */
function example(info: string, text: string): string {
  const [, language = '', kind = '', rest = ''] = /^(\S*)\s*(\S*)\s*(.*)$/.exec(info) ?? [];
  if (language !== 'transcript') return `\`\`\`${language}${kind === 'config' ? ' title="With this in the configuration"' : ''}\n${text}\`\`\`\n`;
  const path = /"(.*)"/.exec(rest)?.[1];
  const title = kind === 'beside' ? `Another file: ${path}` : [titles.get(kind) ?? kind, path].filter(Boolean).join(': ');
  const words = [...text.matchAll(/<\|([^]*?)\|>/g)].flatMap(([, place = '']) => place.split('\n'));
  return `\`\`\`transcript title="${title}"${marks(words)}\n${text.replaceAll(/<\||\|>/g, '')}\`\`\`\n`;
}

function marks(words: readonly string[]): string {
  const places = [...new Set(words.map((place) => place.trim()).filter((place) => place !== ''))];
  return places.map((place) => (!place.includes('"') ? ` del="${place}"` : place.includes("'") ? '' : ` del='${place}'`)).join('');
}
