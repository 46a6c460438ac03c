// What the extension shows and where it leads, seen through the API of the editor.
const vscode = require('vscode');
const { assert, configure, cursorMoved, flatten, open, picking, run, show, spelling, subject, tabs, until } = require('./editor.cjs');

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
    await run('treatAsTranscript');
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
      await run('nextTurn');
      lines.push(await confirmed);
    }
    assert.equal(lines, subject.turns.map(({ line }) => line));
    await run('nextTurn');
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

  'what is said of a line and of the house style is shown': async () => {
    await show(subject.document, subject.turns[0].line - 1);
    assert.ok((await run('explainLine')).length > 0, 'no reason');
    assert.ok((await run('explainDocument')).length > 0, 'no house style');
    // The output takes the focus later than the command ends, and would take it out of the next test. An editor that has
    // not yet loaded its panel lets the first request pass, so it is asked again.
    let looks = 0;
    await until(async () => {
      if (looks++ % 40 === 0) await run('showOutput');
      return vscode.window.activeTextEditor?.document.uri.scheme === 'output';
    });
    await show(subject.document);
  },

  'every command of the manifest is there': async () => {
    const known = new Set(await vscode.commands.getCommands(true));
    const { commands } = vscode.extensions.getExtension('rostrum.rostrum-vscode').packageJSON.contributes;
    assert.equal(commands.map(({ command }) => command).filter((command) => !known.has(command)), []);
  },

  'questions lead to answers': async () => {
    const editor = await show(subject.document, 0);
    const asks = ({ line }) => subject.document.lineAt(line).text.startsWith('QUESTION');
    // A busy editor may say late where the cursor was before, so each place is waited for.
    await run('nextQuestion');
    await until(() => asks(editor.selection.active));
    const question = editor.selection.active.line;
    await run('goToAnswer');
    await until(() => editor.selection.active.line > question && !asks(editor.selection.active));
    await run('previousQuestion');
    await until(() => editor.selection.active.line === question);
  },

  'commands walk between the turns of one speaker, and back': async () => {
    const [first, second] = subject.turns.filter(({ label }) => label === subject.expected.right).map(({ line }) => line - 1);
    const editor = await show(subject.document, first);
    await run('nextTurnOfSpeaker');
    await until(() => editor.selection.active.line === second);
    await run('previousTurnOfSpeaker');
    await until(() => editor.selection.active.line === first);
    await run('previousTurn');
    const above = subject.turns.findLast(({ line }) => line - 1 < first).line - 1;
    await until(() => editor.selection.active.line === above);
  },

  'a speaker is chosen from a list': async () => {
    const editor = await show(subject.document, subject.document.lineCount - 1);
    await picking(run('goToSpeaker'));
    await until(() => editor.selection.active.line === subject.turns[0].line - 1);
    const range = new vscode.Range(subject.turns[3].line - 1, 0, subject.turns[3].line - 1, 1);
    await run('revealRange', subject.document.uri, range);
    await until(() => editor.selection.active.line === range.start.line);
  },

  'a quotation is copied with its words': async () => {
    await show(subject.document, subject.turns[0].line - 1);
    await run('copyQuotation');
    const words = subject.document.lineAt(subject.turns[0].line - 1).text.slice(-40);
    const copied = await vscode.env.clipboard.readText();
    assert.ok(copied.includes(words), `copied: ${copied}`);
  },

  'one speaker is shown alone, and searched alone': async () => {
    const editor = await show(subject.document, subject.turns[2].line - 1);
    await configure('filter.others', 'fold');
    await picking(run('filterSpeaker'));
    // What is folded parts the lines that can be seen.
    await until(() => editor.visibleRanges.length > 1);
    await run('showEverybody');
    await until(() => editor.visibleRanges.length === 1);
    await configure('filter.others', undefined);
    await picking(run('findInSpeaker'));
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
    const command = (await lenses()).map((lens) => lens.command).find((found) => found?.command === 'rostrum.showReferences');
    await show(subject.document, 0);
    await run('showReferences', ...command.arguments);
    await vscode.commands.executeCommand('closeReferenceSearch');
  },

  'hints behind anonymous labels can be switched off': async () => {
    const all = new vscode.Range(0, 0, subject.document.lineCount, 0);
    const hints = () => vscode.commands.executeCommand('vscode.executeInlayHintProvider', subject.document.uri, all);
    assert.ok((await hints()).length > 0, 'no hint');
    await configure('inlayHints', false);
    await until(async () => (await hints()).length === 0);
    await configure('inlayHints', undefined);
  },

  'the reading view and the figures open, and the figures are exported': async () => {
    await show(subject.document, 0);
    await run('openReadingView');
    await until(() => tabs().some(({ input }) => String(input?.viewType).endsWith('rostrum.readingView')));
    await run('openStatistics');
    await until(() => tabs().some(({ input }) => String(input?.viewType).endsWith('rostrum.statistics')));
    const csv = vscode.Uri.joinPath(subject.document.uri, '../event.csv');
    await run('exportStatistics', csv);
    const rows = new TextDecoder().decode(await vscode.workspace.fs.readFile(csv)).split('\r\n');
    assert.equal(rows[0].replace('\uFEFF', ''), 'kind,name,turns,words,share,questions,longest_turn_words');
    assert.equal(rows.filter((row) => row.startsWith('document,')).map((row) => Number(row.split(',')[2])), [subject.turns.length]);
    await vscode.window.tabGroups.close(tabs().filter(({ input }) => input?.viewType !== undefined));
  },
};
