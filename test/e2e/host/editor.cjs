// What tests inside the editor do and wait for.
const vscode = require('vscode');

/** What the tests are about: the open transcript, its turns, and what is to be found in it; filled before the first test. */
const subject = {};

/** The commands of ours that tests have run, by their whole names. */
const driven = new Set();

/** Runs a command of ours; `name` is as in the sources. */
function run(name, ...values) {
  driven.add(`rostrum.${name}`);
  return vscode.commands.executeCommand(`rostrum.${name}`, ...values);
}

async function open(pattern) {
  const [uri] = await vscode.workspace.findFiles(pattern);
  assert.ok(uri, `no ${pattern}`);
  const opened = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(opened);
  return opened;
}

async function show(shown, line) {
  const editor = await vscode.window.showTextDocument(shown, vscode.ViewColumn.One);
  if (line !== undefined) await moveCursor(editor, new vscode.Position(line, 0));
  return editor;
}

/** Until the editor confirms it, the cursor may fall back to where it was. */
async function moveCursor(editor, place) {
  const selection = new vscode.Selection(place, place);
  if (editor.selection.isEqual(selection)) return;
  const confirmed = cursorAt(editor, place);
  editor.selection = selection;
  await confirmed;
}

/** When an editor confirms a place: what it says before that is of older ones. */
function cursorAt(editor, place) {
  return new Promise((resolve) => {
    const end = () => {
      listening.dispose();
      clearTimeout(patience);
      resolve();
    };
    const listening = vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (textEditor === editor && selections[0].active.isEqual(place)) end();
    });
    // An editor that was there already has nothing to say.
    const patience = setTimeout(end, 5_000);
  });
}

function tabs() {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs);
}

/** Opens an unsaved transcript in front of everything. */
async function fresh(content) {
  const document = await vscode.workspace.openTextDocument({ language: 'transcript', content });
  return vscode.window.showTextDocument(document, vscode.ViewColumn.One);
}

/** Tabs that show a text from elsewhere beside what it would become. */
function proposals() {
  return tabs().filter(({ input }) => input?.modified?.scheme === 'rostrum-proposal');
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
  const end = Date.now() + 60_000;
  for (;;) {
    const answer = await probe();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${probe}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

module.exports = { assert, configure, cursorMoved, discard, driven, fresh, flatten, killServer, moveCursor, open, picking, proposals, run, show, spelling, subject, tabs, until };
