import { expect, test } from "vitest";
import { questionDigests } from "../../src/io/digest.ts";
import { questionnaire } from "../support/read.ts";
import { choice, level, oneCapability, yesNo } from "../support/yaml.ts";

const digests = (...questions: readonly string[]) =>
  questionDigests(questionnaire(oneCapability(...questions)));

test("a question's fingerprint only changes with its scoring", () => {
  const before = digests(level("plans"), yesNo("crm"), choice("tools", [0, 3]));
  const after = digests(
    level("plans", "help: Think of last year"),
    yesNo("crm", "weight: 2"),
    choice("tools", [0, 4]),
  );
  expect(Object.keys(before)).toEqual(["plans", "crm", "tools"]);
  expect(after["plans"]).toBe(before["plans"]);
  expect(after["crm"]).not.toBe(before["crm"]);
  expect(after["tools"]).not.toBe(before["tools"]);
});
