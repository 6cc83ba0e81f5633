import { describe, expect, test } from "vitest";
import type { Answer, Response } from "../../src/model/index.ts";
import { updateResponse } from "../../src/read/response/update-response.ts";
import { writeResponse } from "../../src/read/response/write-response.ts";

const AT = { file: "r.yaml", line: 1, column: 1 };

function answered(value: Answer["value"], rest: Partial<Answer> = {}): Answer {
  return {
    state: "answered",
    ...(value === undefined ? {} : { value }),
    evidence: [],
    at: AT,
    ...rest,
  };
}

const BEFORE: Response = {
  file: "r.yaml",
  questionnaire: { id: "q", version: "1.0.0" },
  organization: "Nordlys",
  assessment: "2026-11",
  voice: { kind: "respondent", respondent: { id: "cmo", role: "CMO", department: "marketing" } },
  finished: false,
  answers: new Map([
    ["plans", answered(2)],
    ["agenda", answered(3, { note: "said twice" })],
    ["signs", answered("ceo")],
  ]),
};

const YAML = `# yaml-language-server: $schema=response.schema.json
schemaVersion: 1
questionnaire: { id: q, version: "1.0.0" } # as it was then
organization: Nordlys

respondent: { department: marketing, id: cmo, role: 'CMO' }
assessment: "2026-11"
finished: false
answers:
  # the CEO was there
  plans: 2 # after some thought
  agenda: { value: 3, note: "said twice" }
  signs: ceo
`;

function changed(...answers: readonly (readonly [string, Answer | undefined])[]): Response {
  const all = new Map(BEFORE.answers);
  for (const [id, answer] of answers) {
    if (answer === undefined) all.delete(id);
    else all.set(id, answer);
  }
  return { ...BEFORE, answers: all };
}

function updated(response: Response, text = YAML): string {
  return updateResponse({ text, response: BEFORE }, response, "yaml");
}

describe("a file that was written by hand", () => {
  test.each([
    ["a value, with its comment", changed(["plans", answered(4)]), "plans: 2 #", "plans: 4 #"],
    [
      "a note in braces",
      changed(["agenda", answered(3, { note: "said once" })]),
      'note: "said twice"',
      "note: said once",
    ],
    [
      "a new answer at the end",
      changed(["works", answered(5)]),
      "  signs: ceo\n",
      "  signs: ceo\n  works: 5\n",
    ],
    ["an answer that was removed", changed(["signs", undefined]), "  signs: ceo\n", ""],
    [
      "an answer that became a state",
      changed(["signs", { state: "dont-know", evidence: [], at: AT }]),
      "  signs: ceo\n",
      "  signs:\n    state: dont-know\n",
    ],
    [
      "the end of the interview",
      { ...BEFORE, finished: true },
      "finished: false",
      "finished: true",
    ],
  ])("changes in nothing but %s", (_, response, from, to) => {
    expect(YAML).toContain(from);
    expect(updated(response)).toBe(YAML.replace(from, to));
  });

  test("is the same to the last byte if nothing changed", () => {
    const odd = YAML.replace("answers:\n", "answers:   \n\n");
    expect(updated(BEFORE, odd)).toBe(odd);
  });

  test("keeps its line endings and its byte order mark", () => {
    const crlf = `\uFEFF${YAML.replaceAll("\n", "\r\n")}`;
    const expected = crlf.replace("plans: 2", "plans: 4");
    expect(updated(changed(["plans", answered(4)]), crlf)).toBe(expected);
  });

  test("is written from scratch if it has a question by a former id", () => {
    const response = changed(["plans", answered(4)]);
    expect(updated(response, YAML.replace("plans:", "planning:"))).toBe(writeResponse(response));
  });

  test("takes one change after another", () => {
    const first = changed(["plans", answered(4)]);
    const second = { ...first, answers: new Map([...first.answers, ["works", answered(5)]]) };
    const text = updated(first);
    expect(updateResponse({ text, response: first }, second as Response, "yaml")).toBe(
      `${YAML.replace("plans: 2", "plans: 4")}  works: 5\n`,
    );
  });
});

describe("JSON", () => {
  const JSON_TEXT = `${JSON.stringify(
    {
      respondent: { role: "CMO", department: "marketing", id: "cmo" },
      schemaVersion: 1,
      answers: { signs: "ceo", agenda: { note: "said twice", value: 3 }, plans: 2 },
      questionnaire: { version: "1.0.0", id: "q" },
      organization: "Nordlys",
      assessment: "2026-11",
      finished: false,
    },
    null,
    2,
  )}\n`;

  test("keeps the order of its keys", () => {
    const response = changed(["agenda", answered(4, { note: "said twice" })], ["signs", undefined]);
    const text = updateResponse({ text: JSON_TEXT, response: BEFORE }, response, "json");
    expect(text).toBe(
      JSON_TEXT.replace('"value": 3', '"value": 4').replace('    "signs": "ceo",\n', ""),
    );
  });

  test("is written from scratch if it does not have what was read from it", () => {
    const response = changed(["plans", answered(4)]);
    const text = JSON_TEXT.replace('"plans"', '"planning"');
    expect(updateResponse({ text, response: BEFORE }, response, "json")).toBe(
      writeResponse(response, "json"),
    );
  });
});
