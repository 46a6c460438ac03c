import { chmodSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { CLEAN, rostrum, rostrumIn, WITH_TYPO } from './fake-io.ts';

const actual = await vi.importActual<typeof import('node:fs')>('node:fs');
// The superuser may read every folder; so that these tests fail for him too, reading one can be refused.
vi.mock('node:fs', async (importOriginal) => {
  const original = await importOriginal<typeof import('node:fs')>();
  return { ...original, readdirSync: vi.fn(original.readdirSync) };
});

/** What each encoding is tried with: sentences that it can write, as turns. */
const sentences: Readonly<Record<string, readonly string[]>> = {
  Latin: ['Très bien, c’est la décision du ministre.', 'Die Häfen sind geöffnet, sagte er über Köln.', 'El señor Núñez habló después.', 'É uma ótima notícia, não é?'],
  'Central European': ['Powiedział, że ściągnie żaglówkę.', 'Příliš žluťoučký kůň úpěl ďábelské ódy.', 'Hűvös tó, erős szél.', 'Şedinţa a început târziu.'],
  Cyrillic: ['Порт открыт с понедельника, сказал министр.', 'Вопросы есть? Пожалуйста.', 'Это решение принято.', 'Спасибо за вопрос, коллеги.'],
  Japanese: ['本日の会見を始めます。', '質問をどうぞ。', '港は月曜日に開きました。', 'ありがとうございます。'],
  Chinese: ['记者会现在开始。', '请提问。', '港口已经开放。', '谢谢大家。'],
  'Traditional Chinese': ['記者會現在開始。', '請提問。', '港口已經開放。', '謝謝大家。'],
  Korean: ['기자회견을 시작하겠습니다.', '질문 있으십니까?', '항구가 열렸습니다.', '감사합니다.'],
};
const encodings: readonly (readonly [string, keyof typeof sentences])[] = [
  ['windows-1252', 'Latin'],
  ['windows-1250', 'Central European'],
  ['iso-8859-2', 'Central European'],
  ['windows-1251', 'Cyrillic'],
  ['koi8-r', 'Cyrillic'],
  ['shift_jis', 'Japanese'],
  ['euc-jp', 'Japanese'],
  ['gbk', 'Chinese'],
  ['big5', 'Traditional Chinese'],
  ['euc-kr', 'Korean'],
  ['utf-16le', 'Japanese'],
  ['utf-16be', 'Latin'],
];

/** The bytes of a text in an encoding: the platform only decodes, so its tables are read backwards. */
function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, number[]>();
  const learn = (bytes: number[]) => {
    try {
      const sign = decoder.decode(Uint8Array.from(bytes));
      if ([...sign].length === 1 && !table.has(sign)) table.set(sign, bytes);
    } catch {
      // These bytes mean nothing there.
    }
  };
  for (let first = 0; first < 256; first++) learn([first]);
  for (let first = 0x81; first < 256; first++) for (let second = 0x40; second < 256; second++) learn([first, second]);
  return Uint8Array.from([...text].flatMap((sign) => table.get(sign) ?? [0x3f]));
}

describe('text that is not UTF-8 is named and never written', () => {
  test.each(encodings)('%s', async (encoding, script) => {
    const lines = sentences[script] ?? [];
    const files = Object.fromEntries(
      Array.from({ length: 20 }, (_, at) => [`${at}.transcript`, encode(`MODERATOR: ${lines[at % 4]}\n\nMAYOR ROWE: ${lines[(at + 1) % 4]}  \n\nMODERATOR: ${lines[(at + at) % 4]}`, encoding)]),
    );
    const { code, stderr, folder } = await rostrum(['check', '--fix', '.'], { files });
    expect(code).toBe(2);
    const named = stderr.split('\n').filter((line) => /\.transcript: (?:is not UTF-8|holds bytes|is no text|looks)/.test(line));
    expect(named, stderr).toHaveLength(20);
    for (const [name, bytes] of Object.entries(files)) expect(Buffer.compare(readFileSync(join(folder, name)), bytes), name).toBe(0);
    expect(readdirSync(folder)).toHaveLength(20);
  });
});

