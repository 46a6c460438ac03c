import { expect, test } from 'vitest';
import { OpenDocument } from './open-document.ts';
import { PushDiagnostics } from './push-diagnostics.ts';

const uri = 'file:///meeting.transcript';

/** A place where tasks wait until the test runs them. */
function tasks() {
  const waiting: (() => void)[] = [];
  return {
    add: (task: () => void) => void waiting.push(task),
    run: () => {
      for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) task();
    },
  };
}

function pushed() {
  const [deferred, timed, checked] = [tasks(), tasks(), [] as number[]];
  let current: OpenDocument | undefined;
  const push = new PushDiagnostics({
    current: () => current,
    check: ({ version }) => void checked.push(version),
    send: () => undefined,
    clear: () => undefined,
    defer: deferred.add,
    wait: (_milliseconds, task) => timed.add(task),
  });
  const change = (version: number): void => {
    current = new OpenDocument({ uri, languageId: 'transcript', version, text: `CHAIR: It is ${version}.\n` });
    push.changed(current, []);
  };
  return { push, change, deferred, timed, checked };
}

test('changes that pour in between other messages are checked when the storm is over', () => {
  const { change, deferred, timed, checked } = pushed();
  for (let version = 1; version <= 50; version++) {
    change(version);
    deferred.run();
  }
  expect(checked).toEqual([1]);
  timed.run();
  expect(checked).toEqual([1, 50]);
});

test('changes at the pace of somebody who types are checked one by one, and closing ends it', async () => {
  const { push, change, deferred, timed, checked } = pushed();
  for (let version = 1; version <= 3; version++) {
    change(version);
    deferred.run();
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  expect(checked).toEqual([1, 2, 3]);
  change(4);
  change(5);
  push.closed(uri);
  deferred.run();
  timed.run();
  expect(checked).toEqual([1, 2, 3]);
});
