import type { HouseStyle } from '@rostrum/core';
import type { Preset } from './preset.ts';

/** The preset of a house style: it pins the style, so that rules may hold a text to it. */
export function presetFor({ name, title }: HouseStyle): Preset {
  return { name, summary: `the house style of: ${title}`, style: name };
}
