import { describe, expect, test } from "vitest";
import { csvReport } from "../../src/export/csv-result.ts";
import { confidenceFindings } from "../../src/documents/findings/confidence.ts";
import { textsOf } from "../../src/documents/findings/finding.ts";
import { findingsOf } from "../../src/documents/findings/findings.ts";
import { confidenceOf } from "../../src/documents/node.ts";
import { reportDocument } from "../../src/documents/report/report.ts";
import type { ReportInput } from "../../src/documents/input.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import { DONT_KNOW, type People, questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { everyone } from "../support/team.ts";
import { blocksOf, sectionOf, spokenBy, wordsIn } from "../support/document-words.ts";
import { capability, dimension, dimensions, level, oneCapability } from "../support/yaml.ts";

function linesOf(
  yaml: readonly string[],
  people: People,
  { language = "en", minimumGroup = 1 } = {},
): readonly string[] {
  const asked = questionnaire(...yaml);
  const result = score(asked, people, { minimumGroup });
  return textsOf(
    confidenceFindings({ result, questionnaire: asked, texts: commonTexts(language) }),
  );
}

test("one respondent is never firm, and cannot be left out", () => {
  expect(linesOf([oneCapability(level("a"))], { "it.1": { a: 3 } })).toEqual([
    "Provisional: the answers come from one department.",
    "Only one person was interviewed. Interview more people before drawing conclusions.",
  ]);
});

test("respondents whose absence changes or removes a level are mentioned; evidence is counted", () => {
  const two = dimensions(
    dimension("d", [capability("c", [level("a")])]),
    dimension("e", [capability("f", [level("b", "ask: [sales]")])]),
  );
  const people = { "it.1": { a: 2 }, "sales.1": { a: 4, b: 4 } };
  // d is 3; without IT 4, without sales 2. Only sales answers e; the overall is the weaker of the
  // two.
  expect(linesOf([two], people)).toEqual([
    "Provisional: two people answered; an indicative result requires at least three. One respondent fewer could give level 2 or 4.",
    "It could also change this level: Dimension d (from 2 to 4).",
    "Without one of the respondents there would be no score for Dimension e.",
    "2 of 2 answers shown at the top two levels (100%) cite no evidence.",
  ]);
});

test("a model without an overall score is not short of answers", () => {
  const scoring = "scoring: { methods: { overall: none } }";
  expect(linesOf([scoring, oneCapability(level("a"))], { "it.1": { a: 3 } })[0]).toBe(
    "This model has no overall score, so each dimension has its own confidence.",
  );
});

/** People who hardly scatter, so that others would say the same. */
const STEADY = "agreement: { people: { sd: 0.01, noise: 0.01, weight: 3 } }";

describe("the confidence is a separate sentence with its reason", () => {
  const one = oneCapability(level("a"));
  const half = "scoring: { coverage: { publish: 0.5, firm: 0.5 } }";
  const raised: People = { "it.1": { a: 2 }, "it.2": { a: 4 }, "sales.1": { a: 2 } };
  const few: People = {
    "it.1": { a: 3 },
    "sales.1": { a: 3 },
    "sales.2": { a: 3 },
    "sales.3": { a: DONT_KNOW },
    "sales.4": { a: DONT_KNOW },
    "marketing.1": { a: DONT_KNOW },
  };

  test.each([
    {
      name: "not enough answers",
      yaml: [STEADY, one],
      people: { ...everyone({ it: 2, sales: 1 }, { a: 3 }), "sales.2": { a: DONT_KNOW } },
      en: "Indicative: coverage is 75%; a firm result requires 80%.",
      sv: "Vägledande: svarstäckningen är 75 %; ett tillförlitligt resultat kräver 80 %.",
    },
    {
      name: "one department",
      yaml: [one],
      people: { "it.1": { a: 3 }, "it.2": { a: 3 } },
      en: "Provisional: the answers come from one department.",
      sv: "Preliminärt: svaren kommer från en enda avdelning.",
    },
    {
      name: "six people",
      yaml: [STEADY, one],
      people: everyone({ it: 2, sales: 2, marketing: 2 }, { a: 3 }),
      en: "Indicative: six people answered; a firm result requires at least eight.",
      sv: "Vägledande: sex personer har svarat; ett tillförlitligt resultat kräver minst åtta.",
    },
    {
      name: "two departments",
      yaml: [STEADY, one],
      people: everyone({ it: 4, sales: 4 }, { a: 3 }),
      en: "Indicative: a firm result requires at least three departments, most of them with two respondents or more.",
      sv: "Vägledande: ett tillförlitligt resultat kräver minst tre avdelningar, de flesta med minst två intervjuade.",
    },
    {
      // IT 3 and sales 2: 2.5, level 2. Without it.1, 4 and 2: 3; without it.2, 2 and 2; without
      // sales, 3.
      name: "one respondent could raise the level",
      yaml: [STEADY, one],
      people: raised,
      en: "Indicative: leaving out one respondent could change level 2 to 3.",
      sv: "Vägledande: om en enda person föll bort kunde nivå 2 bli 3.",
    },
    {
      name: "the same where the overall is hidden",
      yaml: [STEADY, one],
      people: raised,
      minimumGroup: 4,
      en: "Indicative: leaving out one respondent could change the overall level.",
      sv: "Vägledande: om en enda person föll bort kunde den övergripande nivån ändras.",
    },
    {
      // Coverage (1 + 2/4 + 0) / 3, and without IT (2/4 + 0) / 2: too little for a score.
      name: "without one respondent there is no level",
      yaml: [STEADY, half, one],
      people: few,
      en: "Indicative: without one of the respondents there would be no overall level.",
      sv: "Vägledande: om en enda person föll bort skulle det inte finnas någon övergripande nivå.",
    },
    {
      name: "a firm result",
      yaml: [STEADY, one],
      people: everyone({ it: 3, sales: 3, marketing: 2 }, { a: 3 }),
      en: "Firm: eight others from the same departments would almost always give level 3 again.",
      sv: "Tillförlitligt: åtta andra från samma avdelningar skulle nästan alltid ge nivå 3 igen.",
    },
  ])("$name", ({ yaml, people, minimumGroup = 1, en, sv }) => {
    const sentences = ["en", "sv"].map(
      (language) => linesOf(yaml, people, { language, minimumGroup })[0],
    );
    expect(sentences).toEqual([en, sv]);
  });

  test("other people could give another level, and so could one respondent", () => {
    const people = everyone({ it: 1, sales: 1, marketing: 1 }, { a: 3 });
    const [sentence] = linesOf([one], people);
    expect(sentence).toMatch(
      /^Provisional: three others from the same departments would give level 3 again in about [567] of 10 cases, otherwise level (?:2 or 4|4 or 2)\.$/u,
    );
    const [hidden] = linesOf([one], people, { minimumGroup: 4 });
    expect(hidden).toBe("Provisional: others from the same departments could give another level.");
  });
});

