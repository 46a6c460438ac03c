import type { Element, ElementContent } from 'xast';

/** An XML element; attributes that are undefined, and children that are, are left out. */
export function element(name: string, attributes: Readonly<Record<string, string | undefined>>, ...children: (ElementContent | string | undefined)[]): Element {
  return {
    type: 'element',
    name,
    attributes: Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined)) as Record<string, string>,
    children: children.filter((child) => child !== undefined).map((child) => (typeof child === 'string' ? { type: 'text', value: legal(child) } : child)),
  };
}

/** Characters that XML 1.0 forbids (section 2.2) become the replacement character. */
function legal(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

/** An id that XML takes for a name without a colon (Namespaces in XML, NCName). */
export function xmlId(id: string): string {
  const plain = id.replace(/[^\p{L}\p{M}\p{N}._-]/gu, '_');
  return /^[\p{L}_]/u.test(plain) ? plain : `_${plain}`;
}
