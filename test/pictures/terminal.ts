import { execFileSync } from 'node:child_process';
import { AnsiUp } from 'ansi_up';
import { launchBrowser } from '../e2e/workbench/boot.ts';

const columns = 112;
/** Lines of each command that the picture shows, at most: a README is no place for a scroll. */
const shown = 32;

/** What a command of the repository prints in a terminal, as a picture. */
export async function photographTerminal(root: string, command: string): Promise<Uint8Array> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 400 } });
    await page.setContent(asPage(cut(printed(root, command))));
    return await page.locator('pre').screenshot();
  } finally {
    await browser.close();
  }
}

/** A real terminal, so that the program colours and crops as it does for people. */
function printed(root: string, command: string): string {
  const env = { ...process.env, TERM: 'xterm-256color', NO_COLOR: undefined, CI: undefined };
  return execFileSync('script', ['--quiet', '--return', '--command', `stty cols ${columns}; ${command}`, '/dev/null'], {
    cwd: root,
    env,
    encoding: 'utf8',
  }).replaceAll('\r\n', '\n');
}

/** The first lines of each command: a heading, the command behind a `$`, what it printed. */
function cut(output: string): string {
  const commands = output.split(/\n(?=[^\n]*\n\$ )/).slice(1);
  return commands.map((text) => shorten(text.trimEnd().split('\n')).join('\n')).join('\n\n');
}

function shorten(lines: readonly string[]): readonly string[] {
  if (lines.length <= shown) return lines;
  // Not in the middle of a finding, if that can be.
  const gap = lines.findLastIndex((line, index) => index < shown && line.trim() === '');
  const end = gap > shown / 2 ? gap : shown - 1;
  return [...lines.slice(0, end), `\u001B[2m… ${lines.length - end} more lines\u001B[22m`];
}

/** The sixteen colours of a terminal, as pairs that can be read on the dark ground. */
const palette = {
  black: '#5c6370',
  red: '#ff7b72',
  green: '#7ee787',
  yellow: '#f2cc60',
  blue: '#79c0ff',
  magenta: '#d2a8ff',
  cyan: '#76e3ea',
  white: '#d7dae0',
};

function asPage(output: string): string {
  const colors = new AnsiUp();
  colors.use_classes = true;
  const rules = Object.entries(palette).map(([name, color]) => `.ansi-${name}-fg, .ansi-bright-${name}-fg { color: ${color}; }`);
  return `<!doctype html><style>
    body { margin: 0; background: #1b1f24; }
    pre { display: inline-block; margin: 0; padding: 18px 22px; color: #d7dae0; background: #1b1f24;
      font: 13px/1.45 "DejaVu Sans Mono", Menlo, monospace; white-space: pre-wrap; width: ${columns + 1}ch; }
    ${rules.join('\n')}
  </style><pre>${colors.ansi_to_html(output)}</pre>`;
}
