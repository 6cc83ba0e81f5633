import { describe, expect, test } from "vitest";
import { explain } from "../../src/analyse/explain.ts";
import { type People, questionnaire, respondents } from "../support/read.ts";
import { score } from "../support/score.ts";
import { capability, dimension, dimensions, level } from "../support/yaml.ts";
import { withheldDepartments } from "../../src/analyse/confidentiality.ts";

const WHEN_WIDE = (id: string): string =>
  `verdicts: { split: [{ id: wide, title: Wide, when: { silo-index: ${id}, gt: 0.5 }, text: They differ. }] }`;

const ASKED = (id: string) =>
  questionnaire(
    dimensions(
      dimension("d", [capability("c", [level("a")])]),
      dimension("e", [capability("f", [level("b")])]),
    ),
    WHEN_WIDE(id),
  );

const WITHHELD = { reading: "withheld", departments: [] };

describe("with two people in two departments, each would know the other's answer", () => {
  test.each([
    ["who differ", 5, { outcome: "wide", title: "Wide" }],
    ["who agree", 1, {}],
  ])("%s: the verdict gives the rule that applies, but not why", (_, other, verdict) => {
    const people: People = { "it.1": { a: 1, b: 1 }, "sales.1": { a: other, b: other } };
    const { perception, verdicts } = score(ASKED("overall"), people, { minimumGroup: 3 });
    expect(perception).toEqual({
      questions: [],
      dimensions: ["d", "e"].map((id) => ({ id, ...WITHHELD })),
      overall: { id: "overall", ...WITHHELD },
    });
    expect(verdicts).toEqual([{ id: "split", ...verdict }]);
  });
});

/** Five people answer a; two of them answer b, or all. */
function five(inB: readonly string[]): People {
  const own = { "it.1": 1, "it.2": 1, "it.3": 1, "sales.1": 5, "sales.2": 5 };
  return Object.fromEntries(
    Object.entries(own).map(([name, answer]) => [
      name,
      { a: answer, ...(inB.includes(name) ? { b: answer } : {}) },
    ]),
  );
}

test("with enough people the gap is shown, without departments", () => {
  const all = five(["it.1", "it.2", "it.3", "sales.1", "sales.2"]);
  const { perception, verdicts } = score(ASKED("d"), all, { minimumGroup: 3 });
  expect(perception.overall).toMatchObject({ reading: "measured", siloIndex: 1, departments: [] });
  expect(verdicts[0]?.outcome).toBe("wide");
});

test("if few answered in one dimension, neither it nor anything that would reveal it is shown", () => {
  const { perception, verdicts } = score(ASKED("e"), five(["it.1", "sales.1"]), {
    minimumGroup: 3,
  });
  expect(perception.dimensions[1]).toEqual({ id: "e", ...WITHHELD });
  expect([perception.dimensions[0]?.reading, perception.overall.reading]).toContain("withheld");
  expect(verdicts).toEqual([{ id: "split", outcome: "wide", title: "Wide" }]);
});

/** In e the level is based on five people, and the gap on the two who answer the shared question. */
test("if exactly one gap is withheld, so is the overall gap", () => {
  const asked = questionnaire(
    dimensions(
      dimension("d", [capability("c", [level("a")])]),
      dimension("e", [
        capability("f", [level("b")]),
        capability("g", [level("own", "about: own-department")]),
        capability("h", [level("more", "about: own-department")]),
      ]),
    ),
    WHEN_WIDE("e"),
  );
  const people = Object.fromEntries(
    Object.entries(five(["it.1", "sales.1"])).map(([name, given]) => [
      name,
      { ...given, own: 2, more: 2 },
    ]),
  );
  const { perception, verdicts, dimensions: scores } = score(asked, people, { minimumGroup: 3 });
  // b may not be shown, so e has no mean.
  expect(scores.map(({ kind }) => kind)).toEqual(["scored", "not-scored"]);
  expect(perception.dimensions[0]).toMatchObject({ id: "d", reading: "measured", siloIndex: 1 });
  expect(perception.dimensions[1]).toEqual({ id: "e", ...WITHHELD });
  expect(perception.overall).toEqual({ id: "overall", ...WITHHELD });
  // Six people answered below e, so the reason of the verdict may be given.
  expect(verdicts).toEqual([{ id: "split", outcome: "wide", title: "Wide", text: "They differ." }]);
  // Its explanation says that the rule applies, but not by how much.
  const why = explain(asked, respondents(asked, people), "split", { minimumGroup: 3 });
  expect(why).toMatchObject({ outcome: "wide", rules: [{ truth: "true" }] });
  expect(JSON.stringify(why)).not.toContain('"value"');
});

test("the lack of departments reveals nothing about the answers", () => {
  const { perception } = score(ASKED("d"), { "it.1": { a: 1, b: 1 } }, { minimumGroup: 3 });
  expect(perception.overall).toEqual({
    id: "overall",
    reading: "one-department",
    departments: [],
  });
});

describe("departments with too few people are withheld, and with a single one also a second", () => {
  test.each([
    { name: "all large enough", people: { it: 3, sales: 4 }, minimum: 3, expected: [] },
    { name: "1 shows all", people: { it: 1, sales: 1 }, minimum: 1, expected: [] },
    {
      name: "one too small takes the next smallest along",
      people: { it: 5, sales: 2, stores: 4 },
      minimum: 3,
      expected: ["sales", "stores"],
    },
    {
      name: "of two next smallest, the first by id",
      people: { sales: 1, stores: 3, it: 3 },
      minimum: 3,
      expected: ["sales", "it"],
    },
    {
      name: "two too small hide each other",
      people: { it: 2, sales: 1, stores: 4 },
      minimum: 3,
      expected: ["sales", "it"],
    },
    {
      name: "all too small",
      people: { it: 2, sales: 2, stores: 1 },
      minimum: 3,
      expected: ["stores", "it", "sales"],
    },
    { name: "the only one", people: { it: 2 }, minimum: 3, expected: ["it"] },
    { name: "nobody", people: {}, minimum: 3, expected: [] },
  ])("$name: $expected", ({ people, minimum, expected }) => {
    expect(withheldDepartments(new Map(Object.entries(people)), minimum)).toEqual(expected);
  });
});
