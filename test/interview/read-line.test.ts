import { describe, expect, test } from "vitest";
import { cardOf } from "../../src/interview/card.ts";
import { readLine } from "../../src/interview/read-line.ts";
import { startInterview } from "../../src/interview/state.ts";
import { step } from "../../src/interview/step.ts";
import { questionnaire } from "../support/read.ts";
import { oneCapability, question } from "../support/yaml.ts";

const ASKED = questionnaire(
  oneCapability(
    question("days", "number", "min: 0, max: 30, bands: [{ from: 0, score: 5 }]"),
    question(
      "many",
      "choices",
      "score: { by: share }, options: [{ id: a, text: A }, { id: b, text: B }]",
    ),
    question("always", "yes-no", "notApplicable: no"),
    `{ id: free, type: text, text: { en: What else?, sv: Vad mer? } }`,
  ),
  "languages: [en, sv]",
);

function card(id: string, language: string, isAnswered = false) {
  const start = startInterview({
    questionnaire: ASKED,
    department: "it",
    language,
    answers: new Map(),
    consent: { read: "2026-11-20", quotes: true, attribution: false },
  });
  const there = step(start, { kind: "jump", id });
  const state = isAnswered
    ? step(step(there, { kind: "answer", value: 7 }), { kind: "jump", id })
    : there;
  const found = cardOf(state);
  if (found === undefined) throw new Error(`no card ${id}`);
  return found;
}

const reply = (kind: string, more: object = {}) => ({ kind: "reply", reply: { kind, ...more } });

describe("a typed line", () => {
  test.each([
    ["days", "12", reply("answer", { value: 12 })],
    ["days", "2,5", reply("answer", { value: 2.5 })],
    ["days", "-1", { kind: "bad", reason: "bounds" }],
    ["days", "not-applicable", reply("not-applicable")],
    ["always", "not-applicable", { kind: "bad", reason: "applies" }],
    ["always", "dont-know", reply("dont-know")],
    ["days", "31", { kind: "bad", reason: "bounds" }],
    ["days", "soon", { kind: "bad", reason: "number" }],
    ["days", "", { kind: "bad", reason: "empty" }],
    ["days", "constructor", { kind: "bad", reason: "number" }],
    ["days", "back", reply("back")],
    ["days", "Don't know", reply("dont-know")],
    ["days", "not applicable", reply("not-applicable")],
    ["days", "skip", reply("skipped")],
    ["days", "?", { kind: "help" }],
    ["days", "note", { kind: "remark", remark: "note" }],
    ["days", "note said twice", reply("note", { text: "said twice" })],
    ["days", "jump", { kind: "jump", query: "" }],
    ["days", "jump what else", { kind: "jump", query: "what else" }],
    ["days", "language", reply("language", { language: "sv" })],
    ["days", "language SV", reply("language", { language: "sv" })],
    ["days", "language fr", { kind: "bad", reason: "language" }],
    ["days", "next", reply("next")],
    ["days", "redo", reply("redo")],
    ["days", "=12", reply("answer", { value: 12 })],
    ["days", "evidence shown: minutes", reply("evidence", { text: "minutes", grade: "shown" })],
    [
      "days",
      "evidence measured 2026-05-04: 3 of 4",
      reply("evidence", { text: "3 of 4", grade: "measured", date: "2026-05-04" }),
    ],
    ["days", "evidence seen: minutes", reply("evidence", { text: "seen: minutes" })],
    ["days", "evidence said 2026-02-30: x", reply("evidence", { text: "said 2026-02-30: x" })],
    ["days", "remove note", { kind: "bad", reason: "remark" }],
    ["days", "predict 3", { kind: "bad", reason: "predict" }],
    ["days", "nothing-fits 3", { kind: "bad", reason: "number" }],
    [
      "days",
      "consent attribution",
      reply("consent", { consent: { read: "2026-11-20", quotes: true, attribution: true } }),
    ],
    ["days", "consent", { kind: "bad", reason: "consent" }],
    ["free", "consent", reply("answer", { value: "consent" })],
    ["free", "consent of the board", reply("answer", { value: "consent of the board" })],
    ["free", "remove the silos", reply("answer", { value: "remove the silos" })],
    ["free", "predict 3", reply("answer", { value: "predict 3" })],
    ["free", "=next", reply("answer", { value: "next" })],
    ["free", "= note that it rains", reply("answer", { value: "note that it rains" })],
    ["days", "finish", { kind: "bad", reason: "number" }],
    ["days", "none", { kind: "bad", reason: "number" }],
    ["many", "none", reply("answer", { value: [] })],
    ["many", "b a", reply("answer", { value: ["a", "b"] })],
    ["free", "none", reply("answer", { value: "none" })],
    ["free", "jump over the fence", reply("answer", { value: "jump over the fence" })],
    ["free", "Note that it rains", reply("answer", { value: "Note that it rains" })],
    ["free", "note that it rains", reply("note", { text: "that it rains" })],
    ["free", "language barriers", reply("answer", { value: "language barriers" })],
    ["free", "language sv", reply("language", { language: "sv" })],
  ])("to %s: %j", (id, line, expected) => {
    expect(readLine(card(id, "en"), line)).toEqual(expected);
  });

  test.each([
    ["tillbaka", reply("back")],
    ["back", reply("back")],
    ["vet inte", reply("dont-know")],
    ["Gäller inte", reply("not-applicable")],
    ["hoppa över", reply("skipped")],
    ["hjälp", { kind: "help" }],
    ["citat så är det", reply("quote", { text: "så är det" })],
    ["hitta budget", { kind: "jump", query: "budget" }],
    ["språk", reply("language", { language: "en" })],
  ])("in Swedish: %j", (line, expected) => {
    expect(readLine(card("days", "sv"), line)).toEqual(expected);
  });

  test("is a command in the other language too, because the interviewer may only speak one", () => {
    expect(readLine(card("days", "en"), "vet inte")).toEqual(reply("dont-know"));
  });

  test("that is empty keeps the answer that is there", () => {
    expect(readLine(card("days", "en", true), " ")).toEqual(reply("next"));
  });
});

