import { type Edit, labelParts, type LabelParts, type Speaker } from '@rostrum/core';
import { keepsSpeech } from '@rostrum/core/edit';
import type { Analysis } from './analysis.ts';
import { type Appearance, appearancesOf, declarationsOf } from './appearances.ts';

/** An edit of a rename. */
export interface RenameEdit extends Edit {
  /** True where another label of the person changes along with the one that the user renames. */
  readonly isOther: boolean;
}

/** What becomes of a label, and of the words in it. */
export interface Renaming {
  /** The label as printed now. */
  readonly from: string;
  readonly to: string;
  readonly changes: readonly PartChange[];
}

/** Longer than any label that is read as one. */
const longestLabel = 120;

/** The renaming of a label that a user asks for; a string says why the new name is none. */
export function readRenaming(from: string, newName: string): Renaming | string {
  const to = newName.replaceAll(/\s+/g, ' ').trim();
  if (to === '') return 'A label needs at least one letter.';
  if (/[\r\n]/.test(newName) || to.length > longestLabel) return 'A label is one line of a few words.';
  return { from, to, changes: changesBetween(from, to) };
}

/**
 * Renames the person at an appearance: this label, wherever it stands, gets its new form; where other labels and the
 * declarations hold the words that change (`BERG` in `MR. BERG`), these change in the same way. There and back is where
 * it was, unless capitals become small letters on the way. A string says why nothing is renamed.
 */
export function renamePerson(analysis: Analysis, { speaker, text }: Pick<Appearance, 'speaker' | 'text'>, renaming: Renaming): RenameEdit[] | string {
  const edits: RenameEdit[] = [];
  const forms = new Map<string, string>();
  for (const appearance of affected(analysis, speaker, text)) {
    const isThis = same(appearance.text, renaming.from);
    const isId = appearance.declaration?.part === 'key';
    if (isId && !isThis) continue;
    const spelt = respell(appearance.text, renaming);
    // an id is nothing printed, but where a label is the id, both go together
    const next = isId && appearance.text === appearance.text.toLowerCase() ? spelt.toLowerCase() : spelt;
    if (appearance.declaration === undefined) forms.set(appearance.text, next);
    if (next === appearance.text) continue;
    const { start, end } = appearance.span;
    edits.push({ start, end, text: appearance.declaration === undefined ? next : scalar(analysis.document.text.slice(start, end), next), isOther: !isThis });
  }
  if (edits.length === 0) return edits;
  edits.sort((left, right) => left.start - right.start);
  return collision(analysis, speaker, forms) ?? (keepsSpeech(analysis, edits, { turnAfter: (turn) => turn, passes: () => false }) ? edits : 'The new name would change who says which word; nothing is renamed.');
}

/** A label, or a form of the name, as it is after a renaming. */
export function respell(form: string, { from, to, changes }: Renaming): string {
  return same(form, from) ? to : replaceParts(form, changes);
}

/** What names the person; a role that nobody is known to hold is renamed wherever it stands, for whomever it stands. */
function affected(analysis: Analysis, speaker: Speaker, text: string): Appearance[] {
  if (speaker.anonymous !== true) return appearancesOf(analysis, speaker);
  const declared = declarationsOf(analysis).filter((each) => each.speaker === speaker);
  const turns = analysis.transcript.turns.filter((turn) => turn.speaker === speaker.id || same(turn.label, text));
  return [...declared, ...turns.map(({ labelSpan, label }) => ({ speaker, span: labelSpan, text: label }))];
}

/** Why two labels would become one: then nobody could tell whom it names, or undo the renaming. */
function collision({ transcript }: Analysis, { id }: Speaker, forms: ReadonlyMap<string, string>): string | undefined {
  const results = new Map<string, string>();
  for (const [old, next] of forms) {
    const key = next.toLowerCase();
    const twin = results.get(key);
    if (twin !== undefined && !same(twin, old)) return `“${twin}” and “${old}” would both become “${next}”.`;
    results.set(key, old);
    const other = transcript.speakers.find((speaker) => speaker.id !== id && speaker.labels.some((label) => same(label, next) && !same(label, old)));
    if (other !== undefined) return `The label “${next}” is taken: it names ${other.name ?? other.id}.`;
  }
  return undefined;
}

/** A part of a label that becomes another. */
interface PartChange {
  readonly from: string;
  readonly to: string;
}

/** What changes of name and office: another label of the person, with other words round these, changes in the same way. */
function changesBetween(before: string, after: string): PartChange[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return (['family', 'given', 'role'] as const).flatMap((key) => {
    const [from, to] = [old[key], now[key]];
    return from === undefined || to === undefined || same(from, to) ? [] : [{ from, to }];
  });
}

const particles = /^(?:(?:van|von|vom|zu|de|den|der|du|des|del|della|di|da|dos|das|la|le|el|al|bin|ben)(?: |$))+$/i;

/** A label taken apart; a particle belongs to the family name. */
function partsOf(label: string): Pick<LabelParts, 'family' | 'given' | 'role'> {
  const { family, given, role, group } = labelParts(label);
  // the whole of QUESTION is its role: there is nothing that another label could share
  if (group !== undefined) return {};
  const names = given !== undefined && family !== undefined && particles.test(given) ? { family: `${given} ${family}` } : { ...(family !== undefined && { family }), ...(given !== undefined && { given }) };
  return { ...names, ...(role !== undefined && { role }) };
}

/** A label with parts exchanged, in the letters (capitals or not) that it has. */
function replaceParts(label: string, changes: readonly PartChange[]): string {
  return changes.reduce((current, { from, to }) => {
    const at = placeOf(current, from);
    if (at < 0) return current;
    const printed = current.slice(at, at + from.length);
    const spelt = isUpper(printed) ? to.toUpperCase() : isUpper(to) ? capitalised(to) : to;
    return current.slice(0, at) + spelt + current.slice(at + from.length);
  }, label);
}

/** Where a part stands in a label as whole words, whatever its capitals; -1 where it does not. */
function placeOf(label: string, part: string): number {
  const [within, wanted] = [label.toLowerCase(), part.toLowerCase()];
  if (within.length !== label.length) return -1;
  // scripts without blanks have no capitals either
  const parts = wanted === part.toUpperCase() ? /^$/ : /[\p{L}\p{M}\p{N}]/u;
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + 1)) {
    if (!parts.test(label[at - 1] ?? '') && !parts.test(label[at + part.length] ?? '')) return at;
  }
  return -1;
}

function isUpper(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

function capitalised(text: string): string {
  return text.toLowerCase().replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Whether two labels are one but for capitals. */
export function same(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

/** A value of the front matter, with the quotation marks of the old one, and with new ones where it needs them. */
function scalar(old: string, value: string): string {
  if (old.startsWith("'")) return `'${value.replaceAll("'", "''")}'`;
  return !old.startsWith('"') && /^\p{L}[\p{L}\p{M}\p{N} .’/&-]*$/u.test(value) ? value : JSON.stringify(value);
}
