import { describe, expect, test } from "vitest";
import { matrixView } from "../../../src/documents/view/matrix-view.ts";
import { reportView } from "../../../src/documents/view/report-view.ts";
import { textsOf } from "../../../src/documents/findings/finding.ts";
import { type Findings, findingsOf } from "../../../src/documents/findings/findings.ts";
import { commonTexts } from "../../../src/generated/catalogs/common.ts";
import { questionnaire } from "../../support/read.ts";
import { score } from "../../support/score.ts";
import { capability, dimension, dimensions, level, oneCapability } from "../../support/yaml.ts";
import { reportInput, wholeInput } from "./cases.ts";

const WHOLE = { language: "en" };

describe("page one", () => {
  test("leads with the widest gap and with the first step", async () => {
    const input = await wholeInput(WHOLE);
    const { widestGap, topPriority } = findingsOf(input);
    const [widest, first] = textsOf([...widestGap, ...topPriority]);
    expect(widest).toMatch(
      /^Largest difference between departments: .+ rates “.+” .+ levels? higher than .+\. With six interviews this could be chance\.$/u,
    );
    expect(first).toMatch(/^Top priority: “.+”\. Owner: .+\.$/u);
  });

  test("asks for the first three priorities, with their days and who signs", async () => {
    // The example's foundations: the sponsor (8 days), the shared goal (17), the conductor (26).
    for (const input of [await wholeInput(WHOLE), await reportInput()]) {
      expect(textsOf(findingsOf(input).decisions)).toEqual([
        expect.stringMatching(/^Give one member of top management the task.+ \(8 days\): .+\)$/u),
        expect.stringMatching(/^Put one shared customer goal .+ \(17 days\): CFO .+$/u),
        expect.stringMatching(/^Appoint one person .+ \(26 days\): .+\)$/u),
      ]);
    }
  });

  test("says where the plan leads, and when to measure again", async () => {
    expect(textsOf(findingsOf(await wholeInput(WHOLE)).outlook)).toEqual([
      expect.stringMatching(
        /^The plan \(10 steps, 226 person-days\) would raise the dimension levels from 2·2·2·1 to 3·3·3·2\. It takes at least \d+ weeks; measure again after that\.$/u,
      ),
    ]);
    expect(findingsOf(await reportInput()).outlook).toEqual([]);
  });

  test("in Swedish as well", async () => {
    const input = await wholeInput({ language: "sv" });
    const first = (of: keyof Pick<Findings, "decisions" | "outlook" | "widestGap">): string =>
      findingsOf(input)[of][0]?.text ?? "";
    expect(first("outlook")).toMatch(
      /^Planen \(10 steg, 226 persondagar\) skulle höja områdenas nivåer från 2·2·2·1 till 3·3·3·2\. Den tar/u,
    );
    expect(first("decisions")).toMatch(/ \(8 dagar\): /u);
    expect(first("widestGap")).toMatch(/^Störst skillnad mellan avdelningarna: i ”.+” /u);
  });
});

test("where departments are withheld, no difference between two of them is mentioned", async () => {
  expect(findingsOf(await wholeInput({ minimumGroup: 3 })).widestGap).toEqual([]);
});

test("withheld parts are mentioned once per dimension, with the remedy", async () => {
  const view = reportView(await wholeInput({ minimumGroup: 3 }));
  const silos = view.dimensions.find(({ id }) => id === "silos");
  expect(silos?.withheld).toMatch(
    /^Withheld to protect respondents: Authority at the front; Organized by customer or by channel; \d+ questions\.$/u,
  );
  expect(view.whatOpens).toMatch(
    /^This is shown once three people in each department have answered, or /u,
  );
  const questions = view.dimensions.flatMap((one) =>
    one.capabilities.flatMap((two) => two.questions),
  );
  expect(questions.filter(({ isScored }) => !isScored)).toEqual([]);
  expect(view.appendix.tables).toEqual([]);
});

