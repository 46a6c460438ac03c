import { LineTable, type Position } from '@rostrum/core';
import { findNodeAtLocation, getNodeValue, type Node as JsonNode, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { ConfigFault } from './config-fault.ts';
import { type Complaint, complaintsOf } from './complaints.ts';
import { type ConfigFile, configSchema } from './schema.ts';

/** Where something stands in a configuration file. */
export type ConfigPath = readonly (string | number)[];

/** A configuration file as it was read. */
export interface ReadConfig {
  /** What it says; empty where it has faults. */
  readonly file: ConfigFile;
  readonly faults: readonly ConfigFault[];
  /** A fault at a place of the file. */
  faultAt(path: ConfigPath, message: string): ConfigFault;
  /** Where a setting stands. */
  placeOf(path: ConfigPath): Position;
}

const SYNTAX: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is no JSON value; text stands in double quotes',
  InvalidNumberFormat: 'this is no number',
  PropertyNameExpected: 'a name in double quotes must stand here',
  ValueExpected: 'a value must stand here',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  EndOfFileExpected: 'something follows the end of the configuration',
  UnexpectedEndOfComment: 'this comment is never closed',
  UnexpectedEndOfString: 'this text is never closed by a double quote',
};

/** Reads a configuration file: JSON, in which comments and trailing commas are welcome. It never throws for a text. */
export function readConfig(uri: string, text: string): ReadConfig {
  const lines = new LineTable(text);
  const fault = ({ start, end, message }: { start: number; end: number; message: string }): ConfigFault => {
    return { uri, message, start, end, from: lines.position(start), to: lines.position(end) };
  };
  const errors: ParseError[] = [];
  const root = parseTree(withoutMark(text), errors, { allowTrailingComma: true });
  const places = {
    faultAt: (path: ConfigPath, message: string) => fault({ ...placeOf(root, { path, message }), message }),
    placeOf: (path: ConfigPath) => lines.position(placeOf(root, { path: path.slice(0, -1), key: String(path.at(-1)), message: '' }).start),
  };
  if (errors.length > 0 || root === undefined) return { file: {}, faults: syntaxFaults(errors, text).map(fault), ...places };
  const repeated = repeatedKeys(root).map(fault);
  const parsed = configSchema.safeParse(getNodeValue(root));
  if (parsed.success) return { file: repeated.length > 0 ? {} : parsed.data, faults: repeated, ...places };
  const complaints = complaintsOf(parsed.error.issues, configSchema, getNodeValue(root));
  const faults = complaints.map((complaint) => fault({ ...placeOf(root, complaint), message: complaint.message }));
  return { file: {}, faults: [...repeated, ...faults].sort((left, right) => left.start - right.start), ...places };
}

/** A byte order mark becomes a blank, so that offsets stay. */
export function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? ` ${text.slice(1)}` : text;
}

/** One mistake makes the parser stumble several times: the first place is what helps. */
function syntaxFaults([first]: readonly ParseError[], text: string) {
  if (first === undefined || text.trim() === '') return [{ start: 0, end: text.length, message: 'The file is empty: write {} at least.' }];
  const said = SYNTAX[printParseErrorCode(first.error)] ?? 'a character that JSON does not allow';
  return [{ start: first.offset, end: first.offset + first.length, message: `This is not valid JSON: ${said}.` }];
}

function placeOf(root: JsonNode | undefined, { path, key }: Complaint): { start: number; end: number } {
  const whole = path.length === 0 ? root : findNodeAtLocation(root as JsonNode, [...path]);
  const node = (key === undefined ? undefined : keysOf(whole).find(({ value }) => value === key)) ?? whole ?? nearest(root, path);
  if (node === undefined) return { start: 0, end: 0 };
  // A whole object or array would underline half the file: its opening bracket does.
  const length = node.type === 'object' || node.type === 'array' ? 1 : node.length;
  return { start: node.offset, end: node.offset + length };
}

/** What is missing has no place: the part that should hold it has. */
function nearest(root: JsonNode | undefined, path: ConfigPath): JsonNode | undefined {
  for (let length = path.length - 1; length > 0; length--) {
    const node = findNodeAtLocation(root as JsonNode, path.slice(0, length));
    if (node !== undefined) return node;
  }
  return root;
}

function keysOf(node: JsonNode | undefined): JsonNode[] {
  return node?.type === 'object' ? (node.children ?? []).flatMap(({ children }) => children?.[0] ?? []) : [];
}

/** The second of two equal keys would win without a word. */
function repeatedKeys(root: JsonNode) {
  const found: { start: number; end: number; message: string }[] = [];
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const seen = new Set(['__proto__']);
    for (const { value, offset, length } of keysOf(node)) {
      if (seen.has(value)) found.push({ start: offset, end: offset + length, message: value === '__proto__' ? 'This name is not allowed.' : `“${value}” is set twice in one place. Keep one.` });
      seen.add(value);
    }
    open.push(...(node.children ?? []));
  }
  return found;
}
