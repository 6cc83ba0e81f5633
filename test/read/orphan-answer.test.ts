import { expect, test } from "vitest";
import { orphanAnswer } from "../../src/read/response/orphan-answer.ts";

const at = { file: "r.yaml", line: 9, column: 3 };

test("the answer to a removed question keeps everything that its file says", () => {
  const raw = {
    value: true,
    fits: "no",
    predicted: { it: false, sales: 3 },
    source: "row 7",
    note: "n",
  } as const;
  expect(orphanAnswer(raw, at)).toEqual({
    state: "answered",
    value: "yes",
    fits: "no",
    predicted: { it: "no", sales: 3 },
    source: "row 7",
    note: "n",
    evidence: [],
    at,
  });
});

test("so does a proposal for one", () => {
  const reason = { because: "The minutes say so.", by: "a program" };
  const proposed = (given: object): unknown =>
    orphanAnswer({ state: "unanswered", proposed: { ...given, ...reason } }, at);
  const open = { state: "unanswered", evidence: [], at };
  expect(proposed({ value: false })).toEqual({ ...open, proposed: { value: "no", ...reason } });
  expect(proposed({ state: "skipped" })).toEqual({
    ...open,
    proposed: { state: "skipped", ...reason },
  });
});

test("an answer and its evidence stay as they are", () => {
  expect(orphanAnswer({ value: ["a"], evidence: ["seen"] }, at)).toEqual({
    state: "answered",
    value: ["a"],
    evidence: ["seen"],
    at,
  });
});
