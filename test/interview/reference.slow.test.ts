import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/model/index.ts";
import { type Card, cardOf } from "../../src/interview/card.ts";
import { answersOf } from "../../src/interview/choices.ts";
import { type InterviewState, startInterview } from "../../src/interview/state.ts";
import { type Action, step } from "../../src/interview/step.ts";
import { questionnaire } from "../support/read.ts";
import { oneCapability, question } from "../support/yaml.ts";
import { recordsOf, ReferenceModel } from "./reference-model.ts";

const ACTIONS = 1_000_000;
const SESSION = 200;
const SEED = 22;

const LEVELS = "levels: { 1: a, 2: b, 3: c, 4: d, 5: e }";
const OPTIONS =
  "options: [{ id: a, text: A, score: 1 }, { id: b, text: B, score: 5, other: true }, { id: c, text: C, score: 3 }]";

/** Every type, questions that appear and vanish with answers, one that must be answered, predictions. */
const ASKED = questionnaire(
  oneCapability(
    question("plans", "level", `${LEVELS}, predict: [marketing]`),
    question("signs", "choice", `${OPTIONS}, required: true`),
    question("reads", "choices", `score: { by: share }, ${OPTIONS}`),
    question("more", "yes-no", "when: { question: plans, gte: 4 }, notApplicable: no"),
    question(
      "days",
      "number",
      "min: 0, max: 9, bands: [{ from: 0, score: 1 }, { from: 5, score: 5 }]",
    ),
    question("why", "text", "when: { question: more, is: yes }"),
    question("since", "date"),
    question("goals", "level", `${LEVELS}, predict: [marketing, it, sales]`),
  ),
);

const at = { file: "", line: 1, column: 1 };
const START: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ["days", { state: "answered", value: 3, source: "survey.csv", evidence: [], at }],
  [
    "since",
    { state: "unanswered", evidence: [], at, proposed: { value: "2026", because: "b", by: "b" } },
  ],
]);

/** Numbers from 0 to below 1, the same for a seed on every machine (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function actions(random: () => number) {
  const below = (count: number): number => Math.floor(random() * count);
  const oneOf = <One>(all: readonly One[]): One => all[below(all.length)] as One;
  const text = (): string => oneOf(["x", "by post", "two\nlines", " "]);
  const value = (card: Card): Extract<Action, { readonly kind: "answer" }> => {
    const values = answersOf(card.question);
    const { type } = card.question;
    if (type === "choices") {
      return { kind: "answer", value: values.filter(() => random() < 0.5).map(String) };
    }
    if (values.length === 0) {
      const typed = type === "number" ? below(10) : type === "date" ? "2026-05" : text();
      return { kind: "answer", value: typed };
    }
    const fits = type === "level" && random() < 0.1 ? ({ fits: "no" } as const) : {};
    const other = type === "choice" && random() < 0.3 ? { other: text() } : {};
    return { kind: "answer", value: oneOf(values), ...fits, ...other };
  };
  const evidence = (): Action => ({
    kind: "evidence",
    text: text(),
    ...(random() < 0.5 ? { grade: oneOf(["said", "shown", "measured"] as const) } : {}),
    ...(random() < 0.3 ? { date: "2026-05-04" } : {}),
  });
  const rewrite = (): Action =>
    random() < 0.5
      ? { kind: "rewrite", remark: oneOf(["note", "quote"] as const), text: oneOf(["", "y", "x"]) }
      : { kind: "rewrite", remark: "evidence", index: below(3), text: oneOf(["", "y", "x"]) };
  return (card: Card | undefined): Action => {
    if (card !== undefined && random() < 0.4) return value(card);
    const ids = ["plans", "signs", "reads", "more", "days", "why", "since", "goals", "gone"];
    return oneOf<() => Action>([
      () => ({ kind: oneOf(["dont-know", "not-applicable", "skipped"] as const) }),
      () => ({ kind: oneOf(["note", "quote"] as const), text: text() }),
      evidence,
      rewrite,
      () => ({ kind: oneOf(["undo", "undo", "redo"] as const) }),
      () => ({ kind: oneOf(["back", "next", "next", "review"] as const) }),
      () => ({ kind: "jump", id: oneOf(ids) }),
      () => ({ kind: "language", language: "en" }),
    ])();
  };
}

type Step = (state: InterviewState, action: Action) => InterviewState;

/** Acts on the cards that a step function puts; returns the number of moments with other records. */
function differences(
  count: number,
  act: Step,
): { readonly wrong: number; readonly asides: number; readonly predicted: ReadonlySet<string> } {
  const next = actions(randomFrom(SEED));
  let [wrong, asides] = [0, 0];
  const predicted = new Set<string>();
  for (let session = 0; session < count / SESSION; session += 1) {
    const model = new ReferenceModel(START);
    let state = startInterview({
      questionnaire: ASKED,
      department: "it",
      language: "en",
      answers: START,
    });
    for (let index = 0; index < SESSION; index += 1) {
      const card = cardOf(state);
      const action = next(card);
      const { moment } = model;
      model.act(action, card);
      const before = state.answers;
      state = act(state, action);
      asides += card?.aside === undefined ? 0 : 1;
      if (card?.aside?.kind === "predict") predicted.add(card.aside.department);
      if (state.answers === before && model.moment === moment) continue;
      if (recordsOf(state.answers) !== model.records) wrong += 1;
    }
  }
  return { wrong, asides, predicted };
}

describe("the step function against a reference model", () => {
  test("1,000,000 actions leave exactly the records that were chosen", () => {
    const { wrong, asides, predicted } = differences(ACTIONS, step);
    expect(wrong).toBe(0);
    // The respondent is of IT.
    expect([...predicted].toSorted()).toEqual(["marketing", "sales"]);
    // The actions reach what is asked about answers.
    expect(asides).toBeGreaterThan(ACTIONS / 20);
  });

  test.each<[string, Step]>([
    [
      "records an answer on the card before",
      (state, action) =>
        action.kind === "answer"
          ? step(step(state, { kind: "back" }), action)
          : step(state, action),
    ],
    [
      "loses a note with the answer",
      (state, action) => {
        const after = step(state, action);
        if (action.kind !== "dont-know") return after;
        const bare = [...after.answers].map(([id, { note: _, ...one }]) => [id, one] as const);
        return { ...after, answers: new Map(bare) };
      },
    ],
    ["does not undo", (state, action) => (action.kind === "undo" ? state : step(state, action))],
  ])("finds a step function that %s", (_, broken) => {
    expect(differences(2000, broken).wrong).toBeGreaterThan(0);
  });
});
