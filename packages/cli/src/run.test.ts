import { describe, expect, test } from 'vitest';
import { rostrum } from './fake-io.ts';

describe('rostrum', () => {
  test('prints its version', async () => {
    expect(await rostrum(['--version'])).toMatchObject({ code: 0, stdout: '1.2.3\n', stderr: '' });
  });

  test('prints help on standard output when asked', async () => {
    const { code, stdout, stderr } = await rostrum(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const name of ['check', 'outline', 'parse', 'explain']) expect(stdout).toContain(name);
  });

  test('prints help on standard error when nothing is asked', async () => {
    const { code, stdout, stderr } = await rostrum([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: rostrum');
  });

  test.each([
    [['chek'], 'Did you mean check?'],
    [['check', '--fromat', 'json'], 'Did you mean --format?'],
    [['check', '--format', 'xml'], 'Allowed choices are stylish, agent'],
    [['check', '--max-warnings', 'few'], 'Write a whole number'],
    [['check', '--rule', 'label-tipo:off'], 'Did you mean label-typo?'],
    [['check', '--rule', 'label-typo:fatal'], 'one of error, warning, info, off'],
    [['check', '--style', 'mofaa'], 'there is no house style “mofaa”'],
    [['check', '--stdin-filename', 'a.txt'], 'add “-”'],
    [['check', '-', '--fix'], 'cannot repair standard input'],
    [['outline'], "missing required argument 'files'"],
    [['parse'], 'parse wants a file'],
    [['parse', 'a.txt', '--stdin-ndjson'], 'name no files'],
  ])('refuses %j with status 2 and says what to do', async (argv, message) => {
    const { code, stdout, stderr } = await rostrum(argv);
    expect(stderr).toContain(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test('takes a failure of its own for a defect: status 3', async () => {
    const env = new Proxy({}, { get: () => { throw new Error('the world is broken'); } });
    const { code, stderr } = await rostrum(['outline', 'a.txt'], { env });
    expect(code).toBe(3);
    expect(stderr).toMatch(/this is a defect of Rostrum[^]*the world is broken/);
  });
});
