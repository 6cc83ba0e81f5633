import { describe, expect, test } from "vitest";
import { choosePrompt } from "../../src/io/terminal/choose-prompt.ts";
import { textPrompt } from "../../src/io/terminal/text-prompt.ts";
import { ONE } from "./choices.ts";
import { KEY, typist } from "./typist.ts";

describe("keys that are typed ahead", () => {
  test("reach the prompts after this one, in order and without loss", async () => {
    const { context, press, typeAhead } = typist();
    await press("2");
    await typeAhead(KEY.enter, "n", "a note", KEY.enter, "d", KEY.enter, "1", KEY.enter);
    expect(await choosePrompt(ONE, context)).toEqual({ kind: "chosen", indexes: [1] });
    expect(await choosePrompt(ONE, context)).toMatchObject({ word: "note" });
    const config = { head: () => [], foot: () => [], refuse: () => undefined, summary: String };
    expect(await textPrompt(config, context)).toEqual({ kind: "confirmed", text: "a note" });
    expect(await choosePrompt(ONE, context)).toMatchObject({ word: "dont-know" });
    expect(await choosePrompt(ONE, context)).toEqual({ kind: "chosen", indexes: [0] });
  });

  test("in one read while the process was busy are keys, not a paste", async () => {
    const { context, press, typeAhead } = typist();
    await press("1");
    await typeAhead("\r2\r3\r");
    for (const index of [0, 1, 2]) {
      expect(await choosePrompt(ONE, context)).toEqual({ kind: "chosen", indexes: [index] });
    }
  });

  test("are not for a prompt that nobody could expect, but for the next one", async () => {
    const { context, press, typeAhead } = typist();
    await press("3");
    await typeAhead(KEY.enter);
    const unexpected = choosePrompt(ONE, { ...context, isUnexpected: true });
    await typeAhead("2\r");
    await press("1", KEY.enter);
    expect(await unexpected).toEqual({ kind: "chosen", indexes: [0] });
    expect(await choosePrompt(ONE, context)).toEqual({ kind: "chosen", indexes: [2] });
    expect(await choosePrompt(ONE, context)).toEqual({ kind: "chosen", indexes: [1] });
  });
});
