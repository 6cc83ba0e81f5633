import { describe, expect, test } from "vitest";
import { comparisonDocument } from "../../src/documents/comparison.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import type { AgreementMoves } from "../../src/model/index.ts";
import { compareResults } from "../../src/analyse/comparison.ts";
import { markdownDocument } from "../../src/render/markdown.ts";
import { questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { level, oneCapability } from "../support/yaml.ts";

const ASKED = questionnaire(oneCapability(level("a")));
const RESULT = score(ASKED, { "it.1": { a: 3 }, "sales.1": { a: 3 } });
const AGREEMENT: AgreementMoves = {
  overall: {
    id: "overall",
    title: "",
    before: { outcome: "apart" },
    after: { reason: "withheld" },
  },
  dimensions: [
    {
      id: "d",
      title: "Dimension d",
      before: { outcome: "unclear-small" },
      after: { reason: "one-department" },
    },
  ],
  pairs: [
    {
      id: "p",
      a: ["IT"],
      b: ["Sales", "Marketing"],
      before: { outcome: "apart" },
      after: { outcome: "alike" },
      change: -1.8,
      limit: 1.61,
      movement: "narrower",
    },
    { id: "q", a: ["IT"], b: ["Sales"], after: { outcome: "unclear-large" } },
  ],
};

function rows(agreement: AgreementMoves | undefined, language = "en"): readonly string[] {
  const { agreement: _, ...compared } = compareResults(RESULT, RESULT, ASKED);
  const comparison = agreement === undefined ? compared : { ...compared, agreement };
  const texts = commonTexts(language);
  const text = markdownDocument(
    comparisonDocument({ comparison, questionnaire: ASKED, texts, tool: "unsilo" }),
  );
  return text
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) => line.replaceAll(/\s+/gu, " "));
}

describe("a comparison shows whether departments see the same", () => {
  test("by the outcomes of both assessments, and a change only of a pair", () => {
    const shown = rows(AGREEMENT);
    expect(shown).toContain(
      "| IT – Sales and Marketing | they differ → they agree | closer together (±1.61) |",
    );
    expect(shown).toContain("| IT – Sales | – → unclear | |");
    expect(shown).toContain("| Dimension d | unclear → not compared | |");
    expect(shown).toContain("| Overall level | they differ → withheld | |");
  });

  test("in Swedish too", () => {
    expect(rows(AGREEMENT, "sv")).toContain(
      "| IT – Sales och Marketing | tydlig skillnad → samsyn | närmare varandra (±1,61) |",
    );
  });

  test("unless the model has nothing to compare, or a result has no outcomes", () => {
    const none = { before: { reason: "no-levels" }, after: { reason: "no-levels" } } as const;
    const levelless = { overall: { id: "overall", title: "", ...none }, dimensions: [], pairs: [] };
    for (const agreement of [levelless, undefined]) {
      expect(rows(agreement).join("\n")).not.toContain("→ not in this model");
      expect(rows(agreement).join("\n")).not.toContain("Outcome");
    }
  });
});