describe("a remark", () => {
  const noted = { ...card("days", "en", true) };
  const withRemarks = {
    ...noted,
    answer: {
      state: "answered",
      value: 7,
      note: "n",
      evidence: [
        { kind: "said", what: "a" },
        { kind: "shown", what: "b" },
      ],
      at: { file: "", line: 1, column: 1 },
    },
  } as const;

  test.each([
    ["rewrite note 3 plans", reply("rewrite", { remark: "note", text: "3 plans" })],
    ["remove note", reply("rewrite", { remark: "note", text: "" })],
    ["rewrite evidence 2 c", reply("rewrite", { remark: "evidence", index: 1, text: "c" })],
    ["remove evidence", reply("rewrite", { remark: "evidence", index: 0, text: "" })],
    ["ta-bort underlag 2", reply("rewrite", { remark: "evidence", index: 1, text: "" })],
    ["remove evidence 3", { kind: "bad", reason: "remark" }],
    ["rewrite quote x", { kind: "bad", reason: "remark" }],
    ["rewrite note", { kind: "bad", reason: "text" }],
    ["remove note now", { kind: "bad", reason: "number" }],
  ])("that is there is changed: %j", (line, expected) => {
    expect(readLine(withRemarks, line)).toEqual(expected);
  });

  test("that is a quote needs consent, and a consent the file", () => {
    const { consent: _, ...silent } = { ...noted, allowsQuotes: false };
    const quotes = { kind: "bad", reason: "quotes" };
    expect(readLine(silent, "quote so it is")).toEqual(quotes);
    expect(readLine(silent, "quote")).toEqual(quotes);
    expect(readLine(silent, "consent quotes")).toEqual({ kind: "bad", reason: "no-consent" });
  });
});

describe("where an answer was just given", () => {
  const evidence = { ...card("days", "en", true), aside: { kind: "evidence" } } as const;
  const predict = { ...evidence, aside: { kind: "predict", department: "it" } } as const;

  test.each([
    [evidence, "minutes", reply("evidence", { text: "minutes" })],
    [evidence, "shown: minutes", reply("evidence", { text: "minutes", grade: "shown" })],
    [evidence, "", reply("next")],
    [predict, "3", reply("answer", { value: 3 })],
    [predict, "predict 3", reply("answer", { value: 3 })],
    [predict, "31", { kind: "bad", reason: "bounds" }],
    [predict, "dont-know", reply("dont-know")],
  ])("a person answers what is asked about it: %#", (place, line, expected) => {
    expect(readLine(place, line)).toEqual(expected);
  });

  test.each([
    [evidence, "minutes"],
    [evidence, "3"],
    [evidence, "=3"],
    [evidence, "skip"],
    [predict, "3"],
    [predict, "dont-know"],
  ])("a script has to name it: %#", (place, line) => {
    expect(readLine(place, line, "script")).toEqual({ kind: "bad", reason: "aside" });
  });
});
