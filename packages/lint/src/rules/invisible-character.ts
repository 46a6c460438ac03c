import type { Edit } from '@rostrum/core';
import { type Invisible, invisibles } from '../invisible.ts';
import { LineReader } from '../line-reader.ts';
import { rareSigns } from '../rare-signs.ts';
import { type RuleContext, rule } from '../rule.ts';

/** Lines that get a finding of their own; what lies behind them is reported as one. */
const MAX_LINES = 100;

/** Reports characters that nobody sees and that break searching, comparing and copying. */
export const invisibleCharacter = rule({
  meta: {
    name: 'invisible-character',
    summary: 'A character that nobody sees stands in the text, such as a zero-width space or a control character.',
    group: 'typography',
    severity: 'warning',
    fix: 'both',
    source: 'Unicode Standard Annex #44, Default_Ignorable_Code_Point',
  },
  check(context) {
    if (rareSigns(context.text, context.transcript).invisible.length === 0) return;
    const safe = new Groups(context);
    const suggested = new Groups(context);
    const reader = new LineReader(context.text);
    for (const character of invisibles(context.text)) {
      const { start, isBlank } = character;
      const isSafe = character.safe && (!reader.isStructure(start) || (isBlank && reader.isEdge(start)));
      (isSafe ? safe : suggested).add({ ...character, safe: isSafe });
    }
    safe.report();
    suggested.report();
  },
});

/** Gathers characters of one line, so that a text full of them gives few findings. */
class Groups {
  readonly #context: RuleContext;
  readonly #groups: Invisible[][] = [];
  #line = 0;

  constructor(context: RuleContext) {
    this.#context = context;
  }

  add(character: Invisible): void {
    const line = this.#context.tree.lines.lineAt(character.start);
    if (line !== this.#line && this.#groups.length <= MAX_LINES) this.#groups.push([]);
    this.#line = line;
    this.#groups.at(-1)?.push(character);
  }

  report(): void {
    this.#groups.forEach((characters, index) => {
      const first = characters[0];
      if (first === undefined) return;
      const where = index < MAX_LINES ? 'in this line' : 'from here to the end';
      this.#context.report({
        message: `${describe(characters, where)} Nobody sees ${characters.length === 1 ? 'it' : 'them'}, but search, comparison and speech readers stumble. ${advice(first)}`,
        start: first.start,
        end: runEnd(characters),
        fix: {
          safety: first.safe ? 'safe' : 'suggested',
          title: characters.length === 1 ? `${order(first)} ${first.name}` : `${order(first)} ${characters.length} invisible characters`,
          edits: merged(characters),
        },
      });
    });
  }
}

function describe(characters: readonly Invisible[], where: string): string {
  const names = [...new Set(characters.map(({ name }) => name))];
  if (characters.length === 1) return `A ${names[0]} stands here.`;
  const shown = names.slice(0, 3).join(', ') + (names.length > 3 ? ', …' : '');
  return `${characters.length} invisible characters ${where}: ${shown}.`;
}

function order(first: Invisible): string {
  return first.replacement === '' ? 'Remove' : 'Replace';
}

function advice(first: Invisible): string {
  if (first.safe) return 'Remove it safely: no word changes.';
  if (first.replacement.trim() !== '') return `The text was probably saved as Windows-1252: “${first.replacement}” was meant.`;
  return 'Look at the words around it before removing it.';
}

function runEnd(characters: readonly Invisible[]): number {
  let end = characters[0]?.end ?? 0;
  for (const character of characters.slice(1)) {
    if (character.start !== end) break;
    end = character.end;
  }
  return end;
}

/** Neighbouring edits as one: a text full of invisible characters is repaired in few steps. */
function merged(characters: readonly Invisible[]): Edit[] {
  const edits: Edit[] = [];
  for (const { start, end, replacement } of characters) {
    const last = edits.at(-1);
    if (last?.end === start) edits[edits.length - 1] = { start: last.start, end, text: last.text + replacement };
    else edits.push({ start, end, text: replacement });
  }
  return edits;
}
