import { describe, expect, test } from "vitest";
import { ELSE, HEAD, questionnaire, read, saved, SIGNS, start, write } from "./small-interview.ts";
import { hasTmux } from "./terminal.ts";

/** Left after its first two questions were answered with 2. */
async function leftInterview(): Promise<void> {
  const { press, shows, close } = start("q.yaml", "-o", "a b.yaml", ...HEAD);
  for (const question of ["How are plans made?", "Who signs?"]) {
    await shows(question);
    press("2", "Enter");
  }
  await shows("What else?");
  press("C-c");
  await shows("ended with 130");
  close();
}

describe.runIf(hasTmux)("a questionnaire that changed without a new version", () => {
  test("with another wording of a level is listed on resume, and its question asked again", async () => {
    await leftInterview();
    write("q.yaml", read("q.yaml").replace("2: Together", "2: Together and early"));
    const { press, shows } = start("q.yaml", "-o", "a b.yaml");
    const told = (await shows("How are plans made?")).join("\n");
    expect(told).toContain("The questionnaire has changed since these answers were given.");
    expect(told).toContain("changed wording (their answers are asked again): plans\n");
    press("1", "Enter");
    await shows("What else?");
    press("C-c");
    await shows("ended with 130");
    expect(saved().answers).toEqual({ plans: 1, signs: 2 });
    const again = start("q.yaml", "-o", "a b.yaml");
    expect((await again.shows("What else?")).join("\n")).not.toContain("changed wording");
  });

  test("is asked about again until the answer was given again", async () => {
    await leftInterview();
    write("q.yaml", read("q.yaml").replace("Who signs?", "Who signs off?"));
    const first = start("q.yaml", "-o", "a b.yaml");
    await first.shows("Who signs off?");
    first.press("Right");
    await first.shows("What else?");
    first.type("much");
    first.press("Enter");
    await first.shows("No open questions.");
    first.press("C-c");
    await first.shows("ended with 130");
    const { shows } = start("q.yaml", "-o", "a b.yaml");
    await shows("changed wording (their answers are asked again): signs");
    await shows("Who signs off?");
  });

  test("by a removed question is continued, and keeps the answer to it", async () => {
    await leftInterview();
    write("q.yaml", questionnaire("1.0.0", [SIGNS, ELSE]));
    const { press, type, shows } = start("q.yaml", "-o", "a b.yaml");
    await shows("removed questions (the answers stay in the file): plans");
    await shows("What else?");
    type("much");
    press("Enter");
    await shows("No open questions.");
    press("C-c");
    await shows("ended with 130");
    expect(saved().answers).toEqual({ plans: 2, signs: 2, else: "much" });
  });
});
