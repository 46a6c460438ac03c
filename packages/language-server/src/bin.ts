#!/usr/bin/env node
import process from 'node:process';
import { version } from '../package.json';
import { serve } from './serve.ts';

const usage = `Usage: rostrum-language-server --stdio

Serves an editor over the Language Server Protocol.

  --stdio     read from standard input, write to standard output
  --node-ipc  use Node's channel to the parent process
  --version   print the version
  --help      print this text
`;

// Editors add arguments of their own, such as --clientProcessId: what is not known is left alone.
const given = new Set(process.argv.slice(2));
if (given.has('--version')) process.stdout.write(`${version}\n`);
else if (given.has('--help')) process.stdout.write(usage);
else if (given.has('--node-ipc')) serve('node-ipc');
else if (given.has('--stdio')) serve('stdio');
else {
  process.stderr.write(usage);
  process.exitCode = 2;
}
