import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { colorOfSlot, colorSlots } from './color-slots.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

interface Setting {
  readonly scope?: string;
  readonly order?: number;
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
}

interface Manifest {
  readonly engines: { readonly vscode: string };
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly keybindings: readonly object[];
    readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[];
    readonly configuration: readonly { readonly title: string; readonly properties: Readonly<Record<string, Setting>> }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string }[]>>;
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly { readonly media: { readonly svg: string } }[] }[];
  };
}

const manifestText = read('package.json');
const manifest = JSON.parse(manifestText) as Manifest;
const { contributes } = manifest;
const english = JSON.parse(read('package.nls.json')) as Record<string, string>;
const japanese = JSON.parse(read('package.nls.ja.json')) as Record<string, string>;
const commands = contributes.commands.map(({ command }) => command);
const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'));

describe('the manifest', () => {
  test('says everything in English and in Japanese', () => {
    const used = [...manifestText.matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key);
    expect(used.length).toBeGreaterThan(50);
    expect(Object.keys(english).sort()).toEqual([...new Set(used)].sort());
    expect(Object.keys(japanese).sort()).toEqual(Object.keys(english).sort());
    for (const [key, text] of Object.entries(english)) expect(links(japanese[key] ?? ''), key).toEqual(links(text));
  });

  test('has at most 20 settings, described, in order, for each folder on its own', () => {
    const settings = contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
    expect(settings.length).toBeGreaterThan(5);
    expect(settings.length).toBeLessThanOrEqual(20);
    for (const [name, { scope, order, markdownDescription, markdownEnumDescriptions, enum: values }] of settings) {
      expect(scope, name).toBe(name === 'rostrum.trace.server' ? 'window' : 'resource');
      expect([order, markdownDescription], name).not.toContain(undefined);
      if (name !== 'rostrum.trace.server') expect(markdownEnumDescriptions?.length, name).toBe(values?.length);
    }
  });

  test('binds at most four keys', () => expect(contributes.keybindings.length).toBeLessThanOrEqual(4));

  test('names only commands that exist, and the code registers all of them', () => {
    const named = [...Object.values(contributes.menus).flat().flatMap(({ command }) => command ?? []), ...Object.values(english).flatMap(links)];
    expect(named.filter((name) => name.startsWith('rostrum.') && !commands.includes(name) && !/\.focus$/.test(name))).toEqual([]);
    const registered = sources.filter((path) => path.startsWith('commands')).map((path) => read(`src/${path}`)).join('\n');
    expect(commands.filter((name) => !registered.includes(`'${name.replace('rostrum.', '')}'`))).toEqual([]);
  });

  test('has an icon and a welcome for every view, and pictures for the tour', () => {
    const views = Object.values(contributes.views).flat().map(({ id }) => id);
    for (const view of views) expect(contributes.viewsWelcome.some((welcome) => welcome.view === view), view).toBe(true);
    for (const { steps } of contributes.walkthroughs) for (const { media } of steps) expect(existsSync(`${root}${media.svg}`), media.svg).toBe(true);
  });

  test('every row of a view says aloud what it shows', () => {
    // A function makes a row; the empty one stands for no transcript.
    const makers = sources.flatMap((path) => read(`src/${path}`).split(/^(?=(?:export )?function )/m)).filter((text) => /new TreeItem\((?!''\))/.test(text));
    expect(makers.length).toBe(4);
    expect(makers.filter((text) => !text.includes('.accessibilityInformation = '))).toEqual([]);
  });

  test('asks for no newer editor than the types that the code is written against', () => {
    expect(manifest.engines.vscode).toBe('^1.91.0');
  });
});

/** Commands that a text links to. */
function links(text: string): string[] {
  return [...text.matchAll(/\(command:(?:toSide:)?([\w.]+)/g)].map(([, name = '']) => name);
}

describe('colours of speakers', () => {
  // Backgrounds of the editor in VS Code's own themes.
  const grounds: Readonly<Record<string, readonly [string, number]>> = {
    light: ['#ffffff', 4.5],
    dark: ['#1f1f1f', 4.5],
    highContrast: ['#000000', 7],
    highContrastLight: ['#ffffff', 7],
  };

  test('are there for every slot', () => {
    expect(contributes.colors.map(({ id }) => id)).toEqual(Array.from({ length: colorSlots }, (_, slot) => colorOfSlot(slot)));
  });

  test.each(Object.entries(grounds))('can be read in %s themes (WCAG 2.2)', (theme, [ground, least]) => {
    for (const { id, defaults } of contributes.colors) expect(contrast(defaults[theme] ?? ground, ground), id).toBeGreaterThanOrEqual(least);
  });
});

/** Contrast ratio of two colours, from 1 to 21 (WCAG 2.2, relative luminance). */
function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [first, second].map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('messages', () => {
  const bundle = JSON.parse(read('l10n/bundle.l10n.ja.json')) as Record<string, string>;
  const used = new Set(sources.flatMap((path) => messagesOf(read(`src/${path}`))));

  test('are all in the Japanese bundle, which has no others', () => {
    expect(used.size).toBeGreaterThan(60);
    expect(Object.keys(bundle).sort()).toEqual([...used].sort());
  });

  test('keep their places for values', () => {
    const places = (text: string): string[] => (text.match(/\{\d\}/g) ?? []).sort();
    for (const [text, translated] of Object.entries(bundle)) expect(places(translated), text).toEqual(places(text));
  });
});

/** First arguments of `l10n.t`. */
function messagesOf(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'l10n.t') {
      const [message] = node.arguments;
      if (message === undefined || !ts.isStringLiteralLike(message)) throw new Error(`not a literal: ${node.getText()}`);
      found.push(message.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true));
  return found;
}
