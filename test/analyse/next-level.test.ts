import { describe, expect, test } from "vitest";
import type { NodeExplanation } from "../../src/model/index.ts";
import { DONT_KNOW, questionnaire } from "../support/read.ts";
import { capability, dimension, dimensions, level, oneCapability, yesNo } from "../support/yaml.ts";
import { explained } from "./explained.ts";

describe("the requirements of the next level", () => {
  const five = questionnaire(oneCapability(...["a", "b", "e", "f", "g"].map((id) => level(id))));
  const point = (id: string, today: number): object => ({ id, title: `Question ${id}`, today });

  test("the number of further questions, and the nearest ones", () => {
    // 1 of 5 at 3; more than half is 3: two more. All are at 2, so nothing else is missing.
    const node = explained(five, { "it.1": { a: 3, b: 2, e: 2, f: 2, g: 2 } }, "c");
    expect(node.next).toEqual({
      level: 3,
      needs: [
        { kind: "questions", at: 3, more: 2, of: 5, nearest: [point("b", 2), point("e", 2)] },
      ],
    });
  });

  test("first the questions too far behind, then the levels below, then the level", () => {
    // 4, 4, 4, 3, 1: s(2) = 4/5 is not over 85%, so level 2. Level 3 requires g at 2.
    const node = explained(five, { "it.1": { a: 4, b: 4, e: 4, f: 3, g: 1 } }, "c");
    expect(node.score).toMatchObject({ level: 2 });
    expect(node.next).toEqual({
      level: 3,
      needs: [{ kind: "questions", at: 2, more: 1, of: 5, nearest: [point("g", 1)] }],
    });
    // 5, 5, 5, 5, 1 at level 2 too; from 3, 3, 3, 3, 1 with floor: level 4 comes after 3.
    const four = explained(five, { "it.1": { a: 4, b: 4, e: 3, f: 3, g: 3 } }, "c");
    expect(four.next).toEqual({
      level: 4,
      needs: [{ kind: "questions", at: 4, more: 1, of: 5, nearest: [point("e", 3)] }],
    });
  });

  test("the floor: for nine 4s and a 1, level 4 requires the 1 at 2, although s(3) = 9/10 does not", () => {
    const ids = ["q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9", "q0"];
    const ten = questionnaire(oneCapability(...ids.map((id) => level(id))));
    const answers = Object.fromEntries(ids.map((id) => [id, id === "q0" ? 1 : 4]));
    const node = explained(ten, { "it.1": answers }, "c");
    expect(node.score).toMatchObject({ level: 3 });
    expect(node.next).toEqual({
      level: 4,
      needs: [{ kind: "floor", at: 2, questions: [point("q0", 1)] }],
    });
  });

  test("the one with more weight if two are equally near; a question without weight does not help", () => {
    const asked = questionnaire(
      oneCapability(level("a"), level("b", "weight: 2"), level("e", "weight: 0"), level("f")),
    );
    // At 3: only f, with a weight of 1 in 4. b makes it 3 in 4; e does not count.
    const node = explained(asked, { "it.1": { a: 2, b: 2, e: 2, f: 3 } }, "c");
    expect(node.next?.needs).toEqual([
      { kind: "questions", at: 3, more: 1, of: 3, nearest: [point("b", 2)] },
    ]);
  });

  test("strict: every question", () => {
    const asked = questionnaire(
      "scoring: { level: { capability: { rule: criteria, strict: true } } }",
      oneCapability(level("a"), level("b")),
    );
    const node = explained(asked, { "it.1": { a: 3, b: 2 } }, "c");
    expect(node.next).toEqual({
      level: 3,
      needs: [{ kind: "questions", at: 3, more: 1, of: 2, nearest: [point("b", 2)] }],
    });
  });

  test("weakest: the children below; the highest level requires nothing", () => {
    const asked = questionnaire(
      dimensions(
        dimension("d", [capability("c", [level("a")])]),
        dimension("e", [capability("f", [level("b")])]),
      ),
    );
    expect(explained(asked, { "it.1": { a: 2, b: 4 } }, "overall").next).toEqual({
      level: 3,
      needs: [{ kind: "children", at: 3, children: [{ id: "d", title: "Dimension d", today: 2 }] }],
    });
    expect(explained(asked, { "it.1": { a: 5, b: 5 } }, "overall")).not.toHaveProperty("next");
  });

  test("capped: no child more than a step behind, and a low median at the level", () => {
    const parts = (...levels: readonly number[]): NodeExplanation =>
      explained(
        questionnaire(
          "scoring: { level: { dimension: capped } }",
          dimensions(
            dimension(
              "d",
              levels.map((_, index) => capability(`c${index}`, [level(`q${index}`)])),
            ),
          ),
        ),
        { "it.1": Object.fromEntries(levels.map((value, index) => [`q${index}`, value])) },
        "d",
      );
    const part = (index: number, today: number): object => ({
      id: `c${index}`,
      title: `Capability c${index}`,
      today,
    });
    // 1, 2, 1: low median 1. Level 2 requires two of three at 2: one more, and none is below 1.
    expect(parts(1, 2, 1).next).toEqual({
      level: 2,
      needs: [{ kind: "parts", at: 2, more: 1, of: 3, nearest: [part(0, 1)] }],
    });
    // 1, 4, 4: level 2 by the cap. Level 3 requires the 1 at 2; the low median is 4 already.
    expect(parts(1, 4, 4).next).toEqual({
      level: 3,
      needs: [{ kind: "children", at: 2, children: [part(0, 1)] }],
    });
  });

  test("bands: the score or percent from which the next one begins, if there is one", () => {
    const banded = (by: string, from: string): NodeExplanation =>
      explained(
        questionnaire(
          `scoring: { level: { capability: { rule: bands, by: ${by}, from: ${from} } } }`,
          oneCapability(level("a"), level("b")),
        ),
        { "it.1": { a: 2, b: 3 } },
        "c",
      );
    expect(banded("score", "{ 1: 1, 2: 2.2, 3: 3.1 }").next).toEqual({
      level: 3,
      needs: [{ kind: "measure", by: "score", from: 3.1, today: 2.5 }],
    });
    expect(banded("percent", "{ 1: 0, 2: 30, 3: 62.5 }").next?.needs).toEqual([
      { kind: "measure", by: "percent", from: 62.5, today: 37.5 },
    ]);
    expect(banded("percent", "{ 1: 0, 4: 50 }").next).toEqual({
      level: 4,
      needs: [{ kind: "measure", by: "percent", from: 50, today: 37.5 }],
    });
    expect(banded("percent", "{ 1: 0, 2: 30 }")).not.toHaveProperty("next");
  });

  test("staged: the required questions that do not pass", () => {
    const asked = questionnaire(
      "scoring: { level: { capability: staged } }",
      oneCapability(
        level("a", "requiredFor: 2, pass: 3"),
        yesNo("b", "requiredFor: 3"),
        level("e", "requiredFor: 4"),
        level("f"),
        level("g", "requiredFor: 3, pass: 4"),
      ),
    );
    const answers = { a: 4, b: "no", e: 2, f: 1, g: DONT_KNOW };
    const node = explained(asked, { "it.1": answers }, "c");
    expect(node.score).toMatchObject({ level: 2 });
    expect(node.next).toEqual({
      level: 3,
      needs: [
        {
          kind: "pass",
          questions: [
            { ...point("b", 1), pass: 1 },
            { id: "g", title: "Question g", pass: 4 },
          ],
        },
      ],
    });
  });
});
