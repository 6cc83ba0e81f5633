import { describe, expect, test } from "vitest";
import { questionnaire } from "../support/read.ts";
import { oneCapability, question, yesNo } from "../support/yaml.ts";
import { interviewedWith } from "./plain-interview.ts";

const OPTIONS =
  "options: [{ id: mail, text: Mail, score: 1 }, { id: else, text: { en: Another way, sv: Ett annat sätt }, score: 0, other: true }]";
const ASKED = questionnaire(
  "languages: [en, sv]",
  oneCapability(
    question("how", "choice", OPTIONS),
    question("ways", "choices", OPTIONS),
    yesNo("q"),
  ),
);
const answer = async (...lines: readonly string[]) => {
  const { end, said } = await interviewedWith(ASKED, "en", ...lines, "quit");
  return { how: end.state.answers.get("how"), ways: end.state.answers.get("ways"), said };
};

describe("an option with free text", () => {
  test("is followed by a line for the words", async () => {
    const { how, ways, said } = await answer("2", "by pigeon ", "1 2", "smoke");
    expect(how).toMatchObject({ value: "else", other: "by pigeon" });
    expect(ways).toMatchObject({ value: ["mail", "else"], other: "smoke" });
    expect(said).toContain("Another way: in the respondent's words");
  });

  test("needs no words", async () => {
    const { how } = await answer("2", "");
    expect(how).toMatchObject({ value: "else" });
    expect(how).not.toHaveProperty("other");
  });

  test("is not followed by a line if another one is chosen", async () => {
    const { how, ways } = await answer("1", "", "2", "smoke");
    expect(how).toMatchObject({ value: "mail" });
    expect(how).not.toHaveProperty("other");
    expect(ways).toMatchObject({ other: "smoke" });
  });

  test("keeps its words if it is chosen again with an empty line, and shows them", async () => {
    const { how, said } = await answer("2", "by pigeon", "back", "2", "");
    expect(how).toMatchObject({ value: "else", other: "by pigeon" });
    expect(said).toContain("Answered: Another way: by pigeon. Enter keeps it.");
  });

  test("loses its words with the answer, and gets them back with undo", async () => {
    const changed = await answer("2", "by pigeon", "back", "1");
    expect(changed.how).not.toHaveProperty("other");
    const unknown = await answer("2", "by pigeon", "back", "dont-know");
    expect(unknown.how).toEqual(expect.not.objectContaining({ other: "by pigeon" }));
    const undone = await answer("2", "by pigeon", "back", "1", "undo");
    expect(undone.how).toMatchObject({ value: "else", other: "by pigeon" });
  });

  test("is asked in Swedish too", async () => {
    const { said } = await interviewedWith(ASKED, "sv", "2", "duva", "avsluta");
    expect(said).toContain("Ett annat sätt: med egna ord");
  });
});
