import { expect, test } from 'vitest';
import { rostrum } from '../fake-io.ts';

test.each([
  ['bash', [/check--format\) .*'stylish agent /, /check--style\) .*us-state/, /outline--style\) /, /check--rule\) [^\n]*label-typo: /, /check--rule:\) [^\n]*'error warning info off'/, / completion\) words='' values='bash zsh fish'/, / help\) words='' values='check /, / explain\) words='' values='[^']*label-typo/]],
  ['zsh', [/--format\[[^\]]*\]:value:\(stylish agent /, /--style\[[^\]]*\]:value:\([^)]*us-state/, /--rule\[[^\]]*\]:value:\{[^}]*compadd -S "\\:" -- [^}]*label-typo/, /completion\) _arguments '\*:value:\{compadd -- bash zsh fish\}'/, /explain\) _arguments '\*:value:\{compadd -- [^}]*label-typo[^}]*; _files\}'/]],
  ['fish', [/from check' -l format .* -x -a 'stylish agent /, /from outline' -l style .*us-state/, /from check' -l rule .* -x -a '[^']*label-typo:off/, /from completion' -f -a 'bash zsh fish'/, /from help' -f -a 'check /, /from explain' -a '[^']*label-typo/]],
] as const)('%s completes the values of options and operands', async (shell, expected) => {
  const { code, stdout } = await rostrum(['completion', shell]);
  expect(code).toBe(0);
  for (const each of expected) expect(stdout).toMatch(each);
});
