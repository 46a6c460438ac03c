import { readFileSync } from 'node:fs';
import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

// The grammar of the extension colours the transcripts here, too.
const grammar = JSON.parse(readFileSync(new URL('../extensions/vscode/syntaxes/transcript.tmLanguage.json', import.meta.url), 'utf8'));

/**
 * The themes of code know no speakers; labels get the colour of types.
 * @param {import('@astrojs/starlight/expressive-code').ExpressiveCodeTheme} theme
 */
function colourLabels(theme) {
  theme.settings.push({ name: undefined, scope: ['markup.bold.label.transcript', 'entity.name.type.speaker.transcript'], settings: { foreground: theme.type === 'dark' ? '#8fd3e0' : '#1c6274', fontStyle: 'bold' } });
  return theme;
}

// Where the site will stand, with the folder, if it is to have one.
const { origin, pathname } = new URL(process.env['ROSTRUM_SITE'] ?? 'http://localhost/');
const base = pathname.replace(/\/$/, '');

/** Pages link to each other from the root of the site, wherever that is. */
const rootLinks = {
  name: 'root-links',
  element: {
    filter: ['a'],
    /**
     * @param {{ properties?: { href?: unknown } }} node
     * @param {{ setProperty(node: object, name: string, value: string): void }} context
     */
    visit(node, context) {
      const href = node.properties?.href;
      if (typeof href === 'string' && /^\/(?!\/)/.test(href)) context.setProperty(node, 'href', base + href);
    },
  },
};

export default defineConfig({
  ...(process.env['ROSTRUM_SITE'] !== undefined && { site: origin }),
  base: pathname,
  markdown: { processor: satteri({ hastPlugins: [rootLinks] }) },
  integrations: [
    starlight({
      title: 'Rostrum',
      description: 'Published transcripts, checkable as source code',
      logo: { src: './public/favicon.svg' },
      customCss: ['./src/site.css'],
      components: { Head: './src/head.astro' },
      expressiveCode: { defaultProps: { wrap: true }, customizeTheme: colourLabels, shiki: { langs: [{ ...grammar, name: 'transcript', aliases: [] }] } },
      sidebar: [
        { label: 'Start here', link: '/start/' },
        {
          label: 'Guides',
          items: [
            { label: 'Parse a transcript', link: '/guides/parse/' },
            { label: 'Validate in CI', link: '/guides/validate/' },
            { label: 'Convert', link: '/guides/convert/' },
            { label: 'Build a data set', link: '/guides/data-set/' },
            { label: 'Write a house style', link: '/guides/house-style/' },
            { label: 'Write a rule', link: '/guides/rule/' },
          ],
        },
        {
          label: 'Reference',
          items: [
            { label: 'Command line', link: '/reference/command-line/' },
            { label: 'Configuration', link: '/reference/configuration/' },
            { label: 'Formats', link: '/reference/formats/' },
            { label: 'House styles', link: '/reference/house-styles/' },
            { label: 'Languages', link: '/reference/languages/' },
            { label: 'Programming interface', collapsed: true, items: [{ autogenerate: { directory: 'reference/api' } }] },
          ],
        },
        { label: 'Rules', collapsed: true, items: [{ autogenerate: { directory: 'rules' } }] },
        { label: 'Specification', collapsed: true, items: [{ autogenerate: { directory: 'specification' } }] },
      ],
    }),
  ],
});
