import type { ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver-protocol';
import type { Client } from './client.ts';
import type { Feature } from './feature.ts';
import { isParams, type Params } from './params.ts';
import { protocolVersion } from './protocol.ts';

/** What the server announces: what every feature says, over document synchronisation and positions. */
export function capabilitiesFor(client: Client, features: readonly Feature[]): ServerCapabilities {
  const own: ServerCapabilities = {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: 2 satisfies typeof TextDocumentSyncKind.Incremental, save: true },
    experimental: { rostrum: { protocol: protocolVersion } },
  };
  return features.reduce<Params>((merged, feature) => merge(merged, { ...feature.capability(client) }), { ...own });
}

/** Both objects in one; where both hold an object under a key, such as `workspace`, these are merged too. */
function merge(left: Params, right: Params): Params {
  const merged = { ...left };
  for (const [key, value] of Object.entries(right)) {
    const before = merged[key];
    merged[key] = isParams(before) && isParams(value) ? merge(before, value) : value;
  }
  return merged;
}
