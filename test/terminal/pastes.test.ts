import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ALL_TYPES } from "./all-types.ts";
import { meeting } from "./meeting.ts";
import { hasTmux, type Terminal } from "./terminal.ts";

const { path, start, person, saved } = meeting();

/** Text that would answer, move on and finish if it were treated as keys. */
const PASTED = "x\nd\n2\nl\nf\n2\n";

/** Both kinds of paste. */
const WAYS = ["paste", "pasteBare"] as const;

/** The pasted text as a note shows it, the line being typed last. */
const PASTED_LINES = "  x\n  d\n  2\n  l\n  f\n> 2";

async function declineNote({ press, shows }: Terminal): Promise<void> {
  await shows("You pasted text. Enter keeps it as a note, Ctrl-U deletes it.");
  await shows(PASTED_LINES);
  press("C-u", "Enter");
}

describe.runIf(hasTmux)("a paste", () => {
  test.each(WAYS)("answers at no kind of card (%s)", async (way) => {
    writeFileSync(path("all.yaml"), ALL_TYPES);
    const who = ["--respondent-id", "it", "--department", "it"];
    const interview = start({}, "all.yaml", "-o", "it.yaml", ...who);
    const { press, shows, type, [way]: paste } = interview;
    const choosing = ["How are plans made?", "Who signs?", "Who reads?", "Is it written down?"];
    for (const question of choosing) {
      await shows(question);
      paste(PASTED);
      await declineNote(interview);
      await shows(question);
      press("Right");
    }
    for (const question of ["How many days?", "What else?"]) {
      await shows(question);
      paste("12\n");
      await shows("  12\n>");
      press("C-u");
      if (question === "How many days?") press("Right");
    }
    press("BTab");
    await shows("How many days?");
    press("g");
    await shows("Go to a question");
    type("1");
    await shows("/ 1");
    press("Enter");
    await shows("How are plans made?");
    press("n");
    await shows("Note (private)");
    paste(PASTED);
    await shows("  f\n  2\n>");
    press("C-u", "Enter");
    await shows("   1  Alone");
    press("g");
    await shows("Go to a question");
    paste("days\n");
    await shows("/ days");
    press("BTab");
    await shows("How are plans made?");
    press("r");
    await shows("6 open questions.");
    paste(PASTED);
    await shows("! Pasted text is ignored here.");
    press("f");
    await shows("Finish with 6 questions open");
    paste(PASTED);
    await shows("! Pasted text is ignored here.");
    press("C-c");
    await shows("No answers yet.");
    expect(existsSync(path("it.yaml"))).toBe(false);
  });

  test.each(WAYS)("changes no evidence, grade, consent or language (%s)", async (way) => {
    const interview = person("it", "it.yaml");
    const { press, shows, type, [way]: paste } = interview;
    await shows("How are the plans");
    press("5", "Enter");
    await shows("What shows it");
    paste(PASTED);
    await shows("Enter keeps it as evidence");
    await shows(PASTED_LINES);
    press("C-u", "Enter");
    await shows("What shows it");
    press("e");
    await shows("Evidence");
    paste(PASTED);
    await shows("  f\n  2\n>");
    press("C-u");
    type("the plan");
    press("Enter");
    await shows("How do you know of it?");
    paste(PASTED);
    await shows("! Pasted text is ignored here.");
    press("2", "Enter");
    await shows("Who reads");
    press("c");
    await shows("no quotes");
    paste(PASTED);
    await shows("! Pasted text is ignored here.");
    press("BTab");
    await shows("Who reads");
    press("C-c");
    await shows("Saved: 1 answer in it.yaml");
    const { answers, consent, language } = saved("it.yaml");
    expect(answers).toEqual({
      steps: { value: 5, evidence: [{ kind: "shown", what: "the plan" }] },
    });
    expect([consent, language]).toEqual([
      { read: expect.any(String), quotes: false, attribution: false },
      "en",
    ]);
  });

  test.each(WAYS)("answers nothing line by line (%s)", async (way) => {
    const interview = person("it", "it.yaml", {}, "--accessible");
    const { press, type, shows, [way]: paste } = interview;
    await shows("Question 1 of 3.");
    paste("3\n1\n2\nfinish\n");
    // The end of the brackets reaches a program that reads lines with the next one.
    press("Enter");
    await shows("lines arrived at once and are not used as an answer.");
    type("2");
    press("Enter");
    await shows("Question 2 of 3.");
    type("quit");
    press("Enter");
    await shows("Saved: 1 answer in it.yaml");
    expect(readFileSync(path("it.yaml"), "utf8")).toContain("\n  steps: 2\n");
  });
});
