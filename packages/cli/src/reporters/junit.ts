import type { CheckedFile, Reporter } from '../reporter.ts';
import { xmlText } from '../xml-text.ts';

/** JUnit’s XML, as CI servers read it: a suite a file, a failed case for each finding, a passed one for a clean file. */
export const junit: Reporter = {
  name: 'junit',
  byFile: true,
  open: () => ({
    head: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="rostrum">\n',
    file: async (checked) => suite(checked),
    end: () => '</testsuites>\n',
  }),
};

function suite({ path, lines, problems }: CheckedFile): string {
  const name = xmlText(path);
  const cases = problems.map(({ rule, severity, message, start }) => {
    const { line, column } = lines.position(start);
    return `    <testcase classname="${name}" name="${xmlText(rule)} (${line}:${column})"><failure type="${severity}" message="${xmlText(message)}">${name}:${line}:${column}</failure></testcase>\n`;
  });
  const passed = problems.length === 0 ? `    <testcase classname="${name}" name="rostrum check"/>\n` : '';
  return `  <testsuite name="${name}" tests="${Math.max(1, problems.length)}" failures="${problems.length}" errors="0">\n${cases.join('')}${passed}  </testsuite>\n`;
}
