import { expect, test } from "vitest";
import { lintQuestionnaire } from "../../src/lint/lint-questionnaire.ts";
import type { Questionnaire, SizedEstimate } from "../../src/model/index.ts";
import { readQuestionnaire } from "../../src/read/questionnaire/read-questionnaire.ts";
import { LATER_MODEL } from "../support/later-keys.ts";
import { questionnaire } from "../support/read.ts";
import { level, oneCapability } from "../support/yaml.ts";

function later(): Questionnaire {
  const { document, problems } = readQuestionnaire(LATER_MODEL);
  expect(problems).toEqual([]);
  if (document === undefined) throw new Error("not read");
  // So small a model cannot put six questions to both sides of its pairs.
  const others = lintQuestionnaire(document).filter(({ code }) => code !== "one-sided");
  expect(others).toEqual([]);
  return document.questionnaire;
}

/** An estimate that does not grow with a size. */
function unsized(low: number, likely: number, high: number): SizedEstimate {
  const fixed = { low, likely, high };
  return { ...fixed, fixed, per: new Map() };
}

test("what a model says about agreement, scale, positions and vignettes is read", () => {
  const { agreement, scale, positions, vignettes } = later();
  expect(agreement).toEqual({
    pairs: [
      { id: "marketing-it", a: ["marketing"], b: ["it"] },
      { id: "office-stores", a: ["marketing", "it"], b: ["stores"] },
    ],
    people: { sd: 0.4, noise: 0.7, weight: 3 },
    margin: 0.5,
  });
  expect([...scale.reference]).toEqual([
    ["systems", 10],
    ["sites", 0.5],
  ]);
  expect(scale.units.get("sites")).toEqual({ en: "sites", sv: "platser" });
  expect([...positions]).toEqual([
    ["CEO", { name: { en: "CEO", sv: "vd" }, above: "all" }],
    ["CMO", { name: { en: "CMO", sv: "marknadschefen" }, above: ["marketing"] }],
    ["COO", { name: { en: "COO", sv: "driftchefen" }, above: ["stores", "it"] }],
  ]);
  expect(vignettes).toEqual([
    {
      id: "two-lists",
      question: "one-list",
      text: {
        en: "We have a list and so have they. We saw theirs in March.",
        sv: "Vi har en lista och de en. Vi såg deras i mars.",
      },
      level: 2,
      mechanism: "a meeting",
    },
  ]);
});

test("a question names the departments whose answers are predicted", () => {
  const [first, second] = later().dimensions[0]?.capabilities[0]?.questions ?? [];
  expect(first?.predict).toEqual(["it", "marketing", "stores"]);
  expect(second?.predict).toEqual([]);
});

test("a recommendation's reasons, people, money and literature are read", () => {
  const [join, owner] = later().recommendations;
  expect([...(join?.because ?? [])]).toEqual([
    [
      "one-list",
      [
        { level: 1, text: { en: "Wishes get lost.", sv: "Önskemål försvinner." } },
        { level: 2, text: { en: "Two lists disagree.", sv: "Två listor säger olika." } },
      ],
    ],
  ]);
  expect(join).toMatchObject({
    signs: ["CMO", "COO"],
    prepares: { en: "whoever keeps the longer list", sv: "den som har den längre listan" },
    owner: {
      en: "CMO and COO (sign together), prepared by whoever keeps the longer list",
      sv: "marknadschefen och driftchefen (skriver under tillsammans), den som har den längre listan (förbereder)",
    },
    sponsor: "no",
    evidence: { grade: "moderate", text: { en: "Two studies.", sv: "Två studier." } },
    literature: [
      { source: "troy-2008", finding: "supports", text: { en: "Sharing helps." } },
      { source: "kahn-1998", finding: "contradicts" },
    ],
    money: {
      once: unsized(30, 90, 250),
      yearly: unsized(60, 60, 60),
      for: { en: "Licences", sv: "Licenser" },
    },
    duration: { low: 26, likely: 52, high: 90 },
  });
  expect(join?.allocated.get("marketing")).toEqual(unsized(110, 165, 440));
  expect(join?.upkeep.get("it")).toEqual(unsized(1, 2, 3));
  // One position, a text and a number stand for a list of one, an ungraded text and a single estimate.
  expect(owner).toMatchObject({
    signs: ["CEO"],
    owner: { en: "CEO (signs)", sv: "vd (skriver under)" },
    sponsor: "helps",
    evidence: { text: { en: "One case.", sv: "Ett fall." } },
    duration: { low: 8, likely: 8, high: 8 },
    literature: [],
  });
  expect(owner?.evidence?.grade).toBeUndefined();
});

test("an effort has one shape, and its days are those at the reference", () => {
  const effort = later().recommendations[0]?.effort;
  // 60 + 6 × 10 + 0.2 × 0.5, 120 + 11 × 10 + 0.1 and 250 + 22.5 × 10 + 0.1.
  expect(effort?.get("it")).toEqual({
    low: 120.1,
    likely: 230.1,
    high: 475.1,
    fixed: { low: 60, likely: 120, high: 250 },
    per: new Map([
      ["systems", { low: 6, likely: 11, high: 22.5 }],
      ["sites", { low: 0.2, likely: 0.2, high: 0.2 }],
    ]),
  });
  expect(effort?.get("marketing")).toEqual(unsized(1, 2, 3));
  expect(effort?.get("stores")).toEqual(unsized(4, 4, 4));
});

test("days per unit need no fixed days", () => {
  const { recommendations } = questionnaire(
    "scale: { reference: { sites: 3 }, units: { sites: sites } }",
    oneCapability(level("a")),
    "recommendations: [{ id: r, title: R, when: { level: a, lt: 3 }, effort: { it: { per: { sites: 2 } } } }]",
  );
  expect(recommendations[0]?.effort.get("it")).toMatchObject({ low: 6, likely: 6, high: 6 });
});

test("a model without these keys has none of them", () => {
  const plain = questionnaire(
    oneCapability(level("a")),
    "recommendations: [{ id: r, title: R, when: { level: a, lt: 3 } }]",
  );
  expect(plain).toMatchObject({
    agreement: { pairs: [], people: { sd: 0.55, noise: 0.7, weight: 3 } },
    scale: { reference: new Map(), units: new Map() },
    positions: new Map(),
    vignettes: [],
  });
  expect(plain.agreement.margin).toBeUndefined();
  expect(plain.recommendations[0]).toMatchObject({
    because: new Map(),
    signs: [],
    literature: [],
    allocated: new Map(),
    upkeep: new Map(),
  });
  expect(plain.recommendations[0]).not.toHaveProperty("sponsor");
  expect(plain.recommendations[0]).not.toHaveProperty("owner");
});

test.each([
  ["signers replace an owner", "owner: Somebody, signs: ceo", "CEO (signs)"],
  ["an owner in words is kept", "owner: Somebody, prepares: the team", "Somebody"],
  ["who prepares it is enough", "prepares: the team", "prepared by the team"],
])("%s", (_, keys, owner) => {
  const { recommendations } = questionnaire(
    "positions: { ceo: CEO }",
    oneCapability(level("a")),
    `recommendations: [{ id: r, title: R, when: { level: a, lt: 3 }, ${keys} }]`,
  );
  expect(recommendations[0]?.owner).toEqual(owner === "Somebody" ? owner : { en: owner });
});
