import { spawnSync } from "node:child_process";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { junitTestRun } from "../../src/export/junit-test-run.ts";
import type { ScenarioResult } from "../../src/model/index.ts";
import { SARIF_SCHEMA, BADGE_SCHEMA, GITLAB_SCHEMA } from "../support/schemas/ci.ts";
import { publishedErrors } from "../support/schemas/published.ts";
import { checkInput, hostileCheck, written } from "./cases.ts";

const SCHEMAS = new URL("../support/schemas/", import.meta.url).pathname;
const INPUTS = [
  ["the example", checkInput],
  ["hostile texts", hostileCheck],
] as const;

const hasXmllint = spawnSync("xmllint", ["--version"]).status === 0;

/** The errors of xmllint in a document; empty if it is valid. */
function xmllint(document: string, schema: string): string {
  const argv = ["--noout", "--nonet", "--schema", `${SCHEMAS}${schema}`, "-"];
  const { stderr } = spawnSync("xmllint", argv, { input: document, encoding: "utf8" });
  return stderr.replace("- validates\n", "");
}

describe.each(INPUTS)("%s", (_, input) => {
  describe.skipIf(!hasXmllint)(
    `JUnit${hasXmllint ? "" : ": xmllint (libxml2-utils) is missing"}`,
    () => {
      test.each(["junit-strict.xsd", "junit-jenkins.xsd"])("is valid by %s", async (schema) => {
        expect(xmllint(await written("junit", await input()), schema)).toBe("");
      });
    },
  );

  test.each([
    ["sarif", SARIF_SCHEMA],
    ["gitlab", GITLAB_SCHEMA],
    ["badge", BADGE_SCHEMA],
  ] as const)(
    "%s has everything that its readers require, and nothing else",
    async (name, schema) => {
      const ajv = new Ajv({
        allErrors: true,
        strict: false,
        formats: { uri: /^https:\/\//u, "uri-reference": URI },
      });
      const validate = ajv.compile(schema);
      validate(JSON.parse(await written(name, await input())));
      expect(validate.errors ?? []).toEqual([]);
    },
  );

  test("sarif is valid by the published schema", async () => {
    const document: unknown = JSON.parse(await written("sarif", await input()));
    expect(publishedErrors("sarif", document)).toEqual([]);
    expect(publishedErrors("sarif", { ...(document as object), version: "2.0.0" })).not.toEqual([]);
  });

  test("no two alerts share a fingerprint", async () => {
    const entries = JSON.parse(await written("gitlab", await input())) as { fingerprint: string }[];
    const fingerprints = entries.map(({ fingerprint }) => fingerprint);
    expect(fingerprints.length).toBeGreaterThan(5);
    expect(new Set(fingerprints).size).toBe(fingerprints.length);
  });
});

/** RFC 3986: a relative reference of path characters, whose first segment has no colon. */
const URI = /^(?:[\w.~!$&'()*+,;=@-]|%[\dA-F]{2})(?:[\w.~!$&'()*+,;=@/-]|%[\dA-F]{2})*$/u;

test.skipIf(!hasXmllint)("the JUnit of scenarios is valid too", () => {
  const check = { metric: "level", id: "a&b", expected: 3, actual: "<none>", passed: false };
  const scenarios = [
    { id: "one", title: "]]>", at: { file: "a.yaml", line: 1, column: 2 }, checks: [check] },
    { id: "two", title: undefined, at: { file: "a.yaml", line: 9, column: 2 }, checks: [] },
  ].map((one) => ({ ...one, passed: one.checks.length === 0 }) as ScenarioResult);
  const run = {
    questionnaire: { id: "x", version: "1.0.0" },
    scenarios,
    passed: false,
    reached: [],
  };
  const document = junitTestRun(run);
  expect(document).toContain("level of a&amp;b: 3 expected, but it is &lt;none&gt;");
  for (const schema of ["junit-strict.xsd", "junit-jenkins.xsd"]) {
    expect(xmllint(document, schema)).toBe("");
  }
});

test.skipIf(!hasXmllint)("both schemas refuse a document that breaks the rules", async () => {
  const document = await written("junit", await checkInput());
  const broken = document.replaceAll(' tests="', ' test="');
  expect(xmllint(broken, "junit-strict.xsd")).toContain("The attribute 'tests' is required");
  expect(xmllint(broken, "junit-jenkins.xsd")).toContain("The attribute 'tests' is required");
  const twice = document.replaceAll("cmo.yaml", "b.yaml");
  expect(xmllint(twice, "junit-strict.xsd")).toContain("Duplicate key-sequence");
});

test("fingerprints do not depend on lines", async () => {
  const input = await checkInput();
  const moved = {
    ...input,
    result: {
      ...input.result,
      problems: input.result.problems.map((one) =>
        one.at === undefined ? one : { ...one, at: { ...one.at, line: 77 } },
      ),
    },
  };
  const fingerprints = async (one: typeof input): Promise<readonly unknown[]> => {
    const { runs } = JSON.parse(await written("sarif", one)) as {
      runs: { results: { partialFingerprints: unknown }[] }[];
    };
    return runs.flatMap(({ results }) =>
      results.map(({ partialFingerprints }) => partialFingerprints),
    );
  };
  expect(await fingerprints(moved)).toEqual(await fingerprints(input));
  expect(await written("sarif", moved)).not.toBe(await written("sarif", input));
});
