import { fileURLToPath } from 'node:url';
import { afterEach, expect, onTestFailed, test } from 'vitest';
import { subject, text, turns } from './subject.ts';
import { boot, type Workbench } from './workbench/boot.ts';

const suite = fileURLToPath(new URL('host/suite.cjs', import.meta.url));
const extension = fileURLToPath(new URL('../../extensions/vscode', import.meta.url));
let workbench: Workbench | undefined;

afterEach(() => workbench?.stop());

test('the extension answers inside the Node extension host', async () => {
  const { misspelt, right } = subject;
  const files = {
    'event.transcript': text,
    'event.txt': text,
    'expected.json': JSON.stringify({ misspelt, right, turns }),
  };
  workbench = await boot({ files, testDriver: true });
  const { page, host, visit } = workbench;
  const remote = (path: string): string => `vscode-remote://${host}${path}`;

  const lines: string[] = [];
  onTestFailed(() => console.error(lines.join('\n')));
  const exit = new Promise<number>((resolve) => {
    void page.exposeFunction('codeAutomationLog', (_kind: string, values: unknown[]) => lines.push(values.join(' ')));
    void page.exposeFunction('codeAutomationExit', resolve);
  });
  await visit([
    ['extensionDevelopmentPath', remote(extension)],
    ['extensionTestsPath', remote(suite)],
    ['skipWelcome', 'true'],
  ]);
  const code = await exit;

  const told = lines.filter((line) => /(?:^|\s)(?:ok|FAILED) /.test(line)).join('\n');
  expect(code, told).toBe(0);
  expect(told).toContain('ok the extension is active');
});
