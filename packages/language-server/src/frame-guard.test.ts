import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FrameGuard } from './frame-guard.ts';
import { longestMessage } from './unread-message.ts';

function frame(body: string, header = `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`): string {
  return header + body;
}

function faultOf(...chunks: (string | Uint8Array)[]): string | undefined {
  const guard = new FrameGuard();
  for (const chunk of chunks) {
    const fault = guard.accept(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

describe('the frame guard', () => {
  test('lets frames pass, whatever their bodies hold', () => {
    expect(faultOf(frame('{"id":1}') + frame('not JSON') + frame('') + frame('{"text":"話者\\r\\nContent-Length: 5"}'))).toBeUndefined();
    expect(faultOf(frame('{\r\n\r\n  "id": 1\r\n}\r\n'))).toBeUndefined();
  });

  test('lets further header lines pass, and any case', () => {
    const type = 'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n';
    expect(faultOf(`${type}content-length:2\r\n\r\n{}`, frame('{}'))).toBeUndefined();
  });

  test.each([
    ['no length', 'Content-Type: json\r\n\r\n{}', 'no Content-Length'],
    ['no header at all', '\r\n{}', 'no Content-Length'],
    ['a negative length', 'Content-Length: -2\r\n\r\n{}', 'not a number'],
    ['a length in words', 'Content-Length: two\r\n\r\n{}', 'not a number'],
    ['a length with a sign', 'Content-Length: +2\r\n\r\n{}', 'not a number'],
    ['a length with a fraction', 'Content-Length: 2.0\r\n\r\n{}', 'not a number'],
    ['no value', 'Content-Length:\r\n\r\n{}', 'not a number'],
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}', 'more than one'],
    ['a huge length', 'Content-Length: 9000000000000000\r\n\r\n{}', 'not a number'],
    ['a length above the limit', 'Content-Length: 536870913\r\n\r\n{}', 'above'],
    ['bare line feeds', 'Content-Length: 2\n\n{}', 'bare line feed'],
    ['a bare line feed after a good frame', `${frame('{}')}Content-Length: 2\n`, 'bare line feed'],
    ['no colon', 'Content-Length 2\r\n\r\n{}', 'not of the form'],
    ['a body without a header', '{"jsonrpc":"2.0"}', 'not of the form'],
    ['a length too short', frame('{"id":1}', 'Content-Length: 3\r\n\r\n'), 'not of the form'],
    ['a length too long', frame('{"id":1}', 'Content-Length: 900\r\n\r\n') + frame('{"id":2}'), 'too long'],
    ['an endless header', `Content-Type: ${'x'.repeat(9000)}`, 'longer than'],
    ['an endless header with line ends', 'Content-Type: x\r\n'.repeat(1000), 'longer than'],
  ])('names the fault of %s', (_name, bytes, reason) => {
    expect(faultOf(bytes)).toContain(reason);
    expect(faultOf(...[...Buffer.from(bytes)].map((byte) => Uint8Array.of(byte)))).toBeDefined();
  });

  test('does not depend on how the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }), fc.array(fc.nat({ max: 200 }), { maxLength: 8 }), (bodies, cuts) => {
        const bytes = Buffer.from(bodies.map((body) => frame(JSON.stringify(body))).join(''));
        const places = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((left, right) => left - right), bytes.length];
        expect(faultOf(...places.slice(1).map((end, index) => bytes.subarray(places[index], end)))).toBeUndefined();
      }),
    );
  });

  test('passes on what it lets through, byte for byte', () => {
    const passed: Uint8Array[] = [];
    const guard = new FrameGuard((bytes) => void passed.push(bytes));
    const bytes = Buffer.from(frame('{"id":1}') + frame('') + frame('{"text":"話者"}', 'Content-Type: x\r\nContent-Length: 17\r\n\r\n'));
    for (const byte of bytes) guard.accept(Uint8Array.of(byte));
    guard.accept(bytes);
    expect(Buffer.concat(passed)).toEqual(Buffer.concat([bytes, bytes]));
  });

  test.each([
    ['{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a%20%22b.transcript","text":"', { method: 'textDocument/didOpen', params: { textDocument: { uri: 'file:///a%20%22b.transcript' }, unreadBytes: longestMessage + 1 } }],
    ['{"id": "seven", "method": "rostrum/cleanUp", "params": {"text": "', { id: 'seven', method: 'rostrum/cleanUp', params: { textDocument: {}, unreadBytes: longestMessage + 1 } }],
    ['{"id":7,"result":{"text":"', { id: 7, error: { code: -32600, message: expect.stringContaining('too long') } }],
  ])('passes on a short message instead of one that is too long: %s', (head, expected) => {
    let passed = '';
    const guard = new FrameGuard((bytes) => void (passed += Buffer.from(bytes).toString()));
    guard.accept(Buffer.from(`Content-Length: ${longestMessage + 1}\r\n\r\n${head}`));
    const piece = Buffer.alloc(1024 * 1024, 'words ');
    for (let missing = longestMessage + 1 - head.length; missing > 0; missing -= piece.length) guard.accept(piece.subarray(0, missing));
    expect(passed).toMatch(/^Content-Length: \d+\r\n\r\n\{/);
    expect(JSON.parse(passed.slice(passed.indexOf('{')))).toEqual({ jsonrpc: '2.0', ...expected });
    guard.accept(Buffer.from(frame('{}')));
    expect(passed.endsWith('\r\n\r\n{}')).toBe(true);
  });
});
