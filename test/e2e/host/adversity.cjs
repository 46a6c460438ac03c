// What must not stop the extension.
const vscode = require('vscode');
const { assert, driven, killServer, open, picking, run, show, subject, tabs, until } = require('./editor.cjs');

/** Commands that ask nothing and change nothing, and those that ask who is meant. */
const silent = ['previousTurn', 'nextTurnOfSpeaker', 'previousTurnOfSpeaker', 'nextQuestion', 'previousQuestion', 'goToAnswer', 'showEverybody', 'copyQuotation', 'check', 'explainLine', 'explainDocument', 'openReadingView', 'openStatistics'];
const asking = ['goToSpeaker', 'findInSpeaker', 'filterSpeaker', 'renameSpeaker'];

/** Tests by name, in order; each may use what the one before left behind. */
exports.adversity = {
  'a hostile text does no harm to any command': async () => {
    const hostile = await open('**/hostile.transcript');
    const before = hostile.getText();
    await show(hostile, 0);
    await run('nextTurn');
    await until(() => vscode.window.activeTextEditor.selection.active.line > 0);
    for (const name of asking) await picking(run(name));
    for (const name of silent) {
      await show(hostile);
      await run(name);
    }
    await until(() => ['readingView', 'statistics'].every((kind) => tabs().some(({ input }) => String(input?.viewType).endsWith(`rostrum.${kind}`))));
    await vscode.window.tabGroups.close(tabs().filter(({ input }) => input?.viewType !== undefined));
    await show(hostile);
    await picking(run('insertAnnotation'));
    await until(() => hostile.getText() !== before);
    await vscode.commands.executeCommand('undo');
    await until(() => hostile.getText() === before);
    // What a list shows of it is plain text: no icon, no link.
    const symbols = await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', hostile.uri);
    assert.ok(symbols.length > 0, 'no symbol');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
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
      const editor = await show(subject.document, 0);
      await run('nextTurn');
      return editor.selection.active.line > 0;
    });
  },

  'a restarted server answers again': async () => {
    await run('restartServer');
    const editor = await vscode.window.showTextDocument(subject.document);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('nextTurn');
    assert.ok(editor.selection.active.line > 0);
  },

  'no command of the manifest was left out': () => {
    const { commands } = vscode.extensions.getExtension('rostrum.rostrum-vscode').packageJSON.contributes;
    assert.equal(commands.map(({ command }) => command).filter((command) => !driven.has(command)), []);
  },
};
