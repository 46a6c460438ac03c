import { type Position, resolveStyle } from '@rostrum/core';
import { type LintConfig, overlaid, type RuleSettings } from '../config.ts';
import type { Preset } from '../presets/preset.ts';
import type { RegisteredPerson } from '../rule.ts';
import { folderTest, type PathTest, pathTest } from './globs.ts';
import type { ConfigPath, ReadConfig } from './read-config.ts';
import type { ConfigFile } from './schema.ts';
import { relativePath } from './uri.ts';

/** Where a setting comes from: a preset, or a place in a configuration file. */
export type SettingOrigin = { readonly preset: string } | ({ readonly uri: string } & Position);

/** What one configuration file or one preset says. */
export interface ConfigLayer {
  readonly settings: LayerSettings;
  readonly overrides: readonly (LayerSettings & { readonly matches: PathTest })[];
  readonly people: readonly RegisteredPerson[];
  readonly origin: (path: ConfigPath) => SettingOrigin;
  /** URI of the folder to which patterns are relative; absent in a preset. */
  readonly folder?: string;
  readonly files?: PathTest;
  readonly ignore?: PathTest;
}

interface LayerSettings {
  readonly style?: ConfigFile['style'];
  readonly rules?: RuleSettings | undefined;
  /** Where it stands in its file. */
  readonly path: ConfigPath;
}

/** The settings of a document, and for each of them (`style`, `rules.NAME`, `people.ID`) where it comes from. */
export interface MergedLayers {
  readonly config: LintConfig;
  readonly origins: ReadonlyMap<string, SettingOrigin>;
}

/** A preset as a layer. */
export function presetLayer({ name, style, rules }: Preset): ConfigLayer {
  return { settings: { style, rules, path: [] }, overrides: [], people: [], origin: () => ({ preset: name }) };
}

/** A configuration file as a layer. */
export function fileLayer(uri: string, folder: string, { file, placeOf }: ReadConfig): ConfigLayer {
  return {
    folder,
    settings: { style: file.style, rules: file.rules, path: [] },
    overrides: (file.overrides ?? []).map(({ files, style, rules }, index) => ({ style, rules, path: ['overrides', index], matches: pathTest(files) })),
    people: Object.entries(file.people ?? {}).map(([id, { labels = [], roles = [], ...person }]) => ({ id, ...person, labels, roles })),
    origin: (path) => ({ uri, ...placeOf(path) }),
    ...(file.files && { files: pathTest(file.files) }),
    ...(file.ignore && { ignore: folderTest(file.ignore) }),
  };
}

/** Which overrides of the layers are for a file: one letter for each. */
export function overridesFor(layers: readonly ConfigLayer[], uri: string): string {
  return layers.flatMap(({ folder = '', overrides }) => overrides.map(({ matches }) => (matches(relativePath(folder, uri)) ? 'y' : 'n'))).join('');
}

/** Lays the layers over one another, each with those of its overrides that are chosen; what comes later is stronger. */
export function mergeLayers(layers: readonly ConfigLayer[], chosen: string): MergedLayers {
  const origins = new Map<string, SettingOrigin>();
  const people = new Map<string, RegisteredPerson>();
  let style: LintConfig['style'];
  let rules: RuleSettings = {};
  let next = 0;
  for (const { settings, overrides, people: own, origin } of layers) {
    for (const part of [settings, ...overrides.filter(() => chosen[next++] === 'y')]) {
      if (part.style !== undefined) {
        style = typeof part.style === 'string' ? part.style : resolveStyle(part.style);
        origins.set('style', origin([...part.path, 'style']));
      }
      rules = overlaid(rules, part.rules ?? {});
      for (const name of Object.keys(part.rules ?? {})) origins.set(`rules.${name}`, origin([...part.path, 'rules', name]));
    }
    for (const person of own) {
      people.set(person.id, person);
      origins.set(`people.${person.id}`, origin(['people', person.id]));
    }
  }
  const config: LintConfig = {
    ...(style !== undefined && { style }),
    ...(people.size > 0 && { people: [...people.values()] }),
    ...(Object.keys(rules).length > 0 && { rules }),
  };
  return { config, origins };
}
