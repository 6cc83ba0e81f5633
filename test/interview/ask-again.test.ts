import { describe, expect, test } from "vitest";
import { askAgain } from "../../src/interview/ask-again.ts";
import { type Prompter, type Reply, runInterview } from "../../src/interview/run-interview.ts";
import { startInterview } from "../../src/interview/state.ts";
import type { Answer } from "../../src/model/index.ts";
import { questionnaire } from "../support/read.ts";
import { oneCapability, yesNo } from "../support/yaml.ts";

const ASKED = questionnaire(
  `departments: { it: IT }\n${oneCapability(yesNo("a"), yesNo("b"), yesNo("c", "when: { question: a, is: yes }"), yesNo("d"))}\n`,
);
const NO: Answer = {
  state: "answered",
  value: "no",
  evidence: [],
  at: { file: "", line: 1, column: 1 },
};

/** The ids of the questions that are put until these replies are used up, and `review`. */
async function putTo(again: readonly string[], ...replies: readonly Reply[]) {
  const put: string[] = [];
  const left = [...replies];
  const reply = async (id: string): Promise<Reply> => {
    put.push(id);
    return left.shift() ?? { kind: "quit" };
  };
  const prompter: Prompter = {
    ask: ({ question }) => reply(question.id),
    review: () => reply("review"),
  };
  const start = startInterview({
    questionnaire: ASKED,
    department: "it",
    language: "en",
    answers: new Map([
      ["a", NO],
      ["b", NO],
    ]),
  });
  await runInterview(start, askAgain(prompter, again, { kind: "jump", id: "d" }), async () => {});
  return put;
}

const NEXT: Reply = { kind: "next" };
const ANSWER: Reply = { kind: "answer", value: "no" };

describe("questions that are put again", () => {
  test("come first, in order, then the first open question", async () => {
    expect(await putTo(["a", "b"], ANSWER, NEXT)).toEqual(["a", "b", "d"]);
    expect(await putTo(["b"], ANSWER)).toEqual(["b", "d"]);
    expect(await putTo([], ANSWER)).toEqual(["d", "review"]);
  });

  test("keep their place while a note is taken", async () => {
    expect(await putTo(["a", "b"], { kind: "note", text: "x" }, ANSWER, NEXT)).toEqual([
      "a",
      "a",
      "b",
      "d",
    ]);
  });

  test("are left out where they are not shown", async () => {
    expect(await putTo(["c", "b"], ANSWER)).toEqual(["b", "d"]);
    expect(await putTo(["b", "c"], ANSWER)).toEqual(["b", "d"]);
  });

  test("are no longer put once the person moves elsewhere", async () => {
    expect(await putTo(["b", "a"], { kind: "back" }, NEXT, NEXT)).toEqual(["b", "a", "b", "d"]);
    expect(await putTo(["b", "a"], { kind: "review" })).toEqual(["b", "review"]);
  });
});
