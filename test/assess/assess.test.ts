import { describe, expect, test } from "vitest";
import { assess } from "../../src/assess/assess.ts";
import { questionnaire, respondent } from "../support/read.ts";
import { score, scoredOf } from "../support/score.ts";
import { capability, dimension, dimensions, level, oneCapability } from "../support/yaml.ts";

const ASKED = questionnaire(
  "languages: [en, sv]",
  "title: { en: Organization, sv: Organisationen }",
  "variants: { short: { title: Short, questions: [a] }, wide: { title: Wide, ask: all, questions: [a, b] } }",
  dimensions(
    dimension(
      "d",
      [capability("c", [level("a"), level("b", "ask: [sales], weight: 2")], "weight: 3")],
      "weight: 0.5",
    ),
  ),
);
const OPTIONS = { toolVersion: "1.2.3", digest: "sha256-abc" };

test("the head of a result names its input", () => {
  const heard = [
    respondent(ASKED, "it.2", { a: 3 }, { date: "2026-11-20" }),
    respondent(
      ASKED,
      "it.1",
      { a: 3 },
      { date: "2026-11-21", respondent: { id: "it.1", role: "CIO", department: "it" } },
    ),
    respondent(ASKED, "sales.1", { a: 3, b: 3 }),
  ];
  const problem = { code: "not-asked", severity: "warning", message: "…" } as const;
  expect(assess(ASKED, heard, { ...OPTIONS, problems: [problem] })).toMatchObject({
    schemaVersion: 1,
    tool: { name: "unsilo", version: "1.2.3" },
    questionnaire: { id: "sample", version: "1.0.0", digest: "sha256-abc", title: "Organization" },
    organization: "Nordlys",
    assessment: "2026-11",
    date: "2026-11-21",
    language: "en",
    minimumGroup: 1,
    respondents: [
      { id: "it.1", role: "CIO", department: "it" },
      { id: "it.2", department: "it" },
      { id: "sales.1", department: "sales" },
    ],
    withheld: [],
    problems: [problem],
  });
});

test("a result without the confidence tests has everything else", () => {
  const people = ["it.1", "it.2", "sales.1", "sales.2"].map((id, place) =>
    respondent(ASKED, id, { a: place + 1, ...(id.startsWith("sales") ? { b: 4 } : {}) }),
  );
  const { agreement, ...whole } = assess(ASKED, people, OPTIONS);
  const { agreement: same, ...bare } = assess(ASKED, people, { ...OPTIONS, certainty: false });
  expect(same).toEqual(agreement);
  expect(whole.perception.overall).toMatchObject({ signal: expect.any(String), p: 1 / 3 });
  expect(whole.overall).toHaveProperty("leaveOneOut");
  const unsure = new Set(["p", "smallestP", "q", "signal", "leaveOneOut"]);
  const without: unknown = JSON.parse(
    JSON.stringify(whole, (key, value: unknown) => (unsure.has(key) ? undefined : value)),
  );
  expect(JSON.parse(JSON.stringify(bare))).toEqual(without);
});

test("without dates and problems there are none", () => {
  const result = score(ASKED, { "it.1": { a: 3 } });
  expect(result).not.toHaveProperty("date");
  expect(result.problems).toEqual([]);
});

test("titles and weights are next to the scores, in the requested language", () => {
  const result = score(ASKED, { "sales.1": { a: 2, b: 5 } }, { language: "sv" });
  expect(result).toMatchObject({ language: "sv", questionnaire: { title: "Organisationen" } });
  expect(result.dimensions).toMatchObject([
    {
      id: "d",
      title: "Dimension d",
      weight: 0.5,
      score: 4, // (2 + 2 × 5) / 3
      capabilities: [
        {
          id: "c",
          title: "Capability c",
          weight: 3,
          score: 4,
          questions: [
            { id: "a", title: "Question a", weight: 1, score: 2 },
            { id: "b", weight: 2, score: 5 },
          ],
        },
      ],
    },
  ]);
});

describe("variants", () => {
  const answers = { a: 2, b: 5 };
  test.each([
    {
      name: "the response's own",
      own: { variant: "short" },
      options: {},
      expected: { variant: "short", score: 2 },
    },
    {
      name: "one on request",
      own: {},
      options: { variant: "short" },
      expected: { variant: "short", score: 2 },
    },
    {
      name: "one on request asks nothing that was not asked",
      own: { variant: "short" },
      options: { variant: "wide" },
      expected: { variant: "wide", score: 2 },
    },
    { name: "none", own: {}, options: {}, expected: { variant: undefined, score: 4 } },
  ])("$name", ({ own, options, expected }) => {
    const result = assess(ASKED, [respondent(ASKED, "sales.1", answers, own)], {
      ...OPTIONS,
      ...options,
    });
    expect({ variant: result.variant, score: scoredOf(result, "d").score }).toEqual(expected);
  });

  test("responses of several variants share none, and each person is asked the questions of one", () => {
    const heard = [
      respondent(ASKED, "it.1", { a: 2, b: 5 }, { variant: "wide" }),
      respondent(ASKED, "sales.1", { a: 4, b: 1 }, { variant: "short" }),
    ];
    const result = assess(ASKED, heard, OPTIONS);
    expect(result).not.toHaveProperty("variant");
    expect([scoredOf(result, "a").score, scoredOf(result, "b").score]).toEqual([3, 5]);
  });
});

test("the order of the responses changes nothing", () => {
  const asked = questionnaire(oneCapability(level("a"), level("b")));
  const people = { "it.1": { a: 1, b: 5 }, "it.2": { a: 2, b: 4 }, "sales.1": { a: 5, b: 3 } };
  const backwards = Object.fromEntries(Object.entries(people).toReversed());
  expect(score(asked, backwards)).toEqual(score(asked, people));
});

test("no response gives an empty result, not a crash", () => {
  const result = assess(ASKED, [], OPTIONS);
  expect(result).toMatchObject({ organization: "", assessment: "", respondents: [], withheld: [] });
  expect(result.overall).toEqual({ kind: "not-scored", reason: "not-asked" });
  expect(result.coverage).toMatchObject({ asked: 0, confidence: "insufficient" });
});
