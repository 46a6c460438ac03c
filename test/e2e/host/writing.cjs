// What the extension does to texts.
const vscode = require('vscode');
const { assert, discard, fresh, moveCursor, open, picking, proposals, run, show, subject, until } = require('./editor.cjs');

/** Tests by name, in order; each may use what the one before left behind. */
exports.writing = {
  'every quick fix that is offered for a problem changes the text': async () => {
    const { document } = subject;
    const before = document.getText();
    const whole = () => new vscode.Range(0, 0, document.lineCount, 0);
    const write = async (edit) => assert.ok(await vscode.workspace.applyEdit(edit), 'not applied');
    // One of the kind will do.
    const problems = new Map(vscode.languages.getDiagnostics(document.uri).map((problem) => [problem.code?.value ?? problem.code, problem]));
    const tried = [];
    for (const [rule, { range }] of problems) {
      const actions = await vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, 'quickfix', 100);
      for (const { title, edit } of actions.filter((action) => action.edit !== undefined)) {
        await write(edit);
        assert.ok(document.getText() !== before, `${rule}: “${title}” changed nothing`);
        const back = new vscode.WorkspaceEdit();
        back.replace(document.uri, whole(), before);
        await write(back);
        tried.push(`${rule}: ${title}`);
      }
      assert.ok(actions.length > 0, `${rule} offers nothing, not even to be ignored`);
    }
    assert.ok(tried.length > problems.size && problems.size > 2, tried.join('; '));
  },

  'a new transcript begins with a template': async () => {
    await picking(run('newTranscript'));
    const editor = await until(() => vscode.window.activeTextEditor?.document.getText().includes('MODERATOR:') && vscode.window.activeTextEditor);
    assert.equal(editor.document.languageId, 'transcript');
    await discard();
  },

  'the sample has mistakes, and what is safe to fix is fixed': async () => {
    await run('openSample');
    const active = () => vscode.window.activeTextEditor?.document;
    const sample = await until(() => active()?.getText().includes('HARBOUR MASTER') && active());
    assert.equal([sample.languageId, sample.isUntitled], ['transcript', true]);
    subject.sample = sample;
    const finds = (rule) => vscode.languages.getDiagnostics(sample.uri).some(({ code }) => (code?.value ?? code) === rule);
    await until(() => ['annotation-unclosed', 'label-typo', 'label-whitespace'].every(finds));
    await run('check');
    await run('fixAll');
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
    await picking(run('insertAnnotation'));
    await until(() => /inaudible\W*$/i.test(sample.lineAt(line).text));
    await discard();
  },

  'a turn is given to somebody else, split, and joined': async () => {
    const editor = await fresh('MODERATOR: We begin.\n\nBERG: Good morning. It rains.\n\nMODERATOR: Thank you.\n\nBERG: Goodbye.\n\nBERG: And thank you.\n\nMODERATOR: Goodbye.\n\nBERG: Goodbye.\n');
    const { document } = editor;
    const has = (words) => until(() => document.getText().includes(words));
    await moveCursor(editor, new vscode.Position(2, 20));
    await picking(run('assignTurn'));
    await has('\n\nMODERATOR: Good morning. It rains.\n\n');
    await vscode.commands.executeCommand('undo');
    await has('BERG: Good morning. It rains.');
    await moveCursor(editor, new vscode.Position(2, 20));
    await picking(run('splitTurn'));
    await has('BERG: Good morning.\n\nMODERATOR: It rains.\n\nMODERATOR: Thank you.');
    const second = document.getText().split('\n').indexOf('BERG: And thank you.');
    await moveCursor(editor, new vscode.Position(second, 0));
    await run('joinTurns');
    await has('BERG: Goodbye.\n\nAnd thank you.');
    // Without a new name nothing is renamed, nor is there anything to look at.
    const before = document.getText();
    await picking(run('renameSpeaker'));
    assert.equal(document.getText(), before);
    await discard();
  },

  'what is pasted becomes turns, after a look': async () => {
    await vscode.env.clipboard.writeText('MODERATOR: Good morning,\nall of you.\nBERG: Good morning.\nMODERATOR: We begin.\nBERG: Yes.\n');
    await fresh('');
    await run('pasteAsTranscript');
    await until(() => proposals().length === 1);
    await run('discardPaste');
    assert.equal(proposals().length, 0);
    await run('pasteAsTranscript');
    await until(() => proposals().length === 1);
    await run('acceptPaste');
    await until(() => vscode.window.activeTextEditor?.document.getText().includes('MODERATOR: Good morning, all of you.\n\nBERG: Good morning.\n\nMODERATOR: We begin.\n\nBERG: Yes.'));
    assert.equal(proposals().length, 0);
    await discard();
  },

  'captions are pasted as turns, too': async () => {
    await vscode.env.clipboard.writeText('WEBVTT\n\n00:00.000 --> 00:01.000\n<v Anna Berg>Good morning,\n\n00:02.000 --> 00:03.000\n<v Anna Berg>all of you.\n\n00:04.000 --> 00:05.000\n<v Ola Tamm>Good morning.\n');
    await fresh('');
    await run('pasteAsTranscript');
    await until(() => proposals().length === 1);
    await run('acceptPaste');
    await until(() => vscode.window.activeTextEditor?.document.getText().includes('Anna Berg: Good morning, all of you.\n\n[00:00:04.000] Ola Tamm: Good morning.'));
    await discard();
  },

  'a Word document becomes turns, where files can be read': async () => {
    const [word] = await vscode.workspace.findFiles('**/briefing.docx');
    await run('importWord', word);
    // In a browser the command says that it is for the desktop.
    if (vscode.env.uiKind === vscode.UIKind.Web && typeof process === 'undefined') return assert.equal(proposals().length, 0);
    await until(() => proposals().length === 1);
    await run('acceptPaste');
    const text = () => vscode.window.activeTextEditor?.document.getText() ?? '';
    await until(() => text().includes('# Questions\n\nMODERATOR: Good morning.\n\nMINISTER BERG: Thank you.'));
    await discard();
  },

  'a text is formatted and repaired when it is saved': async () => {
    const { ConfigurationTarget, workspace } = vscode;
    const language = { languageId: 'transcript' };
    const onSave = (name, value) => workspace.getConfiguration('editor', language).update(name, value, ConfigurationTarget.Workspace, true);
    const document = await open('**/saved.transcript');
    assert.ok(document.getText().includes('\n\n\n') && document.getText().includes('MINSTER BERG'), 'nothing to do');
    await onSave('formatOnSave', true);
    await onSave('codeActionsOnSave', { 'source.fixAll.rostrum': 'explicit' });
    const editor = await show(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n'));
    await document.save();
    await until(() => !document.getText().includes('\n\n\n') && !document.getText().includes('MINSTER BERG') && !document.isDirty);
    for (const name of ['formatOnSave', 'codeActionsOnSave']) await onSave(name, undefined);
  },
};
