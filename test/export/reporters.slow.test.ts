import { describe, expect, test } from "vitest";
import type { CheckInput } from "../../src/documents/thresholds.ts";
import { checkInput, hostileCheck, written } from "./cases.ts";

describe("junit", () => {
  test("distinguishes failures, errors and skipped cases, and counts them", async () => {
    const document = await written("junit", await checkInput());
    const [thresholds = "", responses = ""] = document.split('name="responses"');
    // Level 5 and the silo index fail, the unknown id is an error, warnings pass with a note.
    expect(thresholds).toContain('tests="7" failures="2" errors="1" skipped="0"');
    expect(thresholds).toContain('name="level overall min 5 (3)"');
    expect(thresholds).toContain("<system-out>Across departments: score");
    // b.yaml and the unreadable file are bad, controller.yaml is unfinished.
    expect(responses).toContain('tests="4" failures="0" errors="2" skipped="1"');
    expect(responses).toContain("b.yaml:2:9 not so");
    expect(responses).not.toContain("not asked");
  });

  test("without a date of the responses it has one that never changes", async () => {
    const input = await checkInput();
    const { date: _, ...undated } = input.result;
    const document = await written("junit", { ...input, result: undated });
    expect(document).toContain('timestamp="1970-01-01T00:00:00"');
  });
});

describe("github", () => {
  test("writes ten annotations of a kind at most, and counts the others", async () => {
    const lines = (await written("github", await hostileCheck())).trimEnd().split("\n");
    const errors = lines.filter((line) => line.startsWith("::error "));
    const warnings = lines.filter((line) => line.startsWith("::warning "));
    expect([errors.length, warnings.length, lines.length]).toEqual([10, 10, 20]);
    expect(errors[9]).toMatch(/^::error title=unsilo::\d+ more are not shown here$/u);
  });

  test("points at the answer that lowers the score most", async () => {
    const text = await written("github", await checkInput("sv"));
    expect(text).toMatch(
      /^::error file=[a-z-]+\.yaml,line=\d+,col=3,title=unsilo%3A Nivån är för låg::/u,
    );
  });
});

test.each(["terminal", "markdown", "github", "csv"])("%s obeys no text in it", async (name) => {
  const document = await written(name, await hostileCheck());
  const own = name === "github" ? /^::(?:error|warning) (?:file=|title=unsilo::)/u : /^$/u;
  const lines = document.split("\n").filter((line) => !own.test(line));
  if (name === "csv") {
    expect(document).not.toMatch(/(?:^|,)[=+@-](?!\d)/mu);
    return;
  }
  expect(lines.filter((line) => /^\s*::/u.test(line))).toEqual([]);
  // oxlint-disable-next-line no-control-regex -- control characters are what this is about
  expect(document).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202E]/u);
});

test("terminal shows the lines around a problem, and how to fix it", async () => {
  expect(await written("terminal", await checkInput())).toContain(
    [
      "b.yaml:2:9 error wrong-answer",
      "  not so",
      "      1 | first",
      "    > 2 | second: not so",
      "        |         ^",
      "      3 | third",
      "  → so",
      "",
    ].join("\n"),
  );
});

test("without a threshold, tools for code review are informed", async () => {
  const input = await checkInput();
  const bare = { ...input, result: { ...input.result, thresholds: [], problems: [], files: [] } };
  expect(await written("github", bare)).toBe(
    "::error file=b.yaml,line=1,col=1,title=unsilo%3A No threshold is set.::No threshold is set.\n",
  );
  expect(await written("junit", bare)).toContain('<error type="no-threshold">');
  const nowhere = { ...bare, sources: new Map<string, string>() };
  expect(await written("gitlab", nowhere)).toContain('"path": "unsilo.config.yaml"');
});

