import { describe, expect, test } from "vitest";
import { lintQuestionnaire } from "../../src/lint/lint-questionnaire.ts";
import {
  type QuestionnaireReading,
  readQuestionnaire,
} from "../../src/read/questionnaire/read-questionnaire.ts";
import { QUESTIONNAIRE } from "../problems/bases.ts";

const BASE = QUESTIONNAIRE.replace("plant: { en: Plant, sv: Fabrik }", "plant: Plant")
  .replace("title: { en: Meeting culture, sv: Möteskultur }", "title: Meeting culture")
  .replace("title: Short, questions", "title: Short, questions")
  .replace(
    "  state:\n    - { id: good, title: Good, when: { level: overall, gte: 2 } }\n    - { id: poor, title: Poor }\n",
    "  state:\n    title: How do you meet?\n    rules:\n      - { id: good, title: Good, when: { level: overall, gte: 2 } }\n      - { id: poor, title: Poor }\n  plain:\n    - { id: yes, title: Aye, text: Indeed }\n",
  ).concat(`roles:
  - id: chair
    title: Chair
    description: Leads the meeting
    succeeds: { when: { question: has-chair, is: yes }, text: There is room }
    fails: { when: { question: has-chair, is: no }, text: There is none }
    ask: [ { of: The boss, questions: [Why now?, Why you?] } ]
`);

/** Every text of it in Swedish, each as a unique word. */
const SWEDISH = `language: sv
title: T1
departments: { office: T2, plant: T3 }
levels: { ad-hoc: { name: T4 }, agreed: { name: T5 }, kept: { name: T6 } }
optionSets: { habits: { never: T7, always: T8 } }
dimensions: { purpose: { title: T9 } }
capabilities: { agenda: { title: T10 } }
questions:
  agenda-sent: { text: T11, levels: { 1: T12, 2: T13, 3: T14 } }
  minutes-kept: { text: T15 }
  tools-used: { text: T16, options: { board: T17, timer: T18, none: T19 } }
  delay: { text: T20, unit: T21 }
  has-chair: { text: T22 }
recommendations:
  send-agendas: { title: T23 }
  name-chairs: { title: T24 }
verdicts:
  state: { title: T25, good: { title: T26 }, poor: { title: T27 } }
  plain: { yes: { title: T28, text: T29 } }
variants: { short: { title: T30 } }
roles:
  chair:
    title: T31
    description: T32
    succeeds: { text: T33 }
    fails: { text: T34 }
    ask: [ { of: T35, questions: [T36, T37] } ]
`;
const COUNT = 37;

function read(...files: readonly (readonly [string, string])[]): QuestionnaireReading {
  return readQuestionnaire(files.map(([file, text]) => ({ file, text })));
}

function both(swedish: string, base = BASE): QuestionnaireReading {
  return read(["questionnaire.yaml", base], ["sv.yaml", swedish]);
}

describe("a language file translates every text of its folder", () => {
  test("each text reaches its place, and nothing is left to translate", () => {
    const { document, problems } = both(SWEDISH);
    expect(problems).toEqual([]);
    if (document === undefined) throw new Error("no questionnaire");
    expect(lintQuestionnaire(document)).toEqual([]);
    const text = JSON.stringify(document.questionnaire);
    for (let number = 1; number <= COUNT; number += 1) {
      expect(text).toContain(`"sv":"T${number}"`);
    }
    expect(document.questionnaire).toMatchObject({
      title: { en: "Meeting culture", sv: "T1" },
      verdicts: [
        {
          id: "state",
          title: { en: "How do you meet?", sv: "T25" },
          rules: [{ title: { sv: "T26" } }, {}],
        },
        {
          id: "plain",
          rules: [{ title: { en: "Aye", sv: "T28" }, text: { en: "Indeed", sv: "T29" } }],
        },
      ],
      roles: [{ ask: [{ questions: [{ en: "Why now?", sv: "T36" }, { sv: "T37" }] }] }],
    });
  });

  test("its order among the files does not matter, and it may be several", () => {
    const [head, ...rest] = SWEDISH.split(/^(?=questions:)/mu);
    const { document, problems } = read(
      ["a.yaml", head ?? ""],
      ["questionnaire.yaml", BASE],
      ["z.yaml", `language: sv\n${rest.join("")}`],
    );
    expect(problems).toEqual([]);
    expect(document).toBeDefined();
    expect(document?.questionnaire).toEqual(both(SWEDISH).document?.questionnaire);
  });

  test("a text that it omits is reported where the questionnaire has it", () => {
    const { document } = both(
      SWEDISH.replace("  delay: { text: T20, unit: T21 }", "  delay: { text: T20 }"),
    );
    const problems = document === undefined ? [] : lintQuestionnaire(document);
    const line = BASE.split("\n").findIndex((one) => one.includes("unit: minutes")) + 1;
    expect(problems).toMatchObject([
      { code: "missing-translation", at: { file: "questionnaire.yaml", line } },
    ]);
  });

  test.each([
    ["an id that is not there", "delay: {", "delya: {", "questions.delya.text"],
    ["a level that is not there", "3: T14", "4: T14", "questions.agenda-sent.levels.4"],
    [
      "a step too many",
      "send-agendas: { title: T23 }",
      "send-agendas: { title: T23, steps: [x] }",
      "steps.0",
    ],
    [
      "a help that the question has not",
      "has-chair: { text",
      "has-chair: { help: x, text",
      "has-chair.help",
    ],
  ])("%s is a problem in its own file", (_, from, to, named) => {
    expect(SWEDISH).toContain(from);
    const { document, problems } = both(SWEDISH.replace(from, to));
    expect(document).toBeUndefined();
    const [first] = problems;
    expect(first).toMatchObject({ code: "unknown-translation", at: { file: "sv.yaml" } });
    expect(first?.message).toContain(named);
  });

  test("an unknown key gets a suggestion", () => {
    const { problems } = both(SWEDISH.replace("delay: {", "delya: {"));
    expect(problems[0]?.remedy).toBe("did you mean questions.delay.text?");
  });

  test("an already translated text is not translated twice", () => {
    const { problems } = both(
      SWEDISH,
      BASE.replace("title: Meeting culture", "title: { en: Meeting culture, sv: Möteskultur }"),
    );
    expect(problems).toMatchObject([{ code: "duplicate-key", at: { file: "sv.yaml", line: 2 } }]);
  });

  test("a department with minutes is translated by its name", () => {
    const { document } = both(SWEDISH);
    expect(document?.questionnaire.departments[0]).toEqual({
      id: "office",
      name: { en: "Office", sv: "T2" },
      minutes: 60,
    });
  });

  test("alone it is not a questionnaire", () => {
    expect(read(["sv.yaml", SWEDISH]).problems).toMatchObject([
      { code: "language-file-alone", at: { file: "sv.yaml", line: 1 } },
    ]);
  });
});
