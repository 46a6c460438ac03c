// What the extension does to texts.
const vscode = require('vscode');
const { assert, discard, hasClipboard, moveCursor, picking, show, subject, tabs, until } = require('./editor.cjs');

/** Tests by name, in order; each may use what the one before left behind. */
exports.writing = {
  'a new transcript begins with a template': async () => {
    await picking(vscode.commands.executeCommand('rostrum.newTranscript'));
    const editor = await until(() => vscode.window.activeTextEditor?.document.getText().includes('MODERATOR:') && vscode.window.activeTextEditor);
    assert.equal(editor.document.languageId, 'transcript');
    await discard();
  },

  'the sample has mistakes, and what is safe to fix is fixed': async () => {
    await vscode.commands.executeCommand('rostrum.openSample');
    const active = () => vscode.window.activeTextEditor?.document;
    const sample = await until(() => active()?.getText().includes('HARBOUR MASTER') && active());
    assert.equal([sample.languageId, sample.isUntitled], ['transcript', true]);
    subject.sample = sample;
    const finds = (rule) => vscode.languages.getDiagnostics(sample.uri).some(({ code }) => (code?.value ?? code) === rule);
    await until(() => ['annotation-unclosed', 'label-typo', 'label-whitespace'].every(finds));
    await vscode.commands.executeCommand('rostrum.check');
    await vscode.commands.executeCommand('rostrum.fixAll');
    await until(() => !finds('label-typo') && !finds('label-whitespace'));
    // A bracket that was never closed is for somebody who heard what was said.
    assert.ok(finds('annotation-unclosed'), 'a guess was made');
    assert.ok(!sample.getText().includes('MINSTER'), 'still misspelt');
  },

  'Enter behind a label makes a blank': async () => {
    const { sample } = subject;
    const editor = await show(sample);
    const last = () => sample.lineAt(sample.lineCount - 1);
    await editor.edit((edit) => edit.insert(last().range.end, '\n\nMODERATOR:'));
    await moveCursor(editor, last().range.end);
    // Enter goes by the labels that the views know.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await vscode.commands.executeCommand('type', { text: '\n' });
    await until(() => last().text === 'MODERATOR: ');
  },

  'an annotation is inserted at the cursor': async () => {
    const { sample } = subject;
    const line = sample.getText().split(/\r?\n/).findIndex((text) => text.startsWith('HARBOUR MASTER'));
    const editor = await show(sample, line);
    await moveCursor(editor, sample.lineAt(line).range.end);
    await picking(vscode.commands.executeCommand('rostrum.insertAnnotation'));
    await until(() => /inaudible\W*$/i.test(sample.lineAt(line).text));
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
};
