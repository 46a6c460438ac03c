import * as z from 'zod';
import { describe, expect, test } from 'vitest';
import { recommended } from '../presets/recommended.ts';
import { rules } from '../rules/index.ts';
import { configJsonSchema, configSchema } from './schema.ts';

describe('configSchema', () => {
  test.each([
    {},
    { rules: recommended.rules },
    { $schema: 'https://example.org/config.schema.json', style: 'mofa', rules: { 'label-typo': ['warning', { allow: ['AALTO'] }], 'missing-date': 'off' } },
    { extends: 'strict', files: ['press/**'], ignore: ['drafts'], overrides: [{ files: ['*.txt'], rules: { 'label-typo': ['off', {}] } }] },
    { people: { aalto: { name: 'Henrika Aalto', labels: ['MINISTER AALTO'], roles: [{ title: 'Minister', from: '2024-02-29' }] } } },
  ])('accepts %j', (config) => {
    expect(configSchema.safeParse(config).error).toBeUndefined();
  });

  test.each([
    { rules: { 'label-typos': 'error' } },
    { rules: { 'missing-date': 'fatal' } },
    { rules: { 'missing-date': ['error', {}] } },
    { rules: { 'label-typo': ['error', { allowed: [] }] } },
    { rule: {} },
    { overrides: [{ files: [] }] },
    { people: { aalto: { name: 'Henrika Aalto', roles: [{ title: 'Minister', from: '2023-02-29' }] } } },
  ])('refuses %j', (config) => {
    expect(configSchema.safeParse(config).success).toBe(false);
  });
});

describe('configJsonSchema', () => {
  const schema = configJsonSchema() as { properties: Record<string, { properties?: Record<string, { description?: string }> }> };

  test('describes every setting and every rule', () => {
    expect(Object.keys(schema.properties)).toEqual(Object.keys(configSchema.shape));
    const described = Object.entries(schema.properties['rules']?.properties ?? {}).map(([name, { description }]) => [name, description]);
    expect(described).toEqual(rules.map(({ meta }) => [meta.name, meta.summary]));
  });

  test('accepts and refuses what the schema does', () => {
    const again = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
    const label = { rules: { 'label-typo': ['warning', { allow: ['AALTO'] }] } };
    expect(again.safeParse({ $schema: 'x', extends: ['strict'], ...label }).error).toBeUndefined();
    expect(again.safeParse({ rules: { 'label-typos': 'off' } }).success).toBe(false);
    expect(again.safeParse({ overrides: [{ rules: {} }] }).success).toBe(false);
  });
});
