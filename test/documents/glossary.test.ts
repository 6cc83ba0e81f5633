import { describe, expect, test } from "vitest";
import { findingsAbout } from "../../src/documents/findings/findings-section.ts";
import { levels } from "../../src/documents/report/appendix.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import type { ReportInput } from "../../src/documents/input.ts";
import { type People, questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { level, oneCapability } from "../support/yaml.ts";

function inputOf(people: People, ...yaml: readonly string[]): ReportInput {
  const asked = questionnaire(...yaml, oneCapability(level("a"), level("b")));
  return { result: score(asked, people), questionnaire: asked, texts: commonTexts("en") };
}

const LOW: People = { "it.1": { a: 2, b: 1 }, "sales.1": { a: 2, b: 3 } };

describe("the words of a report explain evidence only", () => {
  const term = "A document, a date or a name";
  const saidIn = (input: ReportInput): string => JSON.stringify(levels(input));

  test("if an answer is on the top two levels, or cites some", () => {
    const cited = { ...LOW, "it.1": { a: { value: 2, evidence: ["the minutes"] } } };
    expect(saidIn(inputOf(LOW))).not.toContain(term);
    expect(saidIn(inputOf(cited))).toContain(term);
    expect(saidIn(inputOf({ ...LOW, "it.1": { a: 4 } }))).toContain(term);
  });

  test("or if the model requires it", () => {
    const required = inputOf(LOW, "scoring: { evidence: { from: 4, kind: shown } }");
    expect(saidIn(required)).toContain(term);
  });
});

describe("a sentence that needs a simulation", () => {
  /** How often the assumption about people is read, from which all simulations start. */
  function watched(): { readonly input: ReportInput; readonly reads: () => number } {
    const input = inputOf({ ...LOW, "it.2": { a: 1, b: 2 }, "sales.2": { a: 3, b: 4 } });
    let reads = 0;
    const agreement = {
      ...input.questionnaire.agreement,
      get people() {
        reads += 1;
        return input.questionnaire.agreement.people;
      },
    };
    const asked = { ...input.questionnaire, agreement };
    return { input: { ...input, questionnaire: asked }, reads: () => reads };
  }

  test("is drawn where it is printed", () => {
    const { input, reads } = watched();
    const said = findingsAbout("overall", input).map(({ text }) => text);
    expect(said.join(" ")).toContain("would be noticed");
    expect(reads()).toBe(1);
  });

  test("is not drawn to explain something else", () => {
    const { input, reads } = watched();
    for (const id of ["a", "c"]) findingsAbout(id, input).map(({ text }) => text);
    expect(reads()).toBe(0);
  });
});
