// Builds the site into site/dist: makes the pages that follow from the sources, and lets Astro do the rest.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { apiPages } from './generate/api.ts';
import { commandLinePage } from './generate/command-line.ts';
import { configurationPage } from './generate/configuration.ts';
import { writeForLanguageModels } from './generate/language-models.ts';
import { docs, writePages } from './generate/page.ts';
import { rulePages } from './generate/rules.ts';
import { specificationPages } from './generate/specification.ts';
import { vocabularyPages } from './generate/vocabulary.ts';

for (const folder of ['reference', 'rules', 'specification']) rmSync(`${docs}${folder}`, { recursive: true, force: true });
writePages([...rulePages(), ...specificationPages(), configurationPage(), commandLinePage(), ...vocabularyPages(), ...apiPages()]);
// --force: what was rendered before may have been rendered in another way.
const { status } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--force'], {
  cwd: fileURLToPath(new URL('.', import.meta.url)),
  stdio: ['ignore', 2, 2],
  // Whoever calls, a test perhaps: what is built is what is published.
  env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
});
if (status !== 0) process.exit(status ?? 1);
writeForLanguageModels(new URL(process.env['ROSTRUM_SITE'] ?? 'http://localhost/').pathname.replace(/\/$/, ''));
console.error('The site stands in site/dist.');
