import { rules } from '@rostrum/lint';
import { describe, expect, test } from 'vitest';
import { CLEAN, rostrum } from '../fake-io.ts';

describe('rostrum explain RULE', () => {
  test.each(rules.map(({ meta }) => meta))('prints the page of $name without marks', async ({ name, summary }) => {
    const { code, stdout } = await rostrum(['explain', name]);
    expect(stdout).toMatch(new RegExp(`^${name}\n`));
    expect(stdout.replace(/\s+/g, ' ')).toContain(summary.split(' ').slice(0, 4).join(' '));
    expect(stdout).toMatch(/✖ reported[^]*\^/);
    expect(stdout).not.toMatch(/^#+ |```|<\||\|>/m);
    expect(code).toBe(0);
  });

  test.each([
    ['label-typo', 'error. Repair: safe or suggested. To switch it off: --rule label-typo:off, or "rules": { "label-typo": "off" } in rostrum.config.json.'],
    ['timezone-missing', 'info, in the preset strict; otherwise off. Repair: suggested. To switch it on: --rule timezone-missing:info, or "rules": { "timezone-missing": "info" } in rostrum.config.json.'],
    ['doubled-word', 'info, where a configuration asks for it; otherwise off. Repair: none. To switch it on: --rule doubled-word:info, or'],
  ])('says of %s how severe it is, what is repaired, and how to set it', async (name, facts) => {
    expect((await rostrum(['explain', name])).stdout.replace(/\s+/g, ' ')).toContain(`Severity: ${facts}`);
  });

  test('shows the configuration of an example, other files, and names of files', async () => {
    expect((await rostrum(['explain', 'label-typo'])).stdout).toContain('  with this in rostrum.config.json\n  │ { "rules": { "label-typo": ["error", { "allow": ["Jansen"] }] } }\n');
    const { stdout } = await rostrum(['explain', 'misfiled-or-duplicate']);
    expect(stdout).toMatch(/^ {2}another file: \S+\n/m);
    expect(stdout).toMatch(/^ {2}✖ reported, in \S+\n/m);
  });

  test('sets a table under each other', async () => {
    const { stdout } = await rostrum(['explain', 'directive-form']);
    expect(stdout).toContain('\n  <!-- rostrum-disable-file RULE -- REASON -->\n    the whole file\n');
    expect(stdout).not.toMatch(/^\|/m);
  });

  test('suggests a name', async () => {
    expect(await rostrum(['explain', 'label-tpyo'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('there is no rule “label-tpyo”. Did you mean label-typo?'),
    });
  });

  test('asks for a line where a file is named', async () => {
    const { code, stderr } = await rostrum(['explain', 'a.txt'], { files: { 'a.txt': CLEAN } });
    expect(stderr).toContain('rostrum explain a.txt:1');
    expect(code).toBe(2);
  });

  test('lists all rules where nothing is named', async () => {
    const { stdout } = await rostrum(['explain']);
    for (const { meta } of rules) expect(stdout).toContain(meta.name);
  });
});

describe('rostrum explain FILE:LINE', () => {
  test.each(['a.txt:10', 'a.txt:10:4'])('says of %s what it is taken for', async (target) => {
    const { code, stdout } = await rostrum(['explain', target], { files: { 'a.txt': CLEAN } });
    expect(stdout).toMatch(/^a\.txt:10\nLine 10 opens turn/);
    expect(stdout).toContain('REPORTER');
    expect(code).toBe(0);
  });

  test('names a line that does not exist', async () => {
    const { code, stderr } = await rostrum(['explain', 'a.txt:900'], { files: { 'a.txt': CLEAN } });
    expect(stderr).toContain('there is no such line; the file has 16.');
    expect(code).toBe(2);
  });

  test('names a file that does not exist', async () => {
    expect(await rostrum(['explain', 'missing.txt:3'])).toMatchObject({ code: 2, stderr: expect.stringContaining('does not exist') });
  });
});
