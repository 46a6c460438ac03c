import { styles } from '@rostrum/core';
import { houseStyleSchema } from '@rostrum/core/schema';
import * as z from 'zod';
import type { RuleSettings } from '../config.ts';
import { presets } from '../presets/index.ts';
import type { Rule } from '../rule.ts';
import type { OptionSpec, OptionSpecs } from '../rule-options.ts';
import { rules } from '../rules/index.ts';
import { labelKey } from '../similar-labels.ts';

const level = z.enum(['error', 'warning', 'info', 'off']);

const patterns = z.array(z.string().min(1));

const styleName = z.enum(styles.map(({ name }) => name));

const style = z.union([styleName, houseStyleSchema.extend({ extends: styleName.optional().describe('the house style that this one adds to; absent: plain') })]);

const day = z.iso.date('must be a day as YYYY-MM-DD');

function optionsSchema(specs: OptionSpecs) {
  return z.strictObject(Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, optionSchema(spec)])));
}

function optionSchema(spec: OptionSpec) {
  const schemas = { strings: z.array(z.string().min(1)), flag: z.boolean(), count: z.int().min(0) };
  return schemas[spec.kind].optional().describe(`${spec.summary} (default: ${JSON.stringify(spec.standard)})`);
}

function settingSchema({ meta }: Rule) {
  const setting = meta.options === undefined ? level : z.union([level, z.tuple([level, optionsSchema(meta.options)])]);
  return setting.optional().describe(meta.summary);
}

const ruleSettings = z
  .strictObject(Object.fromEntries(rules.map((each) => [each.meta.name, settingSchema(each)])))
  .describe('for each rule a severity or “off”, or an array of a severity and the options of the rule') as unknown as z.ZodType<RuleSettings>;

const role = z
  .strictObject({
    title: z.string().min(1).describe('the office, as a label prints it'),
    from: day.optional().describe('first day in office, as 2019-05-02; absent: any day before'),
    to: day.optional().describe('last day in office, as 2023-05-01; absent: any day after'),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, { message: 'is a day before “from”', path: ['to'] });

const person = z.strictObject({
  name: z.string().min(1).describe('the name in full'),
  family: z.string().optional().describe('family name'),
  given: z.string().optional().describe('given names'),
  affiliation: z.string().optional().describe('outlet or body'),
  labels: z.array(z.string().min(1)).optional().describe('labels that name this person, as printed; two people share one only where their days in office tell them apart'),
  roles: z.array(role).optional().describe('offices, with the days on which they were held'),
});

const people = z.record(z.string(), person).check(({ value, issues }) => {
  const owners = new Map<string, string[]>();
  for (const [id, { labels = [] }] of Object.entries(value)) {
    for (const [index, label] of labels.entries()) {
      const key = labelKey(label);
      const known = owners.get(key) ?? [];
      const other = known.find((each) => each !== id && areInOfficeTogether(value[each], value[id]));
      if (other !== undefined) issues.push({ code: 'custom', input: label, path: [id, 'labels', index], message: `is a label of “people.${other}”, too, and no days in office tell the two apart: it would be used for neither. Take it from one of them, or give both “roles” with “from” and “to”.` });
      owners.set(key, [...known.filter((each) => each !== id), id]);
    }
  }
});

/** Whether no day in office tells two persons apart: one of them has no office, or they are in office at one time. */
function areInOfficeTogether(left: z.output<typeof person> | undefined, right: z.output<typeof person> | undefined): boolean {
  const [terms = [], others = []] = [left?.roles, right?.roles];
  return terms.length === 0 || others.length === 0 || terms.some((term) => others.some((other) => isBefore(term.from, other.to) && isBefore(other.from, term.to)));
}

/** Whether one term begins before the other ends; the day on which an office is handed over belongs to both. */
function isBefore(from: string | undefined, to: string | undefined): boolean {
  return from === undefined || to === undefined || from < to;
}

const override = z.strictObject({
  files: patterns.min(1).describe('patterns of the files that this part is for, relative to the folder of the config'),
  style: style.optional().describe('house style of these files'),
  rules: ruleSettings.optional(),
});

/**
 * Schema of a configuration file, assembled from what each rule says about itself. What it accepts is data as written;
 * `resolveConfig` makes the settings of a document from it.
 *
 * @example
 * ```ts
 * import { configSchema } from '@rostrum/lint/schema';
 *
 * console.log(configSchema.parse({ extends: ['strict'], rules: { 'missing-date': 'off' } }));
 * console.log(configSchema.safeParse({ rules: { 'missing-date': 'loud' } }).success);
 *
 * //=> {"extends":["strict"],"rules":{"missing-date":"off"}}
 * //=> false
 * ```
 */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional().describe('address of the JSON Schema of this file, for editors'),
    extends: z
      .union([z.string().min(1), z.array(z.string().min(1))])
      .optional()
      .describe(`presets (${presets.map(({ name }) => name).join(', ')}) and relative paths of other configuration files, the strongest last`),
    files: patterns.optional().describe('patterns of the files that a folder gives; these are always checked (default: **/*.transcript)'),
    ignore: patterns.optional().describe('patterns of files and folders that are checked only when they are named'),
    style: style.optional().describe('the house style, by name or described here; absent: detected for each file'),
    rules: ruleSettings.optional(),
    people: people.optional().describe('persons by an id of your choice, known in all files'),
    overrides: z.array(override).optional().describe('settings for some files, the strongest last'),
  })
  .describe('Configuration of Rostrum: rostrum.config.json or rostrum.config.jsonc');

/** A configuration file, as it is written. */
export type ConfigFile = z.output<typeof configSchema>;

/**
 * The JSON Schema of a configuration file, draft 2020-12; shipped as `@rostrum/lint/config.schema.json`.
 *
 * @example
 * ```ts
 * import { configJsonSchema } from '@rostrum/lint/schema';
 *
 * const { properties = {} } = configJsonSchema() as { properties?: object };
 * console.log(Object.keys(properties));
 *
 * //=> ["$schema","extends","files","ignore","style","rules","people","overrides"]
 * ```
 */
export function configJsonSchema(): object {
  return { title: 'Rostrum configuration', ...z.toJSONSchema(configSchema, { io: 'input' }) };
}