describe("a threshold that cannot be evaluated", () => {
  const LACKING = {
    id: "silos",
    metric: "score",
    bound: "min",
    expected: 2,
    passed: false,
    reason: "not-scored",
  } as const;

  async function lacking(severity: "warn" | "error", language = "en"): Promise<CheckInput> {
    const input = await checkInput(language);
    const holds = input.result.thresholds.filter(({ passed }) => passed);
    const thresholds = [...holds, { ...LACKING, severity }];
    const result = {
      ...input.result,
      thresholds,
      problems: [],
      passed: severity === "warn",
      files: [],
    };
    return { ...input, result };
  }

  const SAID = "Across departments has no score, so this threshold cannot be checked";

  test.each([
    [
      "github",
      /^::warning .*title=unsilo%3A A threshold cannot be checked::Across departments has no score/u,
    ],
    ["gitlab", /"check_name": "threshold-not-judged",[\s\S]*"severity": "minor"/u],
    ["sarif", /"ruleId": "threshold-not-judged",\s+"ruleIndex": 0,\s+"level": "warning"/u],
    ["junit", new RegExp(`failures="0" errors="0"[\\s\\S]*<system-out>${SAID}`, "u")],
    ["markdown", new RegExp(`✅ passed: .*; warning: ${SAID}[^]*⚠️ warning`, "u")],
    ["terminal", /^passed: 1 of 2 thresholds met \(6 respondents\)/mu],
    ["csv", /,warn,warns,not-scored,/u],
    ["badge", /"color": "yellow"/u],
  ])("warns in %s if it fails nothing", async (name, words) => {
    expect(await written(name, await lacking("warn"))).toMatch(words);
  });

  test("is an error if it counts, in both languages", async () => {
    const english = await written("github", await lacking("error"));
    expect(english).toMatch(/^::error .*title=unsilo%3A A threshold cannot be checked::/u);
    const swedish = await written("github", await lacking("error", "sv"));
    expect(swedish).toMatch(
      /^::error .*title=unsilo%3A Ett gränsvärde går inte att kontrollera::/u,
    );
  });

  test("is an error if nothing else can be evaluated either", async () => {
    const input = await lacking("warn");
    const thresholds = [{ ...LACKING, severity: "warn" as const }];
    const alone = { ...input, result: { ...input.result, thresholds, passed: false } };
    expect(await written("markdown", alone)).toContain(
      `❌ not fully checked: 0 of 1 threshold met (6 respondents); ${SAID}`,
    );
  });
});

describe("badge", () => {
  test.each([
    ["passed", true, [], "level 2", "brightgreen"],
    ["bad files", false, [0], "2 bad files", "red"],
  ] as const)("%s", async (_, passed, kept, message, color) => {
    const input = await checkInput();
    const isBad = kept.length > 0;
    const thresholds = isBad ? input.result.thresholds : [];
    const problems = isBad ? input.result.problems : [];
    const overall = { ...input.result.overall, level: 2 } as typeof input.result.overall;
    const files = isBad ? input.result.files : [];
    const result = { ...input.result, overall, passed, thresholds, problems, files };
    const badge = JSON.parse(await written("badge", { ...input, result })) as object;
    expect(badge).toEqual({ schemaVersion: 1, label: "unsilo", message, color, isError: !passed });
  });

  test("for thresholds that fail, warn and cannot be evaluated", async () => {
    const input = await checkInput();
    const [fails, warns, , , open] = input.result.thresholds;
    const badge = async (threshold: typeof fails, passed = false): Promise<object> => {
      const thresholds = threshold === undefined ? [] : [threshold];
      const { overall } = input.result;
      const result = {
        ...input.result,
        overall: { ...overall, level: 2 } as typeof overall,
        thresholds,
        problems: [],
        passed,
        files: [],
      };
      return JSON.parse(await written("badge", { ...input, result })) as object;
    };
    expect(await badge(fails)).toMatchObject({
      message: "level 2, 1 threshold not met",
      color: "red",
    });
    expect(await badge(warns, true)).toMatchObject({ message: "level 2", color: "yellow" });
    expect(await badge(open)).toMatchObject({ message: "level 2", color: "lightgrey" });
  });
});
