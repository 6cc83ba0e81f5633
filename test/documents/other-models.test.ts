import { describe, expect, test } from "vitest";
import { compareResults } from "../../src/analyse/comparison.ts";
import { comparisonDocument } from "../../src/documents/comparison.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import { markdownDocument } from "../../src/render/markdown.ts";
import { questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { capability, dimension, dimensions, level } from "../support/yaml.ts";

/** `a` and `b` are in both versions, one capability only in one of them. */
const asking = (version: string, own: string) =>
  questionnaire(
    `version: ${version}`,
    dimensions(
      dimension("d", [
        capability("c", [level("a"), level("b")]),
        capability(own, [level(`${own}-q`)]),
      ]),
    ),
  );

type Wordings = Readonly<Record<string, string>>;

/** The comparison of two versions in which the questions had these fingerprints. */
function said(
  { earlier, later }: { readonly earlier: Wordings; readonly later: Wordings },
  language = "en",
): string {
  const [first, second] = [asking("1.0.0", "old"), asking("2.0.0", "new")];
  const before = score(
    first,
    { "it.one": { a: 2, b: 2, "old-q": 2 } },
    { digest: "1", wordings: earlier },
  );
  const after = score(
    second,
    { "it.one": { a: 4, b: 4, "new-q": 2 } },
    { digest: "2", wordings: later },
  );
  return markdownDocument(
    comparisonDocument({
      comparison: compareResults(before, after, second, { language }),
      questionnaire: second,
      texts: commonTexts(language),
      tool: "unsilo 0.0.0",
    }),
  );
}

describe("a comparison of two major versions", () => {
  test("counts the questions that are not compared because of their words", () => {
    const text = said({ earlier: { a: "1", b: "1" }, later: { a: "1", b: "2" } });
    expect(text).toContain(
      "1 question is scored in both assessments but not compared: its wording changed, or is not known for one of the two.",
    );
    expect(text).toContain("only individual questions are compared: the score for “Question a”");
  });

  test("claims no comparison where no question has the same words", () => {
    const text = said({ earlier: {}, later: { a: "1", b: "1" } });
    expect(text).toContain("There is a break between the assessments, so no score is compared.");
    expect(text).toContain("2 questions are scored in both assessments but not compared");
    expect(said({ earlier: {}, later: {} }, "sv")).toContain(
      "2 frågor har poäng i båda mätningarna men jämförs inte: de har formulerats om",
    );
  });

  test("does not mention words where all are the same", () => {
    const same = { a: "1", b: "1" };
    expect(said({ earlier: same, later: same })).not.toContain("wording");
  });

  test.each([
    ["en", "only in the later model", "only in the earlier model"],
    ["sv", "bara i den senare modellen", "bara i den tidigare modellen"],
  ])("says in %s which capabilities only one of the models has", (language, added, removed) => {
    const rows = said({ earlier: {}, later: {} }, language).split("\n");
    const rowOf = (title: string) => rows.filter((row) => row.includes(title)).join("\n");
    expect(rowOf("Capability new")).toContain(added);
    expect(rowOf("Capability old")).toContain(removed);
    expect(rowOf("Question new-q")).toContain(added);
  });
});
