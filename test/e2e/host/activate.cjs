// Loads the script of the extension beside an editor of straw, activates it, and prints the processor time that took, in
// milliseconds.
const Module = require('module');

/** Stands for everything: it can be called, constructed, extended, and asked for anything. */
const straw = new Proxy(function straw() {}, {
  get(target, name) {
    if (name === 'prototype') return target.prototype;
    if (name === 'version') return '1.139.0';
    if (name === 'language') return 'en';
    if (name === 'textDocuments' || name === 'visibleTextEditors') return [];
    if (name === 'activeTextEditor' || name === 'then' || typeof name === 'symbol') return undefined;
    return straw;
  },
  set: () => true,
  apply: () => straw,
  construct: () => ({ dispose() {}, event: () => straw, fire() {} }),
});

const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? straw : load(name, ...rest));

const before = process.cpuUsage();
const { activate } = require(process.argv[2]);
activate({ subscriptions: [], extensionUri: straw, workspaceState: straw, asAbsolutePath: (path) => path });
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000);
process.exit(0);
