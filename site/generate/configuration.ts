import { configJsonSchema } from '@rostrum/lint/schema';
import { cell, type Page, table } from './page.ts';

/** The parts of a JSON Schema that are shown. */
interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly prefixItems?: readonly Schema[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly required?: readonly string[];
}

/** The reference of the configuration, from its JSON Schema. */
export function configurationPage(): Page {
  const schema = configJsonSchema() as Schema;
  const { style, people, overrides, rules } = schema.properties ?? {};
  const person = people?.additionalProperties;
  const body = [
    'A configuration is `rostrum.config.json` or `rostrum.config.jsonc`, and the nearest one above a file holds for it. Both may hold comments; neither is ever run. `rostrum init` writes one to begin with, and `rostrum config --print FILE` shows what holds for a file and where each setting comes from.',
    keys(schema),
    '## A house style',
    'Under `style`, or in the front matter of a file. Lists add to those of the style that is extended. The [house styles](/reference/house-styles/) that Rostrum knows have a page.',
    keys(style?.anyOf?.find(({ type }) => type === 'object')),
    '## A person',
    'Under `people`, by an id of your choice.',
    keys(person),
    '### An office of a person',
    keys(person?.properties?.['roles']?.items),
    '## An override',
    keys(overrides?.items),
    '## Options of rules',
    'A rule has a severity, `error`, `warning`, `info` or `off`, or an array of the severity and its options: `["warning", { … }]`.',
    ruleOptions(rules),
  ];
  return { path: 'reference/configuration', title: 'Configuration', description: 'Every key of rostrum.config.json', body: body.join('\n\n') };
}

function keys(schema: Schema | undefined): string {
  if (schema?.properties === undefined) throw new Error('The schema of a configuration has another form than this page expects.');
  const rows = Object.entries(schema.properties).map(([key, value]) => [`\`${key}\`${schema.required?.includes(key) === true ? ' (needed)' : ''}`, kind(value), cell(value.description ?? '')]);
  return table(['Key', 'Holds', 'Says'], rows);
}

function kind({ type, anyOf, items, enum: values, const: only }: Schema): string {
  if (anyOf !== undefined) return [...new Set(anyOf.map(kind))].join(' or ');
  if (only !== undefined) return `\`${String(only)}\``;
  if (values !== undefined && values.length <= 8) return values.map((value) => `\`${String(value)}\``).join(', ');
  if (type === 'array') return items === undefined ? 'list' : `list of ${kind(items)}`;
  return type === 'string' ? 'text' : (type ?? 'value');
}

function ruleOptions(rules: Schema | undefined): string {
  const rows = Object.entries(rules?.properties ?? {}).flatMap(([name, { anyOf = [] }]) => {
    const options = anyOf.flatMap(({ prefixItems = [] }) => Object.entries(prefixItems[1]?.properties ?? {}));
    return options.map(([option, value]) => [`[${name}](/rules/${name}/)`, `\`${option}\``, kind(value), cell(value.description ?? '')]);
  });
  if (rows.length === 0) throw new Error('The schema of a configuration knows no options of rules.');
  return table(['Rule', 'Option', 'Holds', 'Says'], rows);
}
