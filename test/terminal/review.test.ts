import { existsSync, mkdirSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { pathOf, read, start, write } from "./small-interview.ts";
import { hasTmux, UNSILO } from "./terminal.ts";

const ROUND = ["--organization", "Nordlys", "--assessment", "2026-11"];

describe.runIf(hasTmux)("a review of what a workshop agreed on", () => {
  test("asks the level questions alone, each with its reason, and counts in the score", async () => {
    mkdirSync(pathOf("r"));
    write(
      "r/cio.yaml",
      "schemaVersion: 1\nquestionnaire: { id: small, version: 1.0.0 }\norganization: Nordlys\nassessment: 2026-11\nrespondent: { id: cio, department: it }\nanswers: { plans: 1, signs: 1 }\n",
    );
    const { press, type, shows } = start("q.yaml", "--review", "r/workshop.yaml", ...ROUND);
    await shows("? Who reviews");
    press("Enter");
    await shows("! required");
    type("the workshop of 3 December");
    press("Enter");
    await shows("How are plans made?");
    press("2", "Enter");
    await shows("Why level 2 (required)");
    press("Enter");
    await shows("! required");
    type("the minutes show it");
    press("Enter");
    await shows("Who signs?");
    press("s", "Enter");
    await shows("Review: all answers");
    press("f");
    await shows("Finish with");
    press("2", "Enter");
    const told = (await shows("ended with 0")).join("\n");
    expect(told).toContain("Finished: 1 question answered in r/workshop.yaml");
    expect(told).toContain("Next: unsilo score r -q q.yaml");
    expect(parse(read("r/workshop.yaml"))).toMatchObject({
      review: { by: "the workshop of 3 December" },
      finished: true,
      answers: { plans: { value: 2, reason: "the minutes show it" } },
    });
    const said = execFileSync(
      process.execPath,
      [UNSILO, "score", "r", "-q", "q.yaml", "--format", "json"],
      { cwd: pathOf("."), encoding: "utf8" },
    );
    // The review counts 2 for plans, and the answer 1 for signs: 1.5.
    expect(JSON.parse(said)).toMatchObject({ overall: { score: 1.5 } });
  });

  test("has nothing for a level whose reason was not given", async () => {
    const by = ["--interviewer", "Anna Lind"];
    const { press, shows } = start("q.yaml", "--review", "workshop.yaml", ...ROUND, ...by);
    await shows("How are plans made?");
    press("2", "Enter");
    await shows("Why level 2 (required)");
    press("C-c");
    await shows("ended with 130");
    expect(existsSync(pathOf("workshop.yaml"))).toBe(false);
  });

  test("is continued, and a reason can be kept for another level", async () => {
    write(
      "workshop.yaml",
      "# of the board\nschemaVersion: 1\nquestionnaire: { id: small, version: 1.0.0 }\norganization: Nordlys\nassessment: 2026-11\nreview: { by: Anna Lind }\nanswers:\n  plans: { value: 1, reason: agreed } # twice\n",
    );
    const { press, shows } = start("q.yaml", "--review", "workshop.yaml");
    await shows("Who signs?");
    press("b");
    await shows("How are plans made?");
    press("2", "Enter");
    await shows("Why level 2 (Enter keeps: agreed)");
    press("Enter");
    await shows("Who signs?");
    press("C-c");
    await shows("Continue with: unsilo interview q.yaml --review workshop.yaml");
    expect(read("workshop.yaml")).toContain("# of the board\n");
    expect(parse(read("workshop.yaml"))).toMatchObject({
      review: { by: "Anna Lind" },
      answers: { plans: { value: 2, reason: "agreed" } },
    });
  });
});
