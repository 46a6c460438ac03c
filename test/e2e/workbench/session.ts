import { afterAll, beforeAll, beforeEach, expect, onTestFailed } from 'vitest';
import { boot, type BootOptions, type Workbench } from './boot.ts';
import * as drive from './drive.ts';

/** Boots a workbench before the tests of a suite and opens a file in it; a test that fails leaves a picture and the end of the log. */
export function useWorkbench(file: string, options: BootOptions, started: (workbench: Workbench) => void): void {
  let workbench: Workbench | undefined;

  beforeAll(async () => {
    workbench = await boot(options);
    started(workbench);
    await drive.openFile(workbench, file);
    // Without this, a test could pass on what the editor does by itself.
    expect(await drive.activation(workbench.page)).toMatch(/\d+ms/);
  });

  afterAll(() => workbench?.stop());

  beforeEach((context) => {
    onTestFailed(async () => {
      if (workbench === undefined) return;
      await drive.photograph(workbench.page, `failed ${context.task.name}`);
      console.error(workbench.log().slice(-2000));
    });
  });
}
