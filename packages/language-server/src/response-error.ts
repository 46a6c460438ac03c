/** Codes of error replies (LSP 3.17, and JSON-RPC 2.0 below it). */
export { ErrorCodes, ResponseError } from 'vscode-jsonrpc';

/** Codes of error replies that the Language Server Protocol adds. */
export const LSPErrorCodes = {
  /** The request is in order, and cannot be done; the message says why. */
  RequestFailed: -32803,
  /** The text has changed since. */
  ContentModified: -32801,
  /** The client gave the request up. */
  RequestCancelled: -32800,
} as const;
