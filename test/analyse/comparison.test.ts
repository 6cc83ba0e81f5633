import { describe, expect, test } from "vitest";
import { compareResults } from "../../src/analyse/comparison.ts";
import type { Movement } from "../../src/model/index.ts";
import { DONT_KNOW, NOT_APPLICABLE, type People, questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import {
  capability,
  dimension,
  dimensions,
  level,
  oneCapability,
  question,
} from "../support/yaml.ts";
import { compared, moveIn } from "./compared.ts";

const two = questionnaire(
  dimensions(
    dimension("d", [capability("c", [level("a"), level("b")])]),
    dimension("e", [capability("f", [level("x")])]),
  ),
);

/** One person of IT before, the same one after. */
const it = (answers: Readonly<Record<string, unknown>>): People => ({ "it.one": answers });

describe("the change is after − before, of the unrounded score and of the level", () => {
  // d: (2 + 3) / 2 = 2.5, then (4 + 3) / 2 = 3.5. Criteria: 2 and 3 make level 2, because half is
  // not "largely"; 4 and 3 make level 3. e: 3, then 2. Overall (2.5 + 3) / 2 = (3.5 + 2) / 2 =
  // 2.75, at the level of the weakest: min(2, 3) = min(3, 2) = 2.
  const comparison = compared(two, it({ a: 2, b: 3, x: 3 }), it({ a: 4, b: 3, x: 2 }));
  test.each([
    ["overall", "unchanged", 0, 0],
    ["d", "risen", 1, 1],
    ["c", "risen", 1, 1],
    ["a", "risen", 2, 2],
    ["b", "unchanged", 0, 0],
    ["e", "fallen", -1, -1],
    ["x", "fallen", -1, -1],
  ])("%s: %s by %f, in level by %i", (id, movement, change, levelChange) => {
    expect(moveIn(comparison, id)).toMatchObject({ movement, change, levelChange });
  });

  test("the nodes that changed most, by tier", () => {
    expect(comparison.furthest).toEqual({
      dimensions: { risen: "d", fallen: "e" },
      capabilities: { risen: "c", fallen: "f" },
      questions: { risen: "a", fallen: "x" },
    });
  });

  test("a dimension fell, whatever the overall score did", () => {
    expect(comparison.drop).toEqual({ kind: "dropped", nodes: ["e"], lost: [] });
  });
});

test("a third of a level is reported exactly: (2 + 2 + 3) / 3 − 2 = 1/3", () => {
  const three = questionnaire(oneCapability(level("a"), level("b"), level("c2")));
  const { overall } = compared(three, it({ a: 2, b: 2, c2: 2 }), it({ a: 2, b: 2, c2: 3 }));
  expect(overall.change).toBeCloseTo(1 / 3, 12);
  expect(overall.levelChange).toBe(0);
});

test("a level may fall although the mean stays: 4, 4, 4, 4 is level 4; 5, 5, 5, 1 is level 2", () => {
  const four = questionnaire(oneCapability(level("a"), level("b"), level("g"), level("h")));
  const comparison = compared(four, it({ a: 4, b: 4, g: 4, h: 4 }), it({ a: 5, b: 5, g: 5, h: 1 }));
  expect(moveIn(comparison, "d")).toMatchObject({
    movement: "unchanged",
    change: 0,
    levelChange: -2,
  });
  expect(comparison.drop).toEqual({ kind: "dropped", nodes: ["overall", "d"], lost: [] });
  expect(comparison.furthest.dimensions).toEqual({});
});

describe.each(["lowest", "zero"])("with unknown: %s, what nobody answered", (unknown) => {
  const strict = questionnaire(
    `scoring: { unknown: ${unknown}, coverage: { publish: 0, firm: 0.8 } }`,
    dimensions(
      dimension("d", [capability("c", [level("a"), level("b")])]),
      dimension("e", [capability("f", [level("g")])]),
    ),
  );
  const full = it({ a: 3, b: 3, g: 3 });
  const part = it({ a: 3, b: DONT_KNOW, g: DONT_KNOW });

  test.each(["b", "g", "f", "e"])("has not fallen: %s", (id) => {
    const move = moveIn(compared(strict, full, part), id);
    expect(move).toMatchObject({
      movement: "no-longer-scored",
      after: { kind: "not-scored", reason: "nothing-answered" },
    });
    expect(move).not.toHaveProperty("change");
    expect(moveIn(compared(strict, part, full), id).movement).toBe("newly-scored");
  });

  test("while a dimension with one answer has: from 3 to less", () => {
    expect(moveIn(compared(strict, full, part), "d").movement).toBe("fallen");
    expect(compared(strict, full, part).furthest.dimensions).toEqual({ fallen: "d" });
    expect(compared(strict, full, part).furthest.questions).toEqual({});
  });
});

describe("a node that cannot be compared has a status and no change", () => {
  test.each<[string, Movement, unknown, unknown]>([
    ["known only now", "newly-scored", DONT_KNOW, 3],
    ["known only then", "no-longer-scored", 3, DONT_KNOW],
    ["never known", "not-scored", DONT_KNOW, NOT_APPLICABLE],
  ])("%s: %s", (_, movement, before, after) => {
    const comparison = compared(two, it({ a: 2, b: 2, x: before }), it({ a: 2, b: 2, x: after }));
    const { change, levelChange, ...move } = moveIn(comparison, "x");
    expect([move.movement, change, levelChange]).toEqual([movement, undefined, undefined]);
  });

  test("the reason for a missing score is kept", () => {
    const { after } = moveIn(compared(two, it({ x: 3 }), it({ x: DONT_KNOW })), "e");
    expect(after).toEqual({ kind: "not-scored", reason: "nothing-answered" });
  });

  test("without anything scored in both, no drop can be checked", () => {
    expect(compared(two, it({ x: DONT_KNOW }), it({ x: 3 })).drop.kind).toBe("cannot-tell");
  });
});

test("a node that is no longer scored prevents the check for drops", () => {
  const { drop } = compared(two, it({ a: 2, b: 2, x: 3 }), it({ a: 2, b: 2, x: DONT_KNOW }));
  // The overall is then only d: (2 + 3) / 2 = 2.5 before, 2 after.
  expect(drop).toEqual({ kind: "dropped", nodes: ["overall"], lost: ["e"] });
});

test("a model without levels only has changes of scores", () => {
  const none = questionnaire(
    "scoring: { level: { capability: none, dimension: none, overall: none } }",
    oneCapability(level("a")),
  );
  const { overall, drop } = compared(none, it({ a: 2 }), it({ a: 4 }));
  expect(overall).toEqual({
    before: { kind: "scored", score: 2, percent: 25 },
    after: { kind: "scored", score: 4, percent: 75 },
    movement: "risen",
    change: 2,
  });
  expect(drop).toEqual({ kind: "held", nodes: [], lost: [] });
});

test("among questions with different ranges, the one that changed most in percent of its range is named", () => {
  const asked = questionnaire(
    oneCapability(level("a"), question("y", "yes-no"), question("z", "yes-no")),
  );
  // a: from 2 to 4, half of its range of 4. y: from 0 to 1, all of its range. z: all of its range,
  // down.
  const { furthest } = compared(
    asked,
    it({ a: 2, y: "no", z: "yes" }),
    it({ a: 4, y: "yes", z: "no" }),
  );
  expect(furthest.questions).toEqual({ risen: "y", fallen: "z" });
});

test("unscored context is left out", () => {
  const asked = questionnaire(oneCapability(level("a"), question("t", "text")));
  const { questions } = compared(asked, it({ a: 2, t: "so" }), it({ a: 2, t: "else" }));
  expect(questions.map(({ id }) => id)).toEqual(["a"]);
});

test("titles are in the requested language, also for results that were saved in another", () => {
  const body = (title: string): string =>
    `dimensions: [{ id: d, title: ${title}, capabilities: [{ id: c, title: C, questions: [${level("a")}] }] }]`;
  const languages = "languages: [en, sv]";
  const asked = questionnaire(languages, body("{ en: Silos, sv: Silor }"));
  const comparison = compared(asked, it({ a: 2 }), it({ a: 3 }), {
    language: "sv",
    scoring: { language: "en" },
  });
  expect(comparison.dimensions[0]?.title).toBe("Silor");
  expect(comparison.capabilities[0]).toMatchObject({ title: "C", dimension: "d" });
  expect(comparison.questions[0]).toMatchObject({ capability: "c", dimension: "d" });
});

describe("verdicts", () => {
  const verdicts =
    "verdicts: { ready: { title: Is it?, rules: [{ id: yes-now, when: { question: a, gte: 4 }, title: Yes }, { id: not-yet, when: { question: a, lte: 3 }, title: No }] } }";
  const asked = questionnaire(oneCapability(level("a")), verdicts);
  test.each([
    ["from no to yes", 2, 4, { id: "not-yet", title: "No" }, { id: "yes-now", title: "Yes" }],
    ["from unknown to no", DONT_KNOW, 2, undefined, { id: "not-yet", title: "No" }],
    ["from yes to unknown", 5, DONT_KNOW, { id: "yes-now", title: "Yes" }, undefined],
  ])("%s", (_, before, after, then, now) => {
    const { verdicts: moves } = compared(asked, it({ a: before }), it({ a: after }));
    const [move] = moves;
    expect(move).toMatchObject({ id: "ready", title: "Is it?" });
    expect([move?.before, move?.after]).toEqual([then, now]);
  });

  test("a verdict that only one of the two questionnaires has keeps the words of its result", () => {
    const plain = questionnaire(oneCapability(level("a")));
    const [earlier, later] = [score(asked, it({ a: 2 })), score(plain, it({ a: 2 }))];
    expect(compareResults(earlier, later, plain).verdicts).toEqual([
      { id: "ready", title: "Is it?", before: { id: "not-yet", title: "No" } },
    ]);
    expect(compareResults(later, earlier, plain).verdicts).toEqual([
      { id: "ready", title: "Is it?", after: { id: "not-yet", title: "No" } },
    ]);
  });

  test("a verdict without a title goes by its id", () => {
    const bare = questionnaire(
      oneCapability(level("a")),
      "verdicts: { ready: [{ id: always, title: So }] }",
    );
    expect(compared(bare, it({ a: 2 }), it({ a: 2 })).verdicts[0]?.title).toBe("ready");
  });
});

test("a further measure has a move of its own: the weakest of 1 and 4 was 1, and of 3 and 4 is 3", () => {
  const asked = questionnaire(
    "measures: [{ id: weakest, title: The weakest, method: min }]",
    dimensions(
      dimension("d", [capability("c", [level("a")])]),
      dimension("e", [capability("f", [level("x")])]),
    ),
  );
  const { measures } = compared(asked, it({ a: 1, x: 4 }), it({ a: 3, x: 4 }));
  expect(measures).toMatchObject([
    { id: "weakest", title: "The weakest", movement: "risen", change: 2 },
  ]);
});

test("without further measures a comparison has none", () => {
  expect(compared(two, it({ a: 1 }), it({ a: 2 }))).not.toHaveProperty("measures");
});