test("where no level depends on a single respondent, that is a sentence", () => {
  const people = everyone({ it: 3, sales: 3, marketing: 2 }, { a: 3 });
  expect(linesOf([STEADY, oneCapability(level("a"))], people)).toContain(
    "No level depends on any single respondent.",
  );
});

test("the word is the same in every document, whatever parts of the result may be shown", () => {
  const asked = questionnaire(STEADY, oneCapability(level("a")));
  const people = { "it.1": { a: 2 }, "it.2": { a: 4 }, "sales.1": { a: 2 } };
  const words = [1, 2, 4].map((minimumGroup) => {
    const result = score(asked, people, { minimumGroup });
    const input = { result, questionnaire: asked, texts: commonTexts("en") };
    const document = reportDocument(input);
    const inCover = wordsIn(document.cover).find((one) => one.startsWith("Coverage"));
    const [, row = ""] = csvReport(input).split("\r\n");
    return [
      document.facts["confidence"],
      inCover?.includes(", indicative.") === true,
      row.includes("indicative"),
    ];
  });
  expect(words).toEqual([1, 2, 4].map(() => ["indicative", true, true]));
});

test("capabilities, questions and departments are never called firm", () => {
  const asked = questionnaire(STEADY, oneCapability(level("a"), level("b")));
  const people = everyone({ it: 3, sales: 3, marketing: 2 }, { a: 3, b: 3 });
  const input: ReportInput = {
    result: score(asked, people),
    questionnaire: asked,
    texts: commonTexts("en"),
  };
  const [dimension] = input.result.dimensions;
  expect(dimension && confidenceOf(dimension, "dimension", input, "grounds")).toBe("firm");
  const document = reportDocument(input);
  const lines = blocksOf(sectionOf(document, "dimensions"), "paragraph")
    .filter(({ role }) => role === "measures")
    .map(({ spans }) => spokenBy(spans));
  // The dimension, its capability and the two questions of that.
  expect(lines.map((line) => line.endsWith("firm"))).toEqual([true, false, false, false]);
  expect(wordsIn(sectionOf(document, "departments")).join(" ")).not.toContain("firm");
});

test("a result that is not firm because of one respondent still says that no recommendation applies", () => {
  const asked = questionnaire(
    oneCapability(level("a")),
    "recommendations: [{ id: r, title: R, when: { question: a, lt: 1 }, raises: { a: { from: 1, to: 2 } } }]",
  );
  const result = score(asked, { "it.1": { a: 2 }, "sales.1": { a: 5 } });
  const input = { result, questionnaire: asked, texts: commonTexts("en") };
  expect(textsOf(findingsOf(input).noRecommendation)).toEqual([
    "No recommendation applies to these answers.",
  ]);
});

describe("what high answers rest on", () => {
  const SHOWN = [{ kind: "shown", what: "the list" }];
  const people: People = {
    "it.1": { a: { value: 5, evidence: SHOWN }, b: { value: 4, evidence: ["a list"] } },
    "sales.1": { a: { value: 5, evidence: [{ kind: "measured", what: "37 of 40" }] }, b: 4 },
  };
  const asked = oneCapability(level("a"), level("b"));

  test("is counted by the strongest evidence", () => {
    expect(linesOf([asked], people).at(-1)).toBe(
      "1 of 4 answers shown at the top two levels (25%) cites no evidence. The evidence for the others: measured for 1, shown for 1, only said for 1.",
    );
  });

  test("leaves the level open where the model requires more", () => {
    // b: 4 and 4, neither shown nor measured: 3 at the low end. a stays at 5; by the criteria the
    // level is 4, and 3 at the low end.
    const lines = linesOf(["scoring: { evidence: { from: 4 } }", asked], people);
    expect(lines).toContain(
      "Answers without the required evidence leave the level open, from 3 to 4.",
    );
    expect(lines.at(-1)).toMatch(
      /2 answers from level 4 up lack evidence that was shown, which this model requires; the ranges count them as the highest answer below that level\.$/u,
    );
  });

  test("beside unknown answers", () => {
    const open = { ...people, "sales.2": { a: DONT_KNOW, b: 4 } };
    const lines = linesOf(["scoring: { evidence: { from: 4 } }", asked], open);
    expect(lines.join(" ")).toMatch(
      /Unknown answers, and answers without the required evidence, leave the level open/u,
    );
  });
});
