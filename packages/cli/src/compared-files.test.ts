import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { rostrum, rostrumIn } from './fake-io.ts';
import { HeldEntries } from './held-entries.ts';

/** Each has findings of its own; the spelling of a name is one that only a comparison of the files finds. */
const talk = (name: string) => `${name}: Good morning.\nMara Aalto: Good morning.\n${name}: Shall we begin?\n`;
const files = {
  'a.transcript': talk("Shane O'Brannigan"),
  'b.transcript': talk('Shane O’Brannigan'),
  'c.transcript': talk('Shane O’Brannigan'),
  'd.transcript': talk("Shane O'Brannigan"),
  'e.transcript': talk('Shane O’Brannigan'),
};
const RULE = 'name-variant-across-files';
const VARIANTS = ['a.transcript', 'd.transcript'];

interface Entry {
  readonly path: string;
  readonly problems: readonly { readonly rule: string; readonly line: number; readonly column: number }[];
}

async function jsonOf(argv: readonly string[], world: Parameters<typeof rostrum>[1]): Promise<readonly Entry[]> {
  return JSON.parse((await rostrum(['check', '--format', 'json', ...argv], world)).stdout) as Entry[];
}

describe('what a comparison finds in a file', () => {
  test('stands in the one entry of the file, by place, and the files in their order', async () => {
    const entries = await jsonOf([], { files });
    expect(entries.map(({ path }) => path)).toEqual(Object.keys(files));
    for (const { path, problems } of entries) {
      expect(problems.some(({ rule }) => rule === RULE)).toBe(VARIANTS.includes(path));
      expect(problems.some(({ rule }) => rule === 'missing-date')).toBe(true);
      const places = problems.map(({ line, column }) => line * 1000 + column);
      expect(places).toEqual([...places].sort((left, right) => left - right));
    }
  });

  test.each([
    ['checkstyle', /<file name="([^"]+)"/g],
    ['junit', /<testsuite name="([^"]+)"/g],
  ])('stands in the one element of the file in %s', async (format, element) => {
    const { stdout } = await rostrum(['check', '--format', format], { files });
    expect([...stdout.matchAll(element)].map(([, path]) => path)).toEqual(Object.keys(files));
    expect(stdout.split(RULE).length - 1).toBeGreaterThanOrEqual(VARIANTS.length);
  });

  test.each(['concise', 'jsonl', 'gitlab', 'sarif', 'github', 'agent'])('comes behind all others in %s, once', async (format) => {
    const { stdout } = await rostrum(['check', '--format', format], { files });
    const lines = stdout.split('\n').filter((line) => /[abcde]\.transcript/.test(line));
    expect(lines.slice(-VARIANTS.length).every((line) => line.includes(RULE))).toBe(true);
    expect(lines.slice(0, -VARIANTS.length).some((line) => line.includes(RULE))).toBe(false);
  });

  test('has a fingerprint of its own where another finding stands at its place', async () => {
    const meeting = (heading: string) => `# Meeting\n\n## Order\n\n${talk('Shane O’Brannigan')}\n## ${heading}\n\n${talk('Shane O’Brannigan')}`;
    const texts = { 'a.transcript': meeting('ORDER'), 'b.transcript': meeting('Order'), 'c.transcript': meeting('Order') };
    const { stdout } = await rostrum(['check', '--format', 'gitlab'], { files: texts });
    const marks = (JSON.parse(stdout) as { check_name: string; fingerprint: string }[]).filter(({ check_name }) => check_name === 'heading-form').map(({ fingerprint }) => fingerprint);
    expect(marks).toHaveLength(2);
    expect(new Set(marks).size).toBe(2);
  });

  test('leaves the file counted once', async () => {
    expect((await rostrum(['check', '--format', 'concise'], { files })).stderr).toMatch(/ in 5 of 5 files\./);
    const off = ['missing-date', 'missing-place', 'missing-title'].flatMap((rule) => ['--rule', `${rule}:off`]);
    expect((await rostrum(['check', '--format', 'concise', ...off], { files })).stderr).toMatch(/ 2 notes in 2 of 5 files\./);
    expect((await rostrum(['check', '--format', 'markdown', ...off], { files })).stdout).toContain(' 2 notes in 5 files.');
  });

  test('is found in standard input, too', async () => {
    const { 'a.transcript': text, ...others } = files;
    const entries = await jsonOf(['-', ...Object.keys(others)], { files: others, stdin: [text] });
    expect(entries[0]).toMatchObject({ path: 'stdin' });
    expect(entries.filter(({ problems }) => problems.some(({ rule }) => rule === RULE)).map(({ path }) => path)).toEqual(['stdin', 'd.transcript']);
  });

  test('is taken into a baseline, and silent from then on', async () => {
    const { folder, stdout } = await rostrum(['check', '--format', 'json', '--suppress-all'], { files });
    expect((JSON.parse(stdout) as Entry[]).flatMap(({ problems }) => problems)).toEqual([]);
    expect(await rostrumIn(folder, ['check', '--fail-level', 'info'])).toMatchObject({ code: 0, stdout: '' });
  });
});

describe('entries that wait', () => {
  async function given(count: number, replaced: readonly number[]): Promise<{ readonly text: string; readonly wanted: string }> {
    const held = new HeldEntries();
    onTestFinished(() => held.close());
    const texts = Array.from({ length: count }, (_, number) => `${'“The port” — 港 '.repeat(number % 40)}${number};`);
    for (const [number, text] of texts.entries()) held.add(`${number}.transcript`, text);
    const pieces: Buffer[] = [];
    const write = async (piece: string | Uint8Array) => void pieces.push(Buffer.from(piece as string));
    for (const number of replaced) {
      expect(await held.giveBefore(`${number}.transcript`, write)).toBe(true);
      await write('again;');
    }
    await held.giveBefore(undefined, write);
    return { text: Buffer.concat(pieces).toString(), wanted: texts.map((text, number) => (replaced.includes(number) ? 'again;' : text)).join('') };
  }

  test.each([
    ['few', 20, [0, 7, 8, 19]],
    ['many', 12_000, [0, 1, 3000, 3001, 9000, 11_998, 11_999]],
  ])('come back as they were, and in their order: %s', async (_, count, replaced) => {
    const { text, wanted } = await given(count, replaced);
    expect(text).toBe(wanted);
  });

  test('stay in memory where no temporary file can be made', async () => {
    vi.stubEnv('TMPDIR', '/no/such/folder');
    vi.stubEnv('TEMP', '/no/such/folder');
    onTestFinished(() => void vi.unstubAllEnvs());
    const { text, wanted } = await given(12_000, [5, 11_000]);
    expect(text).toBe(wanted);
  });
});
