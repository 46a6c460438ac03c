import { styles } from '@rostrum/core';
import { describe, expect, test } from 'vitest';
import { configSchema } from '../config/schema.ts';
import { rules } from '../rules/index.ts';
import { presets } from './index.ts';

describe('presets', () => {
  test('are two levels of demand and one for each house style', () => {
    expect(presets.map(({ name }) => name)).toEqual(['recommended', 'strict', ...styles.map(({ name }) => name)]);
  });

  test.each(presets.map((preset) => ({ name: preset.name, preset })))('$name holds valid settings', ({ preset: { style, rules: settings } }) => {
    expect(configSchema.safeParse({ style, rules: settings }).error).toBeUndefined();
  });

  test('strict asks for all that recommended does, and for more', () => {
    const [recommended, strict] = presets;
    const level = (name: string) => [recommended?.rules?.[name], strict?.rules?.[name]];
    for (const { meta } of rules) {
      const { preset = 'recommended', severity, name } = meta;
      expect(level(name), name).toEqual({ recommended: [severity, severity], strict: ['off', severity], none: ['off', 'off'] }[preset]);
    }
  });

  test('a house style warns where a text leaves what the style states', () => {
    const byName = new Map(presets.map(({ name, rules: settings }) => [name, settings]));
    expect(byName.get('mofa')).toMatchObject({ 'missing-translation-notice': 'warning', 'site-debris': 'warning' });
    expect(byName.get('us-state')).toMatchObject({ 'dash-form': 'warning' });
    expect(byName.get('plain')).toEqual({});
  });
});
