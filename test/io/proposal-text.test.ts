import { expect, test } from "vitest";
import type { Proposal } from "../../src/model/index.ts";
import { cardOf } from "../../src/interview/card.ts";
import { runInterview } from "../../src/interview/run-interview.ts";
import { startInterview } from "../../src/interview/state.ts";
import { plainPrompter } from "../../src/io/plain/plain-prompter.ts";
import { proposalText } from "../../src/io/proposal-text.ts";
import { questionnaire } from "../support/read.ts";
import { oneCapability, yesNo } from "../support/yaml.ts";
import { STYLE_IN, typing } from "./plain-interview.ts";

const at = { file: "", line: 1, column: 1 };

function proposing(proposed: Proposal) {
  return startInterview({
    questionnaire: questionnaire(oneCapability(yesNo("signed"))),
    department: "it",
    language: "en",
    answers: new Map([["signed", { state: "unanswered", evidence: [], at, proposed }]]),
  });
}

const BY = { because: "the minutes", by: "a survey" };

test.each([
  [{ value: "no", ...BY }, "no"],
  [{ state: "dont-know" as const, ...BY }, "don't know"],
])("a proposal is shown with its author and its reason: %#", (proposed, answer) => {
  const card = cardOf(proposing(proposed));
  if (card === undefined) throw new Error("nothing is asked");
  expect(proposalText(card, STYLE_IN("en"))).toBe(
    `Proposed by a survey: ${answer}. Reason: the minutes`,
  );
});

test("line by line, an empty line does not confirm it, and an answer replaces it", async () => {
  const terminal = typing("", "yes", "quit");
  const { state } = await runInterview(
    proposing({ value: "no", ...BY }),
    plainPrompter(STYLE_IN, terminal),
    async () => undefined,
  );
  expect(terminal.said).toContain("Proposed by a survey: no. Reason: the minutes");
  expect(terminal.said).toContain('enter an answer or "help"');
  expect(state.answers.get("signed")).toEqual({
    state: "answered",
    value: "yes",
    evidence: [],
    at,
  });
});
