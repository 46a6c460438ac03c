import { MarkupKind } from '../kinds.ts';

/** How a hover is written. */
export interface Markup {
  readonly kind: (typeof MarkupKind)[keyof typeof MarkupKind];
  /** Text of the document, so that it shows as it stands there. */
  text(text: string): string;
  strong(text: string): string;
  link(text: string, target: string): string;
}

/** For editors that show Markdown. */
export const markdown: Markup = { kind: MarkupKind.Markdown, text: escapeMarkdown, strong: (text) => `**${escapeMarkdown(text)}**`, link: (text, target) => `[${escapeMarkdown(text)}](<${target}>)` };
/** For all others. */
export const plainText: Markup = { kind: MarkupKind.PlainText, text: (text) => text, strong: (text) => text, link: (text, target) => `${text}: ${target}` };

function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&');
}
