// Runs inside VS Code's own extension hosts, which want CommonJS: in Node, and in a web worker, so without Node's modules.
// What it sees is the editor's API, not the screen.
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
    const lines = new Set(flatten(symbols).map(({ selectionRange }) => selectionRange.start.line + 1));
    assert.equal(turns.filter(({ line }) => !lines.has(line)), []);
  },

  'the misspelt label is the one spelling problem': async () => {
    const problems = await until(() => spelling(vscode.languages.getDiagnostics(document.uri)));
    assert.equal(problems.length, 1);
    assert.equal(document.getText(problems[0].range), expected.misspelt);
  },

  'commands walk from turn to turn': async () => {
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const lines = [1];
    for (let step = 1; step < turns.length; step += 1) {
      // The editor confirms a new cursor later than the command ends; before that, the next step would start from the old one.
      const confirmed = cursorMoved();
      await vscode.commands.executeCommand('rostrum.nextTurn');
      lines.push(await confirmed);
    }
    assert.equal(lines, turns.map(({ line }) => line));
    await vscode.commands.executeCommand('rostrum.nextTurn');
    assert.equal(editor.selection.active.line + 1, lines.at(-1));
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
let turns;
let expected;

/** VS Code calls this and ends with its outcome. */
exports.run = async () => {
  const [answer] = await vscode.workspace.findFiles('**/expected.json');
  expected = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(answer)));
  turns = expected.turns;
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

const assert = {
  ok(value, message = 'missing') {
    if (!value) throw new Error(message);
  },
  equal(actual, wanted) {
    const [left, right] = [actual, wanted].map((value) => JSON.stringify(value));
    if (left !== right) throw new Error(`${left} instead of ${right}`);
  },
};

function cursorMoved() {
  return new Promise((resolve) => {
    const listening = vscode.window.onDidChangeTextEditorSelection(({ selections }) => {
      listening.dispose();
      resolve(selections[0].active.line + 1);
    });
  });
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
