import { describe, expect, test } from "vitest";
import { explain } from "../../src/analyse/explain.ts";
import type { VerdictResult } from "../../src/model/index.ts";
import {
  type Answers,
  DONT_KNOW,
  type People,
  questionnaire,
  respondents,
  review,
} from "../support/read.ts";
import { score, type ScoreOptions } from "../support/score.ts";
import { readAggregate } from "../../src/score/read-aggregate.ts";
import { withParts } from "../../src/score/part-states.ts";
import { level, oneCapability, question } from "../support/yaml.ts";

const OPTIONS =
  "options: [{ id: rights, text: R }, { id: money, text: M }, { id: none, text: N, exclusive: true }], scored: false";

const ASKED = questionnaire(
  `verdicts:
  v:
    title: Can it work?
    parts:
      - id: sponsor
        title: a sponsor
        holds: { question: sponsor, gte: 3, agreed: true }
        alone: true
      - id: rights
        title: decision rights
        holds: { question: rights, gte: 3, agreed: true }
        signed: { chosen: promised, includes: rights }
        refused: { chosen: refused, includes: rights }
        who: [the CEO, the CMO]
      - id: money
        title: money
        holds: { all: [{ question: money, gte: 3, agreed: true }, { question: budget, is: yes, agreed: true }] }
        signed: { chosen: promised, includes: money }
        refused: { chosen: refused, includes: money }
        who: [the CMO]
    rules:
      - id: refused
        when: { parts: refused, gte: 1 }
        title: No
        text: "{refused} will not come. Ask {refused.who}."
      - id: open
        when: { parts: [missing, unknown, disputed], gte: 1 }
        title: Open
        text: "{open} are open."
      - id: promised
        when: { parts: signed, gte: 1 }
        title: Promised
        text: "Promised: {signed}."
      - id: rest
        title: Ready
        text: "In place: {holds}."
`,
  oneCapability(
    level("sponsor"),
    level("rights"),
    level("money"),
    question(
      "budget",
      "choice",
      "options: [{ id: yes, text: Y }, { id: no, text: N }], scored: false",
    ),
    question("promised", "choices", OPTIONS),
    question("refused", "choices", OPTIONS),
  ),
);

const GOOD = { sponsor: 5, rights: 5, money: 5, budget: "yes" };

function verdict(people: People, options: ScoreOptions = {}): VerdictResult {
  const [first] = score(ASKED, people, options).verdicts;
  if (first === undefined) throw new Error("there is no verdict");
  return first;
}

const stateOf = (id: string, people: People, options: ScoreOptions = {}): string | undefined =>
  verdict(people, options).parts?.find((one) => one.id === id)?.state;

/** One person's answers, beside those that make everything hold. */
const one = (answers: Answers): People => ({ "it.1": { ...GOOD, ...answers } });

/** The same of two departments. */
const two = (it: Answers, sales: Answers): People => ({
  "it.1": { ...GOOD, ...it },
  "sales.1": { ...GOOD, ...sales },
});

describe("the state of a part", () => {
  test.each<[string, People, string]>([
    ["its condition is true", one({}), "holds"],
    ["it is not, and nothing is said of it", one({ rights: 1 }), "missing"],
    ["it is not, and others are promised", one({ rights: 1, promised: ["money"] }), "missing"],
    ["somebody will sign", one({ rights: 1, promised: ["rights"] }), "signed"],
    [
      "it is not, and nobody knows what is promised",
      one({ rights: 1, promised: DONT_KNOW }),
      "missing",
    ],
    ["somebody refuses", one({ rights: 1, refused: ["rights"] }), "refused"],
    ["a refusal of what holds", one({ refused: ["rights"] }), "holds"],
    ["nobody could say", one({ rights: DONT_KNOW, promised: ["rights"] }), "unknown"],
    [
      "one of two says that somebody will sign",
      two({ rights: 1, promised: ["rights"] }, { rights: 1, promised: ["none"] }),
      "signed",
    ],
    [
      "one says promised, one refused",
      two({ rights: 1, promised: ["rights"] }, { rights: 1, refused: ["rights"] }),
      "disputed",
    ],
    ["departments are apart on both sides", two({ rights: 1 }, { rights: 5 }), "disputed"],
  ])("%s", (_, people, expected) => {
    expect(stateOf("rights", people)).toBe(expected);
  });

  test("departments are apart, and every answer between theirs is high enough", () => {
    const FIVE = level("a").replace("1: low, 5: high", "1: a, 2: b, 3: c, 4: d, 5: e");
    const asked = questionnaire(
      "verdicts: { v: { title: V, parts: [{ id: a, title: a, holds: { question: a, gte: 3, agreed: true } }], rules: [{ id: x, title: X }] } }",
      oneCapability(FIVE),
    );
    const state = (it: number, sales: number) =>
      score(asked, { "it.1": { a: it }, "sales.1": { a: sales } }).verdicts[0]?.parts?.[0]?.state;
    expect([state(3, 5), state(2, 4), state(1, 3), state(1, 2)]).toEqual([
      "holds",
      "disputed",
      "disputed",
      "missing",
    ]);
  });

  test("a fact that is not scored is in dispute if people answer differently", () => {
    expect(stateOf("money", two({ budget: "yes" }, { budget: "no" }))).toBe("disputed");
    expect(stateOf("money", two({ budget: "no" }, { budget: "no" }))).toBe("missing");
    expect(stateOf("money", two({ budget: "no", money: 1 }, { budget: "yes", money: 1 }))).toBe(
      "missing",
    );
  });

  test("a review decides what is promised", () => {
    const asked = [
      ...respondents(ASKED, one({ rights: 1, promised: ["rights"] })),
      review(ASKED, { promised: { value: ["money"], reason: "seen in the letter" } }),
    ];
    expect(explain(ASKED, asked, "v", {})).toMatchObject({ outcome: "open" });
  });
});