/** A folder with everything that goes wrong with files; answers what each path should come to. */
function faultFolder(): { readonly folder: string; readonly good: readonly string[]; readonly bad: readonly string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-faults-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const good: string[] = [];
  const bad: string[] = [];
  const put = (list: string[], name: string, content: string | Uint8Array) => {
    list.push(name);
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  for (const name of ['plain', 'with space', 'ü umlaut', '日本語', '-dash', '$(sh)', "quote'", 'semi;colon', '[bracket]', 'brace{a,b}', 'star*', '!bang', '#hash', 'new\nline', '%41', '~home', '.hidden-not', 'UPPER'].filter((each) => !each.startsWith('.'))) put(good, `${name}.transcript`, CLEAN);
  put(good, 'deep/er/and/deeper/x.transcript', CLEAN);
  put(good, 'crlf.transcript', CLEAN.replaceAll('\n', '\r\n'));
  put(good, 'bom.transcript', `\ufeff${CLEAN}`);
  put(good, 'empty.transcript', '');
  put(good, 'blank.transcript', '\n\n  \n');
  put(good, 'no-end.transcript', CLEAN.trimEnd());
  put(bad, 'latin.transcript', Buffer.from('MAYOR: Tr\xe8s bien', 'latin1'));
  put(bad, 'wide.transcript', Buffer.from('MAYOR: Yes', 'utf16le'));
  put(bad, 'binary.transcript', Buffer.from([0, 1, 2, 3, 0, 0, 5, 0, 0xff, 0]));
  put(bad, 'cut.transcript', Buffer.from(`${CLEAN}é`).subarray(0, -1));
  put(bad, 'png.transcript', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  symlinkSync(join(folder, 'plain.transcript'), join(folder, 'link.transcript'));
  good.push('link.transcript');
  symlinkSync('nowhere', join(folder, 'dangling.transcript'));
  symlinkSync('loop-b.transcript', join(folder, 'loop-a.transcript'));
  symlinkSync('loop-a.transcript', join(folder, 'loop-b.transcript'));
  bad.push('dangling.transcript', 'loop-a.transcript', 'loop-b.transcript');
  // A link to the folder itself is not followed, or each file would be checked again and again.
  symlinkSync('.', join(folder, 'round'));
  linkSync(join(folder, 'plain.transcript'), join(folder, 'second-name.transcript'));
  good.push('second-name.transcript');
  return { folder, good, bad };
}

describe('whatever is matched is checked or reported', () => {
  test('one bad file hides no other, each file comes once, and circles end', async () => {
    const { folder, good, bad } = faultFolder();
    expect(good.length + bad.length).toBeGreaterThanOrEqual(30);
    const { code, stdout, stderr } = await rostrumIn(folder, ['check', '--format', 'json', '.']);
    const checked = (JSON.parse(stdout) as { path: string }[]).map(({ path }) => path);
    expect([...checked].sort()).toEqual([...good].sort());
    for (const name of bad) expect(stderr).toContain(`${name}: `);
    expect(code).toBe(2);
  });

  test('named one by one they come to the same', async () => {
    const { folder, good, bad } = faultFolder();
    const { stdout, code } = await rostrumIn(folder, ['check', '--format', 'json', '--', ...good, ...bad]);
    expect((JSON.parse(stdout) as { path: string }[]).map(({ path }) => path)).toEqual(good);
    expect(code).toBe(2);
  });

  test('a path that is longer than the system allows is reported', async () => {
    const { code, stderr } = await rostrum(['check', `${'x'.repeat(5_000)}.transcript`]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/longer than this system allows|does not exist/)]);
  });
});

