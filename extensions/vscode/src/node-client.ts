import { LanguageClient, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node';

/** A client whose server is a process of its own. A file apart, so that activation does not wait for the library to load. */
export function makeNodeClient(module: string, id: string, name: string, options: LanguageClientOptions): LanguageClient {
  return new LanguageClient(id, name, { module, transport: TransportKind.ipc }, options);
}
