import { describe, expect, test } from "vitest";
import type { Plan } from "../../src/model/index.ts";
import { planFrom } from "../../src/assess/plan.ts";
import { scoreResponses } from "../../src/assess/examine.ts";
import { planOf, recommendations, solve, THREE_STEPS } from "../support/plan.ts";
import { questionnaire, respondents } from "../support/read.ts";
import { capability, dimension, dimensions, level } from "../support/yaml.ts";

test("a target based on few people's answers is named without its level", async () => {
  const asked = questionnaire(
    dimensions(
      dimension("d", [capability("c", [level("q1", "ask: [it]")])]),
      dimension("e", [
        capability("f", [level("q2", "ask: [sales, marketing]"), level("q3", "ask: [sales]")]),
      ]),
    ),
    THREE_STEPS,
  );
  const people = {
    "it.one": { q1: 1 },
    "sales.one": { q2: 2, q3: 2 },
    "sales.two": { q2: 2, q3: 2 },
    "marketing.one": { q2: 2 },
    "marketing.two": { q2: 2 },
  };
  const plan = await planOf(asked, people, {
    minimumGroup: 2,
    aims: [{ id: "d", kind: "level", level: 5 }],
  });
  const withheld = { kind: "not-scored", reason: "withheld" };
  expect(plan.today.dimensions[0]).toEqual({ id: "d", ...withheld });
  expect(plan.targets).toEqual([
    { id: "d", title: "Dimension d", today: withheld, isReached: false },
  ]);
  expect(plan.blocking).toEqual([{ id: "d", title: "Dimension d", questions: [] }]);
  const whole = await planOf(asked, people, {
    minimumGroup: 2,
    aims: [{ id: "overall", kind: "level", level: 5 }],
  });
  expect(whole.blocking[0]?.questions.map(({ id }) => id)).not.toContain("q1");
});

describe("a plan is based on all answers, whatever may be shown", () => {
  // One person answered q1; reason and few are withheld because of it, few although its condition
  // does not.
  const asked = questionnaire(
    dimensions(
      dimension("d", [capability("c", [level("q1", "ask: [it]")])]),
      dimension("e", [capability("f", [level("q2", "ask: [sales, marketing]")])]),
    ),
    `recommendations:
  - { id: reason, title: Reason, owner: CEO, when: { question: q1, lte: 2 }, effort: { it: 3 }, risk: Risk, raises: { q1: { from: 1, to: 2 } } }
  - { id: few, title: Few, when: { question: q1, is: 5 }, effort: 2, raises: { q1: { from: 2, to: 3 } }, requires: [reason] }
  - { id: many, title: Many, owner: CIO, when: { question: q2, lte: 2 }, effort: { sales: 4 }, raises: { q2: { from: 1, to: 3 } }, requires: [reason] }
`,
  );
  const people = {
    "it.one": { q1: 1 },
    "sales.one": { q2: 1 },
    "sales.two": { q2: 1 },
    "marketing.one": { q2: 1 },
    "marketing.two": { q2: 1 },
  };
  const AIMS = {
    aims: [
      { id: "q1", kind: "level", level: 3 },
      { id: "q2", kind: "level", level: 3 },
    ],
  } as const;

  const shape = ({ steps, effortDays, durationWeeks, status }: Plan) => ({
    status,
    effortDays,
    durationWeeks,
    steps: steps.map((step) => [step.effortDays, step.startWeek, step.endWeek]),
  });

  test("it has the same steps, days and weeks", async () => {
    const open = await planOf(asked, people, AIMS);
    const guarded = await planOf(asked, people, { ...AIMS, minimumGroup: 2 });
    expect(open.steps.map(({ id }) => id)).toEqual(["reason", "many", "few"]);
    expect(shape(guarded)).toEqual(shape(open));
  });

  test("a step whose reasons few people gave only keeps its rank", async () => {
    const { steps, packages, effortByDepartment } = await planOf(asked, people, {
      ...AIMS,
      minimumGroup: 2,
    });
    expect(steps.map(({ id, title, requires }) => [id, title, requires])).toEqual([
      ["withheld-1", undefined, []],
      ["many", "Many", ["withheld-1"]],
      ["withheld-3", undefined, ["withheld-1"]],
    ]);
    expect(steps[0]).toMatchObject({ withheld: true, effortDays: 3, effortByDepartment: {} });
    expect(steps[0]).not.toHaveProperty("owner");
    expect(steps[1]).not.toHaveProperty("withheld");
    expect(packages).toMatchObject([
      { steps: ["withheld-1", "many", "withheld-3"], owners: ["CIO"], risks: [] },
    ]);
    // If it were less than the total, the split by department would name the step.
    expect([effortByDepartment, packages[0]?.effortByDepartment]).toEqual([{}, {}]);
    const open = await planOf(asked, people, AIMS);
    expect(open.effortByDepartment).toEqual({ any: 2, it: 3, sales: 4 });
  });

  test("no gain and no mean reveals hidden scores", async () => {
    const plan = await planOf(asked, people, { ...AIMS, minimumGroup: 2 });
    expect(plan).not.toHaveProperty("gain");
    for (const { projected } of plan.steps) expect(projected.overall.kind).toBe("not-scored");
    // The overall levels: 1, 1, 2 (q1 and q2 limit it in turn), then 3.
    expect(plan.steps.map(({ projected }) => projected.overall.level)).toEqual([1, 2, 3]);
  });

  test("standard error tells the consultant which titles are withheld", async () => {
    const heard = respondents(asked, people);
    const assessment = scoreResponses(asked, heard, { minimumGroup: 2 });
    const wishes = { exclude: new Set<string>(), done: new Set<string>(), must: new Set<string>() };
    const options = { toolVersion: "0.0.0", digest: "", capacity: new Map(), wishes, ...AIMS };
    const { withheld } = await planFrom(assessment, options, solve);
    expect(withheld.map(({ number, recommendation }) => [number, recommendation.id])).toEqual([
      [1, "reason"],
      [undefined, "few"],
    ]);
  });
});

