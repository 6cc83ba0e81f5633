import { describe, expect, test } from "vitest";
import { plainAsker } from "../../src/io/plain/plain-asker.ts";
import { interviewPlainTexts } from "../../src/generated/catalogs/interview-plain.ts";
import { interviewed, pasted, typing } from "./plain-interview.ts";

describe("line by line", () => {
  test("a whole interview: answers, a note, back, a change of mind, review, finish", async () => {
    const { end, saved } = await interviewed(
      "en",
      "2",
      "note first thought",
      "yes",
      "", // no evidence
      "back",
      "2",
      "4",
      "",
      "finish",
    );
    expect(end.kind).toBe("finished");
    const answers = Object.fromEntries(end.state.answers);
    expect(answers["plans"]).toMatchObject({ state: "answered", value: 2 });
    expect(answers["owner"]).toMatchObject({ value: "no", note: "first thought" });
    expect(answers["days"]).toMatchObject({ value: 4 });
    expect(saved.at(-1)?.[1]).toBe(true);
    expect(saved).toHaveLength(6); // five changes, and the end
  });

  test("shows its place, the descriptions by number, the probe and the available commands", async () => {
    const { said } = await interviewed("en", "quit");
    expect(said).toEqual([
      "",
      "Question 1 of 3. Dimension d, 1 of 2. cio · IT.",
      "Question plans",
      expect.stringContaining("Choose the highest description"),
      expect.stringContaining("asks for, stay with it."),
      "1. low",
      "2. second",
      "3. third",
      "4. fourth",
      "5. high",
      "Probe: Which?",
      'Type a number or "help".',
    ]);
  });

  test("reports input that it does not understand, and asks again", async () => {
    const { end, said } = await interviewed("sv", "6", "", "help", "3", "quit");
    expect(said).toContain("skriv ett av numren ovan eller ”hjälp”");
    expect(said).toContain("ångra: ångra den senaste ändringen");
    expect(end.state.answers.get("plans")).toMatchObject({ value: 3 });
  });

  test("does not offer that a question does not apply if it always does, and refuses it", async () => {
    const { said, end } = await interviewed("en", "2", "help", "not applicable", "yes", "quit");
    expect(said.filter((line) => line.startsWith("not-applicable:"))).toEqual([]);
    expect(said.join(" ")).toContain("this question always applies; answer it");
    expect(end.state.answers.get("owner")).toMatchObject({ value: "yes" });
    const first = await interviewed("en", "help", "not applicable", "quit");
    expect(first.said.filter((line) => line.startsWith("not-applicable:"))).toHaveLength(1);
    expect(first.end.state.answers.get("plans")).toMatchObject({ state: "not-applicable" });
  });

  test("a number outside the bounds is refused", async () => {
    const { said } = await interviewed("en", "1", "1", "", "11", "many", "quit");
    expect(said).toContain("outside the allowed range");
    expect(said).toContain("enter a number");
    expect(said).toContain("Question days (days, 0 to 9)");
  });

  test("asks twice before it finishes with open questions", async () => {
    const { end, said } = await interviewed(
      "en",
      "dont-know",
      "skip",
      "review",
      "finish",
      "finish",
    );
    expect(said).toContain("1 open question.");
    expect(said).toContain("Finish with 1 question open: finish");
    expect(end.kind).toBe("finished");
    expect([...end.state.answers.values()].map(({ state }) => state)).toEqual([
      "dont-know",
      "skipped",
    ]);
  });

  test("a number in the review goes to its question, and shows its answer", async () => {
    const { said } = await interviewed("en", "5", "review", "nowhere", "1", "quit");
    expect(said).toContain("Answered: 5. Enter keeps it.");
    expect(
      said.filter((line) => line.startsWith("Type a number to go to that question")),
    ).toHaveLength(2);
  });

  test("help lists every description and the commands, in the current language", async () => {
    const { said } = await interviewed("sv", "help", "quit");
    const help = said.slice(said.indexOf("Skriv ett nummer eller ”hjälp”.") + 1);
    expect(help[0]).toBe("Question plans");
    expect(help).toContain("3   third");
    expect(help).toContain("Skriv i stället för ett svar");
    expect(help).toContain("hoppa-över: den som svarar vill inte svara");
  });

  test("jumps to a number, to the only match, or lists all matches", async () => {
    const { said, end } = await interviewed(
      "en",
      "jump 3",
      "jump owner",
      "jump question",
      "nowhere",
      "3",
      "quit",
    );
    const places = said.filter((line) => line.startsWith("Question ") && line.includes(" of 3."));
    expect(places.map((line) => line.slice(0, 10))).toEqual([
      "Question 1",
      "Question 3",
      "Question 2",
      "Question 3",
    ]);
    expect(said).toContain("3 questions");
    expect(said).toContain("2. Question owner");
    expect(said).toContain("No question found.");
    expect(end.state.answers.size).toBe(0);
  });

  test("an empty line leads back from an unintended search", async () => {
    const { said, end } = await interviewed("en", "jump", "", "4", "quit");
    expect(said).toContain("Type a number or part of the text. An empty line takes you back.");
    expect(end.state.answers.get("plans")).toMatchObject({ value: 4 });
  });

  test("speaks the other language at once, on the card and in the review", async () => {
    const { said, saved } = await interviewed("en", "language", "genomgång", "språk en", "quit");
    expect(said).toContain("Fråga 1 av 3. Dimension d, 1 av 2. cio · IT.");
    expect(said).toContain("Genomgång: alla svar innan du avslutar");
    expect(said.at(-1)).toMatch(/undo, language or quit\.$/u);
    expect(saved).toHaveLength(2);
  });

  test("a remark whose command was typed alone is asked for", async () => {
    const { said, end } = await interviewed("en", "note", "", "note", "said at once", "quit");
    expect(said.filter((line) => line === "Note (private)")).toHaveLength(2);
    expect(end.state.answers.get("plans")).toMatchObject({ note: "said at once" });
    expect(said).toContain("1 remark");
  });

  test("an empty line keeps an earlier answer and continues", async () => {
    const { said, end } = await interviewed("en", "2", "back", "", "quit");
    expect(said.filter((line) => line.startsWith("Question 2 of 3."))).toHaveLength(2);
    expect(end.state.answers.get("plans")).toMatchObject({ value: 2 });
  });

  test("the review can be searched too", async () => {
    const { said } = await interviewed("en", "review", "jump owner", "quit");
    expect(said).toContain("Question 2 of 3. Dimension d, 2 of 2. cio · IT.");
  });

  test("the end of the input leaves, with everything saved", async () => {
    const { end, saved } = await interviewed("en", "2");
    expect(end.kind).toBe("left");
    expect(saved).toHaveLength(1);
  });
});

