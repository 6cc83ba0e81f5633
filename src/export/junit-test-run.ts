import { checkSentence } from "../documents/test-run.ts";
import type { ScenarioResult, TestRun } from "../model/index.ts";
import { place } from "../text/problems.ts";
import { junitDocument, junitSuite, type TestCase } from "./junit-suite.ts";

/** A test case for each scenario; one that does not come out as expected is a failure. */
export function junitTestRun({ questionnaire, scenarios }: TestRun): string {
  const head = { time: "1970-01-01T00:00:00", config: undefined };
  return junitDocument([junitSuite(questionnaire.id, 0, head, scenarios.map(testCase), "")]);
}

function testCase({ id, at, checks, passed }: ScenarioResult): TestCase {
  if (passed) return { name: id };
  const failed = checks.filter((check) => !check.passed);
  const text = [...failed.map(checkSentence), place(at)].join("\n");
  return { name: id, outcome: { element: "failure", type: failed[0]?.metric ?? "", text } };
}
