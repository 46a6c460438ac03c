import type { Format } from './format.ts';

/** The model itself, as its JSON Schema describes it. Nothing is lost. */
export const json: Format = {
  name: 'json',
  write: (transcript) => ({ text: `${JSON.stringify(transcript, null, 2)}\n`, losses: [] }),
};
