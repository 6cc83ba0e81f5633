import { describe, expect, test } from "vitest";
import { compareResults } from "../../src/analyse/comparison.ts";
import { assess } from "../../src/assess/assess.ts";
import type { Response } from "../../src/model/index.ts";
import { questionnaire, respondents } from "../support/read.ts";
import { score } from "../support/score.ts";
import { level, oneCapability } from "../support/yaml.ts";
import { moveIn } from "./compared.ts";

const earlier = questionnaire(oneCapability(level("a"), level("b")));
const later = questionnaire("version: 1.1.0", oneCapability(level("a"), level("new")));
const people = (answers: object) => ({ "it.one": answers as Record<string, unknown> });

describe("a change of the questionnaire is a break, not progress", () => {
  const before = score(earlier, people({ a: 2, b: 2 }), { digest: "one" });
  const after = score(later, people({ a: 3, new: 5 }), { digest: "two" });
  const comparison = compareResults(before, after, later);

  test("reports what changed, and which questions were added and removed", () => {
    expect(comparison.break).toEqual({
      because: ["version", "scoring"],
      added: ["new"],
      removed: ["b"],
    });
  });

  test.each(["overall", "d", "c"])("%s appears side by side, without a change", (id) => {
    const { change, levelChange, ...move } = moveIn(comparison, id);
    expect([change, levelChange]).toEqual([undefined, undefined]);
    // (2 + 2) / 2 = 2 before, (3 + 5) / 2 = 4 after.
    expect(move).toMatchObject({
      movement: "not-comparable",
      before: { score: 2 },
      after: { score: 4 },
    });
  });

  test("a question that both have keeps its change, because ids never change their meaning", () => {
    expect(moveIn(comparison, "a")).toMatchObject({ movement: "risen", change: 1 });
    expect(moveIn(comparison, "new")).toEqual({
      ...moveIn(comparison, "new"),
      movement: "newly-scored",
    });
    expect(moveIn(comparison, "new")).not.toHaveProperty("before");
    expect(moveIn(comparison, "b")).not.toHaveProperty("after");
  });

  test("removed questions come last, by their earlier titles", () => {
    expect(comparison.questions.map(({ id, title }) => [id, title])).toEqual([
      ["a", "Question a"],
      ["new", "Question new"],
      ["b", "Question b"],
    ]);
  });

  test("departments and gaps are not compared either, and no drop can be checked", () => {
    expect(comparison.departments[0]?.movement).toBe("not-comparable");
    expect(comparison.drop).toEqual({ kind: "cannot-tell", nodes: [], lost: [] });
  });
});

describe("the reason for a break", () => {
  const answers = people({ a: 2, b: 2 });
  const responses = (version: string): readonly Response[] =>
    respondents(earlier, answers).map((one) => ({
      ...one,
      questionnaire: { ...one.questionnaire, version },
    }));
  const answeredIn = (version: string) =>
    assess(earlier, responses(version), { toolVersion: "0.0.0", digest: "one" });
  const own = score(earlier, answers, { digest: "one" });

  test.each([
    ["other rules", score(earlier, answers, { digest: "two" }), ["scoring"]],
    [
      "an older version was answered, though both are scored by one",
      answeredIn("0.9.0"),
      ["version"],
    ],
    ["the same", answeredIn("1.0.0"), undefined],
  ])("%s", (_, after, because) => {
    expect(compareResults(own, after, earlier).break?.because).toEqual(because);
  });

  test("a shorter variant has other questions", () => {
    const asked = questionnaire(
      oneCapability(level("a"), level("b")),
      "variants: { short: { title: Short, questions: [a] } }",
    );
    const [whole, short] = [score(asked, answers), score(asked, answers, { variant: "short" })];
    const { break: broken, before, after } = compareResults(whole, short, asked);
    expect(broken).toEqual({ because: ["variant"], added: [], removed: [] });
    expect([before.variant, after.variant]).toEqual([undefined, "short"]);
  });

  test("the answered versions are listed if any differs from the one that scored", () => {
    expect(answeredIn("0.9.0").questionnaire.answered).toEqual(["0.9.0"]);
    expect(own.questionnaire).not.toHaveProperty("answered");
    const mixed = assess(earlier, [...responses("1.0.0"), ...responses("0.9.0")], {
      toolVersion: "0.0.0",
      digest: "one",
    });
    expect(mixed.questionnaire.answered).toEqual(["0.9.0", "1.0.0"]);
    expect(compareResults(mixed, own, earlier).before.answered).toEqual(["0.9.0", "1.0.0"]);
  });
});

test("a renamed question is the same question", () => {
  const renamed = questionnaire(oneCapability(level("z", "formerIds: [a]"), level("b")));
  const before = score(earlier, people({ a: 2, b: 2 }), { digest: "one" });
  const after = score(renamed, people({ z: 4, b: 2 }), { digest: "two" });
  const comparison = compareResults(before, after, renamed);
  expect(moveIn(comparison, "z")).toMatchObject({ movement: "risen", change: 2 });
  expect(comparison.break).toMatchObject({ because: ["scoring"], added: [], removed: [] });
});