describe("the text of a rule", () => {
  test.each<[string, People, string]>([
    [
      "one part",
      one({ rights: 1, refused: ["rights"] }),
      "Decision rights will not come. Ask the CEO and the CMO.",
    ],
    [
      "two parts, each person once",
      one({ rights: 1, money: 1, refused: ["rights", "money"] }),
      "Decision rights and money will not come. Ask the CEO and the CMO.",
    ],
    [
      "a part in dispute",
      two({ rights: 1 }, { rights: 5, budget: "no" }),
      "Decision rights (disputed) and money (disputed) are open.",
    ],
    ["the part that stands alone is in no list", one({}), "In place: decision rights and money."],
  ])("%s", (_, people, text) => {
    expect(verdict(people).text).toBe(text);
  });
});

describe("with answers of too few people", () => {
  // Sales has one person, so its answers are not shown separately.
  const people = {
    ...Object.fromEntries([1, 2, 3].map((at) => [`it.${at}`, GOOD])),
    "sales.1": { ...GOOD, rights: 1 },
  };

  test("the outcome is the same, but the states and the text are withheld", () => {
    const [open, closed] = [1, 3].map((minimumGroup) => verdict(people, { minimumGroup }));
    expect(open?.parts?.map(({ state }) => state)).toEqual(["holds", "disputed", "holds"]);
    expect(closed).toEqual({
      id: "v",
      name: "Can it work?",
      outcome: open?.outcome,
      title: open?.title,
      parts: [
        { id: "sponsor", title: "a sponsor" },
        { id: "rights", title: "decision rights" },
        { id: "money", title: "money" },
      ],
    });
  });

  test("a promise that one person reports decides, and is withheld", () => {
    const heard = Object.fromEntries(
      [1, 2, 3, 4].map((at) => [`it.${at}`, { ...GOOD, rights: 1 }]),
    );
    const said = { ...heard, "it.1": { ...heard["it.1"], promised: ["rights"] } };
    const open = verdict(said, { minimumGroup: 1 });
    const { outcome, text, parts } = verdict(said, { minimumGroup: 3 });
    expect([open.outcome, open.text]).toEqual(["promised", "Promised: decision rights."]);
    expect([outcome, text]).toEqual(["promised", undefined]);
    expect(parts?.find(({ id }) => id === "rights")?.state).toBeUndefined();
  });

  test("the explanation shows no state", () => {
    const why = explain(ASKED, respondents(ASKED, people), "v", { minimumGroup: 3 });
    expect(JSON.stringify(why)).not.toContain('"state"');
  });
});

test("an explanation says why each part is in its state, and what the rules counted", () => {
  const why = explain(ASKED, respondents(ASKED, one({ rights: 1 })), "v", {});
  expect(why).toMatchObject({
    outcome: "open",
    parts: [
      { id: "sponsor", state: "holds", conditions: [{ truth: "true" }] },
      {
        id: "rights",
        state: "missing",
        conditions: [{ truth: "false", value: 1 }, { truth: "unknown" }, { truth: "unknown" }],
      },
      { id: "money", state: "holds" },
    ],
    rules: [
      { condition: { truth: "false", value: 0, subject: { states: ["refused"] } } },
      { condition: { truth: "true", value: 1 } },
      { truth: "not-reached" },
      { truth: "not-reached" },
    ],
  });
});

test("a part that the questionnaire does not have has no state", () => {
  const read = withParts(ASKED, () => undefined);
  expect(read({ kind: "part", id: "nowhere" })).toBeUndefined();
});

test.each([
  { kind: "part", id: "rights" },
  { kind: "parts", states: ["missing"] },
  { kind: "option" },
])("the answers alone have no value of %j", (subject) => {
  type Given = Parameters<typeof readAggregate>;
  const input = { questionnaire: ASKED } as unknown as Given[0];
  const read = readAggregate(input, {} as unknown as Given[1], () => undefined);
  expect(read(subject as Parameters<typeof read>[0])).toBeUndefined();
});

test("nothing is chosen of a question without several options", () => {
  const asked = questionnaire(
    oneCapability(level("a"))
      .trimEnd()
      .concat("\nrecommendations: [{ id: r, title: R, when: { chosen: a, includes: x } }]\n"),
  );
  expect(score(asked, { "it.1": { a: 1 } }).recommendations).toEqual([]);
});
