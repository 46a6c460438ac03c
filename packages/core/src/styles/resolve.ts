import { CallerError } from '../caller-error.ts';
import { styles } from './index.ts';
import { plain } from './plain.ts';
import { styleDashes, styleMarks, type HouseStyle } from './style.ts';

/** The keys of a house style, each of which may be left out or undefined, also inside its objects. */
type Loose<T> = T extends readonly (infer Entry)[] ? readonly Loose<Entry>[] : T extends object ? { readonly [Key in keyof T]?: Loose<T[Key]> | undefined } : T;

/** A house style as somebody writes it into a configuration or front matter: whole, or what differs from another. */
export type HouseStyleSettings = Loose<HouseStyle> & {
  /** Name of the house style that this one adds to; absent: `plain`. */
  readonly extends?: string | undefined;
};

/**
 * Makes a house style of what somebody wrote: what is missing comes from the style that it extends, lists add to the
 * lists there, everything else takes the place of what stood there.
 *
 * Settings that are not of the form (they may come from the front matter of any file) count as absent; the schema
 * `houseStyleSchema` of the entry `./schema` says what is wrong with them.
 *
 * @throws {CallerError} when `extends` names no house style in `known`.
 *
 * @example
 * ```ts
 * import { resolveStyle } from '@rostrum/core';
 *
 * const harbour = resolveStyle({ name: 'harbour', extends: 'us-state', marks: ['period'], navigation: ['Port Home'] });
 * console.log(harbour.name, harbour.marks, harbour.navigation?.includes('Port Home'));
 *
 * //=> harbour ["period"] true
 * ```
 */
export function resolveStyle(settings: HouseStyleSettings, known: readonly HouseStyle[] = styles): HouseStyle {
  const wanted = settings.extends ?? plain.name;
  const base = known.find(({ name }) => name === wanted) ?? (wanted === plain.name ? plain : undefined);
  if (base === undefined) throw unknownStyle(wanted, known);
  return {
    name: word(settings.name) ?? (settings.extends === undefined ? 'own' : `own-${base.name}`),
    title: word(settings.title) ?? (settings.extends === undefined ? 'Own house style' : `${base.title}, extended`),
    provenance: word(settings.provenance) ?? base.provenance,
    languages: words(base.languages, settings.languages),
    ...lists(base, settings),
    notices: [...(base.notices ?? []), ...list(settings.notices).filter(isNotice)],
    ...choice('annotationBracket', ['round', 'square'], settings, base),
    ...choice('annotationForm', ['sentence'], settings, base),
    ...choice('inaudibleTime', [true, false], settings, base),
    ...choice('honorificPeriod', [true, false], settings, base),
    ...choice('longFormFirst', [true, false], settings, base),
    ...choice('dash', styleDashes, settings, base),
    ...choice('numericDates', ['day-first', 'month-first'], settings, base),
    telling: { labels: words(base.telling?.labels, settings.telling?.labels), lines: words(base.telling?.lines, settings.telling?.lines) },
  };
}

/** The error for a name that no house style has. */
export function unknownStyle(name: string, known: readonly HouseStyle[]): CallerError {
  return new CallerError('unknown-style', `There is no house style named "${name}". The known ones: ${known.map((style) => style.name).join(', ')}.`);
}

function lists(base: HouseStyle, settings: HouseStyleSettings): Pick<HouseStyle, 'marks' | 'labels' | 'breadcrumbs' | 'languageLinks' | 'navigation' | 'annotations'> {
  return {
    marks: styleMarks.filter((mark) => base.marks?.includes(mark) === true || list(settings.marks).includes(mark)),
    labels: words(base.labels, settings.labels),
    breadcrumbs: words(base.breadcrumbs, settings.breadcrumbs),
    languageLinks: words(base.languageLinks, settings.languageLinks),
    navigation: words(base.navigation, settings.navigation),
    annotations: words(base.annotations, settings.annotations),
  };
}

/** A setting that takes one of a few values, else that of the extended style, if that has one. */
function choice<Key extends keyof HouseStyle>(key: Key, values: readonly HouseStyle[Key][], settings: HouseStyleSettings, base: HouseStyle): Pick<HouseStyle, Key> | object {
  const wanted = settings[key] as HouseStyle[Key];
  const value = values.includes(wanted) ? wanted : base[key];
  return value === undefined ? {} : { [key]: value };
}

function word(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function words(base: readonly string[] | undefined, more: unknown): readonly string[] {
  return [...new Set([...(base ?? []), ...list(more).filter((entry) => word(entry) !== undefined)])] as string[];
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isNotice(value: unknown): value is NonNullable<HouseStyle['notices']>[number] {
  return typeof value === 'object' && value !== null && 'opening' in value && word(value.opening) !== undefined;
}
