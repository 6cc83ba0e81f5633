import { describe, expect, test } from "vitest";
import { questionsOf } from "../../src/model/outline.ts";
import { localize } from "../../src/model/localize.ts";
import { valueText } from "../../src/documents/answers.ts";
import { commonTexts } from "../../src/generated/catalogs/common.ts";
import { questionnaire } from "../support/read.ts";
import { reportText } from "../support/report-text.ts";
import { oneCapability, question } from "../support/yaml.ts";

const texts = commonTexts("en");

test.each([
  ["unit: weeks, unitOne: week", 1, "1 week"],
  ["unit: weeks, unitOne: week", 2, "2 weeks"],
  ["unit: weeks, unitOne: week", 1.5, "1.5 weeks"],
  ["unit: of five", 1, "1 of five"],
  ["min: 0", 1, "1"],
])("a number with %s", (rest, value, said) => {
  const [asked] = questionsOf(questionnaire(oneCapability(question("n", "number", rest))));
  expect(valueText(value, asked, { texts, read: (text) => localize(text, ["en"]) })).toBe(said);
});

const SPEED =
  "options: [{ id: never, text: Not at all, score: 1 }, { id: days, text: Within days, score: 2 }, { id: day, text: Same day, score: 3 }, { id: hour, text: Within the hour, score: 4 }]";
const TOOLS =
  "scored: false, options: [{ id: mail, text: Mail }, { id: chat, text: Chat }, { id: none, text: None, exclusive: true }]";

describe("a report lists answers", () => {
  const asked = questionnaire(
    oneCapability(question("speed", "choice", SPEED), question("tools", "choices", TOOLS)),
  );
  const text = reportText(asked, {
    "it.1": { speed: "hour", tools: ["chat", "mail"] },
    "it.2": { speed: "never", tools: [] },
    "it.3": { speed: "day", tools: ["none"] },
    "it.4": { speed: "days", tools: ["mail", "chat"] },
  });

  test("in the order of the question's options", () => {
    const rows = text.match(/^\| \*\*[^|]+\*\* \|/gmu);
    expect(rows?.slice(0, 4)).toEqual([
      "| **Not at all** |",
      "| **Within days** |",
      "| **Same day** |",
      "| **Within the hour** |",
    ]);
    expect(text).toContain("Not at all, Within days, Same day, Within the hour |");
  });

  test("each once, whether somebody chose no option or the one that means none", () => {
    expect(text).toContain("| **None** | 2 | IT |");
    expect(text).not.toContain("**none**");
  });

  test("each once, in whatever order its options were chosen", () => {
    expect(text).toContain("| **Mail; Chat** | 2 | IT |");
    expect(text).not.toContain("**Chat; Mail**");
  });

  test("with their options, not their number, where they are not scored", () => {
    expect(text).toContain("| Question tools | Mail; Chat, Mail; Chat, None, None |");
    expect(text).not.toContain("of 2");
  });
});
