import { didYouMean } from '../did-you-mean.ts';
import type { Host } from '../host.ts';
import { presets } from '../presets/index.ts';
import type { ConfigFault } from './config-fault.ts';
import { type ConfigLayer, fileLayer, mergeLayers, type MergedLayers, overridesFor, presetLayer } from './layers.ts';
import { type ReadConfig, readConfig } from './read-config.ts';
import { configNames } from './resolver.ts';
import { folderOf, nameOf, relativePath, resolveIn } from './uri.ts';

/** A configuration file with all that it extends. */
export interface LoadedConfig {
  /** The weakest first. */
  readonly layers: readonly ConfigLayer[];
  readonly sources: readonly string[];
  readonly faults: readonly ConfigFault[];
  /** The settings of a document. */
  settingsFor(uri: string): MergedLayers;
}

/** Reads a configuration file and all that it extends. */
export async function loadConfig(uri: string, host: Host): Promise<LoadedConfig> {
  const loading: Loading = { host, layers: [], sources: [], faults: [] };
  await addFile(loading, uri, [], undefined);
  const { layers, sources, faults } = loading;
  const twin = await otherName(uri, host);
  if (twin !== undefined) faults.push(wholeFile(uri, `${twin} stands beside it. Keep one of the two: nobody could say which one holds.`));
  const merged = new Map<string, MergedLayers>();
  const settingsFor = (document: string): MergedLayers => {
    const chosen = overridesFor(layers, document);
    const known = merged.get(chosen) ?? mergeLayers(layers, chosen);
    merged.set(chosen, known);
    return known;
  };
  return { layers, sources, faults, settingsFor };
}

/** What is known so far. */
interface Loading {
  readonly host: Host;
  readonly layers: ConfigLayer[];
  readonly sources: string[];
  readonly faults: ConfigFault[];
}

/** Says at the place that names a file what is wrong with the name. */
type Reproach = ((message: string) => ConfigFault) | undefined;

async function addFile(loading: Loading, uri: string, above: readonly string[], reproach: Reproach): Promise<void> {
  const { layers, sources, faults } = loading;
  if (above.includes(uri)) {
    const folder = folderOf(uri) ?? '';
    const circle = [...above.slice(above.indexOf(uri)), uri].map((each) => relativePath(folder, each)).join(' → ');
    if (reproach !== undefined) faults.push(reproach(`This leads in a circle: ${circle}.`));
    return;
  }
  if (!sources.includes(uri)) sources.push(uri);
  const text = await readOrFault(loading, uri, reproach);
  if (text === undefined) return;
  const read = readConfig(uri, text);
  faults.push(...read.faults);
  for (const [index, extended] of extendedBy(read).entries()) {
    const path = typeof read.file.extends === 'string' ? ['extends'] : ['extends', index];
    await addExtended(loading, extended, [...above, uri], (message) => read.faultAt(path, message));
  }
  layers.push(fileLayer(uri, folderOf(uri) ?? '', read));
}

async function readOrFault({ host, faults }: Loading, uri: string, reproach: Reproach): Promise<string | undefined> {
  const fail = reproach ?? ((message: string) => wholeFile(uri, message));
  try {
    const text = await host.read(uri);
    if (text === undefined) faults.push(fail(`There is no file ${nameOf(uri)}.`));
    return text;
  } catch (error) {
    faults.push(fail(`${nameOf(uri)} cannot be read: ${error instanceof Error ? error.message : String(error)}`));
    return undefined;
  }
}

async function addExtended(loading: Loading, extended: string, above: readonly string[], reproach: (message: string) => ConfigFault): Promise<void> {
  if (/^\.\.?\//.test(extended)) {
    await addFile(loading, resolveIn(folderOf(above.at(-1) ?? '') ?? '', extended), above, reproach);
    return;
  }
  const preset = presets.find(({ name }) => name === extended);
  if (preset !== undefined) loading.layers.push(presetLayer(preset));
  else if (/[/\\]|\.jsonc?$/.test(extended)) loading.faults.push(reproach(`The path of a file begins with ./ or ../ and has slashes: ./${extended.replaceAll('\\', '/').replace(/^\//, '')}.`));
  else {
    const names = presets.map(({ name }) => name);
    loading.faults.push(reproach(`There is no preset “${extended}”.${didYouMean(extended, names)} Presets are ${names.join(', ')}; the path of a file begins with ./ or ../.`));
  }
}

function extendedBy({ file }: ReadConfig): readonly string[] {
  return typeof file.extends === 'string' ? [file.extends] : (file.extends ?? []);
}

/** The other of the two names, if a file of that name stands in the same folder. */
async function otherName(uri: string, host: Host): Promise<string | undefined> {
  const name = configNames.find((each) => uri.endsWith(`/${each}`));
  const other = configNames.find((each) => each !== name);
  if (name === undefined || other === undefined) return undefined;
  const isThere = await host.read(`${folderOf(uri) ?? ''}/${other}`).then((text) => text !== undefined, () => true);
  return isThere ? other : undefined;
}

function wholeFile(uri: string, message: string): ConfigFault {
  const start = { line: 1, column: 1 };
  return { uri, message, start: 0, end: 0, from: start, to: start };
}
