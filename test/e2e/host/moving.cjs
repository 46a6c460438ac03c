// What the extension shows and where it leads, seen through the API of the editor.
const vscode = require('vscode');
const { assert, configure, cursorMoved, flatten, hasClipboard, open, picking, show, spelling, subject, tabs, until } = require('./editor.cjs');

/** Tests by name, in order; each may use what the one before left behind. */
exports.moving = {
  'the extension is active': async () => {
    const extension = vscode.extensions.getExtension('rostrum.rostrum-vscode');
    assert.ok(extension, 'not installed');
    await until(() => extension.isActive);
    assert.equal(subject.document.languageId, 'transcript');
  },

  'a text file is left alone until somebody asks': async () => {
    const text = await open('**/event.txt');
    assert.equal(text.languageId, 'plaintext');
    await vscode.commands.executeCommand('rostrum.treatAsTranscript');
    await until(() => vscode.window.activeTextEditor?.document.languageId === 'transcript');
    await vscode.window.showTextDocument(subject.document);
  },

  'the defaults for transcripts hold': () => {
    const editor = vscode.workspace.getConfiguration('editor', subject.document);
    assert.equal(editor.get('wordWrap'), 'on');
    assert.equal(editor.get('unicodeHighlight.ambiguousCharacters'), false);
  },

  'every turn is a symbol': async () => {
    const symbols = await until(async () => {
      const found = await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', subject.document.uri);
      return found?.length > 0 ? found : undefined;
    });
    const lines = new Set(flatten(symbols).map(({ selectionRange }) => selectionRange.start.line + 1));
    assert.equal(subject.turns.filter(({ line }) => !lines.has(line)), []);
  },

  'the misspelt label is the one spelling problem': async () => {
    const problems = await until(() => spelling(vscode.languages.getDiagnostics(subject.document.uri)));
    assert.equal(problems.length, 1);
    assert.equal(subject.document.getText(problems[0].range), subject.expected.misspelt);
  },

  'commands walk from turn to turn': async () => {
    const editor = await vscode.window.showTextDocument(subject.document);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const lines = [1];
    for (let step = 1; step < subject.turns.length; step += 1) {
      // The editor confirms a new cursor later than the command ends; before that, the next step would start from the old one.
      const confirmed = cursorMoved();
      await vscode.commands.executeCommand('rostrum.nextTurn');
      lines.push(await confirmed);
    }
    assert.equal(lines, subject.turns.map(({ line }) => line));
    await vscode.commands.executeCommand('rostrum.nextTurn');
    assert.equal(editor.selection.active.line + 1, lines.at(-1));
  },

  'folding hides a turn under its label': async () => {
    const ranges = await vscode.commands.executeCommand('vscode.executeFoldingRangeProvider', subject.document.uri);
    assert.ok(ranges.length > 0);
  },

  'an edit clears the problem': async () => {
    const [problem] = spelling(vscode.languages.getDiagnostics(subject.document.uri)) ?? [];
    assert.ok(problem);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(subject.document.uri, problem.range, subject.expected.right);
    await vscode.workspace.applyEdit(edit);
    await until(() => spelling(vscode.languages.getDiagnostics(subject.document.uri)) === undefined);
  },

  'every command of the manifest is there': async () => {
    const known = new Set(await vscode.commands.getCommands(true));
    const { commands } = vscode.extensions.getExtension('rostrum.rostrum-vscode').packageJSON.contributes;
    assert.equal(commands.map(({ command }) => command).filter((command) => !known.has(command)), []);
  },

  'questions lead to answers': async () => {
    const editor = await show(subject.document, 0);
    await vscode.commands.executeCommand('rostrum.nextQuestion');
    const question = editor.selection.active.line;
    assert.ok(subject.document.lineAt(question).text.startsWith('QUESTION'), 'not a question');
    await vscode.commands.executeCommand('rostrum.goToAnswer');
    const answer = editor.selection.active.line;
    assert.ok(answer > question && !subject.document.lineAt(answer).text.startsWith('QUESTION'), 'not an answer');
    await vscode.commands.executeCommand('rostrum.previousQuestion');
    assert.equal(editor.selection.active.line, question);
  },

  'a quotation is copied with its words': async () => {
    if (!(await hasClipboard())) return;
    await show(subject.document, subject.turns[0].line - 1);
    await vscode.commands.executeCommand('rostrum.copyQuotation');
    const words = subject.document.lineAt(subject.turns[0].line - 1).text.slice(-40);
    const copied = await vscode.env.clipboard.readText();
    assert.ok(copied.includes(words), `copied: ${copied}`);
  },

  'one speaker is shown alone, and searched alone': async () => {
    const editor = await show(subject.document, subject.turns[2].line - 1);
    await picking(vscode.commands.executeCommand('rostrum.filterSpeaker'));
    await vscode.commands.executeCommand('rostrum.showEverybody');
    await picking(vscode.commands.executeCommand('rostrum.findInSpeaker'));
    assert.equal(editor.selections.length, 1);
    await vscode.commands.executeCommand('closeFindWidget');
  },

  'a person is renamed wherever the label stands': async () => {
    const { label, line } = subject.turns.find((turn) => subject.turns.filter((other) => other.label === turn.label).length > 1);
    const place = new vscode.Position(line - 1, 1);
    const edit = await vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', subject.document.uri, place, 'CHAIR');
    const changed = edit.entries().flatMap(([, edits]) => edits);
    assert.ok(changed.length >= subject.turns.filter((turn) => turn.label === label).length, `${changed.length} changes`);
  },

  'labels complete themselves': async () => {
    const edit = new vscode.WorkspaceEdit();
    const end = subject.document.lineAt(subject.document.lineCount - 1).range.end;
    edit.insert(subject.document.uri, end, '\nSEC');
    await vscode.workspace.applyEdit(edit);
    const place = subject.document.lineAt(subject.document.lineCount - 1).range.end;
    const { items } = await vscode.commands.executeCommand('vscode.executeCompletionItemProvider', subject.document.uri, place);
    assert.ok(items.some(({ label }) => String(label.label ?? label).startsWith('SEC')), 'no label is offered');
    await show(subject.document);
    await vscode.commands.executeCommand('undo');
  },

  'figures above labels can be switched off': async () => {
    const lenses = () => vscode.commands.executeCommand('vscode.executeCodeLensProvider', subject.document.uri);
    assert.ok((await lenses()).length > 0, 'no code lens');
    await configure('codeLens', false);
    await until(async () => (await lenses()).length === 0);
    await configure('codeLens', undefined);
    for (const choice of ['off', 'labels', undefined]) await configure('speakerColors', choice);
  },

  'the reading view and the figures open': async () => {
    await show(subject.document, 0);
    await vscode.commands.executeCommand('rostrum.openReadingView');
    await until(() => tabs().some(({ input }) => String(input?.viewType).endsWith('rostrum.readingView')));
    await vscode.commands.executeCommand('rostrum.openStatistics');
    await until(() => tabs().some(({ input }) => String(input?.viewType).endsWith('rostrum.statistics')));
    await vscode.window.tabGroups.close(tabs().filter(({ input }) => input?.viewType !== undefined));
  },
};
