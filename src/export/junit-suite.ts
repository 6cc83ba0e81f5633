import { forXml } from "../text/encode/xml.ts";

/** The outcome of a test case: it passed, or one element explains why it did not. */
export interface TestCase {
  readonly name: string;
  /** The file that it is about, from the root of the repository. */
  readonly file?: string;
  readonly outcome?: {
    readonly element: "failure" | "error" | "skipped";
    readonly type: string;
    readonly text: string;
  };
}

/** The document of several suites. */
export function junitDocument(suites: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join("")}</testsuites>\n`;
}

/** A suite of test cases, with a text of its own. */
export function junitSuite(
  name: string,
  id: number,
  { time, config }: { readonly time: string; readonly config: string | undefined },
  cases: readonly TestCase[],
  out: string,
): string {
  const count = (element: string): number =>
    cases.filter(({ outcome }) => outcome?.element === element).length;
  const attributes = [
    `name="${name}" package="unsilo" id="${id}" tests="${cases.length}"`,
    `failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}"`,
    `time="0" timestamp="${time}" hostname="localhost"`,
  ];
  const properties =
    config === undefined
      ? "<properties/>"
      : `<properties><property name="config" value="${forXml(config)}"/></properties>`;
  const body = withOwnNames(cases)
    .map((one) => testCase(one, name))
    .join("");
  return `  <testsuite ${attributes.join(" ")}>
    ${properties}
${body}    <system-out>${forXml(out)}</system-out>
    <system-err/>
  </testsuite>
`;
}

/** Readers of JUnit merge cases of one name. */
function withOwnNames(cases: readonly TestCase[]): readonly TestCase[] {
  const names = cases.map(({ name }) => name);
  return cases.map((one, index) => {
    const earlier = names.slice(0, index).filter((name) => name === one.name).length;
    return earlier === 0 ? one : { ...one, name: `${one.name} (${earlier + 1})` };
  });
}

function testCase({ name, file, outcome }: TestCase, suiteName: string): string {
  const where = file === undefined ? "" : ` file="${forXml(file)}"`;
  const start = `    <testcase name="${forXml(name)}" classname="unsilo.${suiteName}" time="0"${where}`;
  if (outcome === undefined) return `${start}/>\n`;
  const { element, type, text } = outcome;
  const content =
    element === "skipped"
      ? "<skipped/>"
      : `<${element} type="${forXml(type)}">${forXml(text)}</${element}>`;
  return `${start}>${content}</testcase>\n`;
}
