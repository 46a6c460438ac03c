import { describe, expect, test } from 'vitest';
import { rostrum } from '../fake-io.ts';

describe('rostrum config', () => {
  test('--print shows each setting and where it comes from', async () => {
    const files = {
      'press/rostrum.config.jsonc': '// press\n{\n  "extends": ["mofa", "../base.json"],\n  "rules": { "missing-date": "error" },\n  "people": { "rowe": { "name": "Alan Rowe" } }\n}',
      'base.json': '{"rules": {"label-typo": ["warning", {"allow": ["MR. ROW"]}]}}',
    };
    const { code, stdout } = await rostrum(['config', '--print', 'press/a.txt'], { files });
    expect(code).toBe(0);
    const lines = stdout.split('\n').map((line) => line.replace(/ +\/\//, ' //').trim());
    expect(lines).toEqual(
      expect.arrayContaining([
        '// Settings of press/a.txt',
        '// Configuration: press/rostrum.config.jsonc, base.json',
        '// A folder gives this file: no, it is checked when it is named',
        '"style": "mofa", // preset mofa',
        '"missing-date": "error", // press/rostrum.config.jsonc:4:14',
        '"label-typo": ["warning",{"allow":["MR. ROW"]}], // base.json:1:12',
        '"empty-turn": "error", // default',
        '"rowe": {"name":"Alan Rowe","labels":[],"roles":[]}, // press/rostrum.config.jsonc:5:15',
      ]),
    );
  });

  test('what it prints is a configuration that gives the same', async () => {
    const files = { 'rostrum.config.json': '{"extends": "strict", "style": "us-state"}' };
    const first = await rostrum(['config', '--print', 'a.txt'], { files });
    const again = await rostrum(['config', '--print', 'a.txt'], { files: { 'rostrum.config.json': first.stdout } });
    const bare = (text: string) => text.replaceAll(/\/\/.*/g, '');
    expect(bare(again.stdout)).toBe(bare(first.stdout));
    expect(again.code).toBe(0);
  });

  test('says that defaults hold where there is no configuration', async () => {
    expect((await rostrum(['config', '--print', 'a.transcript'])).stdout).toMatch(/^\/\/ Settings of a\.transcript\n\/\/ Configuration: none; defaults hold\n\/\/ A folder gives this file: yes\n/);
  });

  test('names faults, and wants a file', async () => {
    expect(await rostrum(['config', '--print', 'a.txt'], { files: { 'rostrum.config.json': '{]' } })).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('rostrum.config.json:1:2: This is not valid JSON') });
    expect((await rostrum(['config'])).code).toBe(2);
  });

  test('--schema prints the JSON Schema', async () => {
    expect(JSON.parse((await rostrum(['config', '--schema'])).stdout)).toMatchObject({ title: 'Rostrum configuration', type: 'object' });
  });
});
