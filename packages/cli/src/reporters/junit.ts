import type { CheckedFile, Fault, Reporter } from '../reporter.ts';
import { xmlText } from '../xml-text.ts';

/** JUnit’s XML, as CI servers read it: a suite a file, a failed case for each finding, a passed one for a clean file, an error for what could not be done. */
export const junit: Reporter = {
  name: 'junit',
  byFile: true,
  open() {
    const faults: Fault[] = [];
    return {
      head: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="rostrum">\n',
      file: async (checked) => suite(checked),
      fault: (fault) => void faults.push(fault),
      end: () => `${faults.map(faultSuite).join('')}</testsuites>\n`,
    };
  },
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

function faultSuite({ path = 'rostrum', sentence }: Fault): string {
  const name = xmlText(path);
  return `  <testsuite name="${name}" tests="1" failures="0" errors="1">\n    <testcase classname="${name}" name="rostrum check"><error message="${xmlText(sentence)}"/></testcase>\n  </testsuite>\n`;
}
