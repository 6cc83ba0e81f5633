import { expect, test } from "vitest";
import { findingsSection } from "../../src/documents/findings/findings-section.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import { questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { capability, dimension, dimensions, level } from "../support/yaml.ts";

test("an explanation counts the answers to scored questions, each answer once", () => {
  const asked = questionnaire(
    dimensions(
      dimension("d", [capability("c", [level("a"), level("b"), level("note", "scored: false")])]),
      dimension("e", [capability("f", [level("g"), level("again", "use: a")])]),
    ),
  );
  const person = { a: 2, b: 2, note: 1, g: 3 };
  const input = {
    result: score(asked, { "it.one": person, "it.two": person }),
    questionnaire: asked,
    texts: commonTexts("en"),
  };
  // Two people answer a and b in d, g in e, and the note, which is not scored. `again` reads a.
  const text = JSON.stringify(findingsSection("overall", input));
  expect(text).toContain("Based on: d (4 answers), e (2 answers)");
});
