import { describe, expect, test } from "vitest";
import type { Targets } from "../../src/model/index.ts";
import { DONT_KNOW, questionnaire } from "../support/read.ts";
import { planOf, planOne, recommendations, stepsOf, THREE_STEPS } from "../support/plan.ts";
import {
  capability,
  choice,
  dimension,
  dimensions,
  level,
  oneCapability,
  question,
} from "../support/yaml.ts";

const THREE = ["q1", "q2", "q3"];
const TWOS = { q1: 2, q2: 2, q3: 2 };
const PARTS = dimensions(
  ...THREE.map((id) => dimension(`d-${id}`, [capability(`c-${id}`, [level(id)])])),
);
const OVERALL_3 = { aims: [{ id: "overall", kind: "level", level: 3 }] } as const;

describe("an unknown answer", () => {
  test("becomes the level raised to, and the plan is not proven best", async () => {
    const plan = await planOne(
      [oneCapability(level("q1"), level("q2")), THREE_STEPS.replace(/, \{ id: r3.*\}\]/u, "]")],
      { q1: 3, q2: DONT_KNOW },
      { budget: 2 },
    );
    expect(plan.status).toBe("feasible");
  });

  test("also if a dimension lacked coverage for a score", async () => {
    const asked = dimensions(
      dimension("d", [capability("c", [level("q1")])]),
      dimension("e", [capability("f", [level("q2"), level("q3")])]),
    );
    const plan = await planOne(
      [asked, THREE_STEPS],
      { q1: 2, q2: DONT_KNOW, q3: DONT_KNOW },
      {
        aims: [{ id: "d", kind: "level", level: 3 }],
      },
    );
    expect(plan).toMatchObject({ status: "feasible", effortDays: 1 });
  });

  test("if the estimate differs from the exact rules, other steps are chosen", async () => {
    // q2 is unknown and not in the mean; answered with 2 by r0 it limits the dimension to level 2.
    const asked = oneCapability(level("q1"), level("q2"));
    const plan = await planOne(
      [
        asked,
        recommendations(
          { id: "r0", effort: 1, raises: { q1: [1, 3], q2: [1, 2] } },
          { id: "r1", effort: 2, raises: { q1: [1, 3] } },
        ),
      ],
      { q1: 1, q2: DONT_KNOW },
      { aims: [{ id: "d", kind: "level", level: 3 }] },
    );
    expect(stepsOf(plan)).toEqual(["r1"]);
  });
});

test("an assumed level needs no step", async () => {
  const asked = [oneCapability(...THREE.map((id) => level(id))), THREE_STEPS];
  const plan = await planOne(asked, TWOS, { ...OVERALL_3, assume: new Map([["q1", 3]]) });
  expect(stepsOf(plan)).toEqual(["r2"]);
  expect(plan).toMatchObject({ assumed: { q1: 3 }, effortDays: 2 });
  expect(plan.today.overall).toMatchObject({ kind: "scored", score: 7 / 3 });
});

test("no steps are planned on a ladder: it keeps its level", async () => {
  const rung = (id: string): string =>
    question(
      id,
      "choice",
      "options: [{ id: no, text: No, score: 1, stops: true }, { id: yes, text: Yes, score: 5 }]",
    );
  const asked = dimensions(dimension("d", [capability("c", [rung("q1"), rung("q2")])]));
  const rules = "scoring: { methods: { capability: ladder } }";
  const plan = await planOne(
    [asked, rules, recommendations({ id: "r", effort: 1, raises: { q1: [1, 5] } })],
    { q1: "no" },
    { budget: 5 },
  );
  expect(plan.steps).toEqual([]);
});

test("a recommendation without effort or raise is not a step, and does not block others", async () => {
  const asked = questionnaire(
    oneCapability(level("q1")),
    "recommendations: [{ id: talk, title: Talk, when: { coverage: overall, gte: 0 } }, { id: act, title: Act, when: { coverage: overall, gte: 0 }, effort: 3, raises: { q1: { from: 1, to: 2 } }, requires: [talk] }]",
  );
  expect(stepsOf(await planOf(asked, { "it.one": { q1: 1 } }, { budget: 9 }))).toEqual(["act"]);
});

