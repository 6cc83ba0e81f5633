import { describe, expect, test } from "vitest";
import { reportDocument } from "../../src/documents/report/report.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import { markdownDocument } from "../../src/render/markdown.ts";
import { type Answers, NOT_APPLICABLE, ofOrganization } from "../support/read.ts";
import { plain } from "../support/report-text.ts";
import { score } from "../support/score.ts";
import { oneCapability, question, yesNo } from "../support/yaml.ts";

const OPTIONS =
  "options: [{ id: no, text: Nothing, score: 0 }, { id: half, text: Partly, score: 1 }]";
const ASKED = ofOrganization(
  oneCapability(
    question("kept", "choice", OPTIONS),
    question("since", "date"),
    question(
      "tools",
      "choices",
      "options: [{ id: a, text: A, score: 1 }, { id: b, text: B, score: 1 }]",
    ),
    yesNo("named"),
  ),
);
const ANSWERS = { kept: "no", since: "2024-11-30", tools: ["a"], named: "no" };

function reviewed(review: Answers, language = "en"): string {
  const result = score(ASKED, { whole: ANSWERS }, { review, minimumGroup: 1, language });
  const texts = commonTexts(language);
  return plain(markdownDocument(reportDocument({ result, questionnaire: ASKED, texts })));
}

describe("a report says what a review decided", () => {
  const text = reviewed({
    kept: { value: "half", reason: "seen" },
    since: { value: "2025-01-01", reason: "corrected" },
    tools: { value: [], reason: "none left" },
    named: { ...NOT_APPLICABLE, reason: "too small" },
  });

  test("in the list of reviews, with the score before", () => {
    // Partly scores 1, and nothing scored 0.
    expect(text).toContain(
      "- Question kept: Partly, score 1.0 instead of 0.0 (reviewed by reviewer): seen",
    );
    expect(text).toContain("- Question since: 1 January 2025 (reviewed by reviewer): corrected");
    expect(text).toContain(
      "- Question tools: none, score 0.0 instead of 1.0 (reviewed by reviewer): none left",
    );
    expect(text).toContain("- Question named: not applicable (reviewed by reviewer): too small");
  });

  test("beside the answers that it replaces", () => {
    expect(text).toContain("A review by reviewer replaces these answers: Partly");
    expect(text).toContain("A review by reviewer replaces these answers: 1 January 2025");
  });

  test("among all answers", () => {
    expect(text).toContain("| Question kept (reviewed: Partly) | Nothing |");
    expect(text).toContain("| Question since (reviewed: 1 January 2025) | 30 November 2024 |");
  });

  test("also where it gives only a score", () => {
    const scored = reviewed({ kept: { score: 0.5, reason: "seen" } });
    expect(scored).toContain(
      "- Question kept: score 0.5 instead of 0.0 (reviewed by reviewer): seen",
    );
    expect(scored).toContain("| Question kept (reviewed: score 0.5) | Nothing |");
  });

  test("in Swedish", () => {
    expect(reviewed({ kept: { value: "half", reason: "sedd" } }, "sv")).toContain(
      "- Question kept: Partly, poäng 1,0 i stället för 0,0 (granskad av reviewer): sedd",
    );
  });
});

test("the words of a review's answer to a text question are in no result", () => {
  const asked = ofOrganization(oneCapability(yesNo("a"), question("why", "text")));
  const review = { why: { value: "SECRET", reason: "said so" } };
  const result = score(asked, { whole: { a: "yes", why: "x" } }, { review });
  expect(JSON.stringify(result)).not.toContain("SECRET");
});
