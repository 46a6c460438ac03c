import * as z from 'zod';
import { didYouMean } from '../did-you-mean.ts';

/** What a schema finds wrong with a value, in words for the person who wrote it. */
export interface Complaint {
  readonly path: readonly (string | number)[];
  /** The key that should not be there; absent: the value itself is meant. */
  readonly key?: string;
  readonly message: string;
}

type Issue = z.core.$ZodIssue;

/** Puts the issues of a schema into words, with the name that was probably meant. */
export function complaintsOf(issues: readonly Issue[], schema: z.ZodType, value: unknown): Complaint[] {
  return issues.flatMap((issue) => complaints(issue, schema, value));
}

function complaints(issue: Issue, schema: z.ZodType, value: unknown): Complaint[] {
  const path = issue.path.filter((part) => typeof part !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => ({ path, key, message: `There is no ${nounAt(path)} “${key}”.${didYouMean(key, known)}` }));
  }
  if (issue.code === 'invalid_union') return complaintsOf(nearestBranch(issue.errors, path), schema, value);
  const written = valueAt(value, path);
  return [{ path, message: describe(issue, written, path) }];
}

function describe(issue: Issue, written: unknown, path: readonly (string | number)[]): string {
  const subject = subjectOf(path, written);
  if (issue.code === 'invalid_value') {
    const names = issue.values.map(String);
    const choice = `Write one of ${names.join(', ')}.`;
    return typeof written === 'string' ? `There is no ${nounOfValue(path)} “${written}”.${didYouMean(written, names)} ${choice}` : Array.isArray(written) && path.includes('rules') ? `${subject} has no options: write its severity alone, one of ${names.join(', ')}.` : `${subject} must be a ${nounOfValue(path)}. ${choice}`;
  }
  if (issue.code === 'invalid_type') {
    const wanted = `${subject} must be ${ARTICLED[issue.expected] ?? issue.expected}`;
    return written === undefined ? `${subject} is missing.` : typeof written === 'string' && issue.expected === 'array' ? `${wanted}: write [${JSON.stringify(written)}].` : `${wanted}.`;
  }
  if (issue.code === 'too_small') return `${subject} must not be empty.`;
  return `${subject} ${issue.message.replace(/^Invalid/, 'is not valid')}${/[.!]$/.test(issue.message) ? '' : '.'}`;
}

/** What stands at a place, by its key; what has none, by that of its array. */
function subjectOf(path: readonly (string | number)[], written: unknown): string {
  const key = path.findLast((part) => typeof part === 'string');
  if (key === undefined) return 'The configuration';
  if (typeof path.at(-1) !== 'number') return `“${key}”`;
  return typeof written === 'string' && written !== '' ? `“${written}”` : `An entry of “${key}”`;
}

const ARTICLED: Readonly<Record<string, string>> = {
  array: 'an array',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
  object: 'an object',
  record: 'an object',
  string: 'a text in double quotes',
  tuple: 'an array of a severity and the options',
};

/** What is named by the keys at a place. */
function nounAt(path: readonly (string | number)[]): string {
  if (path.at(-1) === 'rules') return 'rule';
  if (path.includes('style')) return 'convention';
  return path.includes('rules') ? 'option' : 'setting';
}

/** What a value at a place names. */
function nounOfValue(path: readonly (string | number)[]): string {
  if (path.at(-1) === 'style' || (path.at(-1) === 'extends' && path.includes('style'))) return 'house style';
  return path.includes('rules') ? 'severity' : 'value';
}

/** The branch of a union that comes closest to what was written: the one whose issues lie deepest. */
function nearestBranch(branches: readonly (readonly Issue[])[], path: readonly (string | number)[]): Issue[] {
  const depth = (branch: readonly Issue[]) => Math.max(...branch.map((issue) => issue.path.length + (issue.code === 'invalid_type' ? 0 : 0.5)));
  const [best = []] = [...branches].sort((left, right) => depth(right) - depth(left));
  return best.map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
}

function keysAt(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  let open: z.ZodType[] = [schema];
  for (const part of path) open = open.flatMap((each) => childrenOf(plain(each), part));
  return open.flatMap((each) => plain(each)).flatMap((each) => (each instanceof z.ZodObject ? Object.keys(each.shape) : []));
}

/** A schema without what wraps it, in all its branches. */
function plain(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodReadonly) return plain(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => plain(option as z.ZodType));
  return [schema];
}

function childrenOf(schemas: readonly z.ZodType[], part: string | number): z.ZodType[] {
  return schemas.flatMap((schema) => {
    if (schema instanceof z.ZodObject) return schema.shape[part] === undefined ? [] : [schema.shape[part] as z.ZodType];
    if (schema instanceof z.ZodRecord) return [schema.valueType as z.ZodType];
    if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
    if (schema instanceof z.ZodTuple) return [schema.def.items[Number(part)] as z.ZodType];
    return [];
  });
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, part) => (typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[part] : undefined), value);
}
