import * as z from 'zod';
import { styleDashes, styleMarks } from './style.ts';

const printed = z.string().min(1);
const lines = z.array(printed);

/**
 * Schema of a house style as somebody writes it into a configuration (`HouseStyleSettings`); `resolveStyle` makes a
 * `HouseStyle` of what it accepts. Nothing is required; what is missing comes from the style that it extends.
 *
 * @example
 * ```ts
 * import { houseStyleSchema } from '@rostrum/core/schema';
 *
 * console.log(houseStyleSchema.parse({ extends: 'us-state', marks: ['period'] }));
 * console.log(houseStyleSchema.safeParse({ marks: ['comma'] }).success);
 *
 * //=> {"extends":"us-state","marks":["period"]}
 * //=> false
 * ```
 */
export const houseStyleSchema = z
  .strictObject({
    extends: printed.optional().describe('name of the house style that this one adds to; absent: plain'),
    name: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
      .optional()
      .describe('name in small letters and hyphens, such as port-elm'),
    title: printed.optional().describe('name for people'),
    provenance: printed.optional().describe('where the conventions were read: publications, style guides, years'),
    languages: z.array(printed).optional().describe('languages of the publisher (BCP 47)'),
    marks: z.array(z.enum(styleMarks)).optional().describe('label marks beside the colon: "Mr. SMITH. text", "Presidente.- text", "【label】text", "Q    text", "Name - text", a name alone on its line'),
    labels: lines.optional().describe('labels, as printed, that always open a turn'),
    breadcrumbs: lines.optional().describe('whole header lines that lead into the site'),
    languageLinks: lines.optional().describe('whole lines that link to another language'),
    navigation: lines.optional().describe('whole header or trailer lines that only navigate'),
    notices: z
      .array(z.strictObject({ opening: printed.describe('in small letters'), translation: z.enum(['provisional', 'official', 'machine']).optional() }))
      .optional()
      .describe('openings of notices, with what they say about a translation'),
    annotations: lines.optional().describe('words of annotations (small letters) beside the common ones'),
    annotationBracket: z.enum(['round', 'square']).optional().describe('the bracket round annotations'),
    annotationForm: z.literal('sentence').optional().describe('an annotation that stands as a sentence has a capital and a full stop, one inside a sentence neither'),
    inaudibleTime: z.boolean().optional().describe('whether an inaudible passage is marked with its time'),
    honorificPeriod: z.boolean().optional().describe('whether honorifics in labels end with a full stop'),
    longFormFirst: z.boolean().optional().describe('whether the first label of an official prints name and office in full'),
    dash: z.enum(styleDashes).optional().describe('the dash that breaks a sentence off or sets a remark off'),
    numericDates: z.enum(['day-first', 'month-first']).optional().describe('the order of day and month in numbers'),
    telling: z
      .strictObject({ labels: lines.optional(), lines: lines.optional() })
      .optional()
      .describe('labels and lines, as printed, that tell this publisher from others'),
  })
  .describe('the conventions of one publisher; lists add to those of the extended style');
