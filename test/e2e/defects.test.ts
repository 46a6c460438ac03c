import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

// The built program with a fault of ours planted in one of its rules: it ends with 3, names the rule, and writes nothing.

const dist = fileURLToPath(new URL('../../packages/cli/dist', import.meta.url));
const TEXT = 'MODERATOR: Good morning.\n\nMAYOR ROWE: It is (laughter)open.\n\nMODERATOR: Thank you.\n';
let place = '';
let files = '';

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'rostrum-defects-'));
  files = join(place, 'files');
});
afterAll(() => rmSync(place, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(files, { recursive: true, force: true });
  mkdirSync(files);
  writeFileSync(join(files, 'a.transcript'), TEXT.trimEnd());
  writeFileSync(join(files, 'b.transcript'), TEXT);
});

/** A copy of the program in which a rule begins with other code. */
function planted(name: string, rule: string, code: string): string {
  const copy = join(place, name);
  cpSync(dist, copy, { recursive: true });
  let times = 0;
  for (const file of readdirSync(copy).filter((each) => each.endsWith('.js'))) {
    const source = readFileSync(join(copy, file), 'utf8');
    const head = source.indexOf(`{meta:{name:"${rule}"`);
    const body = head < 0 ? -1 : source.indexOf('{', source.indexOf('})', source.indexOf('check({', head))) + 1;
    if (body < 1) continue;
    writeFileSync(join(copy, file), source.slice(0, body) + code + source.slice(body));
    times++;
  }
  expect(times, `${rule} is in the build once`).toBe(1);
  return join(copy, 'bin.js');
}

function run(bin: string, argv: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], { cwd: files, encoding: 'utf8', input, env: { ...process.env, NO_COLOR: '1' } });
  return { status, stdout, stderr };
}

function texts(): string[] {
  expect(readdirSync(files).sort()).toEqual(['a.transcript', 'b.transcript']);
  return ['a', 'b'].map((name) => readFileSync(join(files, `${name}.transcript`), 'utf8'));
}

const FAILS = 'if(!arguments[0].text.endsWith("\\n"))throw new Error("planted");';
/** Takes the word “Good” for one too many, in the text whose last line has no end. */
const DELETES = 'let p=arguments[0].text.indexOf("Good");if(p>=0&&!arguments[0].text.endsWith("\\n"))arguments[0].report({message:"planted",start:p,end:p+4,fix:{safety:"safe",title:"planted",edits:[{start:p,end:p+5,text:""}]}});';

test('a rule that fails is named, and hides neither the other file nor how to leave it out', () => {
  const bin = planted('fails', 'empty-turn', FAILS);
  const { status, stdout, stderr } = run(bin, ['check', '--format', 'concise']);
  expect([status, stdout]).toEqual([3, expect.stringMatching(/^b\.transcript:/)]);
  expect(stderr).toContain('a.transcript: The rule empty-turn failed: planted. This is a defect of Rostrum; --rule empty-turn:off leaves the rule out.');
  expect(run(bin, ['check', '--rule', 'empty-turn:off']).status).toBe(0);
  expect(run(bin, ['check', '-'], TEXT.trimEnd())).toMatchObject({ status: 3 });
});

test('a repair that would change who said which word is refused', () => {
  const bin = planted('deletes', 'empty-turn', DELETES);
  for (const options of [['--fix'], ['--fix', '--diff']]) {
    const { status, stderr } = run(bin, ['check', ...options, 'a.transcript']);
    expect([status, stderr]).toEqual([3, expect.stringContaining('a.transcript: The repair of empty-turn would change who said which word')]);
    expect(texts()).toEqual([TEXT.trimEnd(), TEXT]);
  }
  expect(run(bin, ['check', '--fix']).status).toBe(3);
  expect(texts()[0]).toBe(TEXT.trimEnd());
  expect(texts()[1]).toContain('(laughter) open');
});

test('formatting with a rule that fails leaves that file alone, names the rule, and goes on', () => {
  const bin = planted('form-fails', 'annotation-spacing', FAILS);
  const { status, stderr } = run(bin, ['format']);
  expect([status, stderr]).toEqual([3, expect.stringContaining('a.transcript: The rule annotation-spacing failed: planted. This is a defect of Rostrum')]);
  expect(texts()).toEqual([TEXT.trimEnd(), TEXT.replace('(laughter)open', '(laughter) open')]);
  expect(run(bin, ['format', '-'], TEXT.trimEnd())).toMatchObject({ status: 3, stdout: '' });
});

test('formatting makes no change that would change who said which word', () => {
  const bin = planted('form-deletes', 'annotation-spacing', DELETES);
  run(bin, ['format']);
  for (const text of texts()) expect(text).toContain('Good morning');
});
