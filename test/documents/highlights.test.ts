import { describe, expect, test } from "vitest";
import { highlightsOf } from "../../src/documents/report/highlights.ts";
import { questionnaire, respondents } from "../support/read.ts";
import { capability, dimension, dimensions, level } from "../support/yaml.ts";
import { reportInput } from "./cases.ts";

const IDS = ["a", "b", "c", "e"] as const;
const MODEL = questionnaire(
  dimensions(
    dimension(
      "d",
      IDS.map((id) => capability(`c-${id}`, [level(id)])),
    ),
  ),
);

async function highlighted(answers: readonly number[]) {
  const given = Object.fromEntries(IDS.map((id, index) => [id, answers[index]]));
  const responses = respondents(MODEL, { "it.1": given });
  const { strengths, gaps } = highlightsOf(await reportInput({ questionnaire: MODEL, responses }));
  const ids = (some: typeof gaps) => some.map((one) => one.capability.id);
  return { strengths: ids(strengths), lowest: ids(gaps) };
}

describe("no capability is both a strength and among the lowest", () => {
  test.each([
    { answers: [5, 1, 4, 2], strengths: ["c-a", "c-c"], lowest: ["c-b", "c-e"] },
    // Three at 3 share the lowest place, so that only the 5 is a strength.
    { answers: [3, 3, 5, 3], strengths: ["c-c"], lowest: ["c-a", "c-b"] },
    { answers: [4, 4, 4, 4], strengths: ["c-a", "c-b"], lowest: [] },
    { answers: [1, 1, 1, 1], strengths: [], lowest: ["c-a", "c-b"] },
  ])("$answers", async ({ answers, ...expected }) => {
    expect(await highlighted(answers)).toEqual(expected);
  });
});