test("gains are drawn relative to the largest, and so are efforts", () => {
  const asked = questionnaire(
    oneCapability(level("a"), level("b")),
    `recommendations: [
      { id: small, title: Small, when: { question: a, lt: 5 }, effort: 5, raises: { a: { from: 1, to: 2 } } },
      { id: large, title: Large, when: { question: a, lt: 5 }, effort: 20, raises: { a: { from: 1, to: 3 } } }
    ]`,
  );
  const result = score(asked, { "it.1": { a: 1, b: 3 } });
  // a from 1 to 2 lifts the mean of a and b by 0.5, to 3 by 1.
  const gains = new Map([
    ["small", 0.5],
    ["large", 1],
  ]);
  const input = { result, questionnaire: asked, texts: commonTexts("en"), background: { gains } };
  expect(
    matrixView(input).map(({ gain, effort, x, y }) => [gain, effort, Number(x), Number(y)]),
  ).toEqual([
    ["+0.50", "5 person-days", 25, 50],
    ["+1.00", "20 person-days", 100, 100],
  ]);
});

test("answers are counted by level, over all questions of a dimension", () => {
  const asked = questionnaire(
    dimensions(dimension("d", [capability("c", [level("a"), level("b")])])),
  );
  const people = { "it.1": { a: 1, b: 5 }, "it.2": { a: 1, b: 5 }, "sales.1": { a: 5, b: 5 } };
  const view = reportView({
    result: score(asked, people),
    questionnaire: asked,
    texts: commonTexts("en"),
  });
  // a: 1, 1, 5; b: 5, 5, 5.
  expect(view.dimensions[0]?.distribution.map(({ level: step, count }) => [step, count])).toEqual([
    ["1", "2"],
    ["2", "0"],
    ["3", "0"],
    ["4", "0"],
    ["5", "4"],
  ]);
});

test("a target that is a score says so beside levels", () => {
  const asked = questionnaire(oneCapability(level("a")), "targets: { default: { score: 3.5 } }");
  const view = reportView({
    result: score(asked, { "it.1": { a: 2 } }),
    questionnaire: asked,
    texts: commonTexts("en"),
  });
  expect(view.standings[0]).toMatchObject({ target: "score 3.5", gap: "score 1.5" });
});

test("a mean of percentages is labelled, and scales are not mixed", () => {
  const scoring =
    "scoring: { methods: { capability: percent-mean, dimension: percent-mean, overall: percent-mean } }";
  const asked = questionnaire(scoring, oneCapability(level("a")));
  const view = reportView({
    result: score(asked, { "it.1": { a: 2 } }),
    questionnaire: asked,
    texts: commonTexts("en"),
  });
  // 2 on 1 to 5 is a quarter of the way.
  expect(view.standings[0]?.mean).toBe("25.0%");
  expect(view.dimensions[0]?.capabilities[0]?.questions[0]?.mean).toBe("2.0");
});

test("a sum is not labelled as a mean", () => {
  const asked = questionnaire(
    "scoring: { methods: { dimension: sum, overall: sum }, level: { dimension: none, capability: none, overall: none } }",
    oneCapability(level("a")),
  );
  const result = score(asked, { "it.1": { a: 2 } });
  const view = reportView({ result, questionnaire: asked, texts: commonTexts("en") });
  expect(view.labels["mean"]).toBe("Score");
});

test("a recommendation lists the questions that change, from what to what", async () => {
  const view = reportView(await wholeInput(WHOLE));
  const [first] = view.recommendations;
  for (const one of first?.because ?? []) {
    expect(one).toMatch(
      /\? (?:Level \d today, level \d if it succeeds|Not known today, level \d if it succeeds)\.$/u,
    );
  }
});

test("the method shows the config's assessment details, and which ones are missing", async () => {
  const { assessmentFacts } = reportView(await wholeInput(WHOLE));
  expect(assessmentFacts.map(({ text }) => text)).toEqual([
    "The whole company",
    "not stated",
    "not stated",
    "The managing director",
  ]);
});

test("a custom label replaces the default one", async () => {
  const view = reportView(await wholeInput(WHOLE, { confidentiality: "Board only" }));
  expect(view.confidentiality).toBe("Board only");
});

test("executives get no dimension by dimension, no method and no appendix", async () => {
  const { shows } = reportView(await wholeInput(WHOLE, { audience: "executive" }));
  expect(Object.entries(shows).flatMap(([id, isShown]) => (isShown ? id : []))).toEqual([
    "profile",
    "departments",
    "perception",
    "recommendations",
    "roadmap",
    "progress",
  ]);
});
