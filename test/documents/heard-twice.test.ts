import { describe, expect, test } from "vitest";
import { heardTwiceNotice } from "../../src/documents/chance-words.ts";
import { speakerOf } from "../../src/documents/moves.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import type { HeardTwice, Questionnaire } from "../../src/model/index.ts";
import { questionnaire } from "../support/read.ts";
import { level, oneCapability } from "../support/yaml.ts";

const ASKED = questionnaire(oneCapability(level("a")));

function said(change: Partial<HeardTwice>, language = "en", asked: Questionnaire = ASKED): string {
  const moment = (score: number) => ({ kind: "scored", score, percent: 50 }) as const;
  const whole = { people: 4, before: moment(2.1), after: moment(2.4), ...change } as HeardTwice;
  const speaker = speakerOf({ questionnaire: asked, texts: commonTexts(language) });
  return heardTwiceNotice(whole, speaker).join(" ");
}

describe("the change among the people who answered both times", () => {
  test("is named with its limit", () => {
    expect(said({ movement: "risen", limit: 0.25 })).toBe(
      "Among the four people who answered both times, the overall score rose from 2.1 to 2.4. Answering again could alone explain a change of up to 0.25.",
    );
  });

  test("is not evidence of change within the limit", () => {
    expect(said({ movement: "within-limit", limit: 0.35 })).toContain(
      "up to 0.35, so this is not evidence of change.",
    );
  });

  test("claims nothing without a limit", () => {
    expect(said({ movement: "risen" })).toBe(
      "Among the four people who answered both times, the overall score went from 2.1 to 2.4.",
    );
  });

  test("may be none", () => {
    expect(said({ movement: "unchanged", limit: 0.3 })).toBe(
      "Among the four people who answered both times, the overall score is 2.4, as before.",
    );
  });

  test("is in Swedish too", () => {
    expect(said({ movement: "fallen", limit: 0.25 }, "sv")).toContain(
      "Bland de fyra personer som svarade båda gångerna sjönk den övergripande poängen från 2,1 till 2,4.",
    );
  });

  test("is left out where the model has no overall, or nothing can be compared", () => {
    const none = questionnaire(
      "scoring: { methods: { overall: none } }",
      oneCapability(level("a")),
    );
    expect(said({ movement: "risen", limit: 0.25 }, "en", none)).toBe("");
    expect(said({ movement: "newly-scored" })).toBe("");
  });
});
