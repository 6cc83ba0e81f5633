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
