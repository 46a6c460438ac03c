// The package names a file of types that it does not carry.
declare module 'node-webvtt' {
  export function parse(text: string): { readonly cues: readonly object[] };
}
