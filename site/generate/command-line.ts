import { execFileSync } from 'node:child_process';
import { fenced, type Page, root } from './page.ts';

/** The reference of the command line: what each command says of itself. */
export function commandLinePage(): Page {
  const general = help();
  const list = /^Commands:\n([^]*?)(?:\n\n|$(?![^]))/m.exec(general)?.[1] ?? '';
  const names = [...list.matchAll(/^ {2}([a-z][a-z-]*)/gm)].map(([, name = '']) => name).filter((name) => name !== 'help');
  if (names.length < 5) throw new Error('rostrum --help lists no commands');
  const body = ['What a command prints, it prints to standard output; everything that it has to say beside that goes to standard error.', fenced('text', general), ...names.map((name) => `## ${name}\n\n${fenced('text', help(name))}`)];
  return { path: 'reference/command-line', title: 'Command line', description: 'Every command of rostrum with its options', body: body.join('\n\n') };
}

function help(...command: readonly string[]): string {
  return execFileSync(process.execPath, [`${root}packages/cli/dist/bin.js`, ...command, '--help'], { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', COLUMNS: '80' } });
}
