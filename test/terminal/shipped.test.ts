import { cpSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { localize } from "../../src/model/localize.ts";
import { questionsOf } from "../../src/model/outline.ts";
import { SHIPPED } from "../../src/generated/questionnaires/index.ts";
import { meeting } from "./meeting.ts";
import { hasTmux } from "./terminal.ts";

const { path, start, resume } = meeting();

const UNFINISHED = new URL("../fixtures/responses/unfinished.json", import.meta.url).pathname;

describe.runIf(hasTmux)("an interview with a shipped questionnaire", () => {
  test.each([
    ["digital-marketing-organization", "marketing", "en"],
    ["digital-marketing-organization", "marketing", "sv"],
    ["crisis-readiness", "operations", "en"],
    ["crisis-readiness", "operations", "sv"],
  ])("shows every description of a level in full: %s, %s, %s", async (id, department, language) => {
    const questionnaire = await SHIPPED.find((one) => one.id === id)?.load();
    const [question] = questionnaire === undefined ? [] : questionsOf(questionnaire);
    if (question?.type !== "level") throw new Error(`${id} starts with another type of question`);
    const who = ["--respondent-id", "cmo", "--department", department, "--lang", language];
    const { shows } = start({ columns: 80, rows: 24 }, id, "-o", "cmo.yaml", ...who);
    const screen = (await shows(" · 1/")).join(" ").replaceAll(/\s+/gu, " ");
    for (const { level, text } of question.levels) {
      expect(screen).toContain(` ${level} ${localize(text, [language])}`);
    }
  });

  test("resumes a file of JSON, and writes JSON", async () => {
    cpSync(UNFINISHED, path("m1.json"));
    const first = resume("m1.json");
    await first.shows("m1 · Marketing · 2/28 · Across departments 2/6 · saved");
    first.press("3", "Enter");
    await first.shows("m1 · Marketing · 3/28");
    first.press("C-c");
    await first.shows("Saved: 2 answers in m1.json");
    expect(JSON.parse(readFileSync(path("m1.json"), "utf8"))).toMatchObject({
      respondent: { id: "m1" },
      answers: { "unplanned-help": 3, "fault-review": 3 },
    });
    first.close();
    await resume("m1.json").shows("m1 · Marketing · 3/28");
  });
});
