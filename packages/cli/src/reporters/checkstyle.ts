import type { CheckedFile, Reporter } from '../reporter.ts';
import { xmlText } from '../xml-text.ts';

/** Checkstyle’s XML, version 4.3, which many review tools read. */
export const checkstyle: Reporter = {
  name: 'checkstyle',
  byFile: true,
  open: () => ({
    head: '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
    file: async (checked) => element(checked),
    end: () => '</checkstyle>\n',
  }),
};

function element({ path, lines, problems }: CheckedFile): string {
  const errors = problems.map(({ rule, severity, message, start }) => {
    const { line, column } = lines.position(start);
    return `    <error line="${line}" column="${column}" severity="${severity}" message="${xmlText(message)}" source="rostrum.${xmlText(rule)}"/>\n`;
  });
  return `  <file name="${xmlText(path)}">\n${errors.join('')}  </file>\n`;
}