describe('which files', () => {
  const files = {
    'a.transcript': CLEAN,
    'drafts/b.transcript': WITH_TYPO,
    'drafts/keep.transcript': CLEAN,
    'old/c.transcript': CLEAN,
    '.gitignore': 'old/\n*.log\n',
    'drafts/.rostrumignore': '*\n!keep.transcript\n',
  };
  const paths = (stdout: string) => (JSON.parse(stdout) as { path: string }[]).map(({ path }) => path);

  test('ignore files leave files out of folders and patterns, but not what is named', async () => {
    expect(paths((await rostrum(['check', '--format', 'json', '.'], { files })).stdout)).toEqual(['a.transcript', 'drafts/keep.transcript']);
    expect(paths((await rostrum(['check', '--format', 'json', '**/*.transcript'], { files })).stdout)).toEqual(['a.transcript', 'drafts/keep.transcript']);
    expect(paths((await rostrum(['check', '--format', 'json', 'old/c.transcript'], { files })).stdout)).toEqual(['old/c.transcript']);
  });

  test('a folder or pattern of which they leave out everything is not silently green', async () => {
    for (const path of ['drafts', 'drafts/*.transcript']) {
      const { code, stderr } = await rostrum(['check', path], { files: { ...files, 'drafts/.rostrumignore': '*\n' } });
      expect(stderr).toContain(`rostrum: ${path}: .gitignore or .rostrumignore leaves out all that it gives. What is named by its whole path is checked all the same.`);
      expect(code).toBe(2);
    }
  });

  test('ignore files tell upper from lower case', async () => {
    expect(paths((await rostrum(['check', '--format', 'json', '.'], { files: { ...files, '.gitignore': 'Old/\nA.transcript' } })).stdout)).toEqual(['a.transcript', 'drafts/keep.transcript', 'old/c.transcript']);
  });

  test('a list in UTF-16 is refused whole', async () => {
    const list = Buffer.from('\ufeffa.transcript\r\n', 'utf16le');
    expect(await rostrum(['check', '--files-from', 'list'], { files: { ...files, list } })).toMatchObject({ code: 2, stderr: 'rostrum: --files-from list: the list is UTF-16. Save it as UTF-8.\n' });
  });

  test('--files-from reads a list, by lines or by NUL', async () => {
    for (const list of ['a.transcript\nold/c.transcript\n', '\ufeffa.transcript\r\nold/c.transcript\r\n', 'a.transcript\0old/c.transcript\0']) {
      expect(paths((await rostrum(['check', '--format', 'json', '--files-from', 'list'], { files: { ...files, list } })).stdout)).toEqual(['a.transcript', 'old/c.transcript']);
      expect(paths((await rostrum(['check', '--format', 'json', '--files-from', '-'], { files, stdin: [list] })).stdout)).toEqual(['a.transcript', 'old/c.transcript']);
    }
    expect(await rostrum(['check', '--files-from', 'none'])).toMatchObject({ code: 2, stderr: expect.stringContaining('--files-from none') as unknown });
  });

  test('a list that is empty checks nothing, and says so', async () => {
    expect(await rostrum(['check', '--files-from', 'list'], { files: { list: '' } })).toMatchObject({ code: 2 });
  });

  test('a path that gives nothing comes to the reports as it was written, a colon in it too', async () => {
    const { stdout } = await rostrum(['check', '--format', 'junit', 'a.transcript', 'no', 'no: such.txt', 'none*.txt'], { files });
    expect([...stdout.matchAll(/<testsuite name="([^"]*)".* errors="1">/g)].map(([, name]) => name)).toEqual(['no', 'no: such.txt', 'none*.txt']);
  });

  test('a folder below a named one that may not be read is reported with its whole path', async () => {
    const { folder } = await rostrum(['check', '.'], { files: { 'press/a.transcript': CLEAN, 'press/shut/b.transcript': CLEAN } });
    const shut = join(folder, 'press/shut');
    vi.mocked(readdirSync).mockImplementation(((path: string, options: object) => {
      if (path.startsWith(shut)) throw Object.assign(new Error('shut'), { code: 'EACCES' });
      return actual.readdirSync(path, options as never);
    }) as never);
    onTestFinished(() => void vi.mocked(readdirSync).mockImplementation(actual.readdirSync));
    const { code, stdout, stderr } = await rostrumIn(folder, ['check', '--format', 'junit', 'press']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('rostrum: press/shut: may not be read: permission denied.')]);
    expect(stdout).toContain('<testsuite name="press/shut"');
  });

  test('a folder that may not be read is reported', async () => {
    const { folder } = await rostrum(['check', '.'], { files: { 'a.transcript': CLEAN, 'shut/b.transcript': CLEAN } });
    mkdirSync(join(folder, 'shut'), { recursive: true });
    writeFileSync(join(folder, 'a.transcript'), CLEAN);
    chmodSync(join(folder, 'shut'), 0o000);
    onTestFinished(() => chmodSync(join(folder, 'shut'), 0o755));
    const { code, stderr } = await rostrumIn(folder, ['check', '.']);
    // The superuser may read everything.
    if (process.getuid?.() !== 0) expect([code, stderr]).toEqual([2, expect.stringContaining('shut')]);
  });
});