describe("a first priority that the plan does not include is named, with the days that it would add", () => {
  const asked = questionnaire(
    dimensions(dimension("d", [capability("c", [level("q1"), level("q2")])])),
    recommendations(
      { id: "base", effort: 3, raises: {}, requires: ["before"] },
      { id: "before", effort: 2, raises: { q2: [2, 3] } },
      { id: "cheap", effort: 1, raises: { q1: [1, 3] } },
      { id: "free", effort: 0, raises: {} },
    ),
  );
  const people = { "it.one": { q1: 1, q2: 2 } };
  const AIMS = { aims: [{ id: "q1", kind: "level", level: 3 }] } as const;

  test("its own days and those of its prerequisites", async () => {
    const { steps, leftOut } = await planOf(asked, people, AIMS);
    expect(steps.map(({ id }) => id)).toEqual(["cheap"]);
    // cheap gains 1 a day, before 0.25, base nothing.
    expect(leftOut).toEqual([
      { number: 2, id: "before", title: "Do before", addsDays: 2 },
      { number: 3, id: "base", title: "Do base", addsDays: 5 },
    ]);
  });

  test("unless the client excludes it", async () => {
    const { leftOut } = await planOf(asked, people, { ...AIMS, exclude: ["base"] });
    expect(leftOut.map(({ id }) => id)).toEqual(["before"]);
  });

  test("and nothing if nothing is planned", async () => {
    const met = await planOf(asked, people, { aims: [{ id: "q1", kind: "level", level: 1 }] });
    expect(met).toMatchObject({ steps: [], leftOut: [] });
  });

  test("without days if no effort is given", async () => {
    const only = questionnaire(
      dimensions(dimension("d", [capability("c", [level("q1")])])),
      `recommendations:
  - { id: words, title: Words, foundation: true, when: { coverage: overall, lte: 1 } }
  - { id: cheap, title: Cheap, when: { coverage: overall, lte: 1 }, effort: 1, raises: { q1: { from: 1, to: 3 } } }
`,
    );
    const { leftOut } = await planOf(only, { "it.one": { q1: 1 } }, AIMS);
    expect(leftOut).toEqual([{ number: 1, id: "words", title: "Words" }]);
  });
});

test("steps that begin together are listed by priority, others before the first step that waits for them", async () => {
  // second applies; first, which it requires, does not; third applies and gains more a day.
  const asked = questionnaire(
    dimensions(dimension("d", [capability("c", [level("q1"), level("q2"), level("q3")])])),
    `recommendations:
  - { id: first, title: First, when: { question: q1, is: 5 }, effort: 9, raises: { q1: { from: 1, to: 2 } } }
  - { id: second, title: Second, when: { question: q2, is: 1 }, effort: 9, raises: { q2: { from: 1, to: 3 } }, requires: [first] }
  - { id: third, title: Third, when: { question: q3, is: 1 }, effort: 1, raises: { q3: { from: 1, to: 3 } } }
  - { id: last, title: Last, when: { question: q1, is: 5 }, effort: 9, raises: { q1: { from: 2, to: 3 } } }
`,
  );
  const { steps } = await planOf(
    asked,
    { "it.one": { q1: 1, q2: 1, q3: 1 } },
    { aims: ["q1", "q2", "q3"].map((id) => ({ id, kind: "level", level: 3 }) as const) },
  );
  expect(steps.map(({ id }) => id)).toEqual(["third", "first", "second", "last"]);
});