describe("a node without a level or score", () => {
  const two = dimensions(
    dimension("d", [capability("c", [level("q1"), level("q2")])]),
    dimension("e", [capability("f", [level("q3")])]),
  );

  test("cannot be an aim, though an answer could give it one", async () => {
    const plan = await planOne(
      [two, THREE_STEPS],
      { q1: 2, q2: 2, q3: DONT_KNOW },
      {
        aims: [{ id: "e", kind: "level", level: 2 }],
      },
    );
    expect(plan).toMatchObject({ status: "unreachable", steps: [] });
    expect(plan.blocking).toEqual([
      { id: "e", title: "Dimension e", target: { level: 2 }, questions: [] },
    ]);
  });

  test("is left out of a plan for the most gain", async () => {
    const none = { q1: DONT_KNOW, q2: DONT_KNOW, q3: DONT_KNOW };
    const plan = await planOne([two, THREE_STEPS], none, { budget: 9 });
    expect(plan).toMatchObject({ steps: [], fasterThanSources: [] });
    expect(plan.gain).toBeUndefined();
  });

  test("without overall levels there is still a gain", async () => {
    const rules = "scoring: { level: { overall: none } }";
    const plan = await planOne([two, THREE_STEPS, rules], TWOS, { budget: 1 });
    expect(stepsOf(plan)).toEqual(["r1"]);
    expect(plan.packages.map(({ id }) => id)).toEqual(["ninety-days"]);
  });

  test("without levels a dimension never rises faster than the sources show", async () => {
    const rules = "scoring: { level: { dimension: none, overall: none } }";
    const far = recommendations({ id: "r", effort: 1, raises: { c: [2, 5], f: [2, 5] } });
    expect(await planOne([two, far, rules], TWOS, { budget: 9 })).toMatchObject({
      effortDays: 1,
      fasterThanSources: [],
    });
  });

  test("a child without a score limits nothing", async () => {
    const plan = await planOne(
      [two, THREE_STEPS],
      { q1: 2, q2: 2, q3: DONT_KNOW },
      {
        aims: [{ id: "overall", kind: "level", level: 5 }],
      },
    );
    expect(plan.blocking).toMatchObject([
      { nearest: { level: 3 }, questions: [{ id: "q1" }, { id: "q2" }] },
    ]);
  });

  test("a target of the config on an unscored node is named as out of reach", async () => {
    const targets: Targets = {
      byDefault: { kind: "one-level-up" },
      byId: new Map([["nowhere", { kind: "level", level: 2 }]]),
    };
    const plan = await planOne([two, THREE_STEPS], TWOS, { targets });
    expect(plan.blocking).toEqual([
      { id: "nowhere", title: "", target: { level: 2 }, questions: [] },
    ]);
  });
});

test("capped at the first level requires nothing", async () => {
  const plan = await planOne(
    [PARTS, THREE_STEPS, "scoring: { level: { overall: capped } }"],
    TWOS,
    {
      aims: [{ id: "overall", kind: "level", level: 1 }],
    },
  );
  expect(plan).toMatchObject({ status: "optimal", steps: [] });
});

test("at the last level only gain is left, and nothing can gain", async () => {
  const plan = await planOne(
    [oneCapability(level("q1")), THREE_STEPS.replace(/, \{ id: r2.*\}\]/u, "]")],
    { q1: 5 },
    { budget: 9 },
  );
  expect(plan).toMatchObject({ steps: [], gain: 0, status: "optimal" });
});

test("a question with one possible score is not part of any percent", async () => {
  const fixed = choice("q2", [1]);
  const asked = dimensions(
    dimension("d", [capability("c", [level("q1")])]),
    dimension("e", [capability("f", [fixed])]),
  );
  const rules = "scoring: { methods: { overall: percent-mean } }";
  const plan = await planOne(
    [asked, THREE_STEPS.replace(/, \{ id: r2.*\}\]/u, "]"), rules],
    { q1: 2, q2: "s1" },
    { budget: 1 },
  );
  expect(plan.gain).toBe(12.5); // a quarter of one of two dimensions
});

test("effort is summed by department, and an inapplicable question is never raised", async () => {
  const asked = oneCapability(level("q1"), level("q2"), level("q3"));
  const steps = recommendations(
    { id: "r1", effort: "{ it: 2, sales: 1.1 }", raises: { q1: [2, 3] } },
    { id: "r2", effort: "{ it: 3, marketing: 2.2 }", raises: { q2: [2, 3], q3: [2, 3] } },
  );
  const plan = await planOne(
    [asked, steps],
    { q1: 2, q2: 2, q3: { state: "not-applicable" } },
    {
      aims: [{ id: "d", kind: "score", score: 3 }],
      quarters: 9,
      capacity: { it: 50, sales: 50 },
    },
  );
  expect(plan.effortByDepartment).toEqual({ it: 5, marketing: 2.2, sales: 1.1 });
  expect(plan.effortDays).toBe(8.3);
});

test("plans that are impossible with other efforts count as plans without the step", async () => {
  const plan = await planOne(
    [oneCapability(level("q1")), THREE_STEPS.replace(/, \{ id: r2.*\}\]/u, "]")],
    { q1: 2 },
    {
      aims: [{ id: "d", kind: "level", level: 3 }],
      budget: 1,
      noRegret: () => undefined,
    },
  );
  const share = plan.steps[0]?.planShare ?? 0;
  expect(share).toBeGreaterThan(0.35); // if the effort of 1 is drawn from 0.7 to 1.3, half fit
  expect(share).toBeLessThan(0.65);
});
