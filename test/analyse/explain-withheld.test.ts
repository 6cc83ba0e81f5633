import { describe, expect, test } from "vitest";
import { explain } from "../../src/analyse/explain.ts";
import { questionnaire, respondents } from "../support/read.ts";
import { level, oneCapability } from "../support/yaml.ts";
import { explained, stepOf } from "./explained.ts";

describe("if a department is withheld", () => {
  const asked = questionnaire(oneCapability(level("a"), level("b", "ask: [it]"), level("e")));
  const both = { a: 2, e: 3 };
  const people = {
    "it.1": { ...both, b: 4 },
    "sales.1": both,
    "sales.2": both,
    "marketing.1": both,
    "marketing.2": both,
  };

  test("no step reveals who answered what, or how questions are distributed below a level", () => {
    const node = explained(asked, people, "overall", { minimumGroup: 2 });
    const text = JSON.stringify(node);
    for (const word of [`"respondent"`, "checks", "needs", "it.1"])
      expect(text).not.toContain(word);
    const a = explained(asked, people, "e", { minimumGroup: 2 });
    expect(stepOf(a, "answers").departments).toEqual([]);
  });

  test("a withheld node has no steps, nor has its parent, whose mean would reveal it", () => {
    const node = explained(asked, people, "b", { minimumGroup: 2 });
    expect(node).toMatchObject({ score: { kind: "not-scored", reason: "withheld" }, steps: [] });
    // With a at 2 and e at 3, one b of 1 gives level 1, and one of 5 level 3.
    const parent = explained(asked, people, "c", { minimumGroup: 2 });
    expect(parent).toMatchObject({ score: { kind: "not-scored", reason: "withheld" }, steps: [] });
  });

  test("a minimum that every department reaches hides nothing", () => {
    const { "it.1": _, ...others } = people;
    const open = explained(asked, others, "overall");
    expect(explained(asked, others, "overall", { minimumGroup: 2 })).toEqual(open);
  });
});

test("an id that is not in the questionnaire has no explanation", () => {
  const asked = questionnaire(oneCapability(level("a")));
  expect(explain(asked, respondents(asked, { "it.1": { a: 3 } }), "nowhere", {})).toBeUndefined();
});
