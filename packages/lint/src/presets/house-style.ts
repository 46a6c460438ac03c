import type { HouseStyle } from '@rostrum/core';
import type { RuleSettings } from '../config.ts';
import type { Preset } from './preset.ts';

/** Rules that hold a text to a convention, where the style states it. */
const HELD: Readonly<Record<string, (style: HouseStyle) => boolean>> = {
  'annotation-bracket': ({ annotationBracket }) => annotationBracket !== undefined,
  'annotation-case': ({ annotationForm }) => annotationForm !== undefined,
  'dash-form': ({ dash }) => dash !== undefined,
  'inaudible-needs-time': ({ inaudibleTime }) => inaudibleTime === true,
  'label-punctuation': ({ honorificPeriod }) => honorificPeriod !== undefined,
  'long-form-first': ({ longFormFirst }) => longFormFirst === true,
  'missing-translation-notice': ({ notices = [] }) => notices.some(({ translation }) => translation !== undefined),
  'site-debris': ({ breadcrumbs = [], languageLinks = [], navigation = [] }) => breadcrumbs.length + languageLinks.length + navigation.length > 0,
  'unknown-annotation': ({ annotations = [] }) => annotations.length > 0,
};

/** The preset of a house style: it pins the style, and makes warnings of the rules that hold a text to what the style states. */
export function presetFor(style: HouseStyle): Preset {
  const held = Object.keys(HELD).filter((name) => HELD[name]?.(style));
  const rules: RuleSettings = Object.fromEntries(held.map((name) => [name, 'warning']));
  return { name: style.name, summary: `the house style “${style.title}”: pins it, and warns where a text leaves it`, style: style.name, rules };
}
