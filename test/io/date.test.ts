import { describe, expect, test } from "vitest";
import { questionnaire } from "../support/read.ts";
import { oneCapability, question, yesNo } from "../support/yaml.ts";
import { interviewedWith } from "./plain-interview.ts";

const ASKED = questionnaire(
  "languages: [en, sv]",
  oneCapability(question("since", "date"), yesNo("q")),
);

describe("a date", () => {
  test("is asked for until it is a day of the calendar", async () => {
    const { said, end } = await interviewedWith(
      ASKED,
      "en",
      "2026-02-29",
      "2026-02",
      "2024-02-29",
      "quit",
    );
    const words = "enter a date as YYYY-MM-DD, such as 2026-11-21";
    expect(said.filter((one) => one === words)).toHaveLength(2);
    expect(said).toContain('Type a date as YYYY-MM-DD or "help".');
    expect(end.state.answers.get("since")?.value).toBe("2024-02-29");
  });

  test("is kept by an empty line on a second visit, and shown in Swedish too", async () => {
    const { said, end } = await interviewedWith(
      ASKED,
      "sv",
      "igår",
      "2024-02-29",
      "tillbaka",
      "",
      "avsluta",
    );
    expect(said).toContain("skriv ett datum som ÅÅÅÅ-MM-DD, till exempel 2026-11-21");
    expect(said).toContain("Svar: 2024-02-29. Enter behåller det.");
    expect(end.state.cursor).toEqual({ kind: "question", id: "q" });
  });
});
