import { describe, expect, test } from "vitest";
import { HEAD, interviewer, names, read, saved, start, until } from "./small-interview.ts";
import { hasTmux } from "./terminal.ts";

describe.runIf(hasTmux)("unconfirmed text in an interview that is ended", () => {
  test.each(["C-c", "SIGTERM", "its terminal"])(
    "by %s keeps the text in progress as a private note, and says so",
    async (way) => {
      const { press, type, shows, close } = start("q.yaml", "-o", "a b.yaml", ...HEAD);
      await shows("How are plans made?");
      press("n");
      await shows("Note (private)");
      type("they alw");
      await shows("> they alw");
      if (way === "C-c") press("C-c");
      else if (way === "SIGTERM") process.kill(interviewer(), way);
      else close();
      if (way !== "its terminal") await shows("Unsaved text is kept as a private note");
      await until(() => names().join() === "a b.yaml,q.yaml");
      expect(saved().answers).toEqual({
        plans: { note: "Typed but not confirmed: they alw", state: "unanswered" },
      });
    },
  );

  test("a half-typed note that was set aside is kept when the interview is left elsewhere", async () => {
    const { press, type, shows } = start("q.yaml", "-o", "a b.yaml", ...HEAD);
    await shows("How are plans made?");
    press("n");
    await shows("Note (private)");
    type("they alw");
    await shows("> they alw");
    press("BTab");
    await shows("Together");
    press("2", "Enter");
    await shows("Who signs?");
    press("C-c");
    await shows("ended with 130");
    expect(saved().answers).toEqual({
      plans: { value: 2, note: "Typed but not confirmed: they alw" },
    });
  });

  test("a half-typed note that was set aside is kept when the interview is finished, which says so", async () => {
    const { press, type, shows, screen } = start("q.yaml", "-o", "a b.yaml", ...HEAD);
    await shows("How are plans made?");
    press("n");
    await shows("Note (private)");
    type("they alw");
    await shows("> they alw");
    press("BTab");
    await shows("Together");
    press("2", "Enter");
    await shows("Who signs?");
    press("r");
    await shows("Review");
    press("f");
    await shows("Finish with 2 questions open");
    press("2", "Enter");
    await shows("ended with 0");
    expect(screen().join("\n")).toContain("Unsaved text is kept");
    expect(saved()).toMatchObject({
      finished: true,
      answers: { plans: { value: 2, note: "Typed but not confirmed: they alw" } },
    });
  });

  test("a text answer that is not confirmed is kept too, and the question stays open", async () => {
    const first = start("q.yaml", "-o", "a b.yaml", ...HEAD);
    for (const question of ["How are plans made?", "Who signs?"]) {
      await first.shows(question);
      first.press("2", "Enter");
    }
    await first.shows("What else?");
    first.type("more of it");
    await first.shows("> more of it");
    first.press("C-c");
    await first.shows("ended with 130");
    const { shows } = start("q.yaml", "-o", "a b.yaml");
    expect((await shows("What else?")).join("\n")).toContain("1 remark");
    expect(read("a b.yaml")).toContain("Typed but not confirmed: more of it");
  });
});
