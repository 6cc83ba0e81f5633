import { describe, expect, test } from "vitest";
import type { AssessmentComparison, Explanation, History, Plan, Result } from "../../src/model/index.ts";
import { publishedSchema } from "../support/document-schema.ts";
import { runCommand } from "../support/run-command.ts";

const ROOT = new URL("../../", import.meta.url).pathname;
const NORDLYS = "examples/nordlys-retail";

async function documentOf(...argv: readonly string[]): Promise<unknown> {
  const run = await runCommand([...argv, "--format", "json"], { cwd: ROOT });
  expect(run.exitCode).toBe(0);
  return JSON.parse(run.stdout);
}

function expectValid(schema: string, document: unknown): void {
  const validate = publishedSchema(schema);
  validate(document);
  expect(validate.errors ?? []).toEqual([]);
}

function byId<T extends { readonly id: string }>(nodes: readonly T[], id: string): T | undefined {
  return nodes.find((node) => node.id === id);
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

describe("the result of Nordlys Retail", async () => {
  const result = (await documentOf("score", NORDLYS)) as Result;
  const capabilities = result.dimensions.flatMap((dimension) => dimension.capabilities);
  const questions = capabilities.flatMap((capability) => capability.questions);

  test("matches its schema", () => {
    expectValid("result", result);
  });

  test("has six people from five departments, and names the other four", () => {
    expect(result.respondents.map(({ id, department }) => [id, department])).toEqual([
      ["cmo", "marketing"],
      ["controller", "finance"],
      ["it-manager", "it"],
      ["online-lead", "marketing"],
      ["service-lead", "customer-service"],
      ["store-manager", "stores"],
    ]);
    expect(result.departments.map(({ respondents }) => respondents)).toEqual([2, 1, 1, 1, 1]);
    expect(result.coverage.unheard).toEqual(["sales", "operations", "people", "executive"]);
  });

  test("counts the four answers nobody knew and the question that does not apply", () => {
    expect(result.coverage).toMatchObject({ dontKnow: 4, notApplicable: 1, unanswered: 0 });
    expect(result.coverage.asked - result.coverage.answered).toBe(4 + 1);
  });

  test.each([
    // Marketing 3 and 2; finance 1; IT 2; stores 1; customer service does not know.
    ["sponsorship", 1.5, 1],
    // Finance 1, customer service 2; nobody else of the six is asked.
    ["matters-settled", 1.5, 1],
    // Marketing 3 and 2; finance 2; customer service 3; IT and stores 1.
    ["goals-in-common", 2, 2],
    // Two days and four in marketing are 4 and 3; five in finance and customer service 3; twelve in stores 2.
    ["data-lead-time", 3, 3],
    // Marketing 3 and 2; finance 2; IT 1.
    ["joint-money", 2, 2],
    // 60 and 40 percent in marketing are 3 and 2; 40 in IT is 2: the median of 2.5 and 2.
    ["agreed-dates", 2.25, 2],
  ])("the median over departments of %s is %f, level %i", (id, score, level) => {
    expect(byId(questions, id)).toMatchObject({ score, level });
  });

  test("means go up the tree, the overall level is that of the weakest dimension", () => {
    expect(byId(capabilities, "top-management")).toMatchObject({ score: (1.5 + 1.5) / 2, level: 1 });
    // By capability: across departments 2.5, 2, 2.25, 2 and 1.75; the customer view 2, 2, 1.375, 2.25
    // and 1.75; marketing and IT 2.75, 5.5 / 3, 1.875, 2.25 and 2; incentives 2, 1.5, 1.125, 1.5 and 1.5.
    const dimensions = [10.5 / 5, 9.375 / 5, (8.875 + 5.5 / 3) / 5, 7.625 / 5];
    const scores = result.dimensions.map((one) => (one.kind === "scored" ? one.score : Number.NaN));
    for (const [index, score] of scores.entries()) expect(score).toBeCloseTo(dimensions[index] ?? 0, 12);
    expect(result.dimensions.map((one) => one.kind === "scored" && one.level)).toEqual([
      2, 2, 2, 1,
    ]);
    const overall = (10.5 / 5 + 9.375 / 5 + (8.875 + 5.5 / 3) / 5 + 7.625 / 5) / 4;
    expect(result.overall).toMatchObject({ level: 1, binding: ["incentives"] });
    expect(result.overall.kind === "scored" && result.overall.score).toBeCloseTo(overall, 12);
    expect(result.overall.kind === "scored" && result.overall.percent).toBeCloseTo(25 * (overall - 1), 10);
  });

  test("with two people in marketing and one elsewhere, p is at least 1/15, the ways to pair two of six", () => {
    expect(result.perception.overall).toMatchObject({
      between: ["marketing", "stores"],
      smallestP: 1 / 15,
      signal: "none",
    });
  });

  test("leaves facts that people contradict to be verified", () => {
    const disputed = questions.filter((one) => "reason" in one && one.reason === "in-dispute");
    expect(disputed.map(({ id }) => id)).toEqual([
      // 9 days or 14.
      "days-to-live",
      // Purchases, or complaints too.
      "whole-journey-metrics",
    ]);
  });

  test("names the first priorities with their days", () => {
    expect(
      result.recommendations.slice(0, 3).map(({ id, effortDays }) => [id, effortDays?.likely]),
    ).toEqual([
      ["one-shared-goal", 19],
      ["sponsor-with-a-task", 17],
      ["someone-for-conflicts", 24.5],
    ]);
    expect(result.recommendations).toHaveLength(38);
  });

  test("has a verdict for each of its three questions", () => {
    expect(result.verdicts.map(({ outcome }) => outcome)).toEqual([
      "sponsor-missing",
      "builder",
      "separate-units",
    ]);
  });
});

describe("the plan of Nordlys Retail for level 3", async () => {
  const plan = (await documentOf("plan", NORDLYS, "--target", "3")) as Plan;

  test("matches its schema", () => {
    expectValid("plan", plan);
  });

  test("reaches level 3 in each dimension, and so overall", () => {
    // With facts in dispute, a smaller plan could be enough.
    expect(plan.status).toBe("feasible");
    expect(plan.targets).toMatchObject([{ id: "overall", target: { level: 3 }, isReached: true }]);
    expect(plan.projected.overall).toMatchObject({ level: 3 });
    expect(plan.projected.dimensions).toMatchObject(Array.from({ length: 4 }, () => ({ level: 3 })));
  });

  test("its person-days are those of its twenty steps, by department and by decision", () => {
    const days = plan.steps.map(({ effortDays }) => effortDays);
    expect(days).toHaveLength(20);
    const sum = days.reduce((all, own) => all + own, 0);
    expect(plan.effortDays).toBeCloseTo(sum, 10);
    expect(total(plan.effortByDepartment)).toBeCloseTo(sum, 10);
    // What reaches level 2, and the rest.
    const packages = plan.packages.map(({ effortDays }) => effortDays);
    expect(packages.reduce((all, own) => all + own, 0)).toBeCloseTo(sum, 10);
  });

  test("three steps are under way at a time; the next priority begins when one of them ends", () => {
    const running = (week: number): number =>
      plan.steps.filter(({ startWeek, endWeek }) => startWeek <= week && week < endWeek).length;
    const starts = plan.steps.map(({ startWeek }) => startWeek);
    for (const week of starts) expect(running(week)).toBeLessThanOrEqual(3);
    const ends = new Set(plan.steps.map(({ endWeek }) => endWeek));
    for (const week of starts) expect(week === 0 || ends.has(week)).toBe(true);
    // The appointment waits for the sponsor, 34 weeks; the goal takes 40 and the thanks 14.
    const weeks = new Map(plan.steps.map(({ id, startWeek, endWeek }) => [id, [startWeek, endWeek]]));
    expect(weeks.get("sponsor-with-a-task")).toEqual([0, 34]);
    expect(weeks.get("one-shared-goal")).toEqual([0, 40]);
    expect(weeks.get("someone-for-conflicts")?.[0]).toBe(34);
    expect(plan.durationWeeks).toBe(Math.max(...ends));
  });
});

describe("the comparison of Nordlys Retail with a year later", async () => {
  const done = ["--done", "one-group-in-the-plan"];
  const argv = ["compare", NORDLYS, `${NORDLYS}-2027`, ...done];
  const comparison = (await documentOf(...argv)) as AssessmentComparison;

  test("matches its schema", () => {
    expectValid("comparison", comparison);
  });

  test("one of six people changed", () => {
    expect(comparison.before.respondents).toBe(6);
    expect(comparison.after.respondents).toBe(6);
    expect(comparison.people.inBoth).toBe(5);
  });

  test.each([
    // Marketing 4 and 3, finance 3, IT 3, customer service 3, stores 2: the median is 3.
    ["sponsorship", 1.5, 3],
    // 3 in finance and in customer service.
    ["matters-settled", 1.5, 3],
    // 3 and 3 in marketing, 3 in IT, customer service and stores, 2 in finance: the median is 3.
    ["goals-in-common", 2, 3],
  ])("%s rose from %f to %f", (id, before, after) => {
    expect(byId(comparison.questions, id)).toMatchObject({
      movement: "risen",
      before: { score: before },
      after: { score: after },
      change: after - before,
    });
  });

  test("other people alone could explain the changes of three dimensions; one did not change", () => {
    expect(comparison.dimensions.map(({ id, movement }) => [id, movement])).toEqual([
      ["silos", "within-limit"],
      ["customer-view", "unchanged"],
      ["it-collaboration", "within-limit"],
      ["incentives", "within-limit"],
    ]);
    expect(comparison.drop).toEqual({ kind: "held", nodes: [], lost: [] });
  });

  test("the overall rose by the mean of the four dimensions, a level up", () => {
    expect(comparison.overall).toMatchObject({ before: { level: 1 }, levelChange: 1 });
    // Across departments 2.1 → 2.9; marketing and IT lose 1.125 in one capability of five, and
    // incentives gain 0.5, 0.5 and 1.5.
    expect(comparison.overall.change).toBeCloseTo((0.8 - 1.125 / 5 + 2.5 / 5) / 4, 12);
  });

  test("reports which recommendations took effect, and which of them was done", () => {
    const held = comparison.recommendations.filter(({ outcome }) => outcome === "took-hold");
    expect(held.map(({ id, done: isDone }) => [id, isDone])).toEqual([
      ["sponsor-with-a-task", "unknown"],
      ["someone-for-conflicts", "unknown"],
      ["one-place-for-disputes", "unknown"],
      ["time-agreed-for-two-departments", "unknown"],
      ["answer-proposals", "unknown"],
      ["one-group-in-the-plan", "done"],
      ["ask-outside", "unknown"],
      ["causes-together", "unknown"],
      ["one-campaign-plan", "unknown"],
      ["share-main-goals", "unknown"],
    ]);
  });
});

test("the history of Nordlys Retail has two assessments, with a line for the overall and each dimension", async () => {
  const argv = ["history", "examples", "--organization", "Nordlys Retail"];
  const history = (await documentOf(...argv)) as History;
  expectValid("history", history);
  expect(history.assessments).toMatchObject([
    { assessment: "2026-11", date: "2026-11-17", respondents: 6, confidence: "indicative" },
    { assessment: "2027-11", date: "2027-11-15", respondents: 6, confidence: "provisional" },
  ]);
  const levels = history.lines.map(({ id, points }) => [
    id,
    ...points.map(({ moment }) => moment?.kind === "scored" && moment.level),
  ]);
  expect(levels).toEqual([
    ["overall", 1, 2],
    ["silos", 2, 3],
    ["customer-view", 2, 2],
    ["it-collaboration", 2, 2],
    ["incentives", 1, 2],
  ]);
});

test("the explanation of a question has every answer with its place, and the requirements of level 4", async () => {
  const document = await documentOf("explain", NORDLYS, "data-lead-time");
  const { explanation } = document as { readonly explanation: Explanation };
  expect(explanation).toMatchObject({
    kind: "node",
    score: { score: 3, level: 3, percent: 50 },
    next: { level: 4, needs: [{ kind: "position", at: 4, today: 3 }] },
  });
  const [step] = explanation.kind === "node" ? explanation.steps : [];
  expect(step).toMatchObject({
    kind: "answers",
    departments: [
      { id: "marketing", score: 3.5 },
      { id: "finance", score: 3, answers: [{ value: 5, at: { line: 28 } }] },
      { id: "customer-service", score: 3 },
      { id: "stores", score: 2, answers: [{ value: 12, score: 2 }] },
    ],
  });
});
