// What must not stop the extension.
const vscode = require('vscode');
const { assert, killServer, open, show, subject, tabs, until } = require('./editor.cjs');

/** Tests by name, in order; each may use what the one before left behind. */
exports.adversity = {
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
      const editor = await show(subject.document, 0);
      await vscode.commands.executeCommand('rostrum.nextTurn');
      return editor.selection.active.line > 0;
    });
  },

  'a restarted server answers again': async () => {
    await vscode.commands.executeCommand('rostrum.restartServer');
    const editor = await vscode.window.showTextDocument(subject.document);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('rostrum.nextTurn');
    assert.ok(editor.selection.active.line > 0);
  },
};
