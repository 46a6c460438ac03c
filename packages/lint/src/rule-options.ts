/**
 * Options of rules, as data. A run fills the defaults from it; the config schema makes zod of it, so that a check
 * loads zod only when there is a config to read.
 */
export type OptionSpec =
  | { readonly kind: 'strings'; readonly summary: string; readonly standard: readonly string[] }
  | { readonly kind: 'flag'; readonly summary: string; readonly standard: boolean }
  | { readonly kind: 'count'; readonly summary: string; readonly standard: number };

/** The options of one rule by name. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** The values of options as a rule sees them: each is there. */
export type OptionValues<Specs extends OptionSpecs> = { readonly [Name in keyof Specs]: ValueOf<Specs[Name]> };

type ValueOf<Spec extends OptionSpec> = Spec extends { kind: 'strings' } ? readonly string[] : Spec extends { kind: 'flag' } ? boolean : number;

/**
 * An option that lists texts; none are listed by default.
 *
 * @example
 * ```ts
 * import { strings } from '@rostrum/lint';
 *
 * console.log(strings('labels that are right although they resemble others'));
 *
 * //=> {"kind":"strings","summary":"labels that are right although they resemble others","standard":[]}
 * ```
 */
export function strings(summary: string): OptionSpec & { readonly kind: 'strings' } {
  return { kind: 'strings', summary, standard: [] };
}

/**
 * An option that is on or off; off by default.
 *
 * @example
 * ```ts
 * import { flag } from '@rostrum/lint';
 *
 * console.log(flag('also report turns of one word'));
 *
 * //=> {"kind":"flag","summary":"also report turns of one word","standard":false}
 * ```
 */
export function flag(summary: string): OptionSpec & { readonly kind: 'flag' } {
  return { kind: 'flag', summary, standard: false };
}

/**
 * An option that is a whole number from 0.
 *
 * @example
 * ```ts
 * import { count } from '@rostrum/lint';
 *
 * console.log(count('turns that a speaker may have at most', 40));
 *
 * //=> {"kind":"count","summary":"turns that a speaker may have at most","standard":40}
 * ```
 */
export function count(summary: string, standard: number): OptionSpec & { readonly kind: 'count' } {
  return { kind: 'count', summary, standard };
}

/** The values of a rule's options: as given, else their defaults. */
export function optionValues(specs: OptionSpecs, given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { ...Object.fromEntries(Object.entries(specs).map(([name, { standard }]) => [name, standard])), ...given };
}
