import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { widthOf } from "../../src/text/width.ts";
import { meeting } from "./meeting.ts";
import { hasTmux } from "./terminal.ts";

const { path, person, saved } = meeting();

describe.runIf(hasTmux)("the screens of an interview", () => {
  test("g finds by a part of the text, and Shift+Tab leads back", async () => {
    const { press, type, shows } = person("it", "it.yaml");
    await shows("How are the plans");
    press("g");
    await shows("Go to a question");
    type("days");
    await shows("/ days");
    press("BTab");
    await shows(" · 1/3 · ");
    press("g");
    await shows("Go to a question");
    type("p3");
    await shows(">  3  P3 How many days?");
    press("Enter");
    await shows(" · 3/3 · ");
  });

  test("? shows every description in full, and the end of the page", async () => {
    const { press, shows, screen } = person("it", "it.yaml", { columns: 40, rows: 10 });
    await shows("Enter confirm · b back · ? more");
    press("?");
    const top = await shows("1-8/");
    expect(top.slice(0, 2).join(" ")).toContain("How are the plans of two");
    expect(top.every((line) => widthOf(line) <= 40)).toBe(true);
    press("Space");
    await shows("9-16/");
    expect(screen().join("\n")).toContain("decided upon.");
    press("Enter");
    await shows("   1  Alone.");
  });

  test("l switches to the other language at once, and the response follows", async () => {
    const { press, shows, screen } = person("it", "it.yaml");
    await shows("How are the plans");
    press("l");
    await shows("Hur görs två avdelningars planer?");
    const lines = screen().join("\n");
    expect(lines).toContain("it · IT · 1/3 · Planer 1/3 · sparat");
    expect(lines).toContain("Till den som svarar: Tänk på den senaste planen.");
    expect(lines).toContain("Enter välj · b bakåt");
    expect(lines).not.toContain("plans");
    press("g");
    await shows("Gå till en fråga");
    press("BTab");
    await shows("sparat");
    press("3", "Enter");
    await shows("Vilka läser budgeten?");
    press("C-c");
    await shows("ended with 130");
    await shows("Sparat: 1 svar i it.yaml");
    expect(saved("it.yaml")["language"]).toBe("sv");
    await person("it", "it.yaml").shows("Vilka läser budgeten?");
  });

  test("a missing translation does not prevent the interview from continuing", async () => {
    const first = person("it", "it.yaml");
    await first.shows("How are the plans");
    first.press("3", "Enter");
    await first.shows("Who reads");
    first.press("C-c");
    await first.shows("ended with 130");
    const text = readFileSync(path("it.yaml"), "utf8");
    writeFileSync(path("it.yaml"), text.replace("language: en", "language: fi"));
    await person("it", "it.yaml").shows("Who reads");
  });

  test("nothing marked is not an answer, and the cursor stays in place", async () => {
    const { press, shows } = person("it", "it.yaml", { columns: 40, rows: 11 });
    await shows("How are the plans");
    press("Right");
    await shows("Who reads");
    press("Enter");
    await shows('mark "Nobody" with Space');
    const small = (await shows("? more")).join("\n");
    expect(small).toContain("   1  [ ] 営業部");
    expect(small).toContain("   3  [ ] Nobody");
    press("3", "Enter");
    await shows("How many days?");
    press("C-c");
    await shows("ended with 130");
    expect(saved("it.yaml")["answers"]).toEqual({ many: ["none"] });
  });

  test("marks are kept after a note, and so is half a note", async () => {
    const { press, type, shows } = person("it", "it.yaml");
    await shows("How are the plans");
    press("Right");
    await shows("Who reads");
    press("1", "Down", "Space", "n");
    await shows("Note (private)");
    type("half");
    press("BTab");
    await shows("[x] IT");
    press("n");
    await shows("> half");
    type(" a note");
    press("Enter");
    await shows("1 remark");
    await shows("[x] 営業部");
    press("Enter");
    await shows("What shows it");
    press("Enter");
    await shows("How many days?");
    press("C-c");
    await shows("ended with 130");
    expect(saved("it.yaml")["answers"]).toEqual({
      many: { value: ["a", "b"], note: "half a note" },
    });
  });

  test("a number shows its earlier answer, and Enter keeps it", async () => {
    const { press, type, shows } = person("it", "it.yaml");
    await shows("How are the plans");
    press("g");
    await shows("Go to a question");
    type("3");
    press("Enter");
    await shows("How many days?");
    type("12");
    press("Enter");
    await shows("Review");
    press("b");
    await shows("Answered: 12 (Enter keeps it)");
    press("Enter");
    await shows("Review");
    await shows("How many days?  12");
  });

  test("wide characters and emoji stay within 40 columns", async () => {
    const { press, shows, screen, resize } = person("it", "it.yaml", { columns: 40, rows: 12 });
    await shows("How are the plans");
    press("Right");
    await shows("Who reads the 計画書 🎉 budget?");
    await shows("   1  [ ] 営業部");
    expect(screen().every((line) => widthOf(line) <= 40)).toBe(true);
    resize(28, 10);
    await shows("1-9 Space mark · ? more");
    await shows("   1  [ ] 営業部");
    resize(80, 24);
    const large = await shows("l language · ? more");
    expect(large.join("\n")).toContain("it · IT · 2/3 · Plans 2/3 · nothing saved yet");
    const asked = large.filter((line) => line.includes("Who reads the 計画書 🎉 budget?"));
    expect(asked).toHaveLength(1);
  });
});
