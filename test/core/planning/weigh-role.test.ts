import { describe, expect, test } from "vitest";
import { type Answers, questionnaire, respondents } from "../../support/read.ts";
import { score } from "../../support/score.ts";
import { explain } from "../../../src/analyse/explain.ts";
import { level, oneCapability } from "../../support/yaml.ts";

const ASKED = questionnaire(
  oneCapability(level("money"), level("sponsor")),
  `roles:
  - id: chair
    title: Chair
    succeeds: { when: { question: sponsor, gte: 3 }, text: There is room. }
    fails: { when: { question: money, is: 1 }, text: There is none. }
`,
);

describe("whether a role would succeed here", () => {
  test.each<{ name: string; answers: Answers; expected: object }>([
    {
      name: "its condition holds, and nothing speaks against it",
      answers: { money: 2, sponsor: 3 },
      expected: { outlook: "succeeds", text: "There is room." },
    },
    {
      name: "what speaks against it weighs more",
      answers: { money: 1, sponsor: 5 },
      expected: { outlook: "fails", text: "There is none." },
    },
    { name: "neither holds", answers: { money: 2, sponsor: 2 }, expected: { outlook: "open" } },
    { name: "unknown is not true", answers: { money: 2 }, expected: { outlook: "open" } },
  ])("$name", ({ answers, expected }) => {
    const { roles } = score(ASKED, { "it.1": answers });
    expect(roles).toEqual([{ id: "chair", title: "Chair", ...expected }]);
  });

  test("its explanation looks at what speaks against it first", () => {
    const heard = respondents(ASKED, { "it.1": { money: 2, sponsor: 3 } });
    expect(explain(ASKED, heard, "chair", {})).toMatchObject({
      kind: "verdict",
      title: "Chair",
      outcome: "succeeds",
      rules: [
        { id: "fails", title: "There is none.", truth: "false" },
        { id: "succeeds", title: "There is room.", truth: "true" },
      ],
    });
  });
});
