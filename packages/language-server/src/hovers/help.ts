import type { AnnotationKind, Problem } from '@rostrum/core';
import { type RuleMeta, rules } from '@rostrum/lint';
import { keyAt } from '../front-matter-keys.ts';
import type { Markup } from './markup.ts';

const metaOf: ReadonlyMap<string, RuleMeta> = new Map(rules.map(({ meta }) => [meta.name, meta]));

const annotationHelp: Readonly<Record<AnnotationKind, string>> = {
  interpreter: 'The words before or after were spoken by an interpreter.',
  inaudible: 'The transcriber could not understand the words here.',
  laughter: 'Somebody laughs.',
  applause: 'People applaud.',
  crosstalk: 'Several people speak at once.',
  pause: 'Nobody speaks.',
  'off-mike': 'Somebody speaks away from the microphone.',
  correction: 'The transcriber confirms or corrects a word.',
  redaction: 'Words were taken out.',
  sound: 'A sound, or what somebody does.',
  other: 'A remark of the transcriber.',
};

/** What an annotation says; none of its words count as spoken. */
export function annotationCard(text: string, kind: AnnotationKind, markup: Markup): string {
  return [`${markup.strong(text)} · ${markup.text(kind)}`, annotationHelp[kind], 'An annotation: its words count as nobody’s speech.'].join('\n\n');
}

/** What a rule looks after; undefined where there is no such rule. */
export function ruleCard(name: string, link: string | undefined, markup: Markup): string | undefined {
  const meta = metaOf.get(name);
  if (meta === undefined) return undefined;
  const about = [
    `${markup.strong(name)} · ${meta.group}`,
    markup.text(meta.summary),
    ...(meta.source === undefined ? [] : [`Asked for by: ${markup.text(meta.source)}`]),
    ...(meta.fix === 'none' ? [] : ['Rostrum can repair it.']),
    ...(link === undefined ? [] : [markup.link('The page of the rule', link)]),
  ];
  return about.join('\n\n');
}

/** The rules behind the problems at a place. */
export function problemCard(problems: readonly Problem[], linkOf: (rule: string) => string | undefined, markup: Markup): string | undefined {
  const cards = [...new Set(problems.map(({ rule }) => rule))].flatMap((rule) => ruleCard(rule, linkOf(rule), markup) ?? []);
  return cards.length === 0 ? undefined : cards.join('\n\n');
}

/** What a key of the front matter is for; undefined for a key that is not ours. */
export function keyCard(path: readonly (string | number)[], markup: Markup): string | undefined {
  const key = keyAt(path);
  if (key === undefined) return undefined;
  const values = key.values === undefined ? [] : [`Values: ${key.values.map((value) => markup.text(value)).join(', ')}`];
  return [markup.strong(key.name), markup.text(key.help), ...values].join('\n\n');
}
