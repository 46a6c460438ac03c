// Runs inside VS Code's own extension host, which wants CommonJS. What it sees is the editor's API, not the screen.
const assert = require('node:assert/strict');
const vscode = require('vscode');

/** Tests by name, in order; each may use what the one before left behind. */
const tests = {
  'the extension is active': async () => {
    const extension = vscode.extensions.getExtension('rostrum.rostrum-vscode');
    assert.ok(extension, 'not installed');
    await until(() => extension.isActive);
    assert.equal(document.languageId, 'transcript');
  },

  'a text file is left alone until somebody asks': async () => {
    const text = await open('**/*.txt');
    assert.equal(text.languageId, 'plaintext');
    await vscode.commands.executeCommand('rostrum.treatAsTranscript');
    await until(() => vscode.window.activeTextEditor?.document.languageId === 'transcript');
    await vscode.window.showTextDocument(document);
  },

  'the defaults for transcripts hold': () => {
    const editor = vscode.workspace.getConfiguration('editor', document);
    assert.equal(editor.get('wordWrap'), 'on');
    assert.equal(editor.get('unicodeHighlight.ambiguousCharacters'), false);
  },

  'every turn is a symbol': async () => {
    const symbols = await until(async () => {
      const found = await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
      return found?.length > 0 ? found : undefined;
    });
    const turns = flatten(symbols).filter(({ name, detail }) => labels.some((label) => `${name} ${detail}`.includes(label)));
    assert.ok(turns.length >= labels.length, `${turns.length} symbols for ${labels.length} turns`);
  },

  'the misspelt label is the one spelling problem': async () => {
    const problems = await until(() => spelling(vscode.languages.getDiagnostics(document.uri)));
    assert.equal(problems.length, 1);
    assert.equal(document.getText(problems[0].range), expected.misspelt);
  },

  'commands walk from the first turn to the last': async () => {
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const lines = [0];
    for (let step = 0; step < labels.length + 2; step += 1) {
      await vscode.commands.executeCommand('rostrum.nextTurn');
      if (editor.selection.active.line !== lines.at(-1)) lines.push(editor.selection.active.line);
    }
    assert.equal(lines.length, labels.length);
  },

  'folding hides a turn under its label': async () => {
    const ranges = await vscode.commands.executeCommand('vscode.executeFoldingRangeProvider', document.uri);
    assert.ok(ranges.length > 0);
  },

  'an edit clears the problem': async () => {
    const [problem] = spelling(vscode.languages.getDiagnostics(document.uri)) ?? [];
    assert.ok(problem);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, problem.range, expected.right);
    await vscode.workspace.applyEdit(edit);
    await until(() => spelling(vscode.languages.getDiagnostics(document.uri)) === undefined);
  },

  'a restarted server answers again': async () => {
    await vscode.commands.executeCommand('rostrum.restartServer');
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('rostrum.nextTurn');
    assert.ok(editor.selection.active.line > 0);
  },
};

let document;
let labels;
let expected;

/** VS Code calls this and ends with its outcome. */
exports.run = async () => {
  const [answer] = await vscode.workspace.findFiles('**/expected.json');
  expected = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(answer)));
  labels = expected.labels;
  document = await open('**/*.transcript');
  const failed = [];
  for (const [name, run] of Object.entries(tests)) {
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

async function open(pattern) {
  const [uri] = await vscode.workspace.findFiles(pattern);
  assert.ok(uri, `no ${pattern}`);
  const opened = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(opened);
  return opened;
}

function spelling(problems) {
  const found = problems.filter(({ code }) => (code?.value ?? code) === 'label-typo');
  return found.length > 0 ? found : undefined;
}

function flatten(symbols) {
  return symbols.flatMap((symbol) => [symbol, ...flatten(symbol.children ?? [])]);
}

async function until(probe) {
  const end = Date.now() + 15_000;
  for (;;) {
    const answer = await probe();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${probe}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
