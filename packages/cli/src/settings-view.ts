import { type LintConfig, presets, type ResolvedConfig, type RuleSetting, type SettingOrigin } from '@rostrum/lint';
import { pathOf } from './file-host.ts';
import type { FileSettings } from './file-settings.ts';
import { printable } from './glyphs.ts';
import type { Io } from './io.ts';

/** Comments stand in one column, unless a value is longer than this. */
const COMMENT_COLUMN = 50;

/** The settings of a file as JSON with comments: it could be used as a configuration, and says where each setting comes from. */
export function settingsView(path: string, { config, resolved, baseline }: FileSettings, io: Io): string {
  const origin = (key: string) => describe(resolved.origins.get(key), io);
  const rules = Object.entries(withDefaults(config)).sort(([left], [right]) => (left < right ? -1 : 1));
  const people = (config.people ?? []).map(({ id, ...person }) => [id, person] as const);
  const sections = [
    ...(config.style === undefined ? [] : [line(2, 'style', config.style, origin('style'))]),
    `  "rules": {\n${rules.map(([name, setting]) => line(4, name, setting, origin(`rules.${name}`))).join('\n')}\n  },`,
    ...(people.length === 0 ? [] : [`  "people": {\n${people.map(([id, person]) => line(4, id, person, origin(`people.${id}`))).join('\n')}\n  },`]),
  ];
  return [
    `// Settings of ${printable(path)}`,
    `// Configuration: ${resolved.uri === undefined ? 'none; defaults hold' : printable(resolved.sources.map((uri) => pathOf(uri, io)).join(', '))}`,
    ...(baseline.uri === undefined ? [] : [`// Baseline: ${printable(pathOf(baseline.uri, io))}`]),
    `// A folder gives this file: ${isGiven(resolved) ? 'yes' : 'no, it is checked when it is named'}`,
    '{',
    ...sections,
    '}',
    '',
  ].join('\n');
}

function isGiven({ selected, ignored }: ResolvedConfig): boolean {
  return selected && !ignored;
}

function withDefaults({ rules = {} }: LintConfig): Record<string, RuleSetting> {
  const recommended = presets.find(({ name }) => name === 'recommended')?.rules ?? {};
  return Object.fromEntries(Object.entries({ ...recommended, ...rules }).flatMap(([name, setting]) => (setting === undefined ? [] : [[name, setting]])));
}

function line(indent: number, key: string, value: unknown, origin: string): string {
  const setting = `${' '.repeat(indent)}${JSON.stringify(key)}: ${JSON.stringify(value)},`;
  return `${setting.padEnd(COMMENT_COLUMN)} // ${origin}`;
}

function describe(origin: SettingOrigin | undefined, io: Io): string {
  if (origin === undefined) return 'default';
  return 'preset' in origin ? `preset ${origin.preset}` : `${printable(pathOf(origin.uri, io))}:${origin.line}:${origin.column}`;
}
