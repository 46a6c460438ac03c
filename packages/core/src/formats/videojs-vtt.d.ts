/** The parts of videojs-vtt.js that `webvtt.ts` uses; the package has no types of its own. */
declare module 'videojs-vtt.js' {
  interface Cue {
    readonly id: string;
    /** Seconds. */
    readonly startTime: number;
    readonly endTime: number;
    /** With tags. */
    readonly text: string;
    readonly align: string;
    readonly line: number | string;
    readonly position: number | string;
    readonly size: number;
    readonly vertical: string;
  }
  interface Parser {
    oncue: (cue: Cue) => void;
    onregion: (region: unknown) => void;
    onparsingerror: (error: Error) => void;
    parse(text: string): void;
    flush(): void;
  }
  interface Library {
    readonly VTTCue: new (...args: never[]) => Cue;
    readonly VTTRegion: new (...args: never[]) => unknown;
    readonly WebVTT: { readonly Parser: new (window: object, library: object, decoder: { decode(text?: string): string }) => Parser };
  }
  const library: Library;
  export default library;
}
