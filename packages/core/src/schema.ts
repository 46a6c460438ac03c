export { transcriptJsonSchema, transcriptSchema } from './model/schema.ts';
export type { Annotation, Exchange, Metadata, Note, Paragraph, Section, Speaker, Transcript, Turn } from './model/schema.ts';
export { houseStyleSchema } from './styles/style-schema.ts';