describe("questions before the interview", () => {
  test("a text until it is valid", async () => {
    const terminal = typing("", "Nordlys");
    const refuse = (line: string): string | undefined => (line === "" ? "required" : undefined);
    expect(await plainAsker(terminal, interviewPlainTexts("en")).text("Organization", refuse)).toBe(
      "Nordlys",
    );
    expect(terminal.said).toEqual(["Organization", "required"]);
  });

  test("a choice by its number or its id", async () => {
    const label = (id: string): string => id.toUpperCase();
    expect(
      await plainAsker(typing("2"), interviewPlainTexts("en")).choice(
        "Department",
        ["it", "sales"],
        label,
      ),
    ).toBe("sales");
    const terminal = typing("3", "", "it");
    expect(
      await plainAsker(terminal, interviewPlainTexts("en")).choice(
        "Department",
        ["it", "sales"],
        label,
      ),
    ).toBe("it");
    expect(terminal.said).toEqual(["Department", "1. IT", "2. SALES", "1 - 2", "1 - 2"]);
  });

  test("nothing from a paste", async () => {
    const terminal = typing(pasted("1\n2"), "it");
    const chosen = plainAsker(terminal, interviewPlainTexts("en")).choice("D", ["it"], (id) => id);
    expect(await chosen).toBe("it");
    expect(terminal.said).toContain("Pasted text is ignored here. Type one line.");
  });

  test("nothing if the input ends", async () => {
    expect(
      await plainAsker(typing(), interviewPlainTexts("en")).choice(
        "Department",
        ["it"],
        (id) => id,
      ),
    ).toBeUndefined();
  });
});
