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

  test("counts the five who do not know and the two whom a question does not apply to", () => {
    expect(result.coverage).toMatchObject({ dontKnow: 5, notApplicable: 2, unanswered: 0 });
    expect(result.coverage.asked - result.coverage.answered).toBe(5 + 2);
  });

  test.each([
    // Marketing 3 and 2; finance 1; IT 2; stores 1; customer service does not know.
    ["sponsorship", 1.5, 1],
    // Only finance is asked, and answers none of six.
    ["agenda-count", 1, 1],
    // Two goals and none in marketing are 3 and 1; one in customer service is 2; none elsewhere is
    // 1.
    ["goals-shared", 1, 1],
    // Two days and four in marketing are 4 and 3; five in finance and customer service 3; twelve in stores 2.
    ["data-lead-time", 3, 3],
    // "No" in finance and in IT.
    ["joint-budget", 1, 1],
  ])("the median over departments of %s is %f, level %i", (id, score, level) => {
    expect(byId(questions, id)).toMatchObject({ score, level });
  });

  test("means go up the tree, the overall level is that of the weakest dimension", () => {
    expect(byId(capabilities, "top-management")).toMatchObject({ score: (1.5 + 1) / 2, level: 1 });
    // Five facts are in dispute. The customer view keeps 2, 1.375, 2.25 and 2; the work with IT 2.5,
    // 1.75, 2.125 and 1.5; incentives 1.5, 2, 1.375, 2.25 and 1.25.
    const dimensions = [2.125, 7.625 / 4, 7.875 / 4, 8.375 / 5];
    expect(result.dimensions.map((one) => one.kind === "scored" && one.score)).toEqual(dimensions);
    expect(result.dimensions.map((one) => one.kind === "scored" && one.level)).toEqual([
      2, 2, 2, 1,
    ]);
    expect(result.overall).toMatchObject({
      score: 7.675 / 4,
      percent: (100 * (7.675 / 4 - 1)) / 4,
      level: 1,
      binding: ["incentives"],
    });
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
      // IT and one of marketing see purchases; customer service only its own cases; stores nothing.
      "customer-record",
      // 9 days or 14; one of five dates held or two.
      "days-to-live",
      "dates-held",
      // The CMO's priorities name the other one, or neither do.
      "written-priorities",
      // Purchases, or complaints too.
      "whole-journey-metrics",
    ]);
  });

  test("names the first priorities with their days", () => {
    expect(
      result.recommendations.slice(0, 3).map(({ id, effortDays }) => [id, effortDays?.likely]),
    ).toEqual([
      ["sponsor-with-a-task", 8],
      ["one-shared-goal", 17],
      ["name-a-conductor", 26],
    ]);
    expect(result.recommendations).toHaveLength(19);
  });

  test("has a verdict for each of its three questions", () => {
    expect(result.verdicts.map(({ outcome }) => outcome)).toEqual([
      "not-yet",
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

  test("its 243 person-days are those of its eleven steps, by department and by decision", () => {
    const days = [8, 17, 9, 35, 29, 26, 27, 24, 27, 16, 25];
    expect(plan.steps.map(({ effortDays }) => effortDays)).toEqual(days);
    expect(plan.effortDays).toBe(243);
    expect(total(plan.effortByDepartment)).toBe(243);
    expect(plan.packages.map(({ id, effortDays }) => [id, effortDays])).toEqual([
      ["next-level", 8],
      ["ambition", 243 - 8],
    ]);
  });

  test("three steps are under way at a time; the next priority begins when one of them ends", () => {
    // By priority they take 26, 16, 12 (after the first), 18, 16, 12, 16, 16, 30, 14 and 20 weeks.
    const weeks = plan.steps.map(({ id, startWeek, endWeek }) => [id, startWeek, endWeek]);
    expect(weeks).toEqual([
      ["sponsor-with-a-task", 0, 26],
      ["one-shared-goal", 0, 16],
      ["cmo-cio-table", 0, 18],
      ["one-map-one-calendar", 16, 32],
      ["tie-goals-together", 18, 30],
      ["name-a-conductor", 26, 38],
      ["ask-before-you-promise", 30, 46],
      ["two-owners-for-a-page", 32, 48],
      ["ask-outside", 38, 68],
      ["roles-before-dates", 46, 60],
      ["one-group-in-the-plan", 48, 68],
    ]);
    expect(plan.durationWeeks).toBe(68);
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
    // Marketing 4 and 3, finance 3, IT 3, customer service 2, stores 2: the median is 3.
    ["sponsorship", 1.5, 3],
    // Two of six meetings are 3.
    ["agenda-count", 1, 3],
    // 3 and 2 in marketing; 2 in customer service and stores; 1 in finance and IT: the median is 2.
    ["goals-shared", 1, 2],
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

  test("the overall went from 7.675 / 4 to 8.70625 / 4, a level up", () => {
    expect(comparison.overall).toMatchObject({ before: { level: 1 }, levelChange: 1 });
    expect(comparison.overall.change).toBeCloseTo((8.70625 - 7.675) / 4, 12);
  });

  test("reports which recommendations took effect, and which of them was done", () => {
    const held = comparison.recommendations.filter(({ outcome }) => outcome === "took-hold");
    expect(held.map(({ id, done: isDone }) => [id, isDone])).toEqual([
      ["sponsor-with-a-task", "unknown"],
      ["name-a-conductor", "unknown"],
      ["one-group-in-the-plan", "done"],
    ]);
  });
});

test("the history of Nordlys Retail has two assessments, with a line for the overall and each dimension", async () => {
  const argv = ["history", "examples", "--organization", "Nordlys Retail"];
  const history = (await documentOf(...argv)) as History;
  expectValid("history", history);
  expect(history.assessments).toMatchObject([
    { assessment: "2026-11", date: "2026-11-17", respondents: 6, confidence: "provisional" },
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
      { id: "finance", score: 3, answers: [{ value: 5, at: { line: 32 } }] },
      { id: "it", answers: [{ respondent: "it-manager", state: "not-applicable" }] },
      { id: "customer-service", score: 3 },
      { id: "stores", score: 2, answers: [{ value: 12, score: 2 }] },
    ],
  });
});
