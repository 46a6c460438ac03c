import { DeclarationPrinter } from './declarations.ts';
import { type PublicExport, readExports, tagsOf } from './exports.ts';
import { fenced, type Page } from './page.ts';

const groups = [
  ['function', 'Functions'],
  ['class', 'Classes'],
  ['constant', 'Constants'],
  ['type', 'Types'],
] as const;

/** The reference of the programming interface: a page an entry, from the declarations and the comments on them. */
export function apiPages(): Page[] {
  const { checker, exports } = readExports();
  const printer = new DeclarationPrinter(checker, exports);
  const entries = [...new Set(exports.map(({ entry }) => pageOf(entry)))];
  return entries.map((entry, order) => {
    const own = exports.filter((each) => pageOf(each.entry) === entry);
    const chapters = groups.flatMap(([kind, title]) => {
      const members = own.filter((each) => each.kind === kind);
      return members.length === 0 ? [] : [`## ${title}`, ...members.map((member) => chapter(member, printer, exports))];
    });
    const opening = `Everything below is imported by its name from \`${entry}\`. The examples are tests: each prints what stands behind \`//=>\`.`;
    return { path: `reference/api/${slug(entry)}`, title: entry, description: `What ${entry} exports: signatures, comments, and an example for everything that runs`, order, body: [opening, ...chapters].join('\n\n') };
  });
}

/** The formats are alike, and share a page. */
function pageOf(entry: string): string {
  return entry.replace(/\/formats\/.+$/, '/formats/NAME');
}

function slug(entry: string): string {
  return pageOf(entry).toLowerCase().replace('@rostrum/', '').replaceAll('/', '-');
}

function chapter(member: PublicExport, printer: DeclarationPrinter, exports: readonly PublicExport[]): string {
  const declaration = printer.print(member);
  const summary = member.symbol.getDocumentationComment(undefined).map(({ text }) => text).join('');
  const throws = tagsOf(member, 'throws').map((text) => `**Throws** ${text.replace(/^(?:\{(\w+)\})?\s*/, (_, name?: string) => (name === undefined ? '' : `\`${name}\` `))}`);
  const examples = tagsOf(member, 'example').map((text) => text.trim().replace(/^```ts$/m, '```ts title="Example"'));
  return [`### ${member.name}`, summary, fenced('ts', declaration), ...related(member, declaration, exports), ...throws, ...examples].filter((part) => part !== '').join('\n\n');
}

/** Links to the other exports that a declaration names: of this entry if it has them, else of the first one that does. */
function related(member: PublicExport, declaration: string, exports: readonly PublicExport[]): string[] {
  const code = declaration.replaceAll(/\/\*\*[^]*?\*\/|'[^'\n]*'/g, '');
  const names = [...new Set(code.match(/\b[A-Z]\w+/g) ?? [])].filter((name) => name !== member.name);
  const links = names.flatMap((name) => {
    const candidates = exports.filter((each) => each.name === name);
    const target = candidates.find(({ entry }) => entry === member.entry) ?? candidates[0];
    return target === undefined ? [] : [`[\`${name}\`](/reference/api/${slug(target.entry)}/#${name.toLowerCase()})`];
  });
  return links.length === 0 ? [] : [`See ${links.join(', ')}.`];
}
