// Runs inside VS Code's own extension hosts: in Node, and in a web worker, so without Node's modules. It is bundled to one
// CommonJS file, which is all that a web worker can load. What it sees is the editor's API, not the screen.
const vscode = require('vscode');
const { adversity } = require('./adversity.cjs');
const { open, subject } = require('./editor.cjs');
const { moving } = require('./moving.cjs');
const { writing } = require('./writing.cjs');

/** VS Code calls this and ends with its outcome. */
exports.run = async () => {
  const [answer] = await vscode.workspace.findFiles('**/expected.json');
  const expected = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(answer)));
  Object.assign(subject, { document: await open('**/event.transcript'), turns: expected.turns, expected });
  const failed = [];
  for (const [name, run] of Object.entries({ ...moving, ...writing, ...adversity })) {
    try {
      await run();
      console.log(`ok ${name}`);
    } catch (error) {
      failed.push(name);
      console.error(`FAILED ${name}: ${error.stack}`);
    }
  }
  if (failed.length > 0) throw new Error(`failed: ${failed.join(', ')}`);
};
