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

  'every command of the manifest is there': async () => {
    const known = new Set(await vscode.commands.getCommands(true));
    const { commands } = vscode.extensions.getExtension('rostrum.rostrum-vscode').packageJSON.contributes;
    assert.equal(commands.map(({ command }) => command).filter((command) => !known.has(command)), []);
  },

  'questions lead to answers': async () => {
    const editor = await show(document, 0);
    await vscode.commands.executeCommand('rostrum.nextQuestion');
    const question = editor.selection.active.line;
    assert.ok(document.lineAt(question).text.startsWith('QUESTION'), 'not a question');
    await vscode.commands.executeCommand('rostrum.goToAnswer');
    const answer = editor.selection.active.line;
    assert.ok(answer > question && !document.lineAt(answer).text.startsWith('QUESTION'), 'not an answer');
    await vscode.commands.executeCommand('rostrum.previousQuestion');
    assert.equal(editor.selection.active.line, question);
  },

  'a quotation is copied with its words': async () => {
    if (!(await hasClipboard())) return;
    await show(document, turns[0].line - 1);
    await vscode.commands.executeCommand('rostrum.copyQuotation');
    const words = document.lineAt(turns[0].line - 1).text.slice(-40);
    assert.ok((await vscode.env.clipboard.readText()).includes(words), 'another text is in the clipboard');
  },

  'one speaker is shown alone, and searched alone': async () => {
    const editor = await show(document, turns[2].line - 1);
    await picking(vscode.commands.executeCommand('rostrum.filterSpeaker'));
    await vscode.commands.executeCommand('rostrum.showEverybody');
    await picking(vscode.commands.executeCommand('rostrum.findInSpeaker'));
    assert.equal(editor.selections.length, 1);
    await vscode.commands.executeCommand('closeFindWidget');
  },

  'a person is renamed wherever the label stands': async () => {
    const { label, line } = turns.find((turn) => turns.filter((other) => other.label === turn.label).length > 1);
    const place = new vscode.Position(line - 1, 1);
    const edit = await vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, place, 'CHAIR');
    const changed = edit.entries().flatMap(([, edits]) => edits);
    assert.ok(changed.length >= turns.filter((turn) => turn.label === label).length, `${changed.length} changes`);
  },

  'labels complete themselves': async () => {
    const edit = new vscode.WorkspaceEdit();
    const end = document.lineAt(document.lineCount - 1).range.end;
    edit.insert(document.uri, end, '\nSEC');
    await vscode.workspace.applyEdit(edit);
    const place = document.lineAt(document.lineCount - 1).range.end;
    const { items } = await vscode.commands.executeCommand('vscode.executeCompletionItemProvider', document.uri, place);
    assert.ok(items.some(({ label }) => String(label.label ?? label).startsWith('SEC')), 'no label is offered');
    await show(document);
    await vscode.commands.executeCommand('undo');
  },

  'figures above labels can be switched off': async () => {
    const lenses = () => vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri);
    assert.ok((await lenses()).length > 0, 'no code lens');
    await configure('codeLens', false);
    await until(async () => (await lenses()).length === 0);
    await configure('codeLens', undefined);
    for (const choice of ['off', 'labels', undefined]) await configure('speakerColors', choice);
  },

  'the reading view and the figures open': async () => {
    await show(document, 0);
    await vscode.commands.executeCommand('rostrum.openReadingView');
    await until(() => tabs().some(({ input }) => String(input?.viewType).endsWith('rostrum.readingView')));
    await vscode.commands.executeCommand('rostrum.openStatistics');
    await until(() => tabs().some(({ input }) => String(input?.viewType).endsWith('rostrum.statistics')));
    await vscode.window.tabGroups.close(tabs().filter(({ input }) => input?.viewType !== undefined));
  },

  'a new transcript begins with a template': async () => {
    await picking(vscode.commands.executeCommand('rostrum.newTranscript'));
    const editor = await until(() => vscode.window.activeTextEditor?.document.getText().includes('MODERATOR:') && vscode.window.activeTextEditor);
    assert.equal(editor.document.languageId, 'transcript');
    await discard();
  },

  'the sample has mistakes, and what is safe to fix is fixed': async () => {
    await vscode.commands.executeCommand('rostrum.openSample');
    const { document: sample } = vscode.window.activeTextEditor;
    assert.equal([sample.languageId, sample.isUntitled], ['transcript', true]);
    const before = await until(() => vscode.languages.getDiagnostics(sample.uri).length);
    await vscode.commands.executeCommand('rostrum.check');
    await vscode.commands.executeCommand('rostrum.fixAll');
    await until(() => vscode.languages.getDiagnostics(sample.uri).length <= before);
  },

  'Enter behind a label makes a blank': async () => {
    const editor = vscode.window.activeTextEditor;
    await editor.edit((edit) => edit.insert(editor.document.lineAt(editor.document.lineCount - 1).range.end, '\n\nMODERATOR:'));
    const line = editor.document.lineCount - 1;
    const end = editor.document.lineAt(line).range.end;
    editor.selection = new vscode.Selection(end, end);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await vscode.commands.executeCommand('type', { text: '\n' });
    await until(() => editor.document.lineAt(editor.document.lineCount - 1).text === 'MODERATOR: ');
  },

  'an annotation is inserted at the cursor': async () => {
    const { document: sample } = vscode.window.activeTextEditor;
    const line = sample.getText().split(/\r?\n/).findIndex((text) => text.startsWith('HARBOUR MASTER'));
    const editor = await show(sample, line);
    const confirmed = cursorMoved();
    editor.selection = new vscode.Selection(sample.lineAt(line).range.end, sample.lineAt(line).range.end);
    await confirmed;
    await picking(vscode.commands.executeCommand('rostrum.insertAnnotation'));
    await until(() => /[([]inaudible[)\]]\.?$/i.test(sample.lineAt(line).text));
    await discard();
  },

  'what is pasted becomes turns, after a look': async () => {
    if (!(await hasClipboard())) return;
    await vscode.env.clipboard.writeText('MODERATOR: Good morning,\nall of you.\nBERG: Good morning.\nMODERATOR: We begin.\nBERG: Yes.\n');
    await discard();
    await vscode.commands.executeCommand('rostrum.pasteAsTranscript');
    await until(() => tabs().some(({ input }) => input?.modified?.scheme === 'rostrum-proposal'));
    await vscode.commands.executeCommand('rostrum.acceptPaste');
    await until(() => vscode.window.activeTextEditor?.document.getText().includes('\n\nMODERATOR: We begin.\n\nBERG: Yes.'));
    assert.equal(tabs().some(({ input }) => input?.modified?.scheme === 'rostrum-proposal'), false);
    await discard();
  },

  'a hostile text does no harm': async () => {
    const hostile = await open('**/hostile.transcript');
    await vscode.commands.executeCommand('rostrum.openReadingView');
    await vscode.commands.executeCommand('rostrum.openStatistics');
    await show(hostile, 0);
    await vscode.commands.executeCommand('rostrum.nextTurn');
    await until(() => vscode.window.activeTextEditor.selection.active.line > 0);
    await vscode.window.tabGroups.close(tabs().filter(({ input }) => input?.viewType !== undefined));
  },

  'a setting names more transcripts': async () => {
    await vscode.workspace.getConfiguration('rostrum').update('files', ['**/named/*.txt'], vscode.ConfigurationTarget.Workspace);
    const [uri] = await vscode.workspace.findFiles('**/named/*.txt');
    await vscode.window.showTextDocument(uri);
    await until(() => vscode.window.activeTextEditor?.document.languageId === 'transcript');
    await vscode.workspace.getConfiguration('rostrum').update('files', undefined, vscode.ConfigurationTarget.Workspace);
  },

  'a server that crashes is started again': async () => {
    // Where processes can be seen: not in a browser.
    if (!(await killServer())) return;
    await until(async () => {
      const editor = await show(document, 0);
      await vscode.commands.executeCommand('rostrum.nextTurn');
      return editor.selection.active.line > 0;
    });
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

async function show(shown, line) {
  const editor = await vscode.window.showTextDocument(shown, vscode.ViewColumn.One);
  if (line !== undefined && !editor.selection.isEqual(new vscode.Selection(line, 0, line, 0))) {
    const confirmed = cursorMoved();
    editor.selection = new vscode.Selection(line, 0, line, 0);
    await confirmed;
  }
  return editor;
}

function tabs() {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs);
}

/** Whether the browser gives the clipboard: some do so only to a window in front. */
async function hasClipboard() {
  await vscode.env.clipboard.writeText('Rostrum');
  return (await vscode.env.clipboard.readText()) === 'Rostrum';
}

/** Takes the first choice of the list that a command shows. */
async function picking(command) {
  let ended = false;
  void command.then(() => (ended = true), () => (ended = true));
  await until(async () => {
    if (!ended) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return ended;
  });
  await command;
}

/** Closes the active editor and what was written in it. */
async function discard() {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

function configure(name, value) {
  return vscode.workspace.getConfiguration('rostrum').update(name, value, vscode.ConfigurationTarget.Global);
}

/** Ends the server's process as a crash would; answers whether there was one. */
async function killServer() {
  if (typeof process === 'undefined' || process.platform !== 'linux') return false;
  const { readdirSync, readFileSync } = require('fs');
  const own = readdirSync('/proc').filter((id) => /^\d+$/.test(id)).filter((id) => {
    try {
      const parent = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
      return Number(parent) === process.pid && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('dist/server.js');
    } catch {
      return false; // ended meanwhile
    }
  });
  for (const id of own) process.kill(Number(id), 'SIGKILL');
  return own.length > 0;
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
